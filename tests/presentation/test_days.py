"""Days as people say them, always seen from a Sunday in November 2026 unless another day is said."""

from calendar import isleap, monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.presentation.days import Promise, day_in, is_next_meeting, promise_in, read_back, why_no_day
from coprod_tui.presentation.times import spelled_day, spelled_promise

TODAY = date(2026, 11, 22)

days = st.dates(date(1000, 1, 1), date(9999, 12, 31))
todays = st.dates(date(1900, 1, 1), date(2500, 12, 31))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = "January February March April May June July August September October November December".split()


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2026-12-12", date(2026, 12, 12)),
        ("12 Dec", date(2026, 12, 12)),
        ("in 3 weeks", date(2026, 12, 13)),
        ("next Friday", date(2026, 11, 27)),
        # with the month's name
        ("12 December", date(2026, 12, 12)),
        ("12th of December", date(2026, 12, 12)),
        ("the 12th of Dec.", date(2026, 12, 12)),
        ("Dec 12th, 2027", date(2027, 12, 12)),
        ("1st may", date(2027, 5, 1)),
        ("3 Sept", date(2027, 9, 3)),
        ("12-Dec-2026", date(2026, 12, 12)),
        ("12dec", date(2026, 12, 12)),
        ("22 Nov", TODAY),
        ("21 Nov", date(2027, 11, 21)),
        ("Saturday 12 Dec", date(2026, 12, 12)),
        ("Sat. 12/12", date(2026, 12, 12)),
        ("12 Dec 26", date(2026, 12, 12)),
        ("12 Dec '26", date(2026, 12, 12)),
        ("12th December, 27", date(2027, 12, 12)),
        ("12/Dec/26", date(2026, 12, 12)),
        ("12dec26", date(2026, 12, 12)),
        ("Dec 12 26", date(2026, 12, 12)),
        ("2026 Dec 12", date(2026, 12, 12)),
        ("Saturday the 12th of Dec", date(2026, 12, 12)),
        ("12 December, Saturday", date(2026, 12, 12)),
        ("by 12 Dec at the latest", date(2026, 12, 12)),
        ("no later than 12 Dec", date(2026, 12, 12)),
        # in figures: the day before the month
        ("12/12/2026", date(2026, 12, 12)),
        ("4/5/2027", date(2027, 5, 4)),
        ("4/5", date(2027, 5, 4)),
        ("12.12.", date(2026, 12, 12)),
        ("12.12.26", date(2026, 12, 12)),
        ("2026/12/3", date(2026, 12, 3)),
        # so far from now
        ("today", TODAY),
        ("Tomorrow", date(2026, 11, 23)),
        ("day after tomorrow", date(2026, 11, 24)),
        ("the day after tomorrow", date(2026, 11, 24)),
        ("in 10 days", date(2026, 12, 2)),
        ("a couple of weeks", date(2026, 12, 6)),
        ("in 3 weeks from now", date(2026, 12, 13)),
        ("6 weeks from today", date(2027, 1, 3)),
        ("two months from 12 Dec", date(2027, 2, 12)),
        ("a week today", date(2026, 11, 29)),
        ("a week tomorrow", date(2026, 11, 30)),
        ("tomorrow week", date(2026, 11, 30)),
        ("the week after next", date(2026, 12, 6)),
        ("the month after next", date(2027, 1, 22)),
        ("in a fortnight", date(2026, 12, 6)),
        ("two weeks", date(2026, 12, 6)),
        ("in 2 months’ time", date(2027, 1, 22)),
        ("in a year", date(2027, 11, 22)),
        ("next week", date(2026, 11, 29)),
        ("next month", date(2026, 12, 22)),
        ("next year", date(2027, 11, 22)),
        # weekdays
        ("Fri", date(2026, 11, 27)),
        ("by Friday", date(2026, 11, 27)),
        ("this fri.", date(2026, 11, 27)),
        ("on Weds", date(2026, 11, 25)),
        ("Sunday", date(2026, 11, 29)),
        ("Friday week", date(2026, 12, 4)),
        ("a week on Friday", date(2026, 12, 4)),
        ("week on Friday", date(2026, 12, 4)),
        ("a week Friday", date(2026, 12, 4)),
        ("1 week from Fri", date(2026, 12, 4)),
        ("Friday fortnight", date(2026, 12, 11)),
        ("a fortnight on Friday", date(2026, 12, 11)),
        ("two weeks on Friday", date(2026, 12, 11)),
        ("a week after next Friday", date(2026, 12, 4)),
        ("Friday after next", date(2026, 12, 4)),
        ("Friday next week", date(2026, 11, 27)),
        ("Friday of next week", date(2026, 11, 27)),
        ("next week on Friday", date(2026, 11, 27)),
        ("Friday this week", date(2026, 11, 20)),
        # within a month
        ("the 30th", date(2026, 11, 30)),
        ("12th", date(2026, 12, 12)),
        ("31st", date(2026, 12, 31)),
        ("Saturday 12th", date(2026, 12, 12)),
        ("Sat the 12th", date(2026, 12, 12)),
        ("Saturday 12", date(2026, 12, 12)),
        ("the 12th of next month", date(2026, 12, 12)),
        ("30th of this month", date(2026, 11, 30)),
        ("1st of the month", date(2026, 12, 1)),
        ("end of month", date(2026, 11, 30)),
        ("end of Jan 2027", date(2027, 1, 31)),
        ("end of Jan 27", date(2027, 1, 31)),
        ("by the end of January, 2028", date(2028, 1, 31)),
        ("end Jan", date(2027, 1, 31)),
        ("end of 2027", date(2027, 12, 31)),
        ("end of the week", date(2026, 11, 27)),
        ("end of next week", date(2026, 11, 27)),
        ("mid-January", date(2027, 1, 15)),
        ("the middle of next month", date(2026, 12, 15)),
        ("start of February", date(2027, 2, 1)),
        ("beginning of Feb 2028", date(2028, 2, 1)),
        ("the beginning of next year", date(2027, 1, 1)),
        ("by the end of the month", date(2026, 11, 30)),
        ("end of next month", date(2026, 12, 31)),
        ("end of November", date(2026, 11, 30)),
        ("end of feb", date(2027, 2, 28)),
        ("end of the year", date(2026, 12, 31)),
        ("end of next year", date(2027, 12, 31)),
    ],
)
def test_days_are_understood_as_people_say_them(said: str, day: date) -> None:
    """However it is spelled, and however much room is around it."""
    assert day_in(said, TODAY) == day
    assert day_in(f"  {said.upper()}\t", TODAY) == day
    assert day_in(said.replace(" ", "\u00a0 "), TODAY) == day


@pytest.mark.parametrize(
    "said",
    [
        "", " ", ".", "sa 12 Dec", "tus", "soon", "12", "2026", "12 2026", "week", "friday next", "in weeks",
        "31 Apr", "32 Dec", "0 Dec", "29 Feb 2027", "13/13", "2026-13-01", "2026-02-30", "0000-01-01", "12/12/126",
        "in 9999 years", "in 99999 weeks", "in 999999999999999999999 days", "in -3 days", "in some days",
        "-1 Dec", "12 De", "fr", "12 Decembers", "Friday 12 Dec", "Monday 12/12/2026", "the", "by the", "32nd", "0th",
        "end of", "end of the day", "end of next march", "next friday week", "9999999999-1-1", "²/5", "12 Dec 2026 x",
        "in 3 moons", "when we meet", "day after", "a week on", "a week on the moon", "week 12", "day 3",
        "2 weeks 12 Dec", "Friday of", "the end", "end of the moon", "mid", "Friday after", "year 2027",
        "end of Jan 2027 x",
    ],
)  # fmt: skip
def test_what_means_no_day_is_no_day(said: str) -> None:
    """Nonsense, days that no calendar has, a weekday that is another one: it is asked again."""
    assert day_in(said, TODAY) is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("yesterday", date(2026, 11, 21)),
        ("last Friday", date(2026, 11, 20)),
        ("last Sunday", date(2026, 11, 15)),
        ("last week", date(2026, 11, 15)),
        ("last month", date(2026, 10, 22)),
        ("last year", date(2025, 11, 22)),
        ("2 weeks ago", date(2026, 11, 8)),
        ("a month ago", date(2026, 10, 22)),
    ],
)
def test_what_is_past_is_a_day_so_that_it_can_be_said(said: str, day: date) -> None:
    """ "yesterday" is no nonsense; whoever asks for a day to come says that it is past."""
    assert day_in(said, TODAY) == day


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("31 Feb", "There is no 31 February in the calendar. Which day is meant?"),
        ("the 31st of April", "There is no 31 April in the calendar. Which day is meant?"),
        ("29 Feb 2027", "There is no 29 February 2027 in the calendar. Which day is meant?"),
        ("2026-02-30", "There is no 30 February in the calendar. Which day is meant?"),
        ("0 Dec", "There is no 0 December in the calendar. Which day is meant?"),
        ("12/31/2026", "The month comes second here: 31 December 2026 is 31/12/2026. Is that what is meant?"),
        ("12.31.26", "The month comes second here: 31 December 2026 is 31/12/2026. Is that what is meant?"),
        ("12/31", "The month comes second here: 31 December is 31/12. Is that what is meant?"),
        ("2/30/2027", "There is no 2/30/2027 in the calendar. Which day is meant?"),
        ("Friday 12th", "The 12th is another day of the week then. Which day is meant?"),
        ("13/13", "There is no 13/13 in the calendar. Which day is meant?"),
        ("Friday 12 Dec", "12 December is another day of the week then. Which day is meant?"),
        ("soon", "“soon” is no day. Write it like 12 Dec, in 3 weeks or next Friday."),
        ("in 3 moons", "“in 3 moons” is no day. Write it like 12 Dec, in 3 weeks or next Friday."),
        ("", "“” is no day. Write it like 12 Dec, in 3 weeks or next Friday."),
    ],
)
def test_why_something_is_no_day(said: str, sentence: str) -> None:
    """A day that no calendar has, another weekday, or no day at all."""
    assert day_in(said, TODAY) is None
    assert why_no_day(said) == sentence


@pytest.mark.parametrize(
    ("today", "said", "day"),
    [
        (date(2026, 1, 31), "in a month", date(2026, 2, 28)),
        (date(2028, 1, 31), "in a month", date(2028, 2, 29)),
        (date(2026, 12, 31), "tomorrow", date(2027, 1, 1)),
        (date(2026, 12, 31), "in 2 months", date(2027, 2, 28)),
        (date(2028, 2, 29), "in a year", date(2029, 2, 28)),
        (date(2026, 12, 30), "Friday", date(2027, 1, 1)),
        (date(2026, 12, 30), "next Monday", date(2027, 1, 4)),
        (date(2026, 12, 31), "end of month", date(2026, 12, 31)),
        (date(2026, 12, 31), "the 1st", date(2027, 1, 1)),
        (date(2027, 1, 31), "the 30th", date(2027, 3, 30)),
        (date(2026, 11, 22), "29 Feb", date(2028, 2, 29)),
        (date(2028, 2, 29), "29 Feb", date(2028, 2, 29)),
        (date(2096, 3, 1), "29 Feb", date(2104, 2, 29)),
        (date(2026, 11, 23), "next Monday", date(2026, 11, 30)),
        (date(2026, 11, 27), "Friday", date(2026, 12, 4)),
        (date(9999, 12, 31), "31 Dec", date(9999, 12, 31)),
        (date(9999, 12, 31), "30 Dec", None),
        (date(9999, 12, 31), "tomorrow", None),
        (date(9999, 12, 31), "next Friday", None),
        (date(9999, 12, 31), "next month", None),
        (date(9999, 12, 31), "end of next month", None),
    ],
)
def test_months_end_years_turn_and_february_leaps(today: date, said: str, day: date | None) -> None:
    """The last day of a month stays the last; after the last day of all there is none."""
    assert day_in(said, today) == day


@pytest.mark.parametrize(
    "said",
    [
        "at our next meeting", "At our next meeting.", "next meeting", "the next meeting", "by our next session",
        "at the following meeting", "when we next meet", "when we meet next", "next time we meet", "the next time",
    ],
)  # fmt: skip
def test_the_next_meeting_is_a_promise_without_a_day(said: str) -> None:
    """Nobody knows its day yet."""
    assert is_next_meeting(said)
    assert day_in(said, TODAY) is None
    assert spelled_promise(None, is_at_next_meeting=True) == "at our next meeting"


@pytest.mark.parametrize("said", ["", "soon", "meeting", "12 Dec", "next Friday", "our last meeting", "next week"])
def test_what_is_not_the_next_meeting(said: str) -> None:
    """A day, or nothing that was promised."""
    assert not is_next_meeting(said)


# --- laws


@given(day=days, today=todays)
def test_a_day_with_its_year_is_that_day_whenever_it_is_said(day: date, today: date) -> None:
    """As ISO has it, as it is read back, and in figures with the day first; a wrong weekday makes it no day."""
    month = MONTHS[day.month - 1]
    for said in (
        day.isoformat(),
        spelled_day(day),
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{month} {day.day}, {day.year}",
    ):
        assert day_in(said, today) == day
    other = spelled_day(day).replace(WEEKDAYS[day.weekday()], WEEKDAYS[day.weekday() - 1])
    assert day_in(other, today) is None


@given(today=todays, month=st.integers(1, 12), number=st.integers(1, 31))
def test_a_day_without_a_year_is_the_next_one(today: date, month: int, number: int) -> None:
    """From today on, with no such day between."""
    if number > monthrange(2028, month)[1]:
        assert day_in(f"{number}/{month}", today) is None
        return
    coming = [
        date(year, month, number)
        for year in range(today.year, today.year + 9)
        if (month, number) != (2, 29) or isleap(year)
    ]
    expected = min(day for day in coming if day >= today)
    for said in (f"{number}/{month}", f"{number} {MONTHS[month - 1]}", f"{MONTHS[month - 1][:3]} {number}"):
        assert day_in(said, today) == expected


@given(today=todays, weekday=st.integers(0, 6))
def test_a_weekday_is_the_next_after_today_and_next_means_next_week(today: date, weekday: int) -> None:
    """Within seven days; "week" after it is seven more; "next" lies between next Monday and the Sunday after it."""
    name = WEEKDAYS[weekday]
    coming, following = day_in(name, today), day_in(f"next {name}", today)
    assert coming is not None
    assert following is not None
    assert 1 <= (coming - today).days <= 7
    assert coming.weekday() == following.weekday() == weekday
    assert following.isocalendar()[:2] == (today + timedelta(weeks=1)).isocalendar()[:2]
    assert day_in(f"{name[:3]} week", today) == coming + timedelta(weeks=1)


@given(today=todays, number=st.integers(0, 2_000))
def test_so_many_days_weeks_and_months_from_now(today: date, number: int) -> None:
    """Weeks are seven days; months keep the day, or the last one that the month has."""
    assert day_in(f"in {number} days", today) == today + timedelta(days=number)
    assert day_in(f"in {number} weeks", today) == today + timedelta(weeks=number)
    day = day_in(f"in {number} months", today)
    assert day is not None
    assert (day.year - today.year) * 12 + day.month - today.month == number
    assert day.day == min(today.day, monthrange(day.year, day.month)[1])


@given(today=todays, number=st.integers(1, 31))
def test_an_ordinal_is_the_next_such_day(today: date, number: int) -> None:
    """Of this month or of the next one that has it; never one that is over."""
    day = day_in(f"the {number}th", today)
    assert day is not None
    assert (day.day, day >= today) == (number, True)
    between = (today + timedelta(days=each) for each in range((day - today).days))
    assert not any(each.day == number for each in between)


@given(today=todays)
def test_the_end_of_a_month_is_followed_by_the_first(today: date) -> None:
    """Of this one, of the next one, and of each by its name; none of them is over."""
    for said in ("end of month", "end of next month", *(f"end of {month}" for month in MONTHS)):
        day = day_in(said, today)
        assert day is not None
        assert day >= today
        assert (day + timedelta(days=1)).day == 1


@given(
    said=st.text(max_size=40)
    | st.lists(
        st.sampled_from([*"0123456789./- ", "in ", "end of ", "next ", "week", "month", "year", "feb ", "fri ", "th "]),
        max_size=9,
    ).map("".join),
    today=st.dates(),
)
def test_whatever_is_typed_is_a_day_or_none(said: str, today: date) -> None:
    """Never an error; and what is understood is read back as the same day."""
    day = day_in(said, today)
    assert why_no_day(said)
    if day is not None and day.year >= 1000:
        assert day_in(spelled_day(day), today) == day


def test_a_promise_is_a_day_or_the_next_meeting() -> None:
    """It is read back as it was understood; nothing typed is no promise, and no mistake."""
    today = date(2026, 11, 22)
    assert promise_in("12 Dec", today) == Promise(date(2026, 12, 12))
    assert promise_in("next meeting", today) == Promise(at_next_meeting=True)
    assert promise_in(" ", today) == Promise()
    assert promise_in("soonish", today) is None
    assert read_back("12 Dec", today) == "That is Saturday 12 December 2026."
    assert read_back("next meeting", today) == "That is a promise without a day: at our next meeting."
    assert [read_back(text, today) for text in ("", "soonish")] == ["", ""]
