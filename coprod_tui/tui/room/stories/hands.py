"""Hands in an open discussion."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import VoiceId
from coprod_tui.presentation import hands as say
from coprod_tui.tui.kit.stories import ask
from coprod_tui.tui.room.forms.somebody import AskHand
from coprod_tui.tui.room.screen import RoomScreen


async def up_or_down(room: RoomScreen) -> None:
    """Hands go up or down, as many as people say; or somebody answers what they were asked."""
    if refusal := say.none(room.session):
        room.say(refusal)
        return
    since = len(room.live.events)

    def move(voice: VoiceId) -> Events:
        return room.live.do(c.RaiseOrLowerHand(voice))

    def answers(voice: VoiceId) -> None:
        room.live.do(c.GiveFloor(voice))

    await ask(AskHand(lambda: room.session, move, answers))
    room.say(say.back_in_room(room.session, room.live.events[since:]))
