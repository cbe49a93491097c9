"""Parses when a meeting is to end, as people say it: a time of day, or a length from now."""

import re
from datetime import datetime, timedelta

from coprod_tui.domain.plan.plan import MINUTE, NoLength, TimeOfDay, duration
from coprod_tui.domain.words import clean
from coprod_tui.local_time import local
from coprod_tui.presentation.language import _
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.spoken_times import UNTIL

END_LIKE = _("15:30, half past three, or 45m; empty: that is open")
_NO_END = _("“{text}” is no time of day. Write it like 15:30, or how long from now, like 45m.")
_END_PAST = _("{time} is past. Which time is meant? It may stay empty.")
_END_TOMORROW = _("That would be tomorrow. Which time today is meant?")

_BEFORE = re.compile(r"^(?:(?:at|by|until|till|to|around|about) )+")
_LENGTH = re.compile(r"^(?:in|for|after) (.+)$|^(.+) (?:from now|more)$")
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_MINUTES = {
    **{word: number for number, word in enumerate(_NUMBERS, start=1)},
    "a quarter": 15, "quarter": 15, "half": 30, "twenty": 20, "twenty-five": 25, "twenty five": 25,
}  # fmt: skip
_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_HALF_DAY = r"(?: ?(?P<half>[ap])\.?m\.?)?"
_CLOCK = re.compile(rf"(?P<hour>\d{{1,2}})[:.](?P<minute>[0-5]\d){_HALF_DAY}(?: o.?clock)?")
_WHOLE = re.compile(rf"{_HOUR}(?: o.?clock| ?(?P<half>[ap])\.?m\.?)")
_SPOKEN = re.compile(
    rf"(?P<minutes>\d{{1,2}}|{'|'.join(sorted(_MINUTES, key=len, reverse=True))})(?: minutes?)? "
    rf"(?P<side>past|to) {_HOUR}{_HALF_DAY}"
)
_LENGTHS = {"an hour": "1h", "half an hour": "30m", "an hour and a half": "1h30", "a quarter of an hour": "15m"}
_NAMED = {"noon": (12, 0), "midday": (12, 0), "midnight": (24, 0)}


def no_end(text: str) -> str:
    """The sentence for what is no time."""
    return _NO_END.format(text=clean(text, characters=40).text)


def end_today(text: str, now: datetime) -> TimeOfDay | None:
    """When a meeting is to end today, as a local time; None where nothing is typed. Raises ``NotYet``."""
    if not clean(text).text:
        return None
    here = local(now)
    ends = end_of(text, here)
    if ends is None:
        raise NotYet(no_end(text))
    if ends.date() > here.date():
        raise NotYet(_END_TOMORROW)
    if ends <= here:
        raise NotYet(_END_PAST.format(time=f"{ends:%H:%M}"))
    return f"{ends:%H:%M}"


def end_of(text: str, here: datetime) -> datetime | None:
    """The moment that is typed, in the time zone of ``here``, which is now; None for what is no time.

    It may be past, or tomorrow. An hour up to twelve is the next one of that name within half a day, but for one of
    two digits with its minutes: that is a time of day as plans have it.
    """
    if named := time_named(text, here):
        return named
    typed = _BEFORE.sub("", _plain(text))
    length = _LENGTH.match(_plain(text))
    return None if _CLOCK.fullmatch(typed) else _from_now((length[1] or length[2]) if length else typed, here)


def time_named(text: str, here: datetime) -> datetime | None:
    """The same for a time of day alone: a length from now is none."""
    typed = _BEFORE.sub("", _plain(text))
    readers = (_at_clock, _at_named, _at_whole, _at_spoken)
    return next(filter(None, (read(typed, here) for read in readers)), None)


def until_as_planned(text: str, here: datetime) -> str:
    """A time of a step with the end in it as a plan has it: “until 15:30” for “until half past three”."""
    found = UNTIL.match(clean(text).text)
    end = time_named(found[1], here) if found else None
    return f"until {end:%H:%M}" if end else text


def _plain(text: str) -> str:
    return " ".join(clean(text).text.casefold().replace("’", "'").split())


def _from_now(text: str, here: datetime) -> datetime | None:
    """To the nearest minute."""
    text = text.removeprefix("another ")
    try:
        length_ms = duration(_LENGTHS.get(text, text))
    except NoLength:
        return None
    return (here + timedelta(milliseconds=length_ms + MINUTE // 2)).replace(second=0, microsecond=0)


def _at_named(text: str, here: datetime) -> datetime | None:
    return _at(here, *_NAMED[text]) if text in _NAMED else None


def _at_clock(text: str, here: datetime) -> datetime | None:
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    return _next(here, int(found["hour"]), int(found["minute"]), found["half"], is_whole_day=len(found["hour"]) == 2)


def _at_whole(text: str, here: datetime) -> datetime | None:
    found = _WHOLE.fullmatch(text)
    return _next(here, _hour(found["hour"]), 0, found["half"]) if found else None


def _at_spoken(text: str, here: datetime) -> datetime | None:
    found = _SPOKEN.fullmatch(text)
    if not found:
        return None
    minutes = _MINUTES.get(found["minutes"]) or int(found["minutes"])
    if not 0 < minutes < 60 or (minutes == 30 and found["side"] == "to"):
        return None
    hour = _hour(found["hour"])
    if found["side"] == "to":
        hour, minutes = (hour - 1) or 12, 60 - minutes
    return _next(here, hour, minutes, found["half"])


def _hour(text: str) -> int:
    return _NUMBERS.index(text) + 1 if text in _NUMBERS else int(text)


def _next(here: datetime, hour: int, minute: int, half: str | None, *, is_whole_day: bool = False) -> datetime | None:
    """That time today; without *am* or *pm*, an hour up to twelve is the next of the two; one like ``10:30`` is not."""
    if hour > 24 or (half and not 1 <= hour <= 12):
        return None
    if half:
        return _at(here, hour % 12 + (12 if half == "p" else 0), minute)
    at = _at(here, hour, minute)
    if at is None or at > here or not 0 < hour <= 12 or is_whole_day:
        return at
    return _at(here, hour % 12 + 12, minute)


def _at(here: datetime, hour: int, minute: int) -> datetime | None:
    if hour == 24:
        return None if minute else here.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return here.replace(hour=hour, minute=minute, second=0, microsecond=0)
