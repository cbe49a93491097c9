"""When a plan will end, as it is said everywhere."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.plan.plan import HOUR, MINUTE, Plan, Step
from coprod_tui.domain.schedule.ending import ending_of
from coprod_tui.local_time import local
from coprod_tui.presentation.ending import begin_by, ends, late_ms

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def talk(minutes: int, **more) -> Plan:
    return Plan("Home", (Step("dialogue", total_ms=minutes * MINUTE),), **more)


def said(plan: Plan, now: datetime = NOON) -> str:
    return ends(plan, 3, now)


def at(moment: datetime) -> str:
    return f"{local(moment):%H:%M}"


def test_it_ends_when_its_length_is_over() -> None:
    """As a time of day; what has no length is named, each kind once."""
    assert said(talk(90)) == f"ends about {at(NOON + timedelta(minutes=90))}"
    untimed = Plan("Home", (*talk(90).steps, Step("break"), Step("reflection"), Step("break")))
    assert said(untimed).endswith(" … and the break and the reflection")


def test_another_day_is_named() -> None:
    """Tomorrow by that word."""
    assert said(talk(24 * 60)) == f"ends tomorrow, about {at(NOON)}"
    assert said(talk(72 * 60)) == f"ends on 25 November 2026, about {at(NOON)}"


def test_what_was_meant_stands_beside_it() -> None:
    """How much too long it is, if it is; an end that is past already is meant for another day."""
    meant = at(NOON + timedelta(minutes=60))
    assert said(talk(60, ends=meant)).endswith(f" · meant: {meant}")
    assert said(talk(72, ends=meant)).endswith(f" · meant: {meant}, so 12 minutes too long")
    assert said(talk(72, ends=meant), NOON + timedelta(hours=2)).endswith(f" · meant: {meant}")


def test_it_is_said_by_when_to_begin() -> None:
    """None where that is the day before."""
    assert begin_by(talk(90), 3, "15:30") == "14:00"
    assert begin_by(talk(90), 3, "01:30") == "00:00"
    assert begin_by(talk(90), 3, "01:29") is None


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(lambda moment: moment.replace(tzinfo=UTC)),  # noqa: DTZ001
    st.integers(1, 40),
    st.integers(5, 600).map(lambda seconds: seconds * 1000),
    st.integers(0, 200),
)
def test_the_figure_is_that_of_the_plan(now: datetime, voices: int, share_ms: int, minutes: int) -> None:
    """The moment that is told is the beginning and the length; whoever begins by then is in time."""
    plan = Plan("Home", (Step("round", "How?", share_ms=share_ms), Step("break", total_ms=minutes * MINUTE)))
    end = now + timedelta(milliseconds=ending_of(plan, voices).left_ms)
    assert at(end) in ends(plan, voices, now)
    assert late_ms(end, at(end), end) == 0
    begin = begin_by(plan, voices, "23:00")
    if begin:
        hours, of_hour = map(int, begin.split(":"))
        left_ms = ending_of(plan, voices).left_ms
        assert 23 * HOUR - MINUTE < hours * HOUR + of_hour * MINUTE + left_ms <= 23 * HOUR
