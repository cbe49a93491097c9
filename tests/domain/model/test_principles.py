"""The principles that a decision may serve: the six, or a group's own."""

import itertools

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.principles import SIX, Principle, in_order
from coprod_tui.domain.reports.board import decision_lines
from coprod_tui.domain.reports.insights import figures, insights
from coprod_tui.presentation.labels import PRINCIPLE_TITLES
from coprod_tui.presentation.principles import served_by, that_occur
from tests.support.clock import MORNING
from tests.support.deciding import agree, propose, refused, the
from tests.support.meeting import Meeting, a_plan


def test_there_are_six_each_with_its_title_and_in_a_fixed_order() -> None:
    """The keys 1 to 6 choose them, so their order is a promise."""
    assert SIX == ("equals", "informed", "shared", "inequalities", "input", "joined")
    assert tuple(PRINCIPLE_TITLES) == SIX
    assert len(set(PRINCIPLE_TITLES.values())) == 6


@pytest.mark.parametrize("count", range(7))
def test_whatever_is_chosen_stands_in_that_order(count: int) -> None:
    """All 64 choices, none to all."""
    for chosen in itertools.combinations(SIX, count):
        assert in_order(set(chosen), SIX) == chosen


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


def test_a_groups_own_stand_in_the_place_of_the_six() -> None:
    """By their place in the plan; on the board and in the insights by their words. None of the six is there."""
    meeting = Meeting(a_plan(principles=("Ask first.", "Nothing without us.")))
    assert meeting.session.principles == ("p1", "p2")
    agree(meeting)
    meeting.do(c.ChoosePrinciples("d1", ("p2",)))
    for other in ("equals", "p3"):
        assert refused(meeting, c.ChoosePrinciples("d1", ("p1", other))) == Message("no_such_principle")
    (line,) = decision_lines(meeting.session)
    assert (line.principles, line.own_principles) == ((), ("Nothing without us.",))
    assert served_by(line) == ("Nothing without us.",)
    found = insights([figures(meeting.session)], MORNING.date())
    assert (found.principles, found.own_principles) == ({}, {"Ask first.": 0, "Nothing without us.": 1})


def test_groups_that_go_by_the_same_words_are_counted_together() -> None:
    """As people read them; beside them the six, where another session goes by those."""
    ours, theirs, others = (
        Meeting(a_plan(principles=own)) for own in (("Ask first.",), ("Together.", "ASK  first."), ())
    )
    for meeting, served in ((ours, "p1"), (theirs, "p2"), (others, "input")):
        agree(meeting)
        meeting.do(c.ChoosePrinciples("d1", (served,)))
    found = insights([figures(each.session) for each in (ours, theirs, others)], MORNING.date())
    assert found.own_principles == {"Ask first.": 2, "Together.": 0}
    assert (found.principles["input"], len(found.principles_not_served)) == (1, 5)
    assert that_occur(line for each in (theirs, others) for line in decision_lines(each.session)) == (
        "Seeking patient input",
        "ASK  first.",
    )
