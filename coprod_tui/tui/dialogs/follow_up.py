"""What came of a decision: asked in the same form, and in the same words, whether it worked or not."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coprod_tui.session.events import FollowUpStatus
from coprod_tui.tui.dialogs.dialog import Dialog, Quoted, begin_at
from coprod_tui.tui.widgets.words_area import WordsArea
from coprod_tui.tui.wording import dialogs
from coprod_tui.tui.wording import follow_up as say


class CameOfIt(NamedTuple):
    """How it stands, what happened, what was learned, and what the group is told of it now; None: nothing yet."""

    status: FollowUpStatus
    happened: str
    learned: str
    told: str | None

    @property
    def closes(self) -> bool:
        """Whether the doing has come to its end."""
        return self.status != "under_way"


class FollowUpForm(Dialog[CameOfIt]):
    """What happened, and what we learned."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+t", "told", show=False, priority=True)]
    heading = say.FORM_TITLE
    hint = say.FORM_HINT

    def __init__(
        self, decision: str, stands: FollowUpStatus | None, accept: Callable[[CameOfIt], object], *, told: bool = False
    ) -> None:
        """``stands`` is what was said of it last; ``told``: the group sits here now.

        ``accept`` keeps the answer, or raises a ``Refusal`` or ``Trouble``.
        """
        super().__init__()
        self._stands = stands
        self._decision = decision
        self._accept = accept
        self._told = told

    def parts(self) -> ComposeResult:
        with Quoted():
            yield Static(Content(self._decision), id="large")
        yield Static(Content(say.FORM_STATUS), classes="label")
        yield OptionList(*(Option(Content(words)) for words in say.STATUSES.values()), id="status", compact=True)
        yield Static(Content(say.FORM_HAPPENED), classes="label")
        yield WordsArea(widget_id="happened")
        yield Static(Content(say.FORM_LEARNED), classes="label")
        yield WordsArea(widget_id="learned")
        yield Static("", id="told")

    def on_mount(self) -> None:
        status = self.query_one("#status", OptionList)
        begin_at(status, list(say.STATUSES).index(self._stands or "under_way"))
        status.focus()
        self._show_told()

    def action_told(self) -> None:
        self._told = not self._told
        self._show_told()

    @on(OptionList.OptionSelected)
    def to_happened(self) -> None:
        self.query_one("#happened").focus()

    @on(WordsArea.Shortened)
    def too_long(self) -> None:
        self.say(dialogs.SHORTENED)

    @on(WordsArea.Kept)
    def go_on(self) -> None:
        if self.focused is self.query_one("#happened"):
            self.query_one("#learned").focus()
            return
        status = list(say.STATUSES)[self.query_one("#status", OptionList).highlighted or 0]
        happened, learned = (self.query_one(field, WordsArea).text for field in ("#happened", "#learned"))
        answer = CameOfIt(status, happened, learned, "" if self._told else None)
        self.offer(answer, self._accept)

    def _show_told(self) -> None:
        told = say.TOLD_YES if self._told else say.TOLD_NO
        self.query_one("#told", Static).update(Content(say.FORM_TOLD.format(told=told)))
