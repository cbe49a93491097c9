"""Letting go of what nobody needs any more: an undecided sentence, with its reason, told to the group once."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.message import Message
from coprod_tui.domain.reports.board import decision_lines, undecided
from tests.support.acting import EARLIER
from tests.support.deciding import agree, propose, refused, show, tell, the
from tests.support.meeting import Meeting, a_plan


def a_meeting() -> Meeting:
    return Meeting(a_plan())


@pytest.mark.parametrize("parked", [False, True])
def test_an_undecided_sentence_is_let_go_with_its_reason(parked: bool) -> None:
    """Whether it was put off before or not; undo brings it back as it was."""
    meeting = a_meeting()
    propose(meeting)
    if parked:
        meeting.do(c.Settle("d1", "parked", "In May."))
    before = the(meeting)
    meeting.do(c.LetGo("d1", " The letters have one  now. "))
    assert (the(meeting).state, the(meeting).reason) == ("let_go", "The letters have one now.")
    meeting.undo()
    assert the(meeting) == before
    meeting.live.redo()
    assert the(meeting).state == "let_go"


def test_letting_go_needs_a_reason_in_words() -> None:
    """That nobody needs it is worth keeping, too."""
    meeting = a_meeting()
    propose(meeting)
    assert refused(meeting, c.LetGo("d1", " \x1b")) == Message("let_go_reason")


def test_what_was_decided_is_not_let_go() -> None:
    """What was agreed is followed up as not done; what was turned down stands with its reason."""
    meeting = a_meeting()
    agree(meeting)
    assert refused(meeting, c.LetGo("d1", "Nobody needs it.")) == Message("agreed_stays")
    propose(meeting, "One number.")
    meeting.do(c.Settle("d2", "not_agreed", "Nobody can pay for it."))
    assert refused(meeting, c.LetGo("d2", "Nobody needs it.")) == Message("already_settled")
    assert refused(meeting, c.LetGo("d9", "Nobody needs it.")) == Message("no_such")


def test_what_was_let_go_stays_so() -> None:
    """If it is needed after all it is put into words anew."""
    meeting = a_meeting()
    propose(meeting)
    meeting.do(c.LetGo("d1", "The letters have one now."))
    for command in (
        c.LetGo("d1", "Again."),
        c.RewordDecision("d1", "Other words."),
        c.Settle("d1", "parked"),
        c.CheckConsent("d1", c.Shown(len(meeting.session.present))),
    ):
        assert refused(meeting, command) == Message("was_let_go")
    assert refused(meeting, c.TakeUp("d1")) == Message("not_parked")
    assert refused(meeting, c.FollowUp("d1", "done", "It is there.", "Ask early.")) == Message("follow_agreed")


def test_the_group_is_told_once_and_it_is_finished() -> None:
    """It waits for that, and no longer among what is undecided; also after the close."""
    meeting = a_meeting()
    propose(meeting)
    meeting.do(c.LetGo("d1", "The letters have one now."))
    meeting.do(c.Close())
    (line,) = decision_lines(meeting.session)
    assert line.is_open
    assert undecided([line]) == ()
    meeting.do(c.FeedBack("d1"))
    (line,) = decision_lines(meeting.session)
    assert line.is_finished
    assert the(meeting).is_finished
    assert refused(meeting, c.FeedBack("d1")) == Message("told_already")


def test_a_later_meeting_lets_go_what_an_earlier_one_left_undecided() -> None:
    """In one act, in its own session; the earlier one is listed as undecided no more."""
    earlier, later = Meeting(a_plan(group="Riverside")), Meeting(a_plan(group="Riverside"))
    propose(earlier, "A quiet room.")
    earlier.do(c.Close())
    left = decision_lines(earlier.session)
    from_there = EARLIER.__class__(earlier.session.id, "d1", EARLIER.day)
    events = later.do(c.LetEarlierGo("A quiet room.", from_there, "There is one now."))
    assert [type(event).__name__ for event in events] == ["DecisionProposed", "LetGo"]
    assert (the(later).state, the(later).taken_up_from) == ("let_go", from_there)
    assert undecided([*left, *decision_lines(later.session)]) == ()
    later.undo()
    assert undecided([*left, *decision_lines(later.session)]) == left


def test_words_came_of_nothing_that_was_let_go() -> None:
    """They are answered, but were not acted on by it."""
    meeting = a_meeting()
    meeting.do(c.Contribute("Nobody told me.", "v1"))
    propose(meeting, source=("c1",))
    show(meeting, "d1")
    meeting.do(c.LetGo("d1", "The letters have one now."))
    assert refused(meeting, c.Answer("c1", "acted_on", "d1")) == Message("answer_needs_agreed")
    meeting.do(c.Answer("c1", "not_acted_on", "d1", "The letters have one now."))
    agree(meeting, "One number.")
    tell(meeting, "d2")
