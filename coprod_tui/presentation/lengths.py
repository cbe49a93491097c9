"""Lengths of time as people read them: the same in every export, in the shell and on every screen."""

from coprod_tui.domain.plan.plan import DAY, HOUR, MINUTE, SECOND
from coprod_tui.presentation.language import _, plural

_ABOUT = _("about {time}")
_MINUTES = _("{minutes} min")
_SECONDS = _("{seconds} s")


def clock(milliseconds: int) -> str:
    """As a clock shows it, rounded down to whole seconds: ``2:05``, ``1:00:00``."""
    minutes, seconds = divmod(milliseconds // SECOND, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def in_words(milliseconds: int) -> str:
    """In spoken form: ``1 minute 30 seconds``, ``1 hour``."""
    days, rest = divmod(milliseconds, DAY)
    hours, rest = divmod(rest, HOUR)
    minutes, rest = divmod(rest, MINUTE)
    seconds = rest // SECOND
    parts = (
        plural(days, "{number} day", "{number} days") if days else "",
        plural(hours, "{number} hour", "{number} hours") if hours else "",
        plural(minutes, "{number} minute", "{number} minutes") if minutes else "",
        plural(seconds, "{number} second", "{number} seconds") if seconds or milliseconds < SECOND else "",
    )
    return " ".join(filter(None, parts))


def about(milliseconds: int) -> str:
    """A rough length: ``about 1 hour 15 minutes``; from a day on without the minutes."""
    return _ABOUT.format(time=in_words(rounded(milliseconds)))


def rounded(milliseconds: int) -> int:
    """Milliseconds rounded to whole minutes, at least one; from a day on to whole hours."""
    minutes = max(1, round(milliseconds / MINUTE)) * MINUTE
    return minutes if minutes < DAY else minutes // HOUR * HOUR


def short(milliseconds: int) -> str:
    """Short, but with every unit: ``1 min 30 s``, ``90 min``."""
    minutes, rest = divmod(milliseconds, MINUTE)
    said = (
        _MINUTES.format(minutes=minutes) if minutes else "",
        _SECONDS.format(seconds=f"{rest / SECOND:g}") if rest else "",
    )
    return " ".join(filter(None, said))
