"""Passing: later, or not this time."""

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.message import Message
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.standings import standings
from tests.domain.commands.test_commands import refused
from tests.support.meeting import Meeting, a_plan, a_round


def passed(meeting: Meeting) -> bool:
    """Pass, and tell whether the turn is offered once more."""
    (event,) = (event for event in meeting.do(c.Pass()) if isinstance(event, e.TurnPassed))
    return event.later


def standing(meeting: Meeting, name: str) -> str:
    return standings(meeting.session)[meeting.id_of(name)]


def test_a_first_pass_is_later_and_a_second_one_is_not_this_time() -> None:
    """Amina is asked once more when the others have had their turn."""
    meeting = Meeting(a_plan())
    meeting.next()
    assert passed(meeting)
    assert standing(meeting, "Amina") == "passed_back_later"
    meeting.speak("20s")
    meeting.speak("20s")
    assert meeting.speaker == "Amina"
    assert not passed(meeting)
    assert standing(meeting, "Amina") == "passed"


def test_who_passes_last_is_not_offered_again_in_the_same_second() -> None:
    """Nobody else is to come, so there is no later: it is not this time, and the round is through."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    meeting.speak("20s")
    assert not rotation.others_come(meeting.session, meeting.turn)
    assert not passed(meeting)
    assert meeting.speaker is None
    assert standing(meeting, "Ben") == "passed"
    assert rotation.queue(meeting.session) == ()


def test_where_another_is_to_come_the_last_to_pass_comes_after_them() -> None:
    """Amina passed before Ben does: she is next, then he; both may still say not this time."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    assert passed(meeting)
    assert passed(meeting)
    assert meeting.speaker == "Amina"
    assert not passed(meeting)
    assert meeting.speaker == "Ben"
    assert not passed(meeting)
    assert meeting.speaker is None


def test_somebody_elses_added_time_comes_before_a_pass_is_offered_again() -> None:
    """Ben passes last; Amina has thirty seconds to come, and then it is his turn once more."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    meeting.speak("20s")
    meeting.do(c.AddTime())
    assert passed(meeting)
    assert meeting.speaker == "Amina"
    meeting.speak("20s")
    assert (meeting.speaker, meeting.turn.offer_ms) == ("Ben", 90_000)


def test_a_pass_on_added_time_is_not_this_time() -> None:
    """Amina has had her turn; the thirty seconds are offered to her once."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.speak("20s")
    meeting.speak("20s")
    meeting.do(c.AddTime())
    meeting.speak("20s")
    assert meeting.speaker == "Amina"
    assert not passed(meeting)
    assert meeting.speaker == "Ben"
    assert standing(meeting, "Amina") == "spoke"


def test_a_turn_in_which_little_was_said_can_be_passed() -> None:
    """Up to five seconds; later a sentence says what ends it."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.start()
    meeting.clock.wait(4_999)
    assert passed(meeting)
    meeting.start()
    meeting.clock.wait(5_000)
    assert refused(meeting, c.Pass()) == Message("has_begun", {"name": "Ben"})
    assert meeting.speaker == "Ben"


def test_a_turn_that_is_offered_once_more_can_be_passed_whatever_was_said_before() -> None:
    """Amina's first words were mended to more than they were; her clock has not started since."""
    meeting = Meeting(a_plan(a_round(), names="Amina Ben"))
    meeting.next()
    meeting.wait("20s")
    meeting.passes()
    meeting.do(c.Mend("t1", 10_000, "she had begun"))
    meeting.speak("20s")
    assert (meeting.speaker, meeting.turn.spoken_ms) == ("Amina", 10_000)
    assert not passed(meeting)


def test_a_turn_that_is_mended_before_it_began_has_begun() -> None:
    """Somebody forgot to start the clock: it is held at what was said, n ends the turn, and undo lets it wait again."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.wait("90s")
    meeting.do(c.Mend("t1", 80_000, "nobody pressed space"))
    assert (meeting.turn.clock, standing(meeting, "Amina")) == ("held", "held")
    meeting.undo()
    assert (meeting.turn.clock, meeting.turn.spoken_ms) == ("waiting", 0)
    meeting.redo()
    meeting.next()
    assert (meeting.speaker, meeting.turns_of("Amina")[0].spoken_ms) == ("Ben", 80_000)
