"""Decisions: put one into words, ask whether all can live with it, settle it, say who will do it."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.ids import ContributionId, DecisionId
from coprod_tui.presentation import decisions as say
from coprod_tui.tui.kit.stories import ask
from coprod_tui.tui.room.decision_stage import DecisionStage
from coprod_tui.tui.room.forms.decide import Decide, Proposal
from coprod_tui.tui.room.screen import RoomScreen


async def decide(room: RoomScreen, source: tuple[ContributionId, ...] = ()) -> None:
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


async def settle(room: RoomScreen, decision_id: DecisionId | None = None) -> None:
    """Let a decision take the stage: the given one, or the one that waits for it most."""
    decision = room.session.decision(decision_id) if decision_id else say.to_settle(room.session)
    if decision is None:
        room.say(say.SETTLE_NONE)
        return
    await ask(DecisionStage(room, decision))
