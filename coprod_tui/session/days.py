"""Days as people say them: ``2026-12-12``, ``12 Dec``, ``in 3 weeks``, ``next Friday``."""

import re
from calendar import monthrange
from datetime import date, timedelta

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = "january february march april may june july august september october november december".split()
_NUMBERS = {
    word: number
    for number, word in enumerate("a two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"an": 1, "one": 1}
_NAMED = {"today": 0, "tomorrow": 1}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?(?:,? (\d{4}))?")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_IN = re.compile(r"in (\d{1,3}|[a-z]+) (day|week|month)s?")
_WEEKDAY = re.compile(r"(?:(next|this|on) )?([a-z]{3,9})")


def day_in(text: str, today: date) -> date | None:
    """The day that ``text`` means, seen from ``today``; None when it means none.

    A day without a year is the next such day from today on. ``Friday`` and ``this Friday`` are the next Friday after
    today; ``next Friday`` is the Friday of next week (weeks begin on Monday).
    """
    said = " ".join(text.casefold().replace("\u00a0", " ").split())
    if said in _NAMED:
        return today + timedelta(days=_NAMED[said])
    try:
        return _iso(said) or _day_of_month(said, today) or _later(said, today) or _weekday(said, today)
    except (ValueError, OverflowError):
        return None


def spelled_day(day: date) -> str:
    """``Friday 12 December 2026``: how a day is read back."""
    return f"{_WEEKDAYS[day.weekday()].capitalize()} {day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}"


def _iso(said: str) -> date | None:
    found = _ISO.fullmatch(said)
    return date(*map(int, found.groups())) if found else None


def _day_of_month(said: str, today: date) -> date | None:
    if found := _DAY_MONTH.fullmatch(said):
        day, month, year = found.groups()
    elif found := _MONTH_DAY.fullmatch(said):
        month, day, year = found.groups()
    else:
        return None
    number = _place(month, _MONTHS)
    if number is None:
        return None
    if year:
        return date(int(year), number + 1, int(day))
    years = (today.year + ahead for ahead in range(9))
    days = (date(each, number + 1, int(day)) for each in years if int(day) <= monthrange(each, number + 1)[1])
    return next((each for each in days if each >= today), None)


def _later(said: str, today: date) -> date | None:
    found = _IN.fullmatch(said)
    if not found:
        return {"next week": today + timedelta(weeks=1), "next month": _months_on(today, 1)}.get(said)
    number = int(found[1]) if found[1].isdigit() else _NUMBERS.get(found[1])
    if number is None:
        return None
    if found[2] == "month":
        return _months_on(today, number)
    return today + timedelta(days=number * (7 if found[2] == "week" else 1))


def _months_on(today: date, number: int) -> date:
    year, month = divmod(today.year * 12 + today.month - 1 + number, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _weekday(said: str, today: date) -> date | None:
    found = _WEEKDAY.fullmatch(said)
    number = _place(found[2], _WEEKDAYS) if found else None
    if found is None or number is None:
        return None
    if found[1] == "next":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=1)
        return monday + timedelta(days=number)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _place(word: str, words: tuple[str, ...] | list[str]) -> int | None:
    """Which of ``words`` is meant by ``word`` or its beginning of three letters or more."""
    return next((place for place, each in enumerate(words) if len(word) >= 3 and each.startswith(word)), None)
