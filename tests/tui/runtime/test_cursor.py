"""The terminal's cursor stands in the field that has the keys, where input methods open, also while that is empty."""

from textual.widgets import Input, TextArea

from tests.tui import scenes
from tests.tui.attacks.keyboard import settle
from tests.tui.in_the_room import driven, in_room


async def test_the_cursor_stands_in_an_empty_field() -> None:
    """Where its first letter will be."""
    async with in_room() as room:
        for keys in (("w",), ("d",), ("j",), ("r",), ("m",), ("c", "n"), ("c", "c"), ("ctrl+p",)):
            await room.press(*keys)
            await settle(room.pilot)
            field = room.app.focused
            assert isinstance(field, Input | TextArea), keys
            assert room.app.cursor_position == field.content_region.offset, keys
            await room.go_back()


async def test_the_cursor_follows_from_field_to_field_and_the_window() -> None:
    """In the setup, where fields move when the page is scrolled and the window is resized."""
    async with driven(scenes.app_at_home(), (80, 24)) as home:
        await home.press("n")
        await settle(home.pilot)
        for _ in range(6):
            field = home.app.focused
            assert isinstance(field, Input | TextArea)
            assert home.app.cursor_position in field.content_region
            await home.resize(70 + field.region.y % 3, 22)
            assert home.app.cursor_position in field.content_region
            await home.press("tab")
            await settle(home.pilot)
