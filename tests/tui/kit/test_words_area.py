"""Where words are typed: at most 2,000 characters, and never what could steer a terminal."""

from tests.tui import scenes
from tests.tui.in_the_room import Typed, in_room


async def test_enter_keeps_and_no_line_is_broken() -> None:
    """Several lines on the screen are one text."""
    async with in_room(scenes.waiting()) as room:
        await room.press("w")
        await room.paste("One\r\nTwo\x1b[2J\u2028Three")
        await room.press("enter")
        assert room.session.heard[-1].text == "One Two[2J Three"


async def test_what_is_selected_makes_room() -> None:
    """A paste over a selection replaces it."""
    async with in_room(scenes.waiting()) as room:
        await room.press("w")
        await room.paste("x" * 2_000)
        assert "The first 2,000 are here" not in room.shown
        await room.press("f7")
        await room.paste("Short")
        await room.press("enter")
        assert room.session.heard[-1].text == "Short"


async def test_typing_on_beyond_the_limit_is_said() -> None:
    """Nothing of what stands there is lost."""
    async with in_room(scenes.waiting()) as room:
        await room.press("w")
        await room.paste("x" * 2_000)
        await room.press(Typed("y"))
        assert "The first 2,000 are here" in room.shown
        await room.press("enter")
        assert room.session.heard[-1].text == "x" * 2_000
