"""Traces contributions to the decisions that came of them, and back.

A contribution and a decision are linked if the decision names it as its source, or if its latest answer names the
decision. Taken-out contributions are ignored.
"""

from coprod_tui.domain.ids import ContributionId, DecisionId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session


def decisions_from(session: Session, contribution_id: ContributionId) -> tuple[Decision, ...]:
    """The decisions that came of a contribution, in the order in which they were proposed."""
    words = next((each for each in session.heard if each.id == contribution_id), None)
    return tuple(each for each in session.decisions if words and _belong_together(words, each))


def words_behind(session: Session, decision_id: DecisionId) -> tuple[Contribution, ...]:
    """The contributions that a decision came of or answers, oldest first."""
    decision = session.decision(decision_id)
    return tuple(each for each in session.heard if _belong_together(each, decision))


def _belong_together(words: Contribution, decision: Decision) -> bool:
    answered_by = words.answers[-1].decision if words.answers else None
    return words.id in decision.source or decision.id == answered_by
