"""When a break is due."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.ways import Choices, Ways
from coprod_tui.domain.plan.plan import MINUTE
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule.breaks import break_is_due, is_on_break, without_break_ms
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round

acts = st.sampled_from(["wait", "wait", "go on", "break", "undo", "redo"])
minutes = st.integers(1, 90)


def due(meeting: Meeting) -> bool:
    return break_is_due(meeting.session, meeting.live.elapsed_ms)


def test_an_hour_after_the_last_break_or_as_the_group_chose() -> None:
    """It is counted from the opening, and again from the end of each break, planned or not."""
    meeting = Meeting(a_plan(a_dialogue(), a_break(10), a_round()))
    meeting.wait("59m")
    assert not due(meeting)
    meeting.wait("1m")
    assert due(meeting)
    meeting.next()
    meeting.next()
    assert not due(meeting)
    meeting.wait("70m")
    assert not due(meeting)
    meeting.next()
    meeting.wait("45m")
    assert not due(meeting)
    meeting.do(c.AgreeOnWays((), Choices(break_after_ms=45 * MINUTE)))
    assert due(meeting)
    meeting.do(c.TakeBreak(5))
    assert not due(meeting)
    meeting.next()
    assert not due(meeting)
    meeting.wait("45m")
    assert due(meeting)
    meeting.do(c.AgreeOnWays((), Choices(break_after_ms=0)))
    assert not due(meeting)
    meeting.undo()
    assert due(meeting)
    meeting.do(c.Close())
    assert not due(meeting)


def test_with_people_interpreting_one_is_due_sooner() -> None:
    """After 40 minutes, unless the group chose otherwise; without them it is as it was."""
    meeting = Meeting(a_plan(a_dialogue(), names="Amina Ben"))
    meeting.do(c.ComeAlongside())
    meeting.wait("39m")
    assert not due(meeting)
    meeting.wait("1m")
    assert due(meeting)
    meeting.undo()
    assert not due(meeting)
    meeting.redo()
    meeting.do(c.AgreeOnWays((), Choices(break_after_ms=50 * MINUTE)))
    assert not due(meeting)


@given(st.lists(st.tuples(acts, minutes), max_size=12), st.sampled_from([None, 0, 30 * MINUTE, 90 * MINUTE]))
def test_it_is_due_after_so_much_meeting_without_a_break_and_never_in_one(
    played: list[tuple[str, int]], after_ms: int | None
) -> None:
    """The waits since the last break add up to what it is due after, whatever happened between them."""
    plan = a_plan(a_dialogue(), a_round(), a_break(10), a_dialogue(), a_round())
    meeting = Meeting(plan, ways=Ways((), Choices(break_after_ms=after_ms)))
    wanted = 60 * MINUTE if after_ms is None else after_ms
    for act, length in played:
        if act == "wait":
            before = without_break_ms(meeting.session, meeting.live.elapsed_ms)
            meeting.wait(f"{length}m")
            on_break = meeting.place == "pause"
            passed = 0 if on_break else before + length * MINUTE
            assert without_break_ms(meeting.session, meeting.live.elapsed_ms) == passed
        else:
            command = {"go on": c.GoOn(), "break": c.TakeBreak(5)}.get(act)
            with suppress(Rejection):
                meeting.do(command) if command else getattr(meeting, act)()
        gone = without_break_ms(meeting.session, meeting.live.elapsed_ms)
        assert due(meeting) is (bool(wanted) and gone >= wanted)
        assert is_on_break(meeting.session) is (meeting.place == "pause")
        if meeting.place == "pause":
            assert (gone, due(meeting)) == (0, False)
