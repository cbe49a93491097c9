"""What came of a decision: asked in the same form, and in the same words, whether it worked or not."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from coprod_tui.domain.events import FollowUpStatus
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation.dialogs import FORM_HINT
from coprod_tui.presentation.keys.dialogs import CAME_OF_IT
from coprod_tui.presentation.labels import STATUSES
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.dialog import Dialog, Quoted, begin_at
from coprod_tui.tui.kit.draft import Draft
from coprod_tui.tui.kit.marked_list import MarkedList
from coprod_tui.tui.kit.words_area import WordsArea


class CameOfIt(NamedTuple):
    """The status, what happened, what was learned, and what the group is told now (None: it is not told).

    A ``draft`` is not stored with the decision yet.
    """

    status: FollowUpStatus
    happened: str
    learned: str
    told: str | None
    draft: bool = False

    @property
    def has_words(self) -> bool:
        """Whether anything was typed."""
        return bool(self.happened.strip() or self.learned.strip())


class Begun(NamedTuple):
    """Unfinished drafts about a decision: what came of it, and who carries it."""

    came_of_it: CameOfIt | None = None
    carrying: Draft = Draft()


Drafts = dict[tuple[str, str, str], Begun]
"""Drafts by (session id, decision id, words of the decision)."""


class FollowUpForm(Dialog[CameOfIt]):
    """What happened, and what we learned."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(CAME_OF_IT, priority=True)
    heading = say.FORM_TITLE
    hint = FORM_HINT

    def __init__(self, decision: str, begin: CameOfIt, accept: Callable[[CameOfIt], object]) -> None:
        """``begin`` fills the form; if its ``told`` is not None, the group is being told now.

        ``accept`` stores the answer or raises ``Rejection`` or ``Failure``.
        """
        super().__init__()
        self._begin = begin
        self._decision = decision
        self._accept = accept
        self._told = begin.told is not None

    def parts(self) -> ComposeResult:
        yield Quoted(self._decision)
        yield Static(Content(say.FORM_STATUS), classes="label")
        yield MarkedList(map(Content, STATUSES.values()), widget_id="status")
        yield Static(Content(say.FORM_HAPPENED), classes="label")
        yield WordsArea(self._begin.happened, widget_id="happened")
        yield Static(Content(say.FORM_LEARNED), classes="label")
        yield WordsArea(self._begin.learned, widget_id="learned")
        yield Static("", id="told")

    def on_mount(self) -> None:
        status = self.query_one("#status", OptionList)
        begin_at(status, list(STATUSES).index(self._begin.status))
        status.focus()
        self._show_told()

    def action_back(self) -> None:
        self.dismiss(self._answer(draft=True))

    def action_told(self) -> None:
        self._told = not self._told
        self._show_told()

    @on(OptionList.OptionSelected)
    def to_happened(self) -> None:
        self.query_one("#happened").focus()

    @on(WordsArea.Kept)
    def go_on(self) -> None:
        if self.focused is self.query_one("#happened"):
            self.query_one("#learned").focus()
            return
        self.offer(self._answer(draft=False), self._accept)

    def _answer(self, *, draft: bool) -> CameOfIt:
        status = list(STATUSES)[self.query_one("#status", OptionList).highlighted or 0]
        happened, learned = (self.query_one(field, WordsArea).text for field in ("#happened", "#learned"))
        return CameOfIt(status, happened, learned, "" if self._told else None, draft)

    def _show_told(self) -> None:
        self.query_one("#told", Static).update(Content(say.FORM_TOLD if self._told else say.FORM_NOT_TOLD))
