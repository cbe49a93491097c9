"""The six principles that a decision may serve."""

import itertools

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.principles import PRINCIPLES, Principle, in_order
from coprod_tui.presentation.labels import PRINCIPLE_TITLES
from tests.support.deciding import agree, propose, refused, the
from tests.support.meeting import Meeting, a_plan


def test_there_are_six_each_with_its_title_and_in_a_fixed_order() -> None:
    """The keys 1 to 6 choose them, so their order is a promise."""
    assert PRINCIPLES == ("equals", "informed", "shared", "inequalities", "input", "joined")
    assert tuple(PRINCIPLE_TITLES) == PRINCIPLES
    assert len(set(PRINCIPLE_TITLES.values())) == 6


@pytest.mark.parametrize("count", range(7))
def test_whatever_is_chosen_stands_in_that_order(count: int) -> None:
    """All 64 choices, none to all."""
    for chosen in itertools.combinations(PRINCIPLES, count):
        assert in_order(set(chosen)) == chosen


def test_the_group_says_which_principles_a_decision_serves() -> None:
    """And may say so anew, also once it was agreed; the same again is told to be the same."""
    meeting = Meeting(a_plan())
    propose(meeting)
    chosen: set[Principle] = {"joined", "equals"}
    meeting.do(c.ChoosePrinciples("d1", chosen))
    assert the(meeting).principles == ("equals", "joined")
    assert refused(meeting, c.ChoosePrinciples("d1", chosen)) == Message("same_principles")
    assert refused(meeting, c.ChoosePrinciples("d9", chosen)) == Message("no_such")
    meeting.do(c.ChoosePrinciples("d1", set()))
    assert the(meeting).principles == ()
    meeting.undo()
    assert the(meeting).principles == ("equals", "joined")
    meeting.do(c.ChoosePrinciples(agree(meeting, "Another."), ("input",)))
    assert the(meeting, "d2").state == "agreed"


def test_rewording_keeps_the_principles() -> None:
    """They are said of what the group means, which is put into better words."""
    meeting = Meeting(a_plan())
    propose(meeting)
    meeting.do(c.ChoosePrinciples("d1", ("input",)))
    meeting.do(c.RewordDecision("d1", "One number to ring."))
    assert the(meeting).principles == ("input",)
