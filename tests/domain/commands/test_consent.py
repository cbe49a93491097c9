"""Consent checks: all show at the same moment, and what is agreed was checked in its present words."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.commands.decisions import Shown
from coprod_tui.domain.events import ConcernWords
from coprod_tui.domain.message import Message
from tests.support.deciding import agree, propose, refused, show, tell, the
from tests.support.meeting import Meeting, a_plan


def a_meeting() -> Meeting:
    """Three in the room, with one sentence before them."""
    meeting = Meeting(a_plan())
    propose(meeting)
    return meeting


@pytest.mark.parametrize("shown", [Shown(2), Shown(4), Shown(1, 1), Shown(4, -1), Shown(3, 0, 0, 1), Shown(0)])
def test_the_counts_must_add_up_to_the_voices_in_the_room(shown: Shown) -> None:
    """Three are there, and each shows one thing or abstains."""
    meeting = a_meeting()
    told = Message("counts_wrong", {"shown": sum(shown), "here": 3})
    assert refused(meeting, c.CheckConsent("d1", shown)) == told


def test_the_counts_are_those_of_the_moment() -> None:
    """Who went away is not counted, who came back is, and what was counted before stays as it was."""
    meeting = a_meeting()
    meeting.step_out("Ben")
    meeting.do(c.CheckConsent("d1", Shown(2)))
    meeting.come_back("Ben")
    meeting.do(c.Join("Dev"))
    assert refused(meeting, c.CheckConsent("d1", Shown(3))) == Message("counts_wrong", {"shown": 3, "here": 4})
    meeting.do(c.CheckConsent("d1", Shown(1, 2, 0, 1), (ConcernWords("concern", "Who writes it?"),)))
    assert [(each.agree, each.concern, each.object, each.abstain) for each in the(meeting).consent] == [
        (2, 0, 0, 0),
        (1, 2, 0, 1),
    ]


def test_nobody_can_show_anything_in_an_empty_room() -> None:
    """Nought of nought is no consent."""
    meeting = a_meeting()
    for name in ("Amina", "Ben", "Chloe"):
        meeting.step_out(name)
    assert refused(meeting, c.CheckConsent("d1", Shown(0))) == Message("nobody_to_show")


def test_nothing_is_agreed_without_a_check() -> None:
    """Everyone shows first."""
    assert refused(a_meeting(), c.Settle("d1", "agreed")) == Message("not_checked")


def test_nothing_is_agreed_over_an_open_objection() -> None:
    """It is worked on: reworded, and checked again. The objection stays in the history."""
    meeting = a_meeting()
    show(meeting, "d1", object=1)
    assert the(meeting).last_check_met_objection
    assert refused(meeting, c.Settle("d1", "agreed")) == Message("open_objection")
    meeting.do(c.RewordDecision("d1", "A named contact and a number."))
    assert the(meeting).last_check_met_objection
    assert refused(meeting, c.Settle("d1", "agreed")) == Message("not_checked")
    show(meeting, "d1")
    meeting.do(c.Settle("d1", "agreed"))
    assert [check.object for check in the(meeting).consent] == [1, 0]
    assert the(meeting).consent[0].words == (ConcernWords("object", "Who writes it?"),)


def test_what_was_checked_was_the_sentence_in_its_words() -> None:
    """Also when it is put back into words that were checked before."""
    meeting = a_meeting()
    show(meeting, "d1")
    meeting.do(c.RewordDecision("d1", "One number to ring."))
    meeting.do(c.RewordDecision("d1", "A named contact on every letter."))
    assert the(meeting).check is None
    assert refused(meeting, c.Settle("d1", "agreed")) == Message("not_checked")


def test_concerns_are_kept_and_do_not_block() -> None:
    """Two have one, which stands beside the decision."""
    meeting = a_meeting()
    show(meeting, "d1", concern=2)
    meeting.do(c.Settle("d1", "agreed"))
    assert the(meeting).consent[-1].words == (ConcernWords("concern", "Who writes it?"),)


def test_where_everyone_abstains_nobody_has_agreed() -> None:
    """It can be parked, and shown again."""
    meeting = a_meeting()
    show(meeting, "d1", abstain=3)
    assert refused(meeting, c.Settle("d1", "agreed")) == Message("nobody_consented")
    meeting.do(c.Settle("d1", "parked"))


def test_an_objection_needs_words_and_words_need_somebody() -> None:
    """Only what is said can be worked on; and an objection in words alone would block nothing."""
    meeting = a_meeting()
    objection, concern = ConcernWords("object", " It costs too much.\x1b"), ConcernWords("concern", "Who writes it?")
    assert refused(meeting, c.CheckConsent("d1", Shown(2, 0, 1))) == Message("objection_needs_words")
    told = refused(meeting, c.CheckConsent("d1", Shown(1, 1, 1), (concern,)))
    assert told == Message("objection_needs_words")
    for words in (objection, concern):
        told = refused(meeting, c.CheckConsent("d1", Shown(3), (words,)))
        assert told == Message("words_not_counted")
    told = refused(meeting, c.CheckConsent("d1", Shown(2, 0, 1), (ConcernWords("object", " \u200d"),)))
    assert told == Message("no_words")
    meeting.do(c.CheckConsent("d1", Shown(2, 0, 1), (objection,)))
    assert the(meeting).consent[-1].words == (ConcernWords("object", "It costs too much."),)


def test_a_parked_decision_is_taken_up_by_checking_or_settling_it_in_one_act() -> None:
    """The history says so, and one undo parks it again."""
    for taking_up in (
        lambda meeting: show(meeting, "d1"),
        lambda meeting: meeting.do(c.Settle("d1", "not_agreed", "Nobody can pay for it.")),
    ):
        meeting = a_meeting()
        meeting.do(c.Settle("d1", "parked", "We come back to it."))
        parked = meeting.session
        taking_up(meeting)
        kinds = [type(event).__name__ for event in meeting.live.events[-2:]]
        assert kinds[0] == "DecisionTakenUp"
        meeting.undo()
        assert meeting.session == parked


def test_a_parked_decision_that_is_taken_up_is_open_again() -> None:
    """Its check in these words still counts; what is not parked cannot be taken up."""
    meeting = a_meeting()
    show(meeting, "d1")
    meeting.do(c.Settle("d1", "parked", "Ben asks at work first."))
    meeting.do(c.TakeUp("d1"))
    assert (the(meeting).state, the(meeting).reason, the(meeting).settled_at) == ("proposed", "", None)
    assert refused(meeting, c.TakeUp("d1")) == Message("not_parked")
    meeting.do(c.Settle("d1", "agreed"))


def test_what_is_settled_is_not_checked_again() -> None:
    """Rewording opens it."""
    meeting = Meeting(a_plan())
    agree(meeting)
    assert refused(meeting, c.CheckConsent("d1", Shown(3))) == Message("already_settled")
    meeting.do(c.RewordDecision("d1", "One number to ring."))
    show(meeting, "d1")


def test_words_stand_once_something_has_come_of_them() -> None:
    """Otherwise what came of the earlier words would count for the new ones."""
    meeting = Meeting(a_plan())
    agree(meeting)
    tell(meeting, "d1", "under_way", "")
    assert refused(meeting, c.RewordDecision("d1", "One number to ring.")) == Message("words_stand")
    assert refused(meeting, c.Settle("d1", "parked")) == Message("words_stand")  # nobody is sent to reword it
    assert refused(meeting, c.CheckConsent("d1", Shown(3))) == Message("words_stand")


def test_a_decision_names_each_contribution_once() -> None:
    """Also when it was chosen twice."""
    meeting = Meeting(a_plan())
    for words in ("Who do I ring?", "Nobody told me."):
        meeting.do(c.Contribute(words, "v1"))
    propose(meeting, source=("c2", "c1", "c2"))
    assert the(meeting).source == ("c2", "c1")
