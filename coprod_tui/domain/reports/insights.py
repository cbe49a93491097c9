"""What several sessions show together, without naming anyone."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.model.pace import planned_ms
from coprod_tui.domain.model.principles import SIX, OneOfSix
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.value import Value
from coprod_tui.domain.people.folding import read_as
from coprod_tui.domain.reports.board import DecisionLine, decision_lines, once_each


class Evenness(Value, frozen=True):
    """How equal the time was in one session: Jain's index of the time offered and of the time spoken, 1 is equal.

    Jain, Chiu and Hawe, "A quantitative measure of fairness", 1984: (Σx)² ÷ (n·Σx²), in hundredths. None where
    nobody had any.
    """

    session: SessionId
    met_at: datetime
    offered: float | None
    spoken: float | None


class Heard(Value, frozen=True):
    """Counts of the contributions of a session, of those answered, and of those not acted on."""

    contributions: int
    answered: int
    not_acted_on: int


class Figures(Value, frozen=True):
    """The figures of one session; ``evenness`` is None until it is closed.

    During a round some have had their time and others not yet, so evenness would mean nothing. ``own_principles`` are
    those that the group has in the place of the six, in words.
    """

    decisions: tuple[DecisionLine, ...]
    heard: Heard
    evenness: Evenness | None
    own_principles: tuple[str, ...] = ()


class Insights(Value, frozen=True):
    """Figures over the sessions of one group or of all. Every figure counts things, none counts a person.

    ``decisions`` counts a decision taken up again in a later session once, with its latest state.
    ``days_to_feedback`` is the median of the days until the group was told, ``longest_to_feedback`` the most of them.
    ``evenness`` is that of the closed sessions; all else counts those that are still open, too.
    ``principles`` are the six, none where every group has its own; ``own_principles`` are those of groups, in words.
    """

    sessions: int
    decisions: int
    agreed: int
    let_go: int
    fed_back: int
    days_to_feedback: float | None
    longest_to_feedback: float | None
    overdue_doing: int
    overdue_telling: int
    contributions: int
    answered: int
    not_acted_on: int
    principles: dict[OneOfSix, int]
    own_principles: dict[str, int]
    evenness: tuple[Evenness, ...]

    @property
    def principles_not_served(self) -> tuple[OneOfSix, ...]:
        return tuple(principle for principle, count in self.principles.items() if not count)

    @property
    def own_principles_not_served(self) -> tuple[str, ...]:
        return tuple(principle for principle, count in self.own_principles.items() if not count)


def figures(session: Session) -> Figures:
    """The figures of ``session``."""
    even = evenness(session) if session.is_closed else None
    return Figures(decision_lines(session), heard(session), even, session.plan.principles)


def insights(sessions: Iterable[Figures], today: date) -> Insights:
    """The insights over ``sessions``; evenness is listed from the oldest meeting to the newest."""
    sessions = tuple(sessions)
    even = [each.evenness for each in sessions if each.evenness]
    lines = once_each(line for each in sessions for line in each.decisions)
    agreed = [line for line in lines if line.state == "agreed"]
    late = [line.overdue(today) for line in agreed]
    return Insights(
        sessions=len(sessions),
        decisions=len(lines),
        agreed=len(agreed),
        let_go=sum(line.state == "let_go" for line in lines),
        fed_back=sum(line.is_finished for line in agreed),
        days_to_feedback=days_to_feedback(agreed),
        longest_to_feedback=max(_days_to_feedback(agreed), default=None),
        overdue_doing=sum(each.doing for each in late),
        overdue_telling=sum(each.telling for each in late),
        contributions=sum(each.heard.contributions for each in sessions),
        answered=sum(each.heard.answered for each in sessions),
        not_acted_on=sum(each.heard.not_acted_on for each in sessions),
        principles=served(lines) if any(not each.own_principles for each in sessions) or not sessions else {},
        own_principles=own_served(lines, (text for each in sessions for text in each.own_principles)),
        evenness=tuple(sorted(even, key=lambda each: (each.met_at, each.session))),
    )


def heard(session: Session) -> Heard:
    """The contributions of ``session`` and their latest answers, counted."""
    stand = session.heard
    answered = [each for each in stand if not each.waits]
    return Heard(
        contributions=len(stand),
        answered=len(answered),
        not_acted_on=sum(each.answers[-1].kind == "not_acted_on" for each in answered),
    )


def evenness(session: Session) -> Evenness:
    """How equal the time was in rounds between all who are in the room or were offered a turn, measured by pace.

    Whoever had a turn without a clock is not among them.
    """
    offered = dict.fromkeys((voice.id for voice in session.present), 0.0)
    spoken = offered.copy()
    for turn in session.turns_in_rounds:
        if turn.was_offered:
            offered[turn.voice] = offered.get(turn.voice, 0) + planned_ms(turn.offer_ms, turn.pace)
            spoken[turn.voice] = spoken.get(turn.voice, 0) + planned_ms(turn.spoken_ms, turn.pace)
    for turn in session.turns_in_rounds:
        if not turn.has_clock:
            offered.pop(turn.voice, None)
            spoken.pop(turn.voice, None)
    return Evenness(session.id, session.opened_at, _roughly(jain(offered.values())), _roughly(jain(spoken.values())))


def _roughly(index: float | None) -> float | None:
    """In hundredths: from a finer figure the times of two people could be worked out."""
    return index and round(index, 2)


def days_to_feedback(lines: Iterable[DecisionLine]) -> float | None:
    """The median days from settling a decision to telling what came of it; None if none was told."""
    from statistics import median  # loaded only for insights: it would slow down the start of every screen

    days = _days_to_feedback(lines)
    return median(days) if days else None


def _days_to_feedback(lines: Iterable[DecisionLine]) -> list[float]:
    return [
        (line.told_at - line.settled_at).total_seconds() / 86_400
        for line in lines
        if line.told_at and line.settled_at and line.is_finished
    ]


def served(lines: Iterable[DecisionLine]) -> dict[OneOfSix, int]:
    """How many agreed decisions have served each of the six, the unserved ones at 0."""
    counts = Counter(principle for line in lines if line.state == "agreed" for principle in line.principles)
    return {principle: counts[principle] for principle in SIX}


def own_served(lines: Iterable[DecisionLine], own: Iterable[str]) -> dict[str, int]:
    """The same for principles of groups, each in the first of the spellings in ``own`` that people read as the same."""
    counts = Counter(
        read for line in lines if line.state == "agreed" for read in {read_as(text) for text in line.own_principles}
    )
    spelled: dict[str, str] = {}
    for text in own:
        spelled.setdefault(read_as(text), text)
    return {text: counts[read] for read, text in spelled.items()}


def jain(shares: Iterable[float]) -> float | None:
    """Jain's index of ``shares``, from 0 to 1; None if there are none or all are zero."""
    shares = list(shares)
    squares = sum(share * share for share in shares)
    return sum(shares) ** 2 / (len(shares) * squares) if squares else None
