"""The plan while it runs: a break now."""

from coprod_tui.domain import commands as c
from coprod_tui.presentation import breaks as say
from coprod_tui.tui.kit.stories import ask
from coprod_tui.tui.room.forms.take_break import TakeBreak
from coprod_tui.tui.room.stories.room import Room


async def break_now(room: Room) -> None:
    """A break, of as many minutes as people say; on a break, it ends."""
    if say.is_on(room.session):
        room.begin("turns.go_on")
        return
    planned = say.planned(room.session)

    def keep(minutes: int) -> None:
        room.live.do(c.TakeBreak(minutes, planned.id if planned else None))

    if await ask(TakeBreak(room.session, keep)):
        room.say(say.begun(was_planned=planned is not None))
