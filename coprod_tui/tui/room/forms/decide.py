"""Puts a decision into words."""

from typing import NamedTuple

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import decisions as say
from coprod_tui.presentation.called import source
from coprod_tui.presentation.clock import is_running
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.form import Form, Keep
from coprod_tui.tui.kit.line import content


class Proposal(NamedTuple):
    """A sentence and the contributions it came from."""

    text: str
    source: tuple[ContributionId, ...] = ()


class Decide(Form[Proposal]):
    """Asks for the sentence, and which contributions it came from."""

    heading = say.TITLE
    hint = say.HINT
    counts = ("words",)
    keeps_anywhere = True

    def __init__(
        self, session: Session, source: tuple[ContributionId, ...], keep: Keep[Proposal], draft: Draft
    ) -> None:
        super().__init__(keep, draft)
        self._session = session
        self._source = source

    def parts(self) -> ComposeResult:
        if is_running(self._session):
            yield Static(Content(say.CLOCK_RUNS), id="clock-runs")
        yield self.area("words", placeholder=say.PLACEHOLDER)
        if heard := self._session.heard:
            yield Static(Content(say.CAME_FROM), classes="label")
            entries = [(each.id, content(source(self._session, each))) for each in reversed(heard)]
            yield self.choices("source", entries, self._source)

    def answer(self) -> Proposal:
        chosen = self.chosen("source") if self._session.heard else ()
        return Proposal(self.text("words"), tuple(each.id for each in self._session.heard if each.id in chosen))
