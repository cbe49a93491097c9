"""Days as people say them: ``2026-12-12``, ``12 Dec 26``, ``in 3 weeks``, ``a week on Friday``, ``end of the month``.

Days stand before months, as in the United Kingdom: ``4/5`` is the fourth of May. Every day is read back in full
(``spelled_day``) before it is kept, so whoever means the other one sees it.
"""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from coprod_tui.domain.words import clean
from coprod_tui.presentation.language import _
from coprod_tui.presentation.spoken_days import READERS, Written, written
from coprod_tui.presentation.times import MONTHS, day_of, spelled_day

_NO_DAY = _("“{text}” is no day. Write it like 12 Dec, in 3 weeks or next Friday.")
_NO_SUCH_DAY = _("There is no {day} in the calendar. Which day is meant?")
_OTHER_WEEKDAY = _("{day} is another day of the week then. Which day is meant?")
_OTHER_WEEKDAY_OF_MONTH = _("The {ordinal} is another day of the week then. Which day is meant?")
_MONTH_SECOND = _("The month comes second here: {day} is {figures}. Is that what is meant?")
_DAY_READ = _("That is {day}.")
_NEXT_MEETING_READ = _("That is a promise without a day: at our next meeting.")
_LEAP_YEAR = 2028
_BEFORE = re.compile(r"^(?:(?:by|on|the|until|till|(?:no|not) later than) )+")
_NEXT_MEETING = re.compile(
    r"(?:(?:at|in|before) )?(?:(?:our|the) )?(?:next|following) (?:meeting|session|gathering|get-together)"
    r"|(?:(?:the|our) )?next time(?: we meet)?|when we (?:next meet|meet next|meet again|meet|are together again)"
)
_WEEKDAY_AND_DAY = re.compile(r"[a-z]{3,9}\.? (?:the )?(\d{1,2})(st|nd|rd|th)")


def day_in(text: str, today: date) -> date | None:
    """Parse a day relative to ``today``; None if ``text`` is not a day.

    A day without a year is the next such day from today on. ``Friday`` and ``this Friday`` are the next Friday after
    today, ``Friday week`` the one after it; ``next Friday`` is the Friday of next week (weeks begin on Monday).
    Past days are parsed too (``yesterday``, ``last Friday``, ``2 weeks ago``), so that the reply can say they are past.
    """
    said = _plain(text)
    try:
        found = (read(said, today) for read in READERS)
        return next((day for day in found if day is not None), None)
    except (ValueError, OverflowError):  # a day that does not exist, such as 31 April, or one in the year 10000
        return None


def is_next_meeting(text: str) -> bool:
    """Whether ``text`` means the next meeting: a valid promise although its day is not known yet."""
    return bool(_NEXT_MEETING.fullmatch(_plain(text).removesuffix(".")))


def why_no_day(text: str) -> str:
    """Why a text is not a day: the day does not exist, or how days are written."""
    said = _plain(text)
    found = written(said)
    if found is not None:
        return _why_not(found, text)
    if (ordinal := _WEEKDAY_AND_DAY.fullmatch(said)) and 1 <= int(ordinal[1]) <= 31:
        return _OTHER_WEEKDAY_OF_MONTH.format(ordinal=f"{ordinal[1]}{ordinal[2]}")
    return _NO_DAY.format(text=clean(text, characters=60).text)


def _why_not(found: Written, text: str) -> str:
    """Why a written day of a month does not exist."""
    if found.in_figures and found.day <= len(MONTHS) < found.month <= _longest(found.day):
        whole = f"20{found.year}" if found.year and len(found.year) == 2 else found.year or ""
        day = day_of(found.month, found.day, whole)
        figures = f"{found.month}/{found.day}/{whole}".strip("/")
        return _MONTH_SECOND.format(day=day, figures=figures)
    is_month = 1 <= found.month <= len(MONTHS)
    said = day_of(found.day, found.month) if is_month else clean(text, characters=60).text
    longest = _longest(found.month) if is_month else 0
    year = found.year
    if not 1 <= found.day <= longest or (year and not 1 <= found.day <= monthrange(int(year), found.month)[1]):
        return _NO_SUCH_DAY.format(day=day_of(found.day, found.month, year) if year and longest >= found.day else said)
    return _OTHER_WEEKDAY.format(day=said)


def _longest(month: int) -> int:
    """The most days that the month can have; 0 if there is no such month."""
    return monthrange(_LEAP_YEAR, month)[1] if 1 <= month <= len(MONTHS) else 0


def _plain(text: str) -> str:
    """``text`` in lower case with single spaces, without commas, apostrophes and words around the day."""
    words = " ".join(re.sub(r"['’]", "", text.casefold()).replace(",", " ").split())
    words = words.removesuffix(" at the latest")
    return _BEFORE.sub("", f"{words} ", count=1).strip()


class Promise(NamedTuple):
    """A day as promised; it may be that of the next meeting, or not be set."""

    day: date | None = None
    at_next_meeting: bool = False


def promise_in(text: str, today: date) -> Promise | None:
    """Parse what is typed for a promise; empty sets none. None if it is not a day."""
    if not text.strip():
        return Promise()
    if is_next_meeting(text):
        return Promise(at_next_meeting=True)
    day = day_in(text, today)
    return Promise(day) if day else None


def read_back(text: str, today: date) -> str:
    """Below a field: how a day was understood; empty while it is none."""
    promise = promise_in(text, today) or Promise()
    if promise.at_next_meeting:
        return _NEXT_MEETING_READ
    return _DAY_READ.format(day=spelled_day(promise.day)) if promise.day else ""
