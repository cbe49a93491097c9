"""Let it be: one key, and a sentence that names nobody."""

from tests.tui.in_the_room import in_room


async def test_a_turn_is_let_be_and_it_can_be_taken_back() -> None:
    """The one that is open; after the next one has opened, the one before it."""
    async with in_room() as room:
        await room.press("l")
        assert room.said == "Let be: this turn makes no later one shorter."
        await room.press("l")
        assert room.said == "That turn makes no later one shorter."
        await room.press("u")
        assert room.said.startswith("Undone: a turn was let be.")
        room.meeting.wait("10m")
        await room.press("n", "l")
        assert room.said == "Let be: the turn before this makes no later one shorter."
