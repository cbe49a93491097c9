"""The dialog that puts a decision into words."""

from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import decisions as say
from coprod_tui.presentation.room_view import said_by
from coprod_tui.tui.kit.choices import Choices
from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.words_area import WordsArea


class Proposal(NamedTuple):
    """A sentence and the contributions it came from. A draft is not to be put on the screen yet."""

    text: str
    source: tuple[ContributionId, ...] = ()
    draft: bool = False


class Decide(Dialog[Proposal]):
    """Put a decision into words, and say which contributions it came from."""

    heading = say.TITLE
    hint = say.HINT

    def __init__(self, session: Session, draft: Proposal) -> None:
        super().__init__()
        self._session = session
        self._draft = draft

    def parts(self) -> ComposeResult:
        turn = self._session.open_turn
        if turn and turn.clock == "running":
            yield Static(Content(say.CLOCK_RUNS), id="clock-runs")
        yield WordsArea(self._draft.text, placeholder=say.PLACEHOLDER, widget_id="words")
        heard = self._session.heard
        if heard:
            yield Static(Content(say.CAME_FROM), classes="label")
            entries = [(each.id, self._said(each)) for each in reversed(heard)]
            yield Choices(entries, self._draft.source, widget_id="source")

    def _said(self, contribution: Contribution) -> Content:
        name = said_by(self._session, contribution)
        return Content.assemble((name, "bold"), f"  {contribution.text}")

    def on_mount(self) -> None:
        self.query_one("#words").focus()

    def action_back(self) -> None:
        self.dismiss(self._proposal(draft=True))

    @on(WordsArea.Kept)
    @on(Choices.Done)
    def keep(self) -> None:
        self.dismiss(self._proposal(draft=False))

    def _proposal(self, *, draft: bool) -> Proposal:
        chosen = {each for choices in self.query(Choices) for each in choices.chosen}
        source = tuple(each.id for each in self._session.heard if each.id in chosen)
        return Proposal(self.query_one("#words", WordsArea).text, source, draft)
