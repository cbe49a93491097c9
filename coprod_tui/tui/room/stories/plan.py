"""The plan while it runs: a break now, and who comes next."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.schedule.breaks import is_on_break, planned_break
from coprod_tui.domain.schedule.order import still_to_come, with_last, with_next
from coprod_tui.presentation import breaks as say
from coprod_tui.presentation import order as of_order
from coprod_tui.tui.kit.stories import ask
from coprod_tui.tui.room.forms.somebody import AskOrder, Placed
from coprod_tui.tui.room.forms.take_break import TakeBreak
from coprod_tui.tui.room.screen import RoomScreen


async def break_now(room: RoomScreen) -> None:
    """A break, of as many minutes as people say; on a break, it ends."""
    if is_on_break(room.session):
        room.begin("turns.go_on")
        return
    planned = planned_break(room.session)

    def keep(minutes: int) -> None:
        room.live.do(c.TakeBreak(minutes, planned.id if planned else None))

    if await ask(TakeBreak(room.session, keep)):
        room.say(say.begun(was_planned=planned is not None))


async def order(room: RoomScreen) -> None:
    """Who of those still to come is next or last; where words are chosen, somebody else said them."""
    if room.chosen_words:
        room.begin("words.move", room.chosen_words)
        return
    before = room.session
    if refusal := of_order.none(before):
        room.say(refusal)
        return

    def keep(placed: Placed) -> None:
        put = with_next if placed.comes_next else with_last
        room.live.do(c.PutInOrder(put(still_to_come(room.session), placed.voice)))

    if placed := await ask(AskOrder(before, keep)):
        room.say(of_order.said(before, room.session, placed.voice, comes_next=placed.comes_next))
