"""The two clocks: the wall's, which gives a session its day, and the running one, which gives everyone their time."""

from datetime import datetime
from typing import NamedTuple

from coprod_tui.doctor.finding import Finding

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
    said = f"{wall:%A} {wall.day} {wall:%B %Y}, {wall:%H:%M}"
    if wall.tzinfo is None:
        where = "and its time zone is a day or more off, as it is nowhere"
        return Finding("date", "look", f"This machine believes it is {said}, {where}.", "Set its time zone.")
    said = f"{said}, time zone {wall.tzname()}"
    if wall.year < EARLIEST_YEAR:
        return Finding("date", "look", f"This machine believes it is {said}.", "Set its date and time.")
    return Finding("date", "ok", f"It is {said}.")


def _pace(before: Reading, after: Reading) -> Finding:
    ran = after.running_ms - before.running_ms
    walked = round((after.wall - before.wall).total_seconds() * 1000)
    if ran <= 0:
        return Finding(
            "clocks", "stop", "The running clock stands still, so no one’s time can be told.", "Restart this machine."
        )
    if abs(walked - ran) > APART_MS:
        return Finding(
            "clocks",
            "look",
            f"The two clocks of this machine were {abs(walked - ran)} ms apart after {ran} ms. "
            "The time in the room follows the running clock, so nobody’s turn changes by it.",
            "The date and time may just be being set; look again in a minute.",
        )
    return Finding("clocks", "ok", "Both clocks go, and go together.")
