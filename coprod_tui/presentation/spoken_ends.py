"""Parses when a meeting is to end, as people say it: a time of day, or a length from now."""

import re
from datetime import datetime, timedelta

from coprod_tui.domain.plan.plan import MINUTE, NoLength, duration
from coprod_tui.domain.words import clean

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


def end_of(text: str, here: datetime) -> datetime | None:
    """The moment that is typed, in the time zone of ``here``, which is now; None for what is no time.

    It may be past, or tomorrow. An hour up to twelve is the next one of that name within half a day.
    """
    typed = " ".join(clean(text).text.casefold().replace("’", "'").split())
    if length := _LENGTH.match(typed):
        return _from_now(length[1] or length[2], here)
    typed = _BEFORE.sub("", typed)
    if _CLOCK.fullmatch(typed):
        return _at_clock(typed, here)
    return _at_named(typed, here) or _at_whole(typed, here) or _at_spoken(typed, here) or _from_now(typed, here)


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
    return _next(here, int(found["hour"]), int(found["minute"]), found["half"], is_whole_day=found["hour"][0] == "0")


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
    """That time today; without *am* or *pm*, an hour up to twelve is the next of the two; one like ``09:30`` is not."""
    if hour > 24 or (half and not 1 <= hour <= 12):
        return None
    if half:
        return _at(here, hour % 12 + (12 if half == "p" else 0), minute)
    at = _at(here, hour, minute)
    if at is None or at > here or hour > 12 or is_whole_day:
        return at
    return _at(here, hour % 12 + 12, minute)


def _at(here: datetime, hour: int, minute: int) -> datetime | None:
    if hour == 24:
        return None if minute else here.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return here.replace(hour=hour, minute=minute, second=0, microsecond=0)
