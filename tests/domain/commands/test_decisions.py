"""Decisions in their simple form: proposed, reworded, settled."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.rejection import Rejection
from tests.support.meeting import Meeting, a_plan


def with_a_decision() -> Meeting:
    """Amina has said something, and a sentence from it stands on the screen."""
    meeting = Meeting(a_plan())
    meeting.do(c.Contribute("Nobody told me who to ring.", "v1"))
    meeting.do(c.Propose("A named contact on every letter.", ("c1",)))
    return meeting


def all_agree(meeting: Meeting) -> None:
    """Everyone in the room shows a thumb up."""
    meeting.do(c.CheckConsent("d1", c.Shown(len(meeting.session.present))))


def the(meeting: Meeting) -> Decision:
    return meeting.session.decision("d1")


def test_a_decision_can_be_traced_to_the_words_it_came_from() -> None:
    """It is proposed, and says from which contribution; afresh it comes from none."""
    meeting = with_a_decision()
    meeting.do(c.Propose("We meet again in May."))
    assert [(each.state, each.source) for each in meeting.session.decisions] == [
        ("proposed", ("c1",)),
        ("proposed", ()),
    ]


def test_only_words_that_stand_can_be_its_source() -> None:
    """What was withdrawn is not used."""
    meeting = with_a_decision()
    meeting.do(c.TakeOut("c1"))
    with pytest.raises(Rejection, match="no_such"):
        meeting.do(c.Propose("Another.", ("c1",)))


def test_a_settled_decision_stays_settled_until_it_is_reworded() -> None:
    """What was agreed was the sentence in its earlier words, so new words are settled again."""
    meeting = with_a_decision()
    all_agree(meeting)
    meeting.do(c.Settle("d1", "agreed"))
    for settlement in ("agreed", "not_agreed", "parked"):
        with pytest.raises(Rejection, match="already_settled"):
            meeting.do(c.Settle("d1", settlement, "why"))
    meeting.do(c.RewordDecision("d1", "A named contact, and a number."))
    assert the(meeting).state == "proposed"
    assert [earlier.text for earlier in the(meeting).earlier] == ["A named contact on every letter."]


def test_not_agreed_needs_a_reason_in_words() -> None:
    """And keeps it; rewording lets it go."""
    meeting = with_a_decision()
    with pytest.raises(Rejection) as caught:
        meeting.do(c.Settle("d1", "not_agreed", " \x1b"))
    assert caught.value.message == Message("reason_needed")
    meeting.do(c.Settle("d1", "not_agreed", "Nobody can say yet who pays."))
    assert (the(meeting).state, the(meeting).reason) == ("not_agreed", "Nobody can say yet who pays.")
    meeting.do(c.RewordDecision("d1", "We ask who pays."))
    assert the(meeting).reason == ""


def test_a_parked_decision_can_be_taken_up_again() -> None:
    """Parked once, then agreed; parking what is parked says so."""
    meeting = with_a_decision()
    meeting.do(c.Settle("d1", "parked"))
    with pytest.raises(Rejection, match="already_parked"):
        meeting.do(c.Settle("d1", "parked"))
    all_agree(meeting)
    meeting.do(c.Settle("d1", "agreed"))
    assert the(meeting).state == "agreed"


@pytest.mark.parametrize("words", ["", " ", "\u200d\x07"])
def test_a_decision_needs_words(words: str) -> None:
    """Nothing is proposed without them, and nothing reworded."""
    meeting = with_a_decision()
    for command in (c.Propose(words), c.RewordDecision("d1", words)):
        with pytest.raises(Rejection, match="no_words"):
            meeting.do(command)


def test_the_same_words_and_unknown_decisions_are_refused() -> None:
    """Each in a sentence."""
    meeting = with_a_decision()
    with pytest.raises(Rejection, match="same_words"):
        meeting.do(c.RewordDecision("d1", " A named contact  on every letter. "))
    with pytest.raises(Rejection, match="no_such"):
        meeting.do(c.Settle("d9", "agreed"))


def test_a_closed_session_decides_nothing_more() -> None:
    """Its record stands as it is."""
    meeting = with_a_decision()
    meeting.do(c.Close())
    for command in (c.Propose("x"), c.RewordDecision("d1", "x"), c.Settle("d1", "agreed")):
        with pytest.raises(Rejection, match="closed"):
            meeting.do(command)
