"""Computes which decisions are overdue."""

from datetime import date
from typing import NamedTuple

from coprod_tui.domain.model.decision import Decision


class Overdue(NamedTuple):
    """Whether the work is overdue, and whether telling the group is."""

    doing: bool
    telling: bool


def overdue(decision: Decision, today: date) -> Overdue:
    """Whether the work, or telling the group, was due before ``today``."""
    return overdue_by(
        decision.due,
        decision.feed_back_by,
        today,
        is_open=decision.needs_follow_up,
        is_closed=decision.is_closed,
    )


def overdue_by(due: date | None, feed_back_by: date | None, today: date, *, is_open: bool, is_closed: bool) -> Overdue:
    """The same from the days alone: ``is_open`` until the group was told, ``is_closed`` once the work has ended."""
    doing = is_open and not is_closed and due is not None and due < today
    return Overdue(doing, is_open and feed_back_by is not None and feed_back_by < today)
