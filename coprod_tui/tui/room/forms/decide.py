"""Puts a decision into words."""

from typing import NamedTuple

from textual.app import ComposeResult

from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import decisions as say
from coprod_tui.presentation.called import source
from coprod_tui.presentation.keys import key
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.strip import WritingStrip, titled
from coprod_tui.tui.room.forms.sentence import Word, Worded


class Proposal(NamedTuple):
    """A sentence and the contributions it came from."""

    text: str
    source: tuple[ContributionId, ...] = ()


class Decide(Worded[Proposal]):
    """Asks for the sentence, and which contributions it came from."""

    KEYS = (*WritingStrip.KEYS, key("app.was_said"))
    heading = say.TITLE
    hint = say.HINT
    counts = ("words",)
    keeps_anywhere = True

    def __init__(
        self, session: Session, source: tuple[ContributionId, ...], keep: Keep[Proposal], draft: Draft, word: Word
    ) -> None:
        super().__init__(keep, draft, word)
        self._session = session
        self._source = source

    def parts(self) -> ComposeResult:
        yield self.area("words", placeholder=say.PLACEHOLDER)
        if heard := self._session.heard:
            entries = [(each.id, content(source(self._session, each))) for each in reversed(heard)]
            came_from = self.choices("source", entries, self._source)
            came_from.border_title = titled(say.CAME_FROM)
            yield came_from

    def answer(self) -> Proposal:
        chosen = self.chosen("source") if self._session.heard else ()
        return Proposal(self.text("words"), tuple(each.id for each in self._session.heard if each.id in chosen))
