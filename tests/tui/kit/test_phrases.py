"""Short phrases with dots between them."""

import pytest
from textual.app import App, ComposeResult

from coprod_tui.tui.kit.phrases import Phrases
from tests.tui import scenes


class Hints(App[None]):
    """A line of hints, and nothing below it."""

    CSS = "Phrases { height: auto; }"

    def compose(self) -> ComposeResult:
        yield Phrases("Enter keeps it · tab: who said this · Esc goes back", widget_id="hint")


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (60, ["Enter keeps it · tab: who said this · Esc goes back"]),
        (40, ["Enter keeps it · tab: who said this", "Esc goes back"]),
        (20, ["Enter keeps it", "tab: who said this", "Esc goes back"]),
        (12, ["Enter keeps", "it", "tab: who", "said this", "Esc goes", "back"]),
    ],
)
async def test_no_phrase_is_torn_that_has_room_in_a_line(width: int, lines: list[str]) -> None:
    """A new line takes the place of the dot, also when the window changes; all of it is seen."""
    async with Hints().run_test(size=(60, 10)) as pilot:
        await pilot.resize_terminal(width, 10)
        await pilot.pause()
        assert scenes.painted(pilot.app.screen).splitlines()[: len(lines) + 1] == [*lines, ""]
        assert pilot.app.screen.query_one(Phrases).size.height == len(lines)


async def test_more_phrases_take_no_row_of_their_own() -> None:
    """As many of them stand behind the others as the last line has room for."""
    async with Hints().run_test(size=(60, 10)) as pilot:
        hint = pilot.app.screen.query_one(Phrases)
        hint.show("Enter keeps it · Esc goes back", ("ctrl+s slower", "ctrl+r a question"))
        for width, line in (
            (70, "Enter keeps it · Esc goes back · ctrl+s slower · ctrl+r a question"),
            (50, "Enter keeps it · Esc goes back · ctrl+s slower"),
            (40, "Enter keeps it · Esc goes back"),
        ):
            await pilot.resize_terminal(width, 10)
            await pilot.pause()
            assert scenes.painted(pilot.app.screen).splitlines()[:2] == [line, ""]
