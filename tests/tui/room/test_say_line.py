"""The line that says what to say aloud."""

import pytest

from tests.tui import scenes
from tests.tui.in_the_room import Typed, in_room


@pytest.mark.parametrize("size", [(120, 36), (100, 30), (80, 24)])
async def test_it_follows_every_act(size: tuple[int, int]) -> None:
    """From the gathering on; a long one is cut where the window ends."""
    async with in_room(scenes.coming_home(), size) as room:
        assert "Say: Welcome. Shall we begin with how today works?" in room.shown
        await room.press("n")
        assert "Say: Ben, it’s your turn. Then Amina. The question: “What would have made" in room.shown
        await room.press("space", "n")
        assert "Say: Amina, it’s your turn. Then Chloë." in room.shown
        await room.press("u")
        assert "Say: We went back one step. Ben, it’s your turn. Then Amina." in room.shown
        await room.press("j", Typed("Gwil"), "enter")
        assert "Say: Gwil has joined us." in room.shown


@pytest.mark.parametrize("size", [(50, 16), (80, 20), (40, 15)])
async def test_where_there_is_no_room_it_gives_way(size: tuple[int, int]) -> None:
    """The clock needs the row."""
    async with in_room(size=size) as room:
        assert "Say:" not in room.shown


async def test_with_focus_it_is_not_there() -> None:
    """Then nothing is but the voice and the clock."""
    async with in_room() as room:
        await room.press("f")
        assert "Say:" not in room.shown


async def test_what_was_to_be_said_stays_while_nothing_new_is_on_the_wall() -> None:
    """A quiet moment of a clock that stands, or going to the lists, is no act."""
    async with in_room(scenes.held()) as room:
        await room.press("tab", "escape", "full_stop", "space")
        assert "Say: We pause for a moment." in room.shown
