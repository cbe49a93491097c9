"""What becomes of a second offer, or of added time, when its voice is not in the room as it comes."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.schedule import sharing
from tests.support.meeting import Meeting, a_plan, a_round


def after_a_pass_by_amina() -> Meeting:
    """Amina passed, Ben and Chloe spoke, and Amina's turn is offered once more."""
    meeting = Meeting(a_plan(a_round(), a_round()))
    meeting.next()
    meeting.passes()
    meeting.speak("20s")
    meeting.speak("20s")
    assert meeting.speaker == "Amina"
    return meeting


def test_a_late_joiner_comes_before_a_second_offer_that_was_put_aside() -> None:
    """Law 3: Dev has not been offered a first turn yet, so Amina, who stepped out and is back, waits for him."""
    meeting = after_a_pass_by_amina()
    meeting.do(c.Join("Dev"))
    meeting.step_out("Amina")
    meeting.come_back("Amina")
    meeting.next()
    assert meeting.speaker == "Dev"
    meeting.speak("20s")
    assert meeting.speaker == "Amina"


def test_a_pass_stays_a_pass_when_the_session_closes_before_the_second_offer_is_used() -> None:
    """Passing is a full turn: it is told as one, whatever became of the second offer."""
    meeting = after_a_pass_by_amina()
    meeting.do(c.Close())
    (turn,) = meeting.turns_of("Amina")
    assert (turn.outcome, turn.offer_ms) == ("passed", 60_000)
    assert sharing.totals(meeting.session, meeting.id_of("Amina")).passes == 1


def test_what_was_said_before_a_pass_is_never_lost_at_the_close() -> None:
    """Amina said a word and then passed; her turn comes again and the session closes before she goes on."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    meeting.start()
    meeting.wait("4s")
    meeting.passes()
    meeting.step_out("Ben")
    meeting.next()
    assert meeting.speaker == "Amina"
    meeting.do(c.Close())
    assert sharing.totals(meeting.session, "v1").spoken_ms == meeting.session.spent.speaking == 4_000


def test_a_second_offer_is_kept_for_a_later_round() -> None:
    """Amina steps out before her second offer comes; it is offered when she is back, at the end of round two."""
    meeting = Meeting(a_plan(a_round(), a_round()))
    meeting.next()
    meeting.passes()
    meeting.step_out("Amina")
    meeting.speak("20s")
    meeting.speak("20s")
    assert meeting.session.round is not None
    assert meeting.session.round.number == 2
    meeting.come_back("Amina")
    for _ in range(3):
        meeting.speak("20s")
    assert (meeting.speaker, meeting.turn.round, meeting.turn.offer_ms) == ("Amina", 1, 60_000)


def test_a_kept_turn_that_is_passed_in_a_later_round_is_offered_once_more() -> None:
    """A pass is offered once more, also when the turn had been kept from an earlier round."""
    meeting = Meeting(a_plan(a_round(), a_round()))
    meeting.step_out("Chloe")
    meeting.come_back("Chloe")
    meeting.next()
    meeting.step_out("Chloe")
    meeting.speak("20s")
    meeting.speak("20s")
    meeting.come_back("Chloe")
    for _ in range(3):
        meeting.speak("20s")
    assert (meeting.speaker, meeting.turn.round) == ("Chloe", 1)
    meeting.do(c.Join("Dev"))
    meeting.passes()
    assert meeting.speaker == "Dev"
    meeting.speak("20s")
    assert (meeting.speaker, meeting.turn.round, meeting.turn.passes) == ("Chloe", 1, 1)
    meeting.passes()
    assert meeting.speaker is None


def test_added_time_that_was_put_aside_is_not_a_whole_share() -> None:
    """Amina spoke, has thirty seconds more to come, and steps out as they come: thirty seconds wait for her."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    meeting.speak("20s")
    meeting.do(c.AddTime())
    meeting.speak("20s")
    assert (meeting.speaker, meeting.turn.offer_ms) == ("Amina", 30_000)
    meeting.step_out("Amina")
    meeting.come_back("Amina")
    meeting.next()
    assert (meeting.speaker, meeting.turn.offer_ms) == ("Amina", 30_000)
    assert len(meeting.turns_of("Amina")) == 2


def test_added_time_is_kept_for_who_is_out_of_the_room() -> None:
    """The same extra for everyone, also for Amina who stepped out after her turn: it waits for a later round."""
    meeting = Meeting(a_plan(a_round(), a_round(), names="Amina Ben"))
    meeting.next()
    meeting.speak("20s")
    meeting.step_out("Amina")
    meeting.do(c.AddTime())
    meeting.speak("20s")
    meeting.come_back("Amina")
    meeting.speak("20s")
    meeting.speak("20s")
    assert (meeting.speaker, meeting.turn.round, meeting.turn.offer_ms) == ("Amina", 1, 30_000)
