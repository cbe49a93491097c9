"""What comes of decisions and of people's words: followed up, told, answered and looked back at."""

from datetime import date

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.message import Message
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.reports.board import Overdue, decision_lines
from tests.support.deciding import agree, carry, in_days, propose, refused, tell, the
from tests.support.meeting import Meeting, a_plan


def a_meeting() -> Meeting:
    """Three in the room; Amina has said something, and one sentence was agreed."""
    meeting = Meeting(a_plan())
    meeting.do(c.Contribute("Nobody told me who to ring.", "v1"))
    agree(meeting, source=("c1",))
    return meeting


# --- following up


def test_nothing_is_closed_without_what_was_learned() -> None:
    """It is asked in the same words whether it worked or not; on the way nothing needs to have been learned yet."""
    for status in ("done", "changed", "not_done"):
        meeting = a_meeting()
        for learned in ("", " \u200d"):
            told = refused(meeting, c.FollowUp("d1", status, "It is there.", learned))
            assert told == Message("learned_needed")
        assert refused(meeting, c.FollowUp("d1", status, " ", "Ask.")) == Message("happened_needed")
        tell(meeting, "d1", status)
        assert the(meeting).is_closed
    meeting = a_meeting()
    assert refused(meeting, c.FollowUp("d1", "under_way", "\x1b")) == Message("happened_needed")
    tell(meeting, "d1", "under_way", "")
    assert not the(meeting).is_closed


def test_only_what_was_agreed_is_followed_up() -> None:
    """A proposal is not, and a decision that is not there is named."""
    meeting = Meeting(a_plan())
    propose(meeting)
    for command in (lambda known: c.FollowUp(known, "done", "x", "y"), c.FeedBack):
        assert refused(meeting, command("d1")) == Message("follow_agreed")
        assert refused(meeting, command("d9\x1b")) == Message("no_such_decision", {"id": "d9"})


def test_what_came_of_it_and_telling_it_are_one_act() -> None:
    """Undo takes both back; told without words is told too, and what is refused tells nobody anything."""
    meeting = a_meeting()
    before = meeting.session
    came = ("d1", "done", "It is there.", "Ask early.")
    assert refused(meeting, c.FollowUp(*came[:3], "", "We said so.")) == Message("learned_needed")
    for told in ("We said so.", ""):
        meeting.do(c.FollowUp(*came, told))
        assert the(meeting).is_finished
        assert the(meeting).fed_back[0].words == told
        assert len(meeting.undo()) == 2
        assert meeting.session == before
    meeting.do(c.FollowUp(*came))
    assert not the(meeting).is_fed_back


def test_a_decision_is_finished_when_the_group_was_told_of_the_latest() -> None:
    """Told on the way is not told of the end."""
    meeting = a_meeting()
    assert refused(meeting, c.FeedBack("d1")) == Message("nothing_to_tell")
    tell(meeting, "d1", "under_way", "")
    meeting.do(c.FeedBack("d1", "The printers have it."))
    assert (the(meeting).is_fed_back, the(meeting).is_finished) == (True, False)
    tell(meeting, "d1", "done")
    assert (the(meeting).is_closed, the(meeting).is_fed_back, the(meeting).needs_follow_up) == (True, False, True)
    meeting.do(c.FeedBack("d1"))
    assert (the(meeting).is_finished, the(meeting).needs_follow_up) == (True, False)
    assert refused(meeting, c.FeedBack("d1")) == Message("told_already")


def test_what_was_done_may_turn_out_to_be_under_way_still() -> None:
    """Then it is open again, and is to be told again."""
    meeting = a_meeting()
    tell(meeting, "d1", "done")
    meeting.do(c.FeedBack("d1"))
    tell(meeting, "d1", "under_way", "")
    assert (the(meeting).is_closed, the(meeting).is_fed_back, the(meeting).needs_follow_up) == (False, False, True)
    assert [each.status for each in the(meeting).follow_up] == ["done", "under_way"]


def overdue(meeting: Meeting, day: date) -> Overdue:
    return decision_lines(meeting.session)[0].overdue(day)


def test_overdue_doing_and_overdue_telling_are_two_things() -> None:
    """Due in a week, told in two; never before the day is over."""
    meeting = a_meeting()
    carry(meeting, "d1", "Ben", due=in_days(7), told=in_days(14))
    late = {days: overdue(meeting, in_days(days)) for days in (7, 8, 14, 15)}
    assert late == {
        7: Overdue(doing=False, telling=False),
        8: Overdue(doing=True, telling=False),
        14: Overdue(doing=True, telling=False),
        15: Overdue(doing=True, telling=True),
    }
    tell(meeting, "d1", "not_done")
    assert overdue(meeting, in_days(15)) == Overdue(doing=False, telling=True)
    meeting.do(c.FeedBack("d1"))
    assert overdue(meeting, in_days(15)) == Overdue(doing=False, telling=False)


# --- after the close


def test_after_the_close_only_what_comes_of_it_is_added() -> None:
    """Followed up, told and answered; a slip in it is taken back, but never the close."""
    meeting = a_meeting()
    meeting.do(c.Close())
    closed = meeting.session
    tell(meeting, "d1", "done")
    meeting.do(c.FeedBack("d1"))
    meeting.do(c.Answer("c1", "acted_on", "d1"))
    for command in (
        c.Contribute("x", None),
        c.Reword("c1", "x"),
        c.ReadBack(),
        c.Propose("x"),
        c.RewordDecision("d1", "x"),
        c.ChoosePrinciples("d1", ("equals",)),
        c.CheckConsent("d1", c.Shown(3)),
        c.TakeUp("d1"),
        c.Settle("d1", "parked"),
        c.LookBack.at(closed, "d1", "done", "x", "y"),
        c.LookAtMeeting((0, 0, 0, 0, 3)),
        c.LookAtMeeting(words=(("well", "x"),)),
    ):
        assert refused(meeting, command) == Message("closed")
    for _ in range(3):
        meeting.undo()
    assert meeting.session == closed


# --- answers


def test_every_answer_has_its_form() -> None:
    """Acted on names its decision, not acted on says why, partly and open need neither; the latest counts."""
    meeting = a_meeting()
    assert refused(meeting, c.Answer("c1", "acted_on")) == Message("answer_needs_decision")
    told = refused(meeting, c.Answer("c1", "not_acted_on", None, "\u200d"))
    assert told == Message("answer_needs_reason")
    told = refused(meeting, c.Answer("c1", "acted_on", "d9"))
    assert told == Message("no_such_decision", {"id": "d9"})
    waiting = [meeting.session.waiting]
    for kind, decision, because in (
        ("open", None, ""),
        ("partly", None, ""),
        ("not_acted_on", None, "There is no\x1b room."),
        ("acted_on", "d1", "It is on every letter."),
    ):
        meeting.do(c.Answer("c1", kind, decision, because))
        waiting.append(meeting.session.waiting)
    assert [len(each) for each in waiting] == [1, 1, 0, 0, 0]
    answers = meeting.session.contribution("c1").answers
    assert [(each.kind, each.decision, each.because) for each in answers[2:]] == [
        ("not_acted_on", None, "There is no room."),
        ("acted_on", "d1", "It is on every letter."),
    ]


def test_only_what_was_agreed_can_have_acted_on_words() -> None:
    """A parked sentence has not; it may be named where nothing was done."""
    meeting = a_meeting()
    parked = propose(meeting, "Free parking.")
    meeting.do(c.Settle(parked, "parked"))
    for kind in ("acted_on", "partly"):
        assert refused(meeting, c.Answer("c1", kind, parked)) == Message("answer_needs_agreed")
    meeting.do(c.Answer("c1", "not_acted_on", parked, "We could not agree on it yet."))


def test_words_that_were_taken_back_are_not_answered() -> None:
    """They wait no longer; the decision that came from them goes on."""
    meeting = a_meeting()
    meeting.do(c.TakeOut("c1"))
    assert refused(meeting, c.Answer("c1", "open")) == Message("no_such_words")
    assert meeting.session.waiting == ()
    assert the(meeting).state == "agreed"


def test_an_answer_stays_when_the_words_are_put_better() -> None:
    """It was given to the voice, not to the wording."""
    meeting = a_meeting()
    meeting.do(c.Answer("c1", "acted_on", "d1"))
    meeting.do(c.Reword("c1", "Nobody told us who to ring."))
    assert not meeting.session.contribution("c1").waits


# --- looking back


def test_looking_back_keeps_what_was_said_by_the_same_rules() -> None:
    """The sentence as it stood, its status, what happened and what was learned."""
    earlier, meeting = a_meeting(), Meeting(a_plan())
    earlier.do(c.Close())
    for args, told in (
        (("d1", "done", "It is there."), Message("learned_needed")),
        (("d1", "done", "", "Ask."), Message("happened_needed")),
    ):
        assert refused(meeting, c.LookBack.at(earlier.session, *args)) == told
    with pytest.raises(Rejection) as caught:
        c.LookBack.at(earlier.session, "d5", "done", "x", "y")
    assert caught.value.message == Message("no_such_decision", {"id": "d5"})
    meeting.do(c.LookBack.at(earlier.session, "d1", "not_done", " Nobody wrote it. ", "Ask who has the time."))
    (looked,) = meeting.session.look_backs
    assert (looked.session, looked.decision, looked.text) == ("coming-home", "d1", "A named contact on every letter.")
    assert (looked.status, looked.happened, looked.learned) == ("not_done", "Nobody wrote it.", "Ask who has the time.")


def test_undo_goes_back_no_further_than_a_look_back() -> None:
    """What was said of an earlier decision is kept with its own session, which this one cannot take back."""
    earlier, meeting = a_meeting(), Meeting(a_plan())
    meeting.do(c.Contribute("One number.", None))
    meeting.do(c.LookBack.at(earlier.session, "d1", "under_way", "The printers have it."))
    meeting.do(c.Contribute("Free parking.", None))
    meeting.undo()
    before = meeting.session
    assert refused_undo(meeting) == Message("looked_back")
    assert meeting.session == before
    assert len(meeting.session.heard) == len(meeting.session.look_backs) == 1


def refused_undo(meeting: Meeting) -> Message:
    before = (meeting.session, meeting.live.events)
    with pytest.raises(Rejection) as caught:
        meeting.undo()
    assert (meeting.session, meeting.live.events) == before
    return caught.value.message
