"""Days as people say them: ``2026-12-12``, ``12 Dec``, ``in 3 weeks``, ``next Friday``, ``end of the month``.

Days stand before months, as in the United Kingdom: ``4/5`` is the fourth of May. Every day is read back in full
(``spelled_day``) before it is kept, so whoever means the other one sees it.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from coprod_tui.session import sentences
from coprod_tui.session.words import clean

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = tuple("january february march april may june july august september october november december".split())
_NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"a": 1, "an": 1}
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS_IN = {"month": 1, "year": 12}
_LEAP_YEAR = 2028
_LEAP_YEARS_AT_LEAST = 8
"""So many years apart: 1896 and 1904 are leap years, and 1900 is none."""

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>\d{4})"
_DATES = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})(?P<sep>[-/.])(?P<month>\d{1,2})(?:(?P=sep)(?P<year>\d{4}|\d\d))?\.?",
        rf"{_DAY}[ -]?(?:of )?{_MONTH}(?:[ -]{_YEAR})?",
        rf"{_MONTH} {_DAY}(?: {_YEAR})?",
    )
)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_LATER = re.compile(r"(?:in )?(\d{1,4}|[a-z]+) (day|week|fortnight|month|year)s?(?: time| (ago))?")
_END = re.compile(r"end of (?:the |this )?(next )?([a-z]{3,9})")
_WEEKDAY = re.compile(r"(?:(next|this|last) )?([a-z]{3,9})\.?( week)?")


def day_in(text: str, today: date) -> date | None:
    """The day that ``text`` means, seen from ``today``; None when it means none.

    A day without a year is the next such day from today on. ``Friday`` and ``this Friday`` are the next Friday after
    today, ``Friday week`` the one after it; ``next Friday`` is the Friday of next week (weeks begin on Monday).
    What is past is a day too (``yesterday``, ``last Friday``, ``2 weeks ago``), so that it can be said that it is past.
    """
    said = _plain(text)
    try:
        found = (read(said, today) for read in _READERS)
        return next((day for day in found if day is not None), None)
    except (ValueError, OverflowError):  # a day that no calendar has, such as 31 April or one in the year 10000
        return None


def why_no_day(text: str) -> str:
    """What to say of a text that means no day: that no calendar has it, or how days are written."""
    written = _written(_plain(text))
    if written is None:
        return sentences.NO_DAY.format(text=clean(text, characters=60).text)
    _, day, month, year = written
    said = f"{day} {_MONTHS[month - 1].capitalize()}" if 1 <= month <= len(_MONTHS) else clean(text, characters=60).text
    longest = monthrange(_LEAP_YEAR, month)[1] if 1 <= month <= len(_MONTHS) else 0
    if not 1 <= day <= longest or (year and not 1 <= day <= monthrange(int(year), month)[1]):
        return sentences.NO_SUCH_DAY.format(day=f"{said} {year}" if year and longest >= day else said)
    return sentences.OTHER_WEEKDAY.format(day=said)


def spelled_day(day: date) -> str:
    """``Saturday 12 December 2026``: how a day is read back."""
    return f"{_WEEKDAYS[day.weekday()].capitalize()} {day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}"


def _plain(text: str) -> str:
    """``text`` in small letters and single spaces, without commas, apostrophes and a leading "by", "on" or "the"."""
    words = re.sub(r"['’]", "", text.casefold()).replace(",", " ").split()
    while words and words[0] in ("by", "on", "the"):
        words.pop(0)
    return " ".join(words)


def _simple(said: str, today: date) -> date | None:
    match said:
        case "today":
            return today
        case "yesterday":
            return today - timedelta(days=1)
        case "tomorrow":
            return today + timedelta(days=1)
        case "next week":
            return today + timedelta(weeks=1)
        case "next month":
            return _months_on(today, 1)
        case "next year":
            return _months_on(today, 12)
        case "last week":
            return today - timedelta(weeks=1)
        case "last month":
            return _months_on(today, -1)
        case "last year":
            return _months_on(today, -12)
    return None


class _Written(NamedTuple):
    """A day of a month as it is written: Monday is 0, January is 1; a year may have two figures only."""

    weekday: int | None
    day: int
    month: int
    year: str | None


def _date(said: str, today: date) -> date | None:
    """A day of a month, with or without its year. A weekday before it must be the right one."""
    written = _written(said)
    if written is None:
        return None
    day = _day_of(written.day, written.month, written.year, today)
    return day if day and written.weekday in (None, day.weekday()) else None


def _written(said: str) -> _Written | None:
    first, _, rest = said.partition(" ")
    weekday = _day_of_the_week(first.removesuffix(".")) if rest else None
    written = said if weekday is None else rest
    found = next((match for form in _DATES if (match := form.fullmatch(written))), None)
    if found is None:
        return None
    month = int(found["month"]) if found["month"].isdecimal() else _month(found["month"])
    return None if month is None else _Written(weekday, int(found["day"]), month, found["year"])


def _day_of(day: int, month: int, year: str | None, today: date) -> date | None:
    """Without a year it is the next such day; of a year's two figures the century is this one."""
    if year:
        return date(int(year) + (today.year // 100 * 100 if len(year) == 2 else 0), month, day)
    years = range(today.year, today.year + _LEAP_YEARS_AT_LEAST + 1)
    days = (date(each, month, day) for each in years if day <= monthrange(each, month)[1])
    return next((each for each in days if each >= today), None)


def _day_of_the_month(said: str, today: date) -> date | None:
    """``the 12th``: of this month, or of the next one that has such a day."""
    found = _ORDINAL.fullmatch(said)
    if not found:
        return None
    months = (_months_on(today.replace(day=1), number) for number in range(3))
    days = (first.replace(day=int(found[1])) for first in months if int(found[1]) <= _length(first))
    return next((day for day in days if day >= today), None)


def _later(said: str, today: date) -> date | None:
    """``in 3 weeks``, ``a fortnight``, ``in two months time``, ``2 weeks ago``."""
    found = _LATER.fullmatch(said)
    number = (int(found[1]) if found[1].isdecimal() else _NUMBERS.get(found[1])) if found else None
    if found is None or number is None or (found[3] and said.startswith("in ")):
        return None
    number = -number if found[3] else number
    if found[2] in _DAYS_IN:
        return today + timedelta(days=number * _DAYS_IN[found[2]])
    return _months_on(today, number * _MONTHS_IN[found[2]])


def _end(said: str, today: date) -> date | None:
    """The last day of this or the next month or year, or of a month by its name."""
    found = _END.fullmatch(said)
    if not found:
        return None
    first = today.replace(day=1)
    if found[2] == "year":
        return date(today.year + bool(found[1]), 12, 31)
    if found[2] == "month":
        first = _months_on(first, 1 if found[1] else 0)
    elif (month := _month(found[2])) is None or found[1]:
        return None
    else:
        first = date(today.year + (month < today.month), month, 1)
    return first.replace(day=_length(first))


def _weekday(said: str, today: date) -> date | None:
    found = _WEEKDAY.fullmatch(said)
    weekday = _day_of_the_week(found[2]) if found else None
    if found is None or weekday is None:
        return None
    if found[1] == "last":
        return None if found[3] else today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    if found[1] == "next":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=1)
        return None if found[3] else monday + timedelta(days=weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1, weeks=bool(found[3]))


def _months_on(day: date, number: int) -> date:
    """The same day so many months later, or the last one of a month that has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, _length(first)))


def _length(month: date) -> int:
    return monthrange(month.year, month.month)[1]


def _day_of_the_week(word: str) -> int | None:
    """Monday is 0; "weds" and "tues" are said too."""
    return _place(word.removesuffix("s"), _WEEKDAYS)


def _month(word: str) -> int | None:
    place = _place(word, _MONTHS)
    return None if place is None else place + 1


def _place(word: str, words: tuple[str, ...]) -> int | None:
    """Which of ``words`` is meant by ``word`` or its beginning of three letters or more."""
    return next((place for place, each in enumerate(words) if len(word) >= 3 and each.startswith(word)), None)


_READERS = (_simple, _date, _day_of_the_month, _later, _end, _weekday)
