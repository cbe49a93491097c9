"""A turn whose clock was forgotten is counted from its opening: each millisecond moves to where it belongs, once."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.message import Message
from tests.support.deciding import refused
from tests.support.meeting import Meeting, a_plan


@pytest.fixture
def meeting() -> Meeting:
    """Amina's turn is open and has waited for 70 seconds."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    meeting.wait("70s")
    return meeting


def times(meeting: Meeting) -> tuple[str, int, int, int]:
    """The clock's state; seconds spoken and waited; and how many of all the session's were spent speaking."""
    turn, spent = fold(meeting.live.events).turns[0], meeting.session.spent
    assert spent.total == meeting.session.as_of_ms
    return turn.clock, turn.spoken_ms // 1000, turn.waiting_ms // 1000, spent.speaking // 1000


def test_a_clock_that_waits_starts_and_has_counted_all_the_time(meeting: Meeting) -> None:
    """It runs on from there."""
    meeting.do(c.CountFromOpening())
    assert times(meeting) == ("running", 70, 0, 70)
    meeting.wait("5s")
    meeting.next()
    assert times(meeting) == ("held", 75, 0, 75)


def test_a_clock_that_was_started_late_goes_on_as_it_is(meeting: Meeting) -> None:
    """Running or paused; a pause does not count."""
    meeting.start()
    meeting.wait("20s")
    meeting.hold()
    meeting.wait("9s")
    meeting.do(c.CountFromOpening())
    assert times(meeting) == ("held", 90, 0, 90)


def test_it_counts_once_and_only_what_has_waited(meeting: Meeting) -> None:
    """Not without a turn, not twice, and not where the clock was started at once."""
    meeting.do(c.CountFromOpening())
    assert refused(meeting, c.CountFromOpening()) == Message("counts_from_opening")
    meeting.next()
    meeting.start()
    assert refused(meeting, c.CountFromOpening()) == Message("counts_from_opening")
    meeting.next()
    assert refused(meeting, c.CountFromOpening()) == Message("plan_done")


def test_undo_lets_the_clock_wait_again_and_redo_counts_again(meeting: Meeting) -> None:
    """The time until somebody noticed is nobody's, until redo gives it to the turn again."""
    meeting.do(c.CountFromOpening())
    meeting.wait("10s")
    meeting.undo()
    assert times(meeting) == ("waiting", 0, 80, 0)
    meeting.wait("4s")
    meeting.redo()
    assert times(meeting) == ("running", 80, 4, 80)


def test_undo_leaves_a_clock_running_that_ran_before(meeting: Meeting) -> None:
    """It was not the act that had started it."""
    meeting.start()
    meeting.do(c.CountFromOpening())
    meeting.wait("10s")
    meeting.undo()
    assert times(meeting) == ("running", 10, 70, 10)
