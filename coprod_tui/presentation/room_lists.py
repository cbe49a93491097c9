"""What the lists of the room hold: what was heard and what was decided, as plain values."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from coprod_tui.domain.ids import ContributionId, number_of
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.explained import Explained
from coprod_tui.domain.model.value import part
from coprod_tui.domain.model.voice import Voice
from coprod_tui.presentation import room as say
from coprod_tui.presentation import words
from coprod_tui.presentation.called import called
from coprod_tui.presentation.carrying import told, who
from coprod_tui.presentation.labels import MARKS, SOMEONE, marked, quoted
from coprod_tui.presentation.text import Piece


class HeardView(NamedTuple):
    """A contribution in the list; its number is as wide as all of them."""

    number: str
    name: str
    words: str
    mark: Piece


@dataclass(frozen=True)
class HeardList:
    """What was heard, the oldest first. There may be thousands, so each view is made when it is asked for.

    ``instead`` stands there while the list is empty and nothing is to be written down; else it is empty.
    ``newest_word`` is the word that was explained last: it stands below what was heard.
    """

    contributions: tuple[Contribution, ...]
    voices: tuple[Voice, ...]
    as_someone: frozenset[ContributionId] = frozenset()
    shows_names: bool = True
    instead: str = ""
    newest_word: Explained | None = None

    @cached_property
    def entries(self) -> tuple[Contribution, ...]:
        return tuple(each for each in self.contributions if each.text is not None)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name that may stand there."""
        return (SOMEONE, *(called(voice.name) for voice in self.voices if self.shows_names))

    def entry(self, place: int) -> HeardView:
        said = self.entries[place]
        whose = called(part(self.voices, said.voice).name) if said.voice and self.shows_names else ""
        mark = (words.mark(whose, said), "now" if said.read_back else "quiet")
        number = f"{number_of(said.id):>{len(str(len(self.contributions)))}}"
        name = SOMEONE if said.id in self.as_someone else whose or SOMEONE
        return HeardView(number, name, quoted(said.text or ""), mark)

    def signed(self, place: int) -> Piece:
        """Whose words they are, as below a quotation, and whether they were checked."""
        said = self.entry(place)
        is_checked = self.entries[place].read_back
        return ((say.SIGNED if is_checked else say.SIGNED_NOT_CHECKED).format(name=said.name), "quiet")


class DecidedView(NamedTuple):
    """A decision in the list: how it stands as a mark, and who will do it, or nothing."""

    number: str
    words: Piece
    mark: Piece
    carried: str


@dataclass(frozen=True)
class DecidedList:
    """The decisions, the oldest first. At the close they say by when as well, and where nobody does it yet."""

    entries: tuple[Decision, ...]
    voices: tuple[Voice, ...]
    is_closed: bool = False

    def entry(self, place: int) -> DecidedView:
        decision = self.entries[place]
        looks = MARKS[decision.state]
        mark = (marked(decision.state), looks.tone)
        return DecidedView(str(place + 1), (decision.text, looks.words), mark, self._carried(decision))

    def _carried(self, decision: Decision) -> str:
        if decision.carried_by or (self.is_closed and decision.state == "agreed"):
            said = who(part(self.voices, voice).name for voice in decision.carried_by)
            return told(said, decision) if self.is_closed else said
        return ""
