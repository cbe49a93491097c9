"""A clock that nobody started is offered to be counted from the turn's opening, once."""

from coprod_tui.tui.room.screen import RoomScreen
from tests.tui import scenes
from tests.tui.in_the_room import in_room

OFFER = "The clock of this turn has not started. z counts from its opening."


async def test_it_is_offered_after_a_minute_and_once_in_a_turn() -> None:
    """Not before, not again when something else was said, and one key does it."""
    async with in_room(scenes.waiting()) as room:
        screen = room.app.screen
        assert isinstance(screen, RoomScreen)
        room.meeting.wait("59s")
        screen.beat()
        assert room.said != OFFER
        room.meeting.wait("1s")
        screen.beat()
        assert room.said == OFFER
        screen.say("")
        screen.beat()
        assert room.said == ""
        await room.press("z")
        assert room.said == "The clock counts from when this turn opened."
        assert (room.meeting.turn.clock, room.meeting.turn.spoken_ms) == ("running", 60_000)
        await room.press("u")
        assert room.said == "Undone: a turn counted from its opening. u again undoes the one before."


async def test_it_is_not_offered_while_the_clock_runs() -> None:
    """And pressed then it says that nothing waited."""
    async with in_room(scenes.speaking()) as room:
        screen = room.app.screen
        assert isinstance(screen, RoomScreen)
        before = room.said
        room.meeting.wait("5m")
        screen.beat()
        assert room.said == before
