"""Decisions: proposed, reworded and settled by the group.

    proposed -> agreed | not_agreed | parked        parked -> taken up again: proposed

What is agreed was checked for consent in its present words, with no objection left open. Rewording opens a settled
decision again, and lets go of who carries it: what was agreed and taken on was the sentence in its earlier words. Once
something has come of a decision its words stand.
"""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from coprod_tui.domain import events as e
from coprod_tui.domain.commands.checks import must_add_up, must_be_open, words_given
from coprod_tui.domain.commands.command import carries_out
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.principles import Principle, in_order
from coprod_tui.domain.model.session import Session, Voice
from coprod_tui.domain.rejection import Rejection, RejectionCode
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.words import clean


class Shown(NamedTuple):
    """How many showed what in a consent check; ``abstain`` chose not to show."""

    agree: int
    concern: int = 0
    object: int = 0
    abstain: int = 0


@carries_out("propose")
def propose(
    session: Session,
    now: Stamp,
    text: str,
    source: tuple[str, ...] = (),
    taken_up_from: e.EarlierDecision | None = None,
) -> e.Events:
    """Put a sentence to the group; ``source`` are the contributions it came from.

    ``taken_up_from`` is what an earlier session had left undecided.
    """
    must_be_open(session)
    standing = {contribution.id for contribution in session.heard}
    if not standing.issuperset(source):
        raise Rejection("no_such")
    words = words_given(text, "no_words")
    known = f"d{len(session.decisions) + 1}"
    return (e.DecisionProposed(*now, known, words, _once_each(source), taken_up_from),)


@carries_out("reword_decision")
def reword(session: Session, now: Stamp, decision_id: str, text: str) -> e.Events:
    """Change the sentence; it is to be settled again. Its words stand once something has come of it."""
    must_be_open(session)
    decision = _known(session, decision_id)
    words = words_given(text, "no_words")
    if words == decision.text:
        raise Rejection("same_words")
    if decision.follow_up:
        raise Rejection("words_stand")
    return (e.DecisionReworded(*now, decision_id, words),)


@carries_out("choose_principles")
def choose_principles(session: Session, now: Stamp, decision_id: str, chosen: set[Principle]) -> e.Events:
    """Say which principles the decision serves, none to all."""
    must_be_open(session)
    principles = in_order(chosen)
    if principles == _known(session, decision_id).principles:
        raise Rejection("same_principles")
    return (e.PrinciplesChosen(*now, decision_id, principles),)


@carries_out("take_up")
def take_up(session: Session, now: Stamp, decision_id: str) -> e.Events:
    """Open a parked decision again."""
    must_be_open(session)
    if _known(session, decision_id).state != "parked":
        raise Rejection("not_parked")
    return (e.DecisionTakenUp(*now, decision_id),)


@carries_out("check_consent")
def check_consent(
    session: Session, now: Stamp, decision_id: str, shown: Shown, words: tuple[e.ConcernWords, ...] = ()
) -> e.Events:
    """Keep what everyone showed at the same moment. A parked decision is taken up by it.

    The counts and those who abstain must add up to the voices in the room. An objection needs words, for only then can
    it be worked on; and words of a concern or an objection need somebody who showed it, or they would not be counted.
    """
    must_be_open(session)
    decision = _known(session, decision_id)
    if decision.is_decided:
        raise Rejection(_why_settled(decision))
    must_add_up(session, shown)
    cleaned = tuple(e.ConcernWords(each.kind, words_given(each.text, "no_words")) for each in words)
    if shown.object and not any(each.kind == "object" for each in cleaned):
        raise Rejection("objection_needs_words")
    if any(not getattr(shown, each.kind) for each in cleaned):
        raise Rejection("words_not_counted")
    taking_up = _taking_up(session, now, decision)
    return (*taking_up, e.ConsentTaken(*now.then(len(taking_up)), decision_id, *shown, cleaned))


@carries_out("settle")
def settle(session: Session, now: Stamp, decision_id: str, settlement: e.Settlement, reason: str = "") -> e.Events:
    """Settle it as agreed, not agreed (which needs a reason in words) or parked.

    It can be agreed only when its present words were checked for consent, somebody showed it, and no objection is open.
    A parked decision is taken up by settling it otherwise.
    """
    must_be_open(session)
    decision = _known(session, decision_id)
    if decision.is_decided or decision.state == settlement:
        raise Rejection(_why_settled(decision))
    if settlement == "agreed":
        _must_have_consent(decision)
    cleaned = clean(reason).text
    if settlement == "not_agreed":
        cleaned = words_given(reason, "reason_needed")
    taking_up = _taking_up(session, now, decision)
    return (*taking_up, e.DecisionSettled(*now.then(len(taking_up)), decision_id, settlement, cleaned))


@carries_out("carry")
def carry(
    session: Session,
    now: Stamp,
    decision_id: str,
    carried_by: tuple[str, ...],
    due: date | None,
    feed_back_by: date | None,
    at_next_meeting: Collection[e.Promised] = (),
    *,
    today: date,
) -> e.Events:
    """Voices take an agreed decision on themselves: by when, and when the group is told.

    What is to be ``at_next_meeting`` has no day. While the session is open these are voices in the room, and after its
    close any of its voices. A day that stands with the decision may have passed since.
    """
    decision = _known(session, decision_id)
    if decision.state != "agreed":
        raise Rejection("carry_agreed")
    if not carried_by:
        raise Rejection("carry_nobody")
    if not {voice.id for voice in session.voices}.issuperset(carried_by):
        raise Rejection("no_such")
    can = {voice.id for voice in can_carry(session)}
    away = [voice.called for voice in session.voices if voice.id in carried_by and voice.id not in can]
    if away:
        raise Rejection("carry_away", names=away)
    for day, stands in ((due, decision.due), (feed_back_by, decision.feed_back_by)):
        if day is not None and day < today and day != stands:
            raise Rejection("day_past", day=day)
    if due and feed_back_by and feed_back_by < due:
        raise Rejection("told_before_due", due=due)
    days: dict[e.Promised, date | None] = {"due": due, "feed_back_by": feed_back_by}
    promised = tuple(each for each, day in days.items() if day is None and each in at_next_meeting)
    return (e.DecisionCarried(*now, decision_id, _once_each(carried_by), due, feed_back_by, promised),)


def can_carry(session: Session) -> tuple[Voice, ...]:
    """Those who can take a decision on themselves: who is in the room, and once nobody is there any more, everyone."""
    return session.voices if session.is_closed else session.present


def _why_settled(decision: Decision) -> RejectionCode:
    """Why nothing is done with a decision that is settled; reworded it can be only while nothing has come of it."""
    return "words_stand" if decision.follow_up else "already_settled"


def _taking_up(session: Session, now: Stamp, decision: Decision) -> e.Events:
    """What takes a decision up first, where it is parked."""
    return take_up(session, now, decision.id) if decision.state == "parked" else ()


def _must_have_consent(decision: Decision) -> None:
    check = decision.check
    if check is None:
        raise Rejection("not_checked")
    if check.object:
        raise Rejection("open_objection")
    if not check.agree + check.concern:
        raise Rejection("nobody_consented")


def _once_each(ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _known(session: Session, decision_id: str) -> Decision:
    found = next((decision for decision in session.decisions if decision.id == decision_id), None)
    if found is None:
        raise Rejection("no_such")
    return found
