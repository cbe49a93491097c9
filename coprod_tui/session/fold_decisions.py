"""What the events about decisions change, from the first words to what came of it."""

from collections.abc import Callable
from typing import Any

from coprod_tui.session import events as e
from coprod_tui.session.contribution import Wording
from coprod_tui.session.decision import Consent, Decision, FollowUp, LookBack, Told
from coprod_tui.session.session import Session

_OPEN_AGAIN: dict[str, Any] = {"state": "proposed", "reason": "", "settled_at": None}


def _decision_proposed(session: Session, event: e.DecisionProposed) -> Session:
    decision = Decision(event.decision, event.text, "proposed", event.source)
    return session.but(decisions=(*session.decisions, decision))


def _decision_reworded(session: Session, event: e.DecisionReworded) -> Session:
    """Whatever was settled and taken on was so in the earlier words."""
    known = session.decision(event.decision)
    reworded = known.but(text=event.text, earlier=(*known.earlier, Wording(event.at, known.text)), **_OPEN_AGAIN)
    return _with_decision(session, reworded.but(carried_by=(), due=None, feed_back_by=None))


def _decision_settled(session: Session, event: e.DecisionSettled) -> Session:
    known = session.decision(event.decision)
    return _with_decision(session, known.but(state=event.settlement, reason=event.reason, settled_at=event.at))


def _principles_chosen(session: Session, event: e.PrinciplesChosen) -> Session:
    return _with_decision(session, session.decision(event.decision).but(principles=event.principles))


def _consent_taken(session: Session, event: e.ConsentTaken) -> Session:
    known = session.decision(event.decision)
    counts = (event.agree, event.concern, event.object, event.abstain)
    check = Consent(event.at, *counts, event.words, wording=len(known.earlier))
    return _with_decision(session, known.but(consent=(*known.consent, check)))


def _decision_taken_up(session: Session, event: e.DecisionTakenUp) -> Session:
    return _with_decision(session, session.decision(event.decision).but(**_OPEN_AGAIN))


def _decision_carried(session: Session, event: e.DecisionCarried) -> Session:
    known = session.decision(event.decision)
    return _with_decision(
        session, known.but(carried_by=event.carried_by, due=event.due, feed_back_by=event.feed_back_by)
    )


def _followed_up(session: Session, event: e.FollowedUp) -> Session:
    known = session.decision(event.decision)
    follow_up = FollowUp(event.at, event.status, event.happened, event.learned)
    return _with_decision(session, known.but(follow_up=(*known.follow_up, follow_up)))


def _fed_back(session: Session, event: e.FedBack) -> Session:
    known = session.decision(event.decision)
    told = Told(event.at, event.words, follow_ups=len(known.follow_up))
    return _with_decision(session, known.but(told=(*known.told, told)))


def _looked_back(session: Session, event: e.LookedBack) -> Session:
    looked = LookBack(event.at, event.session, event.decision, event.text, event.status, event.happened, event.learned)
    return session.but(look_backs=(*session.look_backs, looked))


def _with_decision(session: Session, changed: Decision) -> Session:
    return session.but(decisions=tuple(changed if each.id == changed.id else each for each in session.decisions))


CHANGES: dict[type[e.Event], Callable[[Session, Any], Session]] = {
    e.DecisionProposed: _decision_proposed,
    e.DecisionReworded: _decision_reworded,
    e.PrinciplesChosen: _principles_chosen,
    e.ConsentTaken: _consent_taken,
    e.DecisionTakenUp: _decision_taken_up,
    e.DecisionSettled: _decision_settled,
    e.DecisionCarried: _decision_carried,
    e.FollowedUp: _followed_up,
    e.FedBack: _fed_back,
    e.LookedBack: _looked_back,
}
"""By the kind of event."""
