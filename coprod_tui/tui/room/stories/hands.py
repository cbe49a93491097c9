"""Hands in an open discussion."""

from coprod_tui.domain import commands as c
from coprod_tui.presentation import hands as say
from coprod_tui.tui.kit.stories import ask
from coprod_tui.tui.room.forms.hands import AskHand, Asking
from coprod_tui.tui.room.stories.room import Room


async def up_or_down(room: Room) -> None:
    """Somebody's hand goes up or down, or they answer what they were asked."""
    if refusal := say.none(room.session):
        room.say(refusal)
        return
    since = len(room.live.events)

    def keep(asking: Asking) -> None:
        room.live.do((c.GiveFloor if asking.answers else c.RaiseOrLowerHand)(asking.voice))

    if asking := await ask(AskHand(room.session, keep)):
        room.say(say.moved(room.session, room.live.events[since:], asking.voice))
