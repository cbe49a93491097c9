"""Parses the forms in which people say a day: each reader returns the day in a text, or None.

Texts are in lower case with single spaces, as prepared by ``days``.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = tuple("january february march april may june july august september october november december".split())

Reader = Callable[[str, date], date | None]

_NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"a": 1, "an": 1, "a couple of": 2}
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS_IN = {"month": 1, "year": 12}
_LEAP_YEARS_AT_LEAST = 8
"""The most years between two leap years: 1896 and 1904 are leap years, 1900 is not."""

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>\d{4}|\d\d)"
_DATES = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})(?P<sep>[-/.])(?P<month>\d{1,2})(?:(?P=sep)(?P<year>\d{4}|\d\d))?\.?",
        rf"{_DAY}[-/. ]?(?:of )?{_MONTH}(?:[-/ ]?{_YEAR})?",
        rf"{_MONTH} {_DAY}(?: {_YEAR})?",
        rf"(?P<year>\d{{4}})[-/ ]{_MONTH}[-/ ]{_DAY}",
    )
)
_ORDINAL = re.compile(r"(?:(?P<weekday>[a-z]{3,9})\.? (?:the )?)?(?P<day>\d{1,2})(?P<th>st|nd|rd|th)?"
                      r"(?: of (?P<month>the|this|next) month)?")  # fmt: skip
_UNIT = r"(?P<unit>day|week|fortnight|month|year)s?"
_NUMBER = r"(?P<number>\d{1,4}|a couple of|[a-z]+)"
_LATER = re.compile(rf"(?P<in>in )?{_NUMBER} {_UNIT}(?: time| from now| (?P<ago>ago))?")
_AFTER = re.compile(rf"(?:in )?(?:{_NUMBER} )?{_UNIT} (?P<from>(?:on|from|after) )?(?P<rest>.+)")
_PART = re.compile(r"(?P<part>end|mid|middle|start|beginning)[ -](?:of )?(?:the |this )?(?P<next>next )?"
                   r"(?:(?P<name>[a-z]{3,9})(?: (?P<year>\d{4}|\d\d))?|(?P<whole>\d{4}))")  # fmt: skip
_WEEKDAY = re.compile(r"(?:(next|this|last) )?([a-z]{3,9})\.?(?: (week|fortnight|after next))?")
_OF_WEEK = re.compile(
    r"(?P<before>[a-z]{3,9}\.? )?(?:of )?(?P<which>next|this) week(?: (?:on )?(?P<behind>[a-z]{3,9}))?"
)
_LATER_THAN = {"": 0, "week": 1, "fortnight": 2}
_SIMPLE = {"today": 0, "now": 0, "yesterday": -1, "tomorrow": 1}
_NEXT_AND_LAST = {"next": 1, "last": -1}


class Written(NamedTuple):
    """A day of a month as written: Monday is 0, January is 1; a year may have only two digits."""

    weekday: int | None
    day: int
    month: int
    year: str | None
    in_figures: bool


def simple(said: str, today: date) -> date | None:
    """``tomorrow``, ``next week``, ``last month``, ``the week after next``, ``tomorrow week``."""
    if said in _SIMPLE:
        return today + timedelta(days=_SIMPLE[said])
    first, _, rest = said.partition(" ")
    if rest == "after next" and first in ("week", "month", "year"):
        return _on(today, 2, first)
    if first in _NEXT_AND_LAST and rest in ("week", "month", "year"):
        return _on(today, _NEXT_AND_LAST[first], rest)
    return _on(today + timedelta(days=_SIMPLE[first]), 1, rest) if first in _SIMPLE and rest in _LATER_THAN else None


def of_calendar(said: str, today: date) -> date | None:
    """A day of a month, with or without a year. A weekday beside it must match."""
    found = written(said)
    if found is None:
        return None
    day = _day_of(found.day, found.month, found.year, today)
    return day if day and found.weekday in (None, day.weekday()) else None


def written(said: str) -> Written | None:
    """Parse a day of a month, whether or not it exists."""
    first, _, behind = said.partition(" ")
    before, _, last = said.rpartition(" ")
    weekday = _day_of_the_week(first.removesuffix(".")) if behind else None
    rest = said if weekday is None else behind.removeprefix("the ")
    if weekday is None and before and (weekday := _day_of_the_week(last)) is not None:
        rest = before
    found = next((match for form in _DATES if (match := form.fullmatch(rest))), None)
    if found is None:
        return None
    in_figures = found["month"].isdecimal()
    month = int(found["month"]) if in_figures else month_of(found["month"])
    return None if month is None else Written(weekday, int(found["day"]), month, found["year"], in_figures)


def of_month(said: str, today: date) -> date | None:
    """``the 12th``, ``Saturday 12th``: of this month, or of the next one that has it; or of the month that is named."""
    found = _ORDINAL.fullmatch(said)
    if not found or not (found["th"] or found["weekday"]):
        return None
    weekday = _day_of_the_week(found["weekday"]) if found["weekday"] else None
    if found["weekday"] and weekday is None:
        return None
    first = months_on(today.replace(day=1), 1 if found["month"] == "next" else 0)
    firsts = [months_on(first, number) for number in range(1 if found["month"] in ("this", "next") else 3)]
    days = (each.replace(day=int(found["day"])) for each in firsts if 1 <= int(found["day"]) <= length(each))
    day = next((each for each in days if each >= today), None)
    return day if day and weekday in (None, day.weekday()) else None


def later(said: str, today: date) -> date | None:
    """``in 3 weeks``, ``a fortnight``, ``in two months time``, ``2 weeks ago``."""
    found = _LATER.fullmatch(said)
    number = _number(found["number"]) if found else None
    if found is None or number is None or (found["ago"] and found["in"]):
        return None
    return _on(today, -number if found["ago"] else number, found["unit"])


def after(said: str, today: date) -> date | None:
    """``a week on Friday``, ``6 weeks from today``, ``the day after tomorrow``, ``two months from 12 Dec``."""
    found = _AFTER.fullmatch(said)
    number = (_number(found["number"]) if found["number"] else 1) if found else None
    if found is None or number is None:
        return None
    readers: tuple[Reader, ...] = (simple, weekday, of_calendar) if found["from"] else (simple, weekday)
    day = next((day for read in readers if (day := read(found["rest"], today))), None)
    return _on(day, number, found["unit"]) if day else None


def part(said: str, today: date) -> date | None:
    """``end of the month``, ``mid-January``, ``start of Feb 2027``, ``end of next week``, ``end of 2027``."""
    found = _PART.fullmatch(said)
    if not found:
        return None
    name, is_next = found["name"], bool(found["next"])
    if found["whole"] or name == "year":
        return _part_of_year(found["part"], int(found["whole"] or today.year + is_next))
    if name == "week":
        return _end_of_week(today, is_next=is_next) if found["part"] == "end" and not found["year"] else None
    if name == "month":
        return None if found["year"] else _part_of_month(found["part"], months_on(today.replace(day=1), int(is_next)))
    month = month_of(name)
    if month is None or is_next:
        return None
    if found["year"]:
        return _part_of_month(found["part"], date(_whole(found["year"], today), month, 1))
    days = (_part_of_month(found["part"], date(today.year + years, month, 1)) for years in (0, 1))
    return next(day for day in days if day >= today)


def weekday(said: str, today: date) -> date | None:
    """``Friday``, ``next Friday``, ``last Friday``, ``Friday week``, ``Friday fortnight``, ``Friday after next``."""
    found = _WEEKDAY.fullmatch(said)
    place = _day_of_the_week(found[2]) if found else None
    if found is None or place is None or (found[1] in _NEXT_AND_LAST and found[3]):
        return None
    if found[1] == "last":
        return today - timedelta(days=(today.weekday() - place - 1) % 7 + 1)
    if found[1] == "next" or found[3] == "after next":
        return _in_week(today, 1 + (found[3] is not None), place)
    return today + timedelta(days=(place - today.weekday() - 1) % 7 + 1, weeks=_LATER_THAN[found[3] or ""])


def of_week(said: str, today: date) -> date | None:
    """``Friday next week``, ``next week on Friday``, ``Friday of this week``."""
    found = _OF_WEEK.fullmatch(said)
    named = [each for each in (found["before"], found["behind"]) if each] if found else []
    place = _day_of_the_week(named[0].strip(" .")) if len(named) == 1 else None
    return _in_week(today, int(found["which"] == "next"), place) if found and place is not None else None


READERS: tuple[Reader, ...] = (simple, of_calendar, of_month, later, after, part, weekday, of_week)


def months_on(day: date, number: int) -> date:
    """The same day ``number`` months later, or the last day of a month that has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, length(first)))


def length(month: date) -> int:
    """How many days the month of this day has."""
    return monthrange(month.year, month.month)[1]


def month_of(word: str) -> int | None:
    """The month of a word, where January is 1."""
    place = _place(word, MONTHS)
    return None if place is None else place + 1


def _day_of(day: int, month: int, year: str | None, today: date) -> date | None:
    """The day; without a year the next such day."""
    if year:
        return date(_whole(year, today), month, day)
    years = range(today.year, today.year + _LEAP_YEARS_AT_LEAST + 1)
    days = (date(each, month, day) for each in years if day <= monthrange(each, month)[1])
    return next((each for each in days if each >= today), None)


def _whole(year: str, today: date) -> int:
    """The full year; two digits mean a year of this century."""
    return int(year) + (today.year // 100 * 100 if len(year) == 2 else 0)


def _part_of_month(name: str, first: date) -> date:
    return first.replace(day={"end": length(first), "mid": 15, "middle": 15}.get(name, 1))


def _part_of_year(name: str, year: int) -> date:
    return {"end": date(year, 12, 31), "mid": date(year, 7, 1), "middle": date(year, 7, 1)}.get(name, date(year, 1, 1))


def _end_of_week(today: date, *, is_next: bool) -> date:
    """The Friday of the week; once that is past, the next one."""
    friday = _in_week(today, int(is_next), 4)
    return friday if friday >= today else friday + timedelta(weeks=1)


def _on(day: date, number: int, unit: str) -> date:
    if unit in _DAYS_IN:
        return day + timedelta(days=number * _DAYS_IN[unit])
    return months_on(day, number * _MONTHS_IN[unit])


def _in_week(today: date, weeks: int, place: int) -> date:
    return today - timedelta(days=today.weekday()) + timedelta(weeks=weeks, days=place)


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else _NUMBERS.get(word)


def _day_of_the_week(word: str) -> int | None:
    """The weekday of a word, where Monday is 0; accepts "weds" and "tues" too."""
    return _place(word.removesuffix("s"), WEEKDAYS)


def _place(word: str, words: tuple[str, ...]) -> int | None:
    """Which of ``words`` is meant by ``word`` or its beginning of three letters or more."""
    return next((place for place, each in enumerate(words) if len(word) >= 3 and each.startswith(word)), None)
