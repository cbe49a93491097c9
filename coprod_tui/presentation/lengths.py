"""Lengths of time as people read them: the same in every export, in the shell and on every screen."""

from coprod_tui.domain.plan.plan import DAY, HOUR, MINUTE, SECOND


def clock(milliseconds: int) -> str:
    """As a clock shows it, seconds that are not full left out: ``2:05``, ``1:00:00``."""
    minutes, seconds = divmod(milliseconds // SECOND, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def in_words(milliseconds: int) -> str:
    """As one would say it: ``1 minute 30 seconds``, ``1 hour``."""
    seconds = milliseconds // SECOND * SECOND
    units = (("day", DAY), ("hour", HOUR), ("minute", MINUTE), ("second", SECOND))
    parts = []
    for unit, length in units:
        count, seconds = divmod(seconds, length)
        parts += [f"{count} {unit}{'s' * (count != 1)}"] if count else []
    return " ".join(parts) or "0 seconds"


def about(milliseconds: int) -> str:
    """A rough length: ``about 1 hour 15 minutes``; from a day on without the minutes."""
    minutes = max(1, round(milliseconds / MINUTE)) * MINUTE
    return f"about {in_words(minutes if minutes < DAY else minutes // HOUR * HOUR)}"


def short(milliseconds: int) -> str:
    """In few cells, with no unit left to be guessed: ``1 min 30 s``, ``90 min``."""
    minutes, rest = divmod(milliseconds, MINUTE)
    seconds = f"{rest / SECOND:g}"
    return " ".join([f"{minutes} min"] * bool(minutes) + [f"{seconds} s"] * bool(rest))
