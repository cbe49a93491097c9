"""Under which question words stand: that of the turn or the step in which they were said."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.reports.questions import Question, questions_of
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round

LOOK_BACK = Step("look-back")
REFLECTION = Step("reflection", "How was it?")


def words(meeting: Meeting, *texts: str) -> list[str]:
    """Words are written down, each text once with Amina's name and once without one; their ids."""
    return [
        event.contribution  # type: ignore[attr-defined]
        for text in texts
        for voice in ("v1", None)
        for event in meeting.do(c.Contribute(text, voice))
    ]


def test_words_stand_under_the_question_of_their_step() -> None:
    """With a name or without one, in a turn or in none; a step that was opened without words has none of its own."""
    meeting = Meeting(a_plan(LOOK_BACK, a_round(), a_dialogue(), REFLECTION, names="Amina Ben"))
    meeting.next()
    looked_back = words(meeting, "It rings.")
    meeting.next()
    in_the_round = words(meeting, "Hopeful.")
    meeting.speak("10s")
    in_the_round += words(meeting, "In the turn of Ben.")
    meeting.speak("10s")
    talked = words(meeting, "A leaflet.", "Nobody reads it.")
    meeting.next()
    reflected = words(meeting, "The pauses.")
    assert questions_of(meeting.session) == (
        Question("look-back", None, "", tuple(looked_back)),
        Question("round", 1, "How are you arriving today?", tuple(in_the_round)),
        Question("dialogue", None, "What do we make of it?", tuple(talked)),
        Question("reflection", None, "How was it?", tuple(reflected)),
    )


def test_what_was_said_when_nothing_was_asked_comes_last() -> None:
    """Before the first step, after the last one, and in a break, in which what was said before is written down."""
    meeting = Meeting(a_plan(a_round(), a_break(), a_dialogue(), names="Amina"))
    outside = words(meeting, "Before we begin.")
    meeting.next()
    meeting.speak("10s")
    assert meeting.place == "pause"
    outside += words(meeting, "The tea is cold.")
    meeting.next()
    meeting.next()
    assert not meeting.session.step_open
    outside += words(meeting, "On the way out.")
    asked = questions_of(meeting.session)
    assert asked[-1] == Question(None, None, "", tuple(outside))
    assert [each.said for each in asked[:-1]] == [()]


def test_a_round_was_asked_whether_somebody_answered_or_not() -> None:
    """Any other step is told of only where something was said in it."""
    meeting = Meeting(a_plan(a_dialogue(), a_round(), names="Amina"))
    assert questions_of(meeting.session) == ()
    meeting.next()
    meeting.next()
    assert questions_of(meeting.session) == (Question("round", 1, "How are you arriving today?", ()),)


def test_a_turn_kept_from_an_earlier_round_answers_the_question_of_that_round() -> None:
    """Although another round goes on; and so does what is said without a name meanwhile."""
    meeting = Meeting(a_plan(a_round(prompt="First?"), a_round(prompt="Second?"), names="Amina Ben"))
    meeting.next()
    meeting.step_out("Amina")
    meeting.next()
    meeting.speak("10s")
    meeting.come_back("Amina")
    meeting.speak("10s")
    meeting.speak("10s")
    assert (meeting.turn.round, meeting.session.rounds[1].closed) == (1, False)
    late = words(meeting, "What I wanted to say.")
    assert [(each.prompt, each.said) for each in questions_of(meeting.session)] == [
        ("First?", tuple(late)),
        ("Second?", ()),
    ]


def test_what_is_withdrawn_or_undone_answers_nothing() -> None:
    """A step in which nothing else was said is not told of then; words written down again stand where they are said."""
    meeting = Meeting(a_plan(a_dialogue(), a_round(), names="Amina"))
    meeting.next()
    meeting.do(c.Contribute("Said too soon.", None))
    meeting.do(c.TakeOut("c1"))
    before = meeting.session
    meeting.do(c.Contribute("A leaflet.", None))
    meeting.undo()
    assert (meeting.session, questions_of(meeting.session)) == (before, ())
    meeting.next()
    meeting.do(c.Contribute("A leaflet.", None))
    assert [(each.kind, each.said) for each in questions_of(meeting.session)] == [("round", ("c2",))]
    assert questions_of(fold(meeting.live.events)) == questions_of(meeting.session)
