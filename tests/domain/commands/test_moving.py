"""Words that somebody else said: whose they are now, and what that changes."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.apply.validation import first_impossible
from coprod_tui.domain.message import Message
from coprod_tui.domain.taking_out import without_words
from tests.support.deciding import refused
from tests.support.meeting import Meeting, a_plan


@pytest.fixture
def meeting() -> Meeting:
    """Amina and Ben have had a turn, and Amina's words were checked with her."""
    meeting = Meeting(a_plan(names="Amina Ben Chloe"))
    meeting.next()
    meeting.speak("20s")
    meeting.speak("20s")
    meeting.do(c.Contribute("Nobody rang.", "v1"))
    meeting.do(c.ReadBack())
    return meeting


def test_moved_words_are_of_the_other_voice_and_are_checked_again(meeting: Meeting) -> None:
    """They answer the same question, in that voice's turn; who checked them before no longer stands behind them."""
    meeting.do(c.MoveContribution("c1", "v2"))
    (said,) = meeting.session.heard
    assert (said.voice, said.text, said.step) == ("v2", "Nobody rang.", "s1")
    assert meeting.session.find_turn(said.turn).voice == "v2"
    assert (said.read_back, said.with_name) == (False, False)
    meeting.do(c.ReadBack())
    assert meeting.session.heard[0].with_name


def test_undo_gives_them_back_with_what_was_said_about_the_name(meeting: Meeting) -> None:
    """And redo moves them once more."""
    before = meeting.session.heard
    meeting.do(c.MoveContribution("c1", "v2"))
    moved = meeting.session.heard
    meeting.undo()
    assert meeting.session.heard == before
    meeting.redo()
    assert meeting.session.heard == moved


def test_they_can_be_moved_to_someone_without_a_name(meeting: Meeting) -> None:
    """And from someone to somebody else who is not named, who checks them anew."""
    meeting.do(c.MoveContribution("c1", None))
    (said,) = meeting.session.heard
    assert (said.voice, said.turn, said.read_back) == (None, None, False)
    meeting.do(c.ReadBack())
    meeting.do(c.MoveContribution("c1", None))
    assert not meeting.session.heard[0].read_back


def test_a_voice_without_a_turn_for_the_question_is_given_the_words_without_one(meeting: Meeting) -> None:
    """Whoever joins later has said it in nobody's turn."""
    meeting.do(c.Join("Dev"))
    meeting.do(c.MoveContribution("c1", "v4"))
    (said,) = meeting.session.heard
    assert (said.voice, said.turn, said.step) == ("v4", None, "s1")


def test_what_cannot_be_moved_is_refused(meeting: Meeting) -> None:
    """To whom they are of already, to nobody of this session, and what was taken out."""
    assert refused(meeting, c.MoveContribution("c1", "v1")) == Message("same_voice", {"name": "Amina"})
    assert refused(meeting, c.MoveContribution("c1", "v9")) == Message("no_such")
    assert refused(meeting, c.MoveContribution("c9", "v1")) == Message("no_such")
    meeting.do(c.TakeOut("c1"))
    assert refused(meeting, c.MoveContribution("c1", "v2")) == Message("no_such")


def test_words_that_are_taken_out_leave_nobody_whose_they_were(meeting: Meeting) -> None:
    """In no move of them either, an undone one included; and the history is possible still."""
    meeting.do(c.MoveContribution("c1", "v2"))
    meeting.do(c.MoveContribution("c1", "v3"))
    meeting.undo()
    meeting.do(c.TakeOut("c1"))
    moves = [event for event in meeting.live.events if isinstance(event, e.ContributionMoved)]
    assert [(move.voice, move.turn) for move in moves] == [(None, None)] * 2
    assert first_impossible(meeting.live.events) is None
    assert fold(without_words(meeting.live.events, ["c1"])) == meeting.session
