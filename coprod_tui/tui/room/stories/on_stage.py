"""What the group does with the decision on the stage: check it, settle it, reword it, say who will do it, let it go."""

from collections.abc import Callable
from datetime import date

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Settlement
from coprod_tui.domain.ids import DecisionId
from coprod_tui.presentation import decisions as say
from coprod_tui.presentation import words
from coprod_tui.presentation.carrying import carried_by
from coprod_tui.tui.follow_up.carry import Carrying
from coprod_tui.tui.kit.pick import ask_yes
from coprod_tui.tui.kit.stories import ask
from coprod_tui.tui.room.decision_stage import DecisionStage
from coprod_tui.tui.room.forms.consent import Checked, ConsentCheck
from coprod_tui.tui.room.forms.follow_up import CarryStrip
from coprod_tui.tui.room.forms.sentence import SentenceStrip

_ACTS: dict[str, Callable[[DecisionId, date], c.Command]] = {
    "check": lambda known, _: c.CheckConsent(known, c.Shown(0)),
    "agreed": lambda known, _: c.Settle(known, "agreed"),
    "not_agreed": lambda known, _: c.Settle(known, "not_agreed"),
    "parked": lambda known, _: c.Settle(known, "parked"),
    "take_up": lambda known, _: c.TakeUp(known),
    "reword": lambda known, _: c.RewordDecision(known, "…"),
    "let_go": lambda known, _: c.LetGo(known, ""),
    "carry": lambda known, today: c.Carry(known, (), None, None, today),
}
"""What each key comes to."""


def refused(stage: DecisionStage, name: str) -> None:
    """A key that is not offered says why: what it comes to is not possible."""
    live = stage.room.live
    stage.attempt(lambda: live.decide(_ACTS[name](stage.decision.id, stage.room.today())))


async def check(stage: DecisionStage) -> None:
    """Can we all live with this? All show at the same moment."""
    decision, room = stage.decision, stage.room
    draft = room.drafts.about("check", decision.id, decision.text)

    def keep(checked: Checked) -> None:
        room.live.do(c.CheckConsent(decision.id, checked.shown, checked.words))

    had = bool(draft)
    await ask(ConsentCheck(decision, len(room.session.present), keep, draft))
    if draft or had:
        stage.say(say.SAY_CHECK_DRAFT if draft else "")


async def reword(stage: DecisionStage) -> None:
    """Into words that all can live with; what was said of the present ones stays in sight."""
    decision, room = stage.decision, stage.room

    def keep(text: str) -> None:
        room.live.do(c.RewordDecision(decision.id, text))

    if await ask(SentenceStrip(say.TITLE, words.REWORD_HINT, keep, decision.text, word=room.word)) is not None:
        stage.say(say.SAY_REWORDED)


def take_up(stage: DecisionStage) -> None:
    """What was put off is asked again."""
    stage.attempt(lambda: stage.room.live.do(c.TakeUp(stage.decision.id)))


async def agreed(stage: DecisionStage) -> None:
    """And who will do it, asked at once; Escape leaves that open. Where few have shown, it is asked first."""
    asked = say.all_the_same(stage.decision)
    if asked and not await ask(ask_yes(asked, "", say.ALL_THE_SAME_YES)):
        stage.say(say.SAY_NOT_YET_AGREED)
        return
    if stage.attempt(lambda: stage.room.live.do(c.Settle(stage.decision.id, "agreed"))):
        stage.room.say(say.settled("agreed"))
        await carry(stage)


async def not_agreed(stage: DecisionStage) -> None:
    """And why."""
    await _settle_in_words(stage, "not_agreed")


async def parked(stage: DecisionStage) -> None:
    """Not decided yet, and when the group comes back to it."""
    await _settle_in_words(stage, "parked")


async def _settle_in_words(stage: DecisionStage, settlement: Settlement) -> None:
    title, placeholder = say.ASKED_IN_WORDS[settlement]
    known, live = stage.decision.id, stage.room.live

    def keep(reason: str) -> None:
        live.do(c.Settle(known, settlement, reason))

    if await ask(SentenceStrip(title, say.REASON_HINT, keep, placeholder=placeholder)) is not None:
        stage.close(say.settled(settlement))


async def let_go(stage: DecisionStage) -> None:
    """Nobody needs it any more, and why."""
    known, live = stage.decision.id, stage.room.live

    def keep(reason: str) -> None:
        live.do(c.LetGo(known, reason))

    if await ask(SentenceStrip(say.LET_GO_TITLE, say.REASON_HINT, keep, placeholder=say.BECAUSE)) is not None:
        stage.close(say.SAY_LET_GO)


async def carry(stage: DecisionStage) -> None:
    """Who will do it, by when, and when the group hears back."""
    decision, room, today = stage.decision, stage.room, stage.room.today()
    draft = room.drafts.about("carry", room.session.id, decision.id, decision.text)
    had = bool(draft)

    def keep(carrying: Carrying) -> None:
        room.live.do(
            c.Carry(decision.id, carrying.voices, carrying.due, carrying.feed_back_by, today, carrying.at_next_meeting)
        )

    carrying = await ask(CarryStrip(room.session, decision, today, keep, draft))
    if stage.strip:
        return  # a sentence that began with its key ended it
    if carrying:
        stage.close(carried_by(room.session, carrying.voices))
    elif draft or had:
        stage.close(say.SAY_CARRY_DRAFT if draft else "")
    else:
        stage.dismiss(None)
