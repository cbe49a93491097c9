"""When a plan will end, as it is said everywhere."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import HOUR, MINUTE, Plan, Step
from coprod_tui.domain.schedule.ending import ending_of
from coprod_tui.local_time import local
from coprod_tui.presentation import ending, our_plan, plan_questions, setup_times, times
from coprod_tui.presentation.ending import begin_by, ends, ends_in_room, late_ms
from coprod_tui.presentation.setup import fields_of
from coprod_tui.presentation.shell import plans
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round

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


LENGTHS = st.one_of(st.none(), st.integers(1, 90).map(lambda minutes: minutes * MINUTE))
STEPS = st.lists(
    st.one_of(
        st.builds(Step, st.just("round"), st.just("How?"), st.integers(5, 600).map(lambda seconds: seconds * 1000)),
        st.builds(Step, st.sampled_from(["break", "dialogue", "look-back", "reflection"]), total_ms=LENGTHS),
    ),
    max_size=6,
)


@given(STEPS, st.one_of(st.none(), st.times().map("{:%H:%M}".format)), st.integers(0, 60).map(lambda s: s * 1000))
def test_the_end_is_told_alike_everywhere(steps: list[Step], meant: str | None, pause_ms: int) -> None:
    """Law: the setup, plan check, the line at the top, our plan and the question before a change tell one figure."""
    plan = a_plan(a_round(), *steps, ends=meant, pause_ms=pause_ms)
    meeting = Meeting(plan)
    session, now, elapsed_ms = meeting.session, meeting.live.now, meeting.live.elapsed_ms
    beforehand = ends(plan, 3, now)
    assert setup_times.length(fields_of(plan), now).endswith(f" · {beforehand}")
    assert f"If it began now: {beforehand}." in plans.in_short(plan, 3, now)

    ended = beforehand.partition(" · ")[0]
    assert ends_in_room(session, now, elapsed_ms)[0].partition(" · ")[0] == ended
    row = next(row for row in our_plan.our_plan(session, elapsed_ms, now).rows if row.kind == "end")
    asked = plan_questions.then(plan_questions.ending_at(meant), session, elapsed_ms, now)
    assert f"about {row.time}" in ended
    assert f"Then we end at {row.time}" in asked

    late = times.in_words(ending.end_in_room(session, now, elapsed_ms).late_ms)
    is_late = "later than meant" in ends_in_room(session, now, elapsed_ms)[0]
    assert is_late == (f"{late} later than meant" in row.more[0]) == (f"{late} later than meant" in asked)
    if meant and not ending.is_past(meant, now):
        assert is_late == (f", so {late} too long" in beforehand)


def test_an_end_at_this_very_minute_is_past() -> None:
    """A plan that is to end now is meant for another day, as the session is that it would open."""
    now = at(NOON)
    assert said(talk(30, ends=now)).endswith(f" · meant: {now}")
    assert in_room(talk(30, ends=now), opened=NOON)[0].endswith(f" · meant: {now}")


# --- in the room

JUST_AFTER_NOON = datetime.fromisoformat("2026-11-22T12:00:30").astimezone()
"""In the time zone of the machine."""


def in_room(plan: Plan, *, opened: datetime = JUST_AFTER_NOON) -> tuple[str, ...]:
    """What stands in the head line of a session of that plan that has just opened."""
    meeting = Meeting(plan)
    session = meeting.session.but(opened_at=opened)
    return ends_in_room(session, opened, 0)


def test_the_end_in_the_room() -> None:
    """As the clock will show it then."""
    assert in_room(a_plan(a_break(30))) == ("ends about 12:30",)


def test_in_the_room_what_has_no_length_is_named() -> None:
    """Each kind once; in a narrow window only the time stands."""
    steps = (a_break(30), Step("look-back"), Step("reflection"), Step("dialogue"), Step("dialogue", "And now?"))
    assert in_room(a_plan(*steps)) == (
        "ends about 12:30 … and the look-back, the reflection and the open discussion",
        "ends about 12:30",
    )


def test_what_is_meant_stands_beside_it_in_the_room() -> None:
    """In the longest forms; it is the last to go."""
    plan = replace(a_plan(a_break(30), Step("reflection")), ends="12:35")
    assert in_room(plan) == (
        "ends about 12:30 … and the reflection · meant: 12:35",
        "ends about 12:30 · meant: 12:35",
        "ends about 12:30",
    )


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ("12:40", "ends about 12:30 · meant: 12:40"),
        ("12:30", "ends about 12:30 · meant: 12:30"),
        ("12:29", "ends about 12:30 · later than meant: 12:29"),
        ("11:00", "ends about 12:30 · meant: 11:00"),
    ],
)
def test_beyond_what_was_meant_a_word_says_so(ends: str, said: str) -> None:
    """From the next minute on; a time before the meeting opened is that of the next day."""
    assert in_room(replace(a_plan(a_break(30)), ends=ends))[0] == said


def test_a_meeting_over_midnight() -> None:
    """Half past twelve at night comes after half past eleven."""
    late, plan = JUST_AFTER_NOON.replace(hour=23, minute=30), a_plan(ends="00:30")
    in_time, too_long = (replace(plan, steps=(a_break(minutes),)) for minutes in (50, 61))
    assert in_room(in_time, opened=late)[0] == "ends tomorrow, about 00:20 · meant: 00:30"
    assert in_room(too_long, opened=late)[0] == "ends tomorrow, about 00:31 · later than meant: 00:30"


def test_when_all_is_done_it_is_over() -> None:
    """What was meant still stands there; after the close nothing does."""
    meeting = Meeting(a_plan(a_round(), names="Amina", ends="12:30"))
    meeting.next()
    meeting.speak("10s")
    assert ends_in_room(meeting.session, JUST_AFTER_NOON, meeting.live.elapsed_ms) == ("meant: 12:30",)
    meeting.do(c.ChooseEnd(None))
    assert ends_in_room(meeting.session, JUST_AFTER_NOON, meeting.live.elapsed_ms) == ()
    meeting.do(c.Close())
    assert ends_in_room(meeting.session, JUST_AFTER_NOON, meeting.live.elapsed_ms) == ()


def test_while_a_clock_runs_the_figure_stands_still() -> None:
    """Nothing is painted for it from second to second."""
    meeting = Meeting(a_plan(a_round("60s"), a_dialogue(10)))
    meeting.next()
    meeting.start()
    figures = set()
    for _ in range(50):
        meeting.wait("1s")
        figures.add(ends_in_room(meeting.session, meeting.clock.now(), meeting.live.elapsed_ms))
    assert len(figures) == 1
