"""Who carries a decision, by when, and when the group is told."""

from typing import Any

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.message import Message
from coprod_tui.domain.rejection import Rejection
from tests.support.deciding import TODAY, agree, carry, in_days, propose, refused, tell, the
from tests.support.meeting import Meeting, a_plan


def a_meeting() -> Meeting:
    """Three in the room, who have agreed to one sentence."""
    meeting = Meeting(a_plan())
    agree(meeting)
    return meeting


def no(meeting: Meeting, known: str, carried_by: tuple[str, ...], due: Any = None, told: Any = None) -> Message:
    return refused(meeting, c.Carry(known, carried_by, due, told, today=TODAY))


def test_voices_carry_it_by_a_day_and_the_group_is_told_on_another() -> None:
    """And it can be said anew: others, later."""
    meeting = a_meeting()
    carry(meeting, "d1", "Chloe", "Amina", due=in_days(7), told=in_days(14))
    assert meeting.names(the(meeting).carried_by) == "Chloe Amina"
    assert (the(meeting).due, the(meeting).feed_back_by) == (in_days(7), in_days(14))
    carry(meeting, "d1", "Ben", told=TODAY)
    assert (meeting.names(the(meeting).carried_by), the(meeting).due, the(meeting).feed_back_by) == ("Ben", None, TODAY)
    meeting.undo()
    assert meeting.names(the(meeting).carried_by) == "Chloe Amina"


def test_each_voice_carries_it_once() -> None:
    """Also when chosen twice."""
    meeting = a_meeting()
    carry(meeting, "d1", "Ben", "Amina", "Ben")
    assert meeting.names(the(meeting).carried_by) == "Ben Amina"


def test_only_what_was_agreed_is_carried() -> None:
    """Not a sentence that is still open, nor one that was turned down or parked."""
    meeting = Meeting(a_plan())
    propose(meeting)
    assert no(meeting, "d1", ("v1",)) == Message("carry_agreed")
    for settlement in ("parked", "not_agreed"):
        meeting.do(c.Settle("d1", settlement, "Nobody can pay for it."))
        assert no(meeting, "d1", ("v1",)) == Message("carry_agreed")
    assert no(meeting, "d7", ("v1",)) == Message("no_such")


def test_only_people_in_the_room_can_take_it_on() -> None:
    """Nobody is volunteered while they are out; nobody at all carries nothing; a stranger is not there."""
    meeting = a_meeting()
    meeting.step_out("Ben")
    meeting.step_out("Chloe")
    assert no(meeting, "d1", ("v1", "v2", "v3")) == Message("carry_away", {"names": ["Ben", "Chloe"]})
    assert no(meeting, "d1", ()) == Message("carry_nobody")
    assert no(meeting, "d1", ("v1", "v9")) == Message("no_such")


def test_who_has_taken_it_on_still_carries_it_when_out_of_the_room_or_under_another_name() -> None:
    """They said yes."""
    meeting = a_meeting()
    carry(meeting, "d1", "Ben")
    meeting.step_out("Ben")
    meeting.do(c.Rename("v2", "Benjamin"))
    assert meeting.names(the(meeting).carried_by) == "Benjamin"


@pytest.mark.parametrize("day", ["due", "told"])
def test_no_day_is_in_the_past(day: str) -> None:
    """Yesterday is, today is not."""
    meeting = a_meeting()
    assert no(meeting, "d1", ("v1",), **{day: in_days(-1)}) == Message("day_past", {"day": in_days(-1)})
    carry(meeting, "d1", "Amina", **{day: TODAY})  # type: ignore[arg-type]


def test_the_group_is_not_told_before_it_is_to_be_done() -> None:
    """On the same day at the earliest."""
    meeting = a_meeting()
    told = no(meeting, "d1", ("v1",), in_days(7), in_days(6))
    assert told == Message("told_before_due", {"due": in_days(7)})
    carry(meeting, "d1", "Amina", due=in_days(7), told=in_days(7))


def test_rewording_lets_go_of_who_carries_it() -> None:
    """What they took on was the sentence in its earlier words; undo gives it back."""
    meeting = a_meeting()
    carry(meeting, "d1", "Ben", due=in_days(7), told=in_days(7))
    before = meeting.session
    meeting.do(c.RewordDecision("d1", "One number to ring."))
    assert (the(meeting).carried_by, the(meeting).due, the(meeting).feed_back_by) == ((), None, None)
    meeting.undo()
    assert meeting.session == before


def test_after_the_close_any_voice_can_still_take_it_on() -> None:
    """Also who was out of the room at the end, for nobody is in it now; all else is asked for as before."""
    meeting = a_meeting()
    propose(meeting, "Free parking")
    meeting.step_out("Ben")
    meeting.do(c.Close())
    carry(meeting, "d1", "Ben", "Chloe", due=in_days(7), told=in_days(7))
    assert (meeting.names(the(meeting).carried_by), the(meeting).due) == ("Ben Chloe", in_days(7))
    tell(meeting, "d1")
    carry(meeting, "d1", "Amina")
    assert (meeting.names(the(meeting).carried_by), the(meeting).due) == ("Amina", None)
    assert no(meeting, "d2", ("v1",)) == Message("carry_agreed")
    assert no(meeting, "d1", ()) == Message("carry_nobody")
    assert no(meeting, "d1", ("v9",)) == Message("no_such")
    assert no(meeting, "d1", ("v1",), in_days(-1)) == Message("day_past", {"day": in_days(-1)})


def test_a_day_that_stood_already_may_have_passed() -> None:
    """Whoever takes over what is late says so without choosing a new day; the other day is no excuse."""
    meeting = a_meeting()
    carry(meeting, "d1", "Ben", due=in_days(7), told=in_days(14))
    month_later = in_days(30)
    carry(meeting, "d1", "Amina", due=in_days(7), told=in_days(14), today=month_later)
    assert (meeting.names(the(meeting).carried_by), the(meeting).due) == ("Amina", in_days(7))
    for due, told in ((in_days(14), in_days(14)), (in_days(7), in_days(7))):
        with pytest.raises(Rejection, match="day_past"):
            carry(meeting, "d1", "Amina", due=due, told=told, today=month_later)
