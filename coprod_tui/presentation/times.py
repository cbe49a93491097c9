"""Clocks, lengths of time and days, as people read them: the same in every export, in the shell and on every screen."""

from datetime import date, datetime, timedelta

from coprod_tui.domain.plan.plan import DAY, HOUR, MINUTE, SECOND
from coprod_tui.local_time import local
from coprod_tui.presentation.language import _, plural

WEEKDAYS = (
    _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"),
)  # fmt: skip
MONTHS = (
    _("January"), _("February"), _("March"), _("April"), _("May"), _("June"),
    _("July"), _("August"), _("September"), _("October"), _("November"), _("December"),
)  # fmt: skip

WHOLE_DAY = _("{weekday} {day} {month} {year}")
"""``Saturday 12 December 2026``."""

_BY_DAY = _("by {day}")
_AT_NEXT_MEETING = _("at our next meeting")
_DAY_OF_YEAR = _("{day} {month} {year}")
_DAY_OF_MONTH = _("{day} {month}")


def day_of(day: int, month: int, year: str = "") -> str:
    """``31 February 2027``, whether or not the day exists; an empty ``year`` is left out."""
    said = _DAY_OF_YEAR if year else _DAY_OF_MONTH
    return said.format(day=day, month=MONTHS[month - 1], year=year)


def spelled_day(day: date) -> str:
    """``Saturday 12 December 2026``: a day in full, for reading back."""
    return WHOLE_DAY.format(weekday=WEEKDAYS[day.weekday()], day=day.day, month=MONTHS[day.month - 1], year=day.year)


def spelled_promise(day: date | None, *, is_at_next_meeting: bool, by: str = _BY_DAY) -> str:
    """A promise in words: ``by`` with its day, ``at our next meeting``, or empty if nothing is promised."""
    if day:
        return by.format(day=spelled_day(day))
    return _AT_NEXT_MEETING if is_at_next_meeting else ""


_HALF_A_MINUTE = timedelta(seconds=30)

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


def nearest_minute(moment: datetime) -> str:
    """When something is to be, to the nearest minute: half a minute more or less than it takes."""
    return time_of_day(moment + _HALF_A_MINUTE)
