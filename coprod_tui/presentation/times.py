"""Lengths of time and moments as people read them."""

from datetime import datetime

from coprod_tui.local_time import local
from coprod_tui.presentation.lengths import about as about
from coprod_tui.presentation.lengths import clock, in_words

length = clock
"""A share or an offer: ``2:00``."""


def left(milliseconds: int) -> str:
    """Time left as a clock shows it: ``1:42``; a second that has begun counts as a whole one."""
    return clock(-(-milliseconds // 1000) * 1000)


def over(milliseconds: int) -> str:
    """Time beyond the offer: ``+0:12``."""
    return "+" + clock(milliseconds)


def gap(milliseconds: int) -> str:
    """How long something was away: ``8 seconds``, and from a minute on rounded as ``about`` does."""
    seconds = round(milliseconds / 1_000)
    return in_words(1_000 * seconds) if seconds < 60 else about(milliseconds).removeprefix("about ")


def day(moment: datetime) -> str:
    """A day: ``22 November 2026``, where this machine is."""
    here = local(moment)
    return f"{here.day} {here:%B %Y}"


def time_of_day(moment: datetime) -> str:
    """``10:42``, where this machine is."""
    return f"{local(moment):%H:%M}"
