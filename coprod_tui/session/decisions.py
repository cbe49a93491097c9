"""Decisions: proposed, reworded and settled by the group.

    proposed -> agreed | not_agreed | parked        parked -> agreed | not_agreed

Rewording opens a settled decision again: what was agreed was the sentence in its earlier words.
"""

from coprod_tui.session import events as e
from coprod_tui.session import sentences
from coprod_tui.session.checks import must_be_open, words_given
from coprod_tui.session.moment import Moment
from coprod_tui.session.refusal import Refusal
from coprod_tui.session.session import Decision, Session
from coprod_tui.session.words import clean


def propose(session: Session, now: Moment, text: str, source: tuple[str, ...] = ()) -> e.Events:
    """Put a sentence to the group; ``source`` are the contributions it came from."""
    must_be_open(session)
    standing = {contribution.id for contribution in session.heard}
    if not standing.issuperset(source):
        raise Refusal(sentences.NO_SUCH)
    return (e.DecisionProposed(*now, f"d{len(session.decisions) + 1}", words_given(text, sentences.NO_WORDS), source),)


def reword(session: Session, now: Moment, decision_id: str, text: str) -> e.Events:
    """Change the sentence; it is to be settled again."""
    must_be_open(session)
    words = words_given(text, sentences.NO_WORDS)
    if words == _known(session, decision_id).text:
        raise Refusal(sentences.SAME_WORDS)
    return (e.DecisionReworded(*now, decision_id, words),)


def settle(session: Session, now: Moment, decision_id: str, settlement: e.Settlement, reason: str = "") -> e.Events:
    """Settle it as agreed, not agreed (which needs a reason in words) or parked."""
    must_be_open(session)
    decision = _known(session, decision_id)
    if decision.state in ("agreed", "not_agreed") or decision.state == settlement:
        raise Refusal(sentences.ALREADY_SETTLED)
    cleaned = clean(reason).text
    if settlement == "not_agreed":
        cleaned = words_given(reason, sentences.REASON_NEEDED)
    return (e.DecisionSettled(*now, decision_id, settlement, cleaned),)


def _known(session: Session, decision_id: str) -> Decision:
    found = next((decision for decision in session.decisions if decision.id == decision_id), None)
    if found is None:
        raise Refusal(sentences.NO_SUCH)
    return found
