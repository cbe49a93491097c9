"""How the group looks at its own meeting: a show of hands, and words."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.contribution import ReflectionWords
from coprod_tui.domain.plan.plan import Step
from tests.support.deciding import refused
from tests.support.meeting import Meeting, a_plan


@pytest.mark.parametrize(
    ("hands", "passed"),
    [((0, 0, 0, 0, 2), 0), ((0, 0, 1, 1, 1), 1), ((0, 0, 0, 4, -1), 0), ((0, 0, 0, 0, 4), -1), ((0, 0, 0, 0, 0), 0)],
)
def test_hands_and_passes_are_the_voices_in_the_room(hands: tuple[int, int, int, int, int], passed: int) -> None:
    """Three are there; nobody is counted twice, and nobody is left out."""
    told = Message("counts_wrong", {"shown": sum(hands) + passed, "here": 3})
    assert refused(Meeting(a_plan()), c.LookAtMeeting(hands, passed)) == told


def test_only_counts_are_kept() -> None:
    """Passing is allowed to all; what was shown first stays when it is shown again."""
    meeting = Meeting(a_plan())
    meeting.do(c.LookAtMeeting((0, 0, 0, 0, 0), 3))
    meeting.step_out("Ben")
    meeting.do(c.LookAtMeeting((1, 0, 0, 0, 1), 0))
    assert [(each.hands, each.passed) for each in meeting.session.hands] == [
        ((0, 0, 0, 0, 0), 3),
        ((1, 0, 0, 0, 1), 0),
    ]
    meeting.undo()
    assert len(meeting.session.hands) == 1


def test_hands_and_words_are_one_act() -> None:
    """All of it is kept, or none: what is refused in the words takes the hands with it, and undo both."""
    meeting = Meeting(a_plan())
    before = meeting.session
    hands = (0, 0, 1, 1, 1)
    words = (("well", "We began on time."), ("differently", "We end on time."))
    assert refused(meeting, c.LookAtMeeting(hands, 0, (*words, ("not_well", " ")))) == Message("no_words")
    assert refused(meeting, c.LookAtMeeting(None, 0, ())) == Message("no_words")
    meeting.do(c.LookAtMeeting(hands, 0, words))
    assert [(each.about, each.text) for each in meeting.session.reflections] == list(words)
    assert len(meeting.undo()) == 3
    assert meeting.session == before
    meeting.do(c.LookAtMeeting(None, 3, words[:1]))
    assert (meeting.session.hands, len(meeting.session.reflections)) == ((), 1)


def test_in_an_empty_room_no_hand_is_shown() -> None:
    """Nought of nought says nothing."""
    meeting = Meeting(a_plan(names="Amina"))
    meeting.step_out("Amina")
    assert refused(meeting, c.LookAtMeeting((0, 0, 0, 0, 0))) == Message("nobody_to_show")


def test_what_went_well_what_did_not_and_what_to_try_is_kept_in_words() -> None:
    """In the order in which it was said, cleaned; without words there is nothing to keep."""
    meeting = Meeting(a_plan())
    for about in ("not_well", "well", "differently"):
        meeting.do(c.LookAtMeeting(words=((about, " We began\x1b late. "),)))
    assert meeting.session.reflections == tuple(
        ReflectionWords(meeting.clock.now(), about, "We began late.")
        for about in ("not_well", "well", "differently")  # type: ignore[arg-type]
    )
    assert refused(meeting, c.LookAtMeeting(words=(("well", "\u200d"),))) == Message("no_words")
    meeting.do(c.Close())
    assert refused(meeting, c.LookAtMeeting(words=(("well", "x"),))) == Message("closed")


def test_in_a_reflection_of_which_nothing_is_kept_hands_are_shown_and_no_words_kept() -> None:
    """As in every step of which that is said."""
    meeting = Meeting(a_plan(Step("reflection", kept=False), names="Amina"))
    meeting.next()
    assert refused(meeting, c.LookAtMeeting(words=(("well", "All spoke."),))) == Message("nothing_kept")
    meeting.do(c.LookAtMeeting((0, 0, 0, 0, 1)))
    assert len(meeting.session.hands) == 1
