"""Clocks and moments as people read them."""

from datetime import datetime

from coprod_tui.domain.plan.plan import MINUTE, SECOND
from coprod_tui.local_time import local
from coprod_tui.presentation.day_names import day_of
from coprod_tui.presentation.lengths import clock, in_words, rounded


def left(milliseconds: int) -> str:
    """Time left as a clock shows it, rounded up to whole seconds: ``1:42``."""
    return clock(-(-milliseconds // SECOND) * SECOND)


def over(milliseconds: int) -> str:
    """Time beyond the offer: ``+0:12``."""
    return "+" + clock(milliseconds)


def gap(milliseconds: int) -> str:
    """The length of a gap: ``8 seconds``, from a minute on rounded to a rough length."""
    seconds = round(milliseconds / SECOND) * SECOND
    return in_words(seconds if seconds < MINUTE else rounded(milliseconds))


def day(moment: datetime) -> str:
    """A day in this machine's time zone: ``22 November 2026``."""
    here = local(moment)
    return day_of(here.day, here.month, f"{here.year}")


def time_of_day(moment: datetime) -> str:
    """The time in this machine's time zone: ``10:42``."""
    return f"{local(moment):%H:%M}"
