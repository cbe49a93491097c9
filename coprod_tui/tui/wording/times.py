"""Lengths of time and moments as people read them."""

from datetime import datetime


def left(milliseconds: int) -> str:
    """Time left as a clock shows it: ``1:42``; a second that has begun counts as a whole one."""
    return _clock(-(-milliseconds // 1000))


def over(milliseconds: int) -> str:
    """Time beyond the offer: ``+0:12``."""
    return "+" + _clock(milliseconds // 1000)


def length(milliseconds: int) -> str:
    """A share or an offer: ``2:00``."""
    return _clock(milliseconds // 1000)


def about(milliseconds: int) -> str:
    """A rough length: ``about 1 hour 15 minutes``; from a day on without the minutes."""
    hours, minutes = divmod(max(1, round(milliseconds / 60_000)), 60)
    days, hours = divmod(hours, 24)
    units = (("day", days), ("hour", hours), ("minute", 0 if days else minutes))
    return "about " + " ".join(f"{count} {unit}{'s' * (count != 1)}" for unit, count in units if count)


def gap(milliseconds: int) -> str:
    """How long something was away: ``8 seconds``, and from a minute on rounded as ``about`` does."""
    seconds = round(milliseconds / 1_000)
    return f"{seconds} second{'s' * (seconds != 1)}" if seconds < 60 else about(milliseconds).removeprefix("about ")


def day(moment: datetime) -> str:
    """A day: ``22 November 2026``, where this machine is."""
    local = moment.astimezone()
    return f"{local.day} {local:%B %Y}"


def time_of_day(moment: datetime) -> str:
    """``10:42``, where this machine is."""
    return f"{moment.astimezone():%H:%M}"


def _clock(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
