"""The two clocks: the wall's, which gives a session its day, and the running one, which gives everyone their time."""

from datetime import datetime
from typing import NamedTuple

from coprod_tui.doctor.finding import Finding
from coprod_tui.presentation import doctor as say

EARLIEST_YEAR = 2025
"""There was no coprod before; a clock that says so has lost its battery."""

APART_MS = 100
"""So far apart after a short moment, one of the two clocks is being moved or does not go evenly."""


class Reading(NamedTuple):
    """Both clocks at one moment: the wall's with its time zone, the running one in whole milliseconds."""

    wall: datetime
    running_ms: int


def clocks(before: Reading, after: Reading) -> list[Finding]:
    """What two readings, a short moment apart, tell."""
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
