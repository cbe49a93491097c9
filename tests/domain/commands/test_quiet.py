"""A quiet moment: nothing is counted while it lasts."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.times import Place
from coprod_tui.domain.plan.plan import Step
from coprod_tui.presentation.breaks import back_at
from coprod_tui.presentation.clock import clock_at
from tests.support.deciding import refused
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round


def left(meeting: Meeting) -> str:
    """What stands on the clock."""
    return clock_at(meeting.session, meeting.live.elapsed_ms).text


def five_quiet_minutes(meeting: Meeting) -> None:
    meeting.wait("5m")
    meeting.do(c.TakeQuiet(300_000))


def seconds(meeting: Meeting, place: Place) -> int:
    spent = meeting.session.spent
    assert spent.total == meeting.session.as_of_ms
    return getattr(spent, place) // 1000


@pytest.mark.parametrize(("step", "place"), [(a_dialogue(), "together"), (a_break(), "pause")])
def test_the_minutes_of_a_step_go_on_where_they_stood(step: Step, place: Place) -> None:
    """What was counted before it counts; the quiet is nobody's, and a break ends that much later."""
    meeting = Meeting(a_plan(step))
    meeting.next()
    meeting.wait("2m")
    before = back_at(meeting.session)
    five_quiet_minutes(meeting)
    assert left(meeting) == "8:00"
    assert (seconds(meeting, place), seconds(meeting, "between")) == (120, 300)
    assert (before, back_at(meeting.session)) in ((None, None), ("back at 09:40", "back at 09:45"))


def test_in_a_break_that_interrupts_a_step_neither_loses_a_minute() -> None:
    """The discussion had nine left before both."""
    meeting = Meeting(a_plan(a_dialogue()))
    meeting.next()
    meeting.wait("1m")
    meeting.do(c.TakeBreak(10))
    meeting.wait("2m")
    five_quiet_minutes(meeting)
    assert left(meeting) == "8:00"
    meeting.wait("8m")
    meeting.next()
    assert left(meeting) == "9:00"
    assert (seconds(meeting, "pause"), seconds(meeting, "between")) == (600, 300)


def test_a_turn_that_waits_has_not_waited_for_it() -> None:
    """Counted from its opening it has what was before, and after, the quiet."""
    meeting = Meeting(a_plan(a_round("5m")))
    meeting.next()
    meeting.wait("10s")
    five_quiet_minutes(meeting)
    meeting.wait("20s")
    meeting.do(c.CountFromOpening())
    assert (left(meeting), seconds(meeting, "speaking"), seconds(meeting, "between")) == ("4:30", 30, 300)


def test_only_what_has_passed_and_is_counted_is_taken_back() -> None:
    """At most since the last act; nothing while a turn's clock runs or is paused."""
    meeting = Meeting(a_plan(a_dialogue(), a_round()))
    assert refused(meeting, c.TakeQuiet(1_000)) == Message("nothing_counted")
    meeting.next()
    assert refused(meeting, c.TakeQuiet(1_000)) == Message("nothing_counted")
    meeting.wait("2m")
    meeting.do(c.Contribute("Nobody told me who to ring.", None))
    five_quiet_minutes(meeting)
    assert left(meeting) == "8:00"
    meeting.next()
    meeting.start()
    meeting.wait("1s")
    assert refused(meeting, c.TakeQuiet(1_000)) == Message("nothing_counted")


def test_undo_passes_over_it() -> None:
    """The act before it is undone; of a step that is undone with its time no quiet is left."""
    meeting = Meeting(a_plan(a_dialogue()))
    meeting.next()
    meeting.do(c.Contribute("Nobody told me who to ring.", None))
    five_quiet_minutes(meeting)
    meeting.undo()
    assert (meeting.session.heard, left(meeting)) == ((), "10:00")
    meeting.undo()
    assert (meeting.session.step, seconds(meeting, "between")) == (None, 300)
    meeting.redo()
    meeting.redo()
    assert (len(meeting.session.heard), left(meeting)) == (1, "10:00")
