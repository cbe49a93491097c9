"""What the facilitator says aloud about decisions, and what came of them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.ids import DecisionId
from coprod_tui.domain.model.decision import Decision, DecisionState
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import decisions
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.carrying import CARRY_TITLE
from coprod_tui.presentation.labels import LIVE_WITH_IT, STATUSES, quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import each_of, sentences
from coprod_tui.presentation.principles import titles
from coprod_tui.presentation.times import spelled_promise

_PROPOSED = _("A decision in words: {text}")
_REWORDED = _("It now says: {text}")
_SERVES = _("It serves: {principles}")
_SERVES_NONE = _("We named no principle with it.")
_SHOWED = _("{agree} yes, {object} no.")
_SHOWED_WORRIES = _("{agree} yes, {concern} with a worry, {object} no.")
_DID_NOT_SHOW = _("{number} did not show.")
_SORT_OUT = _("Something has to be sorted out first. Then we ask all again.")
_ON_THE_STAGE = _("We look at this: {text}")
_ASKED_OF_ALL = _(
    "{asked} {text} Please all show together. Thumb up: yes. Flat hand: yes, but I have a worry. "
    "Thumb down: no, something has to be sorted out first."
)
_TAKEN_UP = _("We take it up again: {text}")
_SETTLED: dict[DecisionState, str] = {
    "agreed": _("We agreed: {text}"),
    "not_agreed": _("We did not agree on this: {text}"),
    "parked": _("Not decided yet, we come back to it: {text}"),
}
_PARKED_UNTIL = _("Not decided yet: {text}")
_LET_GO = _("We let this go: {text}")
_NOT_SETTLED = _("This is in words and not settled: {text}")
_AT_THE_CLOSE: Mapping[DecisionState, str] = {**_SETTLED, "proposed": _NOT_SETTLED, "let_go": _LET_GO}
_CARRIED = _("{names} will do it.")
_CARRIED_BY = _("{names} will do it, {by}.")
_HEAR_BACK = _("We hear back {when}.")
_NOBODY_YET = _("Who will do it is still open.")
_ASKS_WHO = _("{who} By when? And when do we hear back?")
_LOOKED_BACK = _("{text} That is {status}.")

_NUMBERS = (
    _("nobody"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"),
    _("seven"), _("eight"), _("nine"), _("ten"), _("eleven"), _("twelve"),
)  # fmt: skip


def _of_decision(sentence: str) -> Callable[[Session, Any], str]:
    return lambda session, event: sentence.format(text=_text(session, event.decision))


def _text(session: Session, decision: DecisionId) -> str:
    return quoted(session.decision(decision).text)


def on_the_stage(decision: Decision, *, is_asked: bool) -> str:
    """What to say when a decision takes the stage, and when all are asked about it."""
    text = quoted(decision.text)
    return _ASKED_OF_ALL.format(asked=LIVE_WITH_IT, text=text) if is_asked else _ON_THE_STAGE.format(text=text)


def _serves(session: Session, event: e.PrinciplesChosen) -> str:
    served = ", ".join(map(quoted, titles(session, event.principles)))
    return _SERVES.format(principles=served) if served else _SERVES_NONE


def _showed(_session: Session, event: e.ConsentTaken) -> str:
    """What all showed, what was said with it, and what follows where something has to be sorted out first."""
    said = _SHOWED_WORRIES if event.concern else _SHOWED
    counts = {"agree": event.agree, "concern": event.concern, "object": event.object}
    told = _begun(said.format(**{sign: _number(count) for sign, count in counts.items()}))
    rest = _begun(_DID_NOT_SHOW.format(number=_number(event.abstain))) if event.abstain else ""
    worries = decisions.worries(event.words, is_of_these_words=True)
    return sentences(told, rest, *worries, _SORT_OUT if event.object else "")


def _begun(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def _number(count: int) -> str:
    """As it is said; from thirteen on in figures."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _settled(session: Session, event: e.DecisionSettled | e.LetGo) -> str:
    return _stands(session.decision(event.decision))


def _stands(decision: Decision) -> str:
    """How it stands, and why; of one that was put off, when we come back to it."""
    text = quoted(decision.text)
    if decision.state == "agreed" or not decision.reason:
        return _AT_THE_CLOSE[decision.state].format(text=text)
    said = _PARKED_UNTIL if decision.state == "parked" else _AT_THE_CLOSE[decision.state]
    return sentences(said.format(text=text), decisions.why_or_when(decision, is_quoted=True))


def asks_who() -> str:
    """What all are asked once a decision is agreed."""
    return _ASKS_WHO.format(who=CARRY_TITLE)


def _carried(session: Session, of: e.DecisionCarried | Decision) -> str:
    """Who will do it, by when, and when we hear back."""
    names = each_of([name_of(session, each) for each in of.carried_by])
    by = spelled_promise(of.due, is_at_next_meeting="due" in of.at_next_meeting)
    told = spelled_promise(of.feed_back_by, is_at_next_meeting="feed_back_by" in of.at_next_meeting)
    who_does = _CARRIED_BY.format(names=names, by=by) if by else _CARRIED.format(names=names)
    return sentences(who_does, _HEAR_BACK.format(when=told) if told else "")


def at_the_close(session: Session) -> Iterator[str]:
    """Each decision: how it stands, and of an agreed one what everybody can read of it."""
    for decision in session.decisions:
        said = _stands(decision)
        if decision.state != "agreed":
            yield said
        elif decision.carried_by:
            yield sentences(said, _carried(session, decision))
        else:
            yield sentences(said, _NOBODY_YET)


def _looked_back(_session: Session, event: e.LookedBack) -> str:
    return _LOOKED_BACK.format(text=quoted(event.text), status=STATUSES[event.status])


SAYS_OF_DECISIONS: dict[type[e.Event], Callable[[Session, Any], str]] = {
    e.DecisionProposed: _of_decision(_PROPOSED),
    e.DecisionReworded: _of_decision(_REWORDED),
    e.PrinciplesChosen: _serves,
    e.ConsentTaken: _showed,
    e.DecisionTakenUp: _of_decision(_TAKEN_UP),
    e.DecisionSettled: _settled,
    e.DecisionCarried: _carried,
    e.LetGo: _settled,
    e.LookedBack: _looked_back,
}
"""By the kind of event."""
