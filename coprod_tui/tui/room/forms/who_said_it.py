"""Asks who said words that were written down as somebody else's."""

from typing import NamedTuple

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import words as say
from coprod_tui.presentation import writing
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.writing import NOBODY
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.strip import WritingStrip
from coprod_tui.tui.room.forms.whose import Whose


class SaidBy(NamedTuple):
    """Whose words they are; None: somebody's without a name."""

    voice: VoiceId | None


class WhoSaidIt(WritingStrip[SaidBy]):
    """Everyone, in the order of the circle, and last *someone*; the list begins at whose words they are seen as now."""

    heading = writing.WHO
    hint = say.MOVE_HINT

    def __init__(self, session: Session, said: Contribution, keep: Keep[SaidBy]) -> None:
        super().__init__(keep)
        self._said = said
        self._people = writing.people(session, ())
        self._seen_as = session.seen_with(said)
        self._stays_kept = not session.shows_names and said.voice is not None
        """No name is shown, so that whose words they are, which is kept, is not lost unseen."""

    def parts(self) -> ComposeResult:
        yield Static(Content(quoted(self._said.text or "")), id="these-words")
        yield Whose(self._people, self._seen_as or NOBODY)

    def begin(self) -> None:
        self.screen.set_focus(self.query_one(Whose))

    def answer(self) -> SaidBy:
        chosen = self.query_one(Whose).chosen
        if chosen == NOBODY and self._stays_kept:
            raise NotYet(say.SOMEONES_ALREADY)
        return SaidBy(chosen or None)
