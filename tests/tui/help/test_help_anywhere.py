"""F1 is the help everywhere, over a dialog and the palette too; what leads back loses nothing that was typed."""

import pytest
from textual.widgets import Input, TextArea

from coprod_tui.presentation import help as say
from tests.tui import scenes
from tests.tui.in_the_room import driven, in_room

DIALOGS = (
    ("w",), ("d",), ("c",), ("c", "c"), ("c", "n"), ("c", "r"), ("j",), ("a",), ("a", "home", "ctrl+r"), ("m",), ("r",),
    ("q",), ("tab", "enter"), ("tab", "enter", "r"), ("c", "left", "k"), ("ctrl+p",),
)  # fmt: skip
BACK = ["escape", "f1", "q"]


@pytest.mark.parametrize("number", range(len(DIALOGS)), ids=lambda number: " ".join(DIALOGS[number]))
async def test_the_help_lies_over_every_dialog(number: int) -> None:
    """What was begun in its field is still there, and the cursor with it."""
    async with in_room() as room:
        await room.press(*DIALOGS[number])
        dialog, field = room.screen, room.app.focused
        if isinstance(field, Input | TextArea):
            await room.press(*"12")
        await room.press("f1")
        assert room.screen == "HelpScreen"
        await room.press(BACK[number % len(BACK)])
        assert room.screen == dialog
        assert room.app.focused is field
        if isinstance(field, Input | TextArea):
            assert (field.value if isinstance(field, Input) else field.text).endswith("12")


async def test_the_help_tells_the_keys_of_the_dialog_first() -> None:
    """Those of a question, then those of the room."""
    async with in_room() as room:
        await room.press("q", "f1")
        lines = [line.strip() for line in room.shown.splitlines()]
        assert lines.index(say.KEYS_OF_DIALOG) < lines.index("y  close it") < lines.index(say.KEYS)


async def test_the_help_over_a_dialog_of_the_start_screen() -> None:
    """The keys of that dialog, of the start screen, and of the room."""
    async with driven(scenes.app_at_home()) as home:
        await home.press("x", *"Ann", "f1")
        assert say.KEYS_OF_DIALOG in home.shown
        assert say.KEYS_HERE in home.shown
        await home.press("escape")
        assert home.app.screen.query_one("#line", Input).value == "Ann"
