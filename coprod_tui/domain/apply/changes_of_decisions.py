"""How events of decisions and of what came of them change a session."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.draft import Draft, add, change
from coprod_tui.domain.model.contribution import Wording
from coprod_tui.domain.model.decision import Consent, Decision, FedBack, FollowUp, LookBack

_OPEN_AGAIN: dict[str, Any] = {"state": "proposed", "reason": "", "settled_at": None}
_NOT_TAKEN_ON: dict[str, Any] = {"carried_by": (), "due": None, "feed_back_by": None, "at_next_meeting": ()}


def _decision_proposed(draft: Draft, event: e.DecisionProposed) -> None:
    proposed = Decision(event.decision, event.text, "proposed", event.source, taken_up_from=event.taken_up_from)
    add(draft.decisions, proposed)


def _decision_reworded(draft: Draft, event: e.DecisionReworded) -> None:
    """Reopens the decision: its outcome and carriers belonged to the earlier wording."""
    known = draft.decisions[event.decision]
    earlier = (*known.earlier, Wording(event.at, known.text))
    change(draft.decisions, known.id, text=event.text, earlier=earlier, **_OPEN_AGAIN, **_NOT_TAKEN_ON)


def _consent_taken(draft: Draft, event: e.ConsentTaken) -> None:
    known = draft.decisions[event.decision]
    counts = (event.agree, event.concern, event.object, event.abstain)
    check = Consent(event.at, *counts, event.words, wording=len(known.earlier))
    change(draft.decisions, known.id, consent=(*known.consent, check))


def _decision_carried(draft: Draft, event: e.DecisionCarried) -> None:
    change(draft.decisions, event.decision, **{name: getattr(event, name) for name in _NOT_TAKEN_ON})


def _followed_up(draft: Draft, event: e.FollowedUp) -> None:
    known = draft.decisions[event.decision]
    follow_up = FollowUp(event.at, event.status, event.happened, event.learned)
    change(draft.decisions, known.id, follow_up=(*known.follow_up, follow_up))


def _fed_back(draft: Draft, event: e.FedBack) -> None:
    known = draft.decisions[event.decision]
    fed_back = FedBack(event.at, event.words, follow_ups=len(known.follow_up))
    change(draft.decisions, known.id, fed_back=(*known.fed_back, fed_back))


def _looked_back(draft: Draft, event: e.LookedBack) -> None:
    looked = LookBack(event.at, event.session, event.decision, event.text, event.status, event.happened, event.learned)
    draft.look_backs = (*draft.look_backs, looked)


CHANGES: dict[type[e.Event], Callable[[Draft, Any], None]] = {
    e.DecisionProposed: _decision_proposed,
    e.DecisionReworded: _decision_reworded,
    e.PrinciplesChosen: lambda draft, event: change(draft.decisions, event.decision, principles=event.principles),
    e.ConsentTaken: _consent_taken,
    e.DecisionTakenUp: lambda draft, event: change(draft.decisions, event.decision, **_OPEN_AGAIN),
    e.DecisionSettled: lambda draft, event: change(
        draft.decisions, event.decision, state=event.settlement, reason=event.reason, settled_at=event.at
    ),
    e.LetGo: lambda draft, event: change(
        draft.decisions, event.decision, state="let_go", reason=event.reason, settled_at=event.at
    ),
    e.DecisionCarried: _decision_carried,
    e.FollowedUp: _followed_up,
    e.FedBack: _fed_back,
    e.LookedBack: _looked_back,
}
