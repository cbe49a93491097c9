"""Clocks and moments as people read them."""

from datetime import datetime

from coprod_tui.domain.plan.plan import MINUTE, SECOND
from coprod_tui.local_time import local
from coprod_tui.presentation.day_names import day_of
from coprod_tui.presentation.lengths import clock, in_words, rounded


def left(milliseconds: int) -> str:
    """Time left as a clock shows it: ``1:42``; a second that has begun counts as a whole one."""
    return clock(-(-milliseconds // SECOND) * SECOND)


def over(milliseconds: int) -> str:
    """Time beyond the offer: ``+0:12``."""
    return "+" + clock(milliseconds)


def gap(milliseconds: int) -> str:
    """How long something was away: ``8 seconds``, and from a minute on rounded as a rough length is."""
    seconds = round(milliseconds / SECOND) * SECOND
    return in_words(seconds if seconds < MINUTE else rounded(milliseconds))


def day(moment: datetime) -> str:
    """A day: ``22 November 2026``, where this machine is."""
    here = local(moment)
    return day_of(here.day, here.month, f"{here.year}")


def time_of_day(moment: datetime) -> str:
    """``10:42``, where this machine is."""
    return f"{local(moment):%H:%M}"
