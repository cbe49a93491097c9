"""Decisions: put one into words, ask whether all can live with it, settle it, say who will do it."""

from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from typing import Any

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Settlement
from coprod_tui.domain.ids import ContributionId, DecisionId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.principles import Principle, in_order
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import decisions as say
from coprod_tui.presentation import words
from coprod_tui.presentation.carrying import carried_by
from coprod_tui.tui.follow_up.carry import Carry, Carrying
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.stories import ask
from coprod_tui.tui.room.forms.consent import Checked, ConsentCheck
from coprod_tui.tui.room.forms.decide import Decide, Proposal
from coprod_tui.tui.room.forms.sentence import SentenceStrip
from coprod_tui.tui.room.forms.settle import Settle
from coprod_tui.tui.room.stories.room import Room


async def decide(room: Room, source: tuple[ContributionId, ...] = ()) -> None:
    """Put a decision into words; ``source`` are the contributions it comes from."""
    draft = room.drafts.about("decision")
    if source and draft:
        draft.leave({**draft.content, "source": source})

    def keep(proposal: Proposal) -> None:
        room.live.do(c.Propose(proposal.text, proposal.source))

    if await ask(Decide(room.session, source, keep, draft, room.word)):
        room.say(say.SAY_PROPOSED)
    else:
        room.say(say.SAY_DRAFT if draft else "")


async def settle(room: Room, decision_id: DecisionId | None = None) -> None:
    """Stay with a decision until it is settled: the given one, or the one that waits for it most."""
    decision = room.session.decision(decision_id) if decision_id else say.to_settle(room.session)
    if decision is None:
        room.say(say.SETTLE_NONE)
        return
    while choice := await ask(Settle(room.session, decision, lambda *chosen: _choose_principles(room, *chosen))):
        decision = room.session.decision(choice.decision)
        if choice.act == "check":
            await _check(room, decision)
        elif choice.act == "reword":
            await _reword(room, decision)
        elif await _ENDS[choice.act](room, decision):
            return
        decision = room.session.decision(decision.id)


def _choose_principles(room: Room, decision_id: DecisionId, chosen: set[Principle]) -> Session:
    room.perform(c.ChoosePrinciples(decision_id, in_order(chosen)))
    return room.session


async def _check(room: Room, decision: Decision) -> None:
    """Can we all live with this? All show at the same moment."""
    draft = room.drafts.about("check", decision.id, decision.text)

    def keep(checked: Checked) -> None:
        room.live.do(c.CheckConsent(decision.id, checked.shown, checked.words))

    had = bool(draft)
    await ask(ConsentCheck(decision, len(room.session.present), keep, draft))
    _say_left(room, draft, say.SAY_CHECK_DRAFT, had=had)


async def _reword(room: Room, decision: Decision) -> None:

    def keep(text: str) -> None:
        room.live.do(c.RewordDecision(decision.id, text))

    if await ask(SentenceStrip(say.TITLE, words.REWORD_HINT, keep, decision.text, word=room.word)) is not None:
        room.say(say.SAY_PROPOSED)


async def _take_up(room: Room, decision: Decision) -> bool:
    return not room.perform(c.TakeUp(decision.id))


async def _settle_in_words(room: Room, decision: Decision, settlement: Settlement) -> bool:
    """Not agreed, and why; or not decided yet, and when the group comes back to it."""
    title, placeholder = say.ASKED_IN_WORDS[settlement]

    def keep(reason: str) -> None:
        room.live.do(c.Settle(decision.id, settlement, reason))

    if await ask(SentenceStrip(title, say.REASON_HINT, keep, placeholder=placeholder)) is None:
        return False
    room.say(say.settled(settlement))
    return True


async def _let_go(room: Room, decision: Decision) -> bool:
    """Nobody needs it any more, and why."""

    def keep(reason: str) -> None:
        room.live.do(c.LetGo(decision.id, reason))

    if await ask(SentenceStrip(say.LET_GO_TITLE, say.REASON_HINT, keep, placeholder=say.BECAUSE)) is None:
        return False
    room.say(say.SAY_LET_GO)
    return True


async def _agree(room: Room, decision: Decision) -> bool:
    if room.perform(c.Settle(decision.id, "agreed")):
        room.say(say.settled("agreed"))
        await _carry(room, decision)
    return True


async def _carry(room: Room, decision: Decision) -> bool:
    """Who will do it, asked as soon as it is agreed; Escape leaves that open."""
    session, today = room.session, room.today()
    draft = room.drafts.about("carry", session.id, decision.id, decision.text)
    had = bool(draft)

    def keep(carrying: Carrying) -> None:
        room.live.do(
            c.Carry(decision.id, carrying.voices, carrying.due, carrying.feed_back_by, today, carrying.at_next_meeting)
        )

    if carrying := await ask(Carry(session, session.decision(decision.id), today, keep, draft)):
        room.say(carried_by(session, carrying.voices))
    else:
        _say_left(room, draft, say.SAY_CARRY_DRAFT, had=had)
    return True


def _say_left(room: Room, draft: Draft, sentence: str, *, had: bool) -> None:
    """Say that something was left as a draft, or no longer that there is one."""
    if draft or had:
        room.say(sentence if draft else "")


_ENDS: Mapping[str, Callable[[Room, Decision], Coroutine[Any, Any, bool]]] = {
    "take_up": _take_up,
    "agreed": _agree,
    "not_agreed": partial(_settle_in_words, settlement="not_agreed"),
    "parked": partial(_settle_in_words, settlement="parked"),
    "let_go": _let_go,
    "carry": _carry,
}
"""What may end the stay with a decision; each returns whether it does."""
