"""The follow-up board, and looking back at it: what is listed, by which filter, and why nothing is."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from coprod_tui.domain.events import FollowUpStatus
from coprod_tui.domain.people.folding import is_among
from coprod_tui.domain.reports.board import DecisionLine, undecided
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation import times
from coprod_tui.presentation.carrying import promises, who
from coprod_tui.presentation.labels import ALL, MARKS, STATUSES
from coprod_tui.presentation.lists import next_of
from coprod_tui.presentation.principles import served_by, that_occur
from coprod_tui.presentation.text import Line, Paragraph

SHOWN = 200
"""How many open, and how many undecided, decisions are listed at most; a filter reaches the others."""


class Words(NamedTuple):
    """What the screen is called, what stands above the undecided, and why there is nothing."""

    title: str
    undecided: str
    no_sessions: str
    none_agreed: str
    none_open: str


BOARD = Words(
    say.BOARD_TITLE, say.BOARD_UNDECIDED, say.BOARD_NO_SESSIONS, say.BOARD_NONE_YET, say.BOARD_EMPTY
)  # fmt: skip
LOOK_BACK = Words(say.LOOK_BACK_TITLE, say.LOOK_BACK_UNDECIDED, *(say.LOOK_BACK_EMPTY,) * 3)


def as_of(today: date) -> str:
    """The day on which the board is looked at."""
    return times.spelled_day(today)


class Known(NamedTuple):
    """What the record holds: the open and the undecided decisions, and what is said where there is none.

    ``damage`` is about sessions that cannot be read.
    """

    open: tuple[DecisionLine, ...] = ()
    undecided: tuple[DecisionLine, ...] = ()
    has_met: bool = False
    has_agreed: bool = False
    damage: str = ""


def known(lines: Sequence[DecisionLine], *, has_met: bool, damage: str, here: str = "") -> Known:
    """Sort the decisions; those of the session ``here`` are not listed."""
    agreed = [line for line in lines if line.state == "agreed"]
    return Known(
        tuple(line for line in lines if line.is_open and line.session != here),
        tuple(line for line in undecided(lines) if line.session != here),
        has_met,
        bool(agreed),
        damage,
    )


class Filter(NamedTuple):
    """Only decisions of a group, of a voice by its name, or that serve a principle; what is empty means all."""

    group: str = ""
    voice: str = ""
    principle: str = ""

    def next_voice(self, of: Known) -> "Filter":
        names = {name for line in of.open for name in line.carried_by if name is not None}
        return self._replace(voice=next_of(sorted(names), self.voice))

    def next_principle(self, of: Known) -> "Filter":
        return self._replace(principle=next_of(that_occur((*of.open, *of.undecided)), self.principle))

    def matches(self, line: DecisionLine) -> bool:
        """Whether it is to be listed; the group was asked for already."""
        return (not self.voice or self.voice in line.carried_by) and (
            not self.principle or is_among(self.principle, served_by(line))
        )


class Row(NamedTuple):
    """A decision in the list; without a ``line`` it cannot be chosen."""

    line: DecisionLine | None
    lines: Paragraph


class BoardView(NamedTuple):
    """The rows, the filter in words, and why no open decision is listed; empty if one is."""

    rows: tuple[Row, ...]
    filter: str
    why_none: str


def board(known: Known, by: Filter, words: Words, today: date) -> BoardView:
    """The open decisions, let go ones to be told among them, and below them the undecided ones."""
    shown, aside = ([line for line in lines if by.matches(line)] for lines in (known.open, known.undecided))
    listed = (*rows("", shown, today), *rows(words.undecided, aside, today))
    return BoardView(listed, _filter(known, by, len(shown), len(aside)), "" if shown else _why_none(known, words))


def _filter(known: Known, by: Filter, open_: int, aside: int) -> str:
    counts, principle = say.board_counts(open_, aside), by.principle or ALL
    said = say.BOARD_FILTER.format(counts=counts, group=by.group or ALL, voice=by.voice or ALL, principle=principle)
    return "\n".join(filter(None, (said, known.damage)))


def _why_none(known: Known, words: Words) -> str:
    if known.open:
        return say.BOARD_NONE_LEFT
    if known.damage:
        return say.BOARD_NONE_READ
    if not known.has_met:
        return words.no_sessions
    return words.none_open if known.has_agreed else words.none_agreed


def rows(heading: str, lines: Sequence[DecisionLine], today: date) -> Iterator[Row]:
    """What is listed of ``lines``, under a heading if there is one."""
    if heading and lines:
        yield Row(None, (Line.of((heading, "quiet")), Line()))
    for line in lines[:SHOWN]:
        yield Row(line, (*_decision(line, today), Line()))
    if len(lines) > SHOWN:
        yield Row(None, (Line.of((say.board_more(len(lines) - SHOWN), "quiet")),))


def _decision(line: DecisionLine, today: date) -> Iterator[Line]:
    of_session = say.FROM_SESSION.format(title=line.title, day=times.day(line.met_at))
    yield Line.of((line.text, MARKS[line.state].words))
    stands = say.standing(line.state, line.settled_at)
    if line.state == "agreed":
        due, told = promises(line)
        yield _small(stands, of_session, who(line.carried_by), "" if line.is_closed else due, told)
        yield from _came_of(line, today)
        return
    yield _small(stands, of_session)
    if line.reason:
        yield Line.of(line.reason)
    if line.state == "let_go":
        yield Line.of((say.LET_GO_TO_TELL, "bold over"))


def _came_of(line: DecisionLine, today: date) -> Iterator[Line]:
    """What happened, and what is late."""
    if line.status:
        yield Line.of(say.LAST.format(status=STATUSES[line.status], happened=line.happened))
    late = line.overdue(today)
    warnings = (
        say.TO_TELL if line.is_closed else "",
        say.OVERDUE_DOING if late.doing else "",
        say.OVERDUE_TELLING if late.telling else "",
    )
    if any(warnings):
        yield Line.of((" · ".join(filter(None, warnings)), "bold over"))


def _small(*facts: str) -> Line:
    return Line.of((" · ".join(filter(None, facts)), "quiet"))


# --- what came of a decision


def stands(line: DecisionLine) -> FollowUpStatus:
    """How a decision stands before more is said of it."""
    return line.status or "under_way"


def ends_it(status: FollowUpStatus) -> bool:
    """Whether the work on a decision has ended with this."""
    return status != "under_way"


def why_not_followed_up(line: DecisionLine) -> str:
    """Why nothing is added to it and nobody will do it; empty where it was agreed."""
    if line.is_undecided:
        return say.SAY_CARRY_UNDECIDED
    return say.SAY_LET_GO_ONLY_TOLD if line.state == "let_go" else ""


def told(line: DecisionLine, *, is_finished: bool) -> str:
    """The sentence after the group was told."""
    if line.state == "let_go":
        return say.SAY_TOLD_LET_GO
    return say.SAY_TOLD_FINISHED if is_finished else say.SAY_TOLD


def kept(status: FollowUpStatus, *, told: bool) -> str:
    """The sentence after it was kept what came of a decision."""
    if not ends_it(status):
        return say.SAY_STAYS_OPEN
    return say.SAY_FINISHED if told else say.SAY_TO_TELL
