"""How a round's time was shared, counted, and how that is said."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.schedule.sharing import Sharing, sharing_of
from coprod_tui.presentation.sharing import differences, how_shared, same_room_for_all
from tests.support.meeting import Meeting, a_plan, a_round


def shared(meeting: Meeting, number: int) -> Sharing:
    return sharing_of(meeting.session, meeting.session.rounds[number - 1])


def a_meeting(plan: Plan | None = None) -> Meeting:
    """Three voices, two rounds of a minute, the first turn open."""
    meeting = Meeting(plan or a_plan(a_round(), a_round()))
    meeting.next()
    return meeting


def test_where_nothing_was_evened_out_there_is_nothing_to_say() -> None:
    """One passed twice; everyone was offered the share."""
    meeting = a_meeting()
    meeting.speak("30s")
    meeting.passes()
    meeting.speak("60s")
    meeting.passes()
    assert shared(meeting, 1) == Sharing(60_000, 3, 3, 2, 1, 0, 0)
    assert differences(shared(meeting, 1), closed=True) == ()


def test_a_pass_is_a_full_turn_and_an_offer_still_kept_is_none() -> None:
    """A pass counts as a turn, the first and the second alike; that somebody passed is nobody's news."""
    meeting = a_meeting()
    meeting.speak("30s")
    meeting.passes()
    assert "2 of 3 people had a turn." in how_shared(shared(meeting, 1), closed=False)
    meeting.speak("60s")
    meeting.passes()
    assert how_shared(shared(meeting, 1), closed=True) == "1 minute each. All 3 people had a turn."


def test_shorter_offers_are_counted_and_nobody_is_named() -> None:
    """Who had more before was offered less; of that no sentence tells."""
    meeting = a_meeting()
    for time in ("80s", "75s", "10s"):
        meeting.speak(time)
    for _ in range(3):
        meeting.speak("10s")
    assert differences(shared(meeting, 2), closed=True) == ()


def test_time_given_back_after_a_mended_clock() -> None:
    """The clock had run on; once it is mended the voice is offered what was taken from it."""
    meeting = a_meeting(a_plan(a_round(), a_round(), a_round(), names="Amina Ben"))
    for time in ("80s", "10s", "10s"):
        meeting.speak(time)
    meeting.do(c.Mend("t1", 50_000, "The clock ran on."))
    for _ in range(3):
        meeting.speak("10s")
    assert differences(shared(meeting, 3), closed=True) == ()


def test_added_time_that_was_not_offered_to_everyone() -> None:
    """As long as the session is open it is still to come; after the close it did not come."""
    meeting = a_meeting()
    meeting.speak("30s")
    meeting.do(c.AddTime())
    meeting.speak("30s")
    meeting.start()
    assert differences(shared(meeting, 1), closed=False) == ("The time added is still to be offered to one person.",)
    meeting.do(c.Close())
    assert differences(shared(meeting, 1), closed=True) == (
        "The time added was not offered to one person: the session closed before.",
    )


def test_turns_that_did_not_come() -> None:
    """Kept while the session is open; after the close it is said why there are fewer: away, or closed before."""
    meeting = a_meeting(a_plan(a_round(), names="Amina Ben Chloe Dev Eun-ji"))
    meeting.step_out("Dev")
    meeting.step_out("Ben")
    meeting.speak("30s")
    assert differences(shared(meeting, 1), closed=False) == (
        "3 turns are kept for those who are away or still to come.",
    )
    meeting.do(c.Close())
    assert shared(meeting, 1).away == 1
    assert differences(shared(meeting, 1), closed=True) == (
        "One person was away when their turn came.",
        "3 people had no turn: the session closed before.",
    )


def test_who_is_back_from_away_was_not_offered_a_turn_as_the_session_closed() -> None:
    """Their turn was kept for them, and would have come."""
    meeting = a_meeting()
    meeting.step_out("Ben")
    meeting.speak("30s")
    meeting.come_back("Ben")
    meeting.do(c.Close())
    assert differences(shared(meeting, 1), closed=True) == ("2 people had no turn: the session closed before.",)


def test_a_round_that_was_ended_early_says_so() -> None:
    """Nobody was away in it, and not everyone was offered the same room."""
    meeting = a_meeting()
    meeting.speak("30s")
    meeting.do(c.EndRound())
    assert shared(meeting, 1).away == 0
    assert how_shared(shared(meeting, 1), closed=True) == (
        "1 minute each. 1 of 3 people had a turn. 2 people had no turn: the group ended this round early."
    )
    assert not same_room_for_all([shared(meeting, 1)])
