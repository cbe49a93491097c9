"""What several sessions show together, without naming anyone."""

from collections.abc import Iterable
from datetime import datetime
from statistics import median

from coprod_tui.session.board import DecisionLine
from coprod_tui.session.principles import PRINCIPLES, Principle
from coprod_tui.session.value import Value


class Evenness(Value, frozen=True):
    """How equal the time was in one session: Jain's index of the time offered and of the time spoken, 1 is equal.

    Jain, Chiu and Hawe, "A quantitative measure of fairness", 1984: (Σx)² ÷ (n·Σx²). None where nobody had any.
    """

    session: str
    met_at: datetime
    offered: float | None
    spoken: float | None


class Insights(Value, frozen=True):
    """Figures over the sessions of one group or of all. Every figure counts things, none counts a person."""

    sessions: int
    decisions: int
    agreed: int
    fed_back: int
    days_to_feedback: float | None
    overdue_doing: int
    overdue_telling: int
    contributions: int
    answered: int
    not_acted_on: int
    principles: dict[Principle, int]
    evenness: tuple[Evenness, ...]

    @property
    def principles_not_served(self) -> tuple[Principle, ...]:
        """The principles that no decision has served so far."""
        return tuple(principle for principle in PRINCIPLES if not self.principles[principle])


def days_to_feedback(lines: Iterable[DecisionLine]) -> float | None:
    """The median of the days from settling a decision to telling the group; None where none was told."""
    days = [
        (line.told_at - line.settled_at).total_seconds() / 86_400 for line in lines if line.told_at and line.settled_at
    ]
    return median(days) if days else None


def served(lines: Iterable[DecisionLine]) -> dict[Principle, int]:
    """How many agreed decisions have served each principle, the unserved ones at 0."""
    counts: dict[Principle, int] = dict.fromkeys(PRINCIPLES, 0)
    for line in lines:
        if line.state == "agreed":
            for principle in line.principles:
                counts[principle] += 1
    return counts


def jain(shares: Iterable[int]) -> float | None:
    """Jain's index of ``shares``; None where there are none or all are zero."""
    shares = list(shares)
    squares = sum(share * share for share in shares)
    return sum(shares) ** 2 / (len(shares) * squares) if squares else None
