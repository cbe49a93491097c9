"""A command that names what is not in the session is rejected, whatever it names."""

from datetime import date

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import Command
from coprod_tui.domain.ids import ContributionId, DecisionId, TurnId, VoiceId, nth
from tests.support.deciding import refused
from tests.support.meeting import Meeting, a_plan, a_round

VOICE, TURN, WORDS, DECISION = nth(VoiceId, 9), nth(TurnId, 9), nth(ContributionId, 9), nth(DecisionId, 9)
REJECTED: dict[Command, str] = {
    c.Contribute("Words.", VOICE): "no_such",
    c.Reword(WORDS, "Words."): "no_such",
    c.ReadBack(WORDS): "no_such",
    c.TakeOut(WORDS): "no_such_words",
    c.Rename(VOICE, "Ben"): "no_such",
    c.AwayOrBack(VOICE): "no_such",
    c.Mend(TURN, 1_000, "why"): "nothing_to_mend",
    c.Propose("A sentence.", (WORDS,)): "no_such",
    c.RewordDecision(DECISION, "Better."): "no_such",
    c.ChoosePrinciples(DECISION, ("shared",)): "no_such",
    c.CheckConsent(DECISION, c.Shown(1)): "no_such",
    c.Settle(DECISION, "parked"): "no_such",
    c.TakeUp(DECISION): "no_such",
    c.Carry(DECISION, (VOICE,), None, None, date(2026, 11, 22)): "no_such",
    c.FollowUp(DECISION, "done", "It is there.", "Ask first."): "no_such_decision",
    c.FeedBack(DECISION): "no_such_decision",
    c.Answer(WORDS, "open"): "no_such_words",
}


@pytest.mark.parametrize("command", REJECTED, ids=lambda command: command.kind)
def test_what_is_not_there_is_rejected(command: Command) -> None:
    """With a code that can be said, and nothing has changed."""
    assert refused(Meeting(a_plan(a_round(), names="Amina")), command).code == REJECTED[command]


def test_a_decision_that_somebody_typed_is_named() -> None:
    """The shell says which one is meant."""
    meeting = Meeting(a_plan(a_round(), names="Amina"))
    assert refused(meeting, c.FeedBack(DECISION)).facts == {"id": "d9"}
