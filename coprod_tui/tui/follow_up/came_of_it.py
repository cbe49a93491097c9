"""What came of a decision: asked in the same form, and in the same words, whether it worked or not."""

from typing import NamedTuple, cast

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.events import FollowUpStatus
from coprod_tui.live.drafts import Content as Typed
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.labels import STATUSES
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.dialog import Quoted
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Fields, Keep
from coprod_tui.tui.kit.form import Form
from coprod_tui.tui.kit.typed import LeadsToField


class CameOfIt(NamedTuple):
    """The status, what happened, what was learned, and what the group is told now (None: it is not told)."""

    status: FollowUpStatus
    happened: str
    learned: str
    told: str | None

    @property
    def is_told(self) -> bool:
        """Whether the group is told now."""
        return self.told is not None


class CameOfItFields(Fields[CameOfIt], LeadsToField):
    """What happened, and what we learned."""

    counts = ("happened", "learned")

    def is_about(self, status: FollowUpStatus, draft: Draft, *, told: bool) -> None:
        """``status`` is how it stands; ``told``: whether the group is told now, unless it is said otherwise."""
        self._status: FollowUpStatus = status
        self._told = bool(draft.content.get("told")) if draft else told

    def lead_to_field(self) -> None:
        self.go_to("happened")

    def told_line(self) -> Static:
        """Says whether the group is told now."""
        return Static(self._told_now(), id="told")

    @property
    def content(self) -> Typed:
        return {**super().content, "told": "told" if self._told else ""}

    def action_told(self) -> None:
        self._told = not self._told
        self.query_one("#told", Static).update(self._told_now())

    def answer(self) -> CameOfIt:
        status = cast("FollowUpStatus", self.one("status"))
        return CameOfIt(status, self.text("happened"), self.text("learned"), "" if self._told else None)

    def _told_now(self) -> Content:
        return Content(say.FORM_TOLD if self._told else say.FORM_NOT_TOLD)


class FollowUpForm(Form[CameOfIt], CameOfItFields):
    """A dialog about a decision of any session."""

    BINDINGS = bindings(keys_of("came_of_it"), priority=True)
    heading = say.FORM_TITLE

    def __init__(self, decision: str, status: FollowUpStatus, keep: Keep[CameOfIt], draft: Draft) -> None:
        super().__init__(keep, draft)
        self.is_about(status, draft, told=False)
        self._decision = decision

    def parts(self) -> ComposeResult:
        yield Quoted(self._decision)
        yield Static(Content(say.FORM_STATUS), classes="label")
        yield self.choice("status", [(each, Content(words)) for each, words in STATUSES.items()], self._status)
        yield Static(Content(say.FORM_HAPPENED), classes="label")
        yield self.area("happened")
        yield Static(Content(say.FORM_LEARNED), classes="label")
        yield self.area("learned")
        yield self.told_line()
