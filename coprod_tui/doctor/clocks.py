"""Checks the wall clock, which dates sessions, and the monotonic clock, which times turns."""

from datetime import datetime
from typing import NamedTuple

from coprod_tui.doctor.finding import Finding
from coprod_tui.presentation import doctor as say

EARLIEST_YEAR = 2025
"""A wall clock before this date, when coprod did not exist, is wrong."""

APART_MS = 100
"""If the clocks drift this far apart in a moment, one is being adjusted or runs unevenly."""


class Reading(NamedTuple):
    """Both clocks at one moment: wall time with time zone, monotonic time in whole milliseconds."""

    wall: datetime
    running_ms: int


def clocks(before: Reading, after: Reading) -> list[Finding]:
    """Compare two readings, a short moment apart."""
    return [_day(after.wall), _pace(before, after)]


def _day(wall: datetime) -> Finding:
    moment = say.moment(wall)
    if wall.tzinfo is None:
        return Finding("date", "look", say.FAR_ZONE.format(moment=moment), say.SET_ZONE)
    if wall.year < EARLIEST_YEAR:
        return Finding("date", "look", say.EARLY.format(moment=moment), say.SET_DATE)
    return Finding("date", "ok", say.DATE.format(moment=moment))


def _pace(before: Reading, after: Reading) -> Finding:
    ran = after.running_ms - before.running_ms
    apart = abs(round((after.wall - before.wall).total_seconds() * 1000) - ran)
    if ran <= 0:
        return Finding("clocks", "stop", say.STANDS_STILL, say.RESTART)
    if apart > APART_MS:
        return Finding("clocks", "look", say.APART.format(apart=apart, after=ran), say.LOOK_AGAIN)
    return Finding("clocks", "ok", say.TOGETHER)
