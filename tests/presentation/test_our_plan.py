"""Our plan as plain data: when each step begins and ends, what was left, what may be done with each row."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Left
from coprod_tui.domain.plan.plan import MINUTE, Step
from coprod_tui.domain.schedule.ending import ending, timetable
from coprod_tui.presentation import our_plan as view
from coprod_tui.presentation import times
from coprod_tui.presentation.ending import ends_in_room
from coprod_tui.presentation.our_plan import PlanRow, PlanView
from coprod_tui.presentation.plan_questions import changing
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round

LENGTHS = st.integers(1, 30).map(lambda number: number * MINUTE)
STEPS = st.lists(
    st.one_of(
        st.builds(Step, st.just("round"), st.just("What matters?"), LENGTHS),
        st.builds(Step, st.sampled_from(["break", "dialogue", "reflection"]), total_ms=LENGTHS),
    ),
    min_size=1,
    max_size=5,
)


def shown(meeting: Meeting) -> PlanView:
    return view.our_plan(meeting.session, meeting.live.elapsed_ms, meeting.live.now)


def row_of(meeting: Meeting, words: str) -> PlanRow:
    return next(row for row in shown(meeting).rows if words in row.words[0])


def said(row: PlanRow) -> str:
    return f"{row.time} {row.words[0]}{row.more[0]}".strip()


def test_a_plan_in_the_middle_of_its_meeting() -> None:
    """Done, now, to come, the end, and what was left; each with its facts."""
    think = Step("round", "What first?", total_ms=6 * MINUTE, think_ms=30_000, kept=False)
    steps = (a_round(prompt="How are you?"), a_dialogue(), think, a_break(5), Step("reflection"))
    meeting = Meeting(a_plan(*steps, ends="23:15"))
    while meeting.session.step is None or meeting.session.step.kind != "dialogue":
        meeting.speak("60s") if meeting.session.open_turn else meeting.next()
    pause = next(step for step in meeting.session.to_come if step.kind == "break")
    rest = tuple(step for step in meeting.session.to_come if step != pause)
    meeting.do(c.ChangePlan(rest, (Left(pause, "chosen"),)))
    assert [said(row) for row in shown(meeting).rows if not row.time] == [
        "The whole meeting", "Done", "Now", "To come", "Left", "Break · for next time: we chose to",
    ]  # fmt: skip
    timed = [said(row).partition(" ")[2] for row in shown(meeting).rows if row.time]
    assert timed == [
        "How are you? · 1 min each",
        "What do we make of it? · 10 min",
        "What first? · 6 min in all · 30 s to think first · nothing is written down",
        "Reflection · no time set",
        "We end · meant: 23:15 · and the time of the reflection",
    ]


def test_no_share_is_said_to_be_everyones_where_another_time_suits_somebody() -> None:
    """In the rows, and in what all are asked; as in what is handed out."""
    first, second = a_round("60s"), a_round("90s", "What first?")
    meeting = Meeting(a_plan(first, second, names="Amina Ben"), paces={"Ben": "double"})
    (step, _) = meeting.session.to_come
    asked = changing(meeting.session, step, replace(step, share_ms=120_000)).question
    told = " ".join("".join((row.words[0], row.more[0])) for row in shown(meeting).rows)
    assert "1 min planned" in told
    assert "Its time: 2 min planned." in asked
    assert "each" not in told + asked


def test_every_row_says_what_may_be_done_with_it() -> None:
    """And Enter begins a story with it. What runs and is no round only goes on."""
    meeting = Meeting(a_plan(a_dialogue(), a_round()))
    meeting.next()
    rows = [row for row in shown(meeting).rows if row.id]
    assert all(row.opens for row in rows)
    assert [bool(row.hint) for row in rows] == [True, False, True, True]
    assert shown(meeting).begins_at == rows[2].id


def test_an_end_later_than_meant_says_by_how_much() -> None:
    """In the tone of what goes over; at the minute itself it is not late."""
    meeting = Meeting(a_plan(a_break(30)))
    at = meeting.live.now + timedelta(minutes=30)
    meeting.do(c.ChooseEnd(times.time_of_day(at)))
    assert row_of(meeting, "We end").more[1] == "quiet"
    assert not view.is_late(meeting.session, meeting.live.elapsed_ms, meeting.live.now)
    meeting.do(c.ChooseEnd(times.time_of_day(at - timedelta(minutes=12))))
    assert "12 minutes later than meant" in row_of(meeting, "We end").more[0]
    assert row_of(meeting, "We end").more[1] == "over"
    assert (
        view.why_leave(is_late=view.is_late(meeting.session, meeting.live.elapsed_ms, meeting.live.now))
        == "out_of_time"
    )


def test_a_sleep_moves_what_is_to_come_and_no_step_that_is_done() -> None:
    """The times are those of the clock on the wall, also where the meeting's own clock stood still."""
    meeting = Meeting(a_plan(a_break(5), a_round()))
    meeting.next()
    meeting.wait("5m")
    meeting.next()
    before = row_of(meeting, "Break").time
    began = meeting.live.now
    meeting.live.beat()
    meeting.clock.sleep(60 * MINUTE)
    meeting.live.beat()
    assert row_of(meeting, "Break").time == before
    end = meeting.live.now + timedelta(milliseconds=ending(meeting.session, meeting.live.elapsed_ms).left_ms)
    assert meeting.live.now - began >= timedelta(hours=1)
    assert row_of(meeting, "We end").time == times.time_of_day(end)


@given(steps=STEPS, acts=st.lists(st.tuples(st.integers(0, 300), st.booleans()), max_size=12), ends=st.booleans())
def test_the_rows_are_those_of_the_timetable_and_the_end_that_of_the_head_line(
    steps: list[Step], acts: list[tuple[int, bool]], ends: bool
) -> None:
    """Law: every step once, in the order in which they begin; the end is told alike in the row and in the room."""
    meeting = Meeting(a_plan(*steps, ends="11:00" if ends else None))
    for seconds, goes_on in acts:
        meeting.wait(f"{seconds + 1}s")
        if meeting.session.open_turn and meeting.session.open_turn.clock == "waiting":
            meeting.start()
        elif goes_on and (meeting.session.step or meeting.session.next_step or meeting.session.open_turn):
            meeting.next()
    session, elapsed, now = meeting.session, meeting.live.elapsed_ms, meeting.live.now
    found = shown(meeting)
    table = timetable(session, elapsed)
    rows = [row for row in found.rows if row.kind in ("done", "running", "to_come")]
    assert sorted(row.id for row in rows) == sorted(each.step.id for each in table)
    assert [row.id for row in rows if row.kind == "to_come"] == [each.id for each in session.to_come]
    for row, at in zip(rows, sorted(table, key=lambda each: [row.id for row in rows].index(each.step.id)), strict=True):
        moments = dict.fromkeys(now + timedelta(milliseconds=ms - elapsed) for ms in (at.begins_ms, at.ends_ms))
        assert row.time == "–".join(map(times.time_of_day, moments))
    end = next(row for row in found.rows if row.kind == "end")
    assert end.time == times.time_of_day(now + timedelta(milliseconds=ending(session, elapsed).left_ms))
    assert found.ends in ends_in_room(session, now, elapsed) or not found.ends
    assert not found.ends or end.time in found.ends or "meant" in found.ends
