"""What lies over a screen leaves the rest of it as it was."""

import pytest
from textual._context import visible_screen_stack
from textual.app import App, ComposeResult
from textual.command import CommandPalette
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from coprod_tui.tui.kit.base_screen import BaseScreen
from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.runtime.base_app import CalmApp
from tests.tui.signs import SIGNS, beside, in_cells

WIDTH, LEFT, RIGHT = 60, 20, 40
LETTERS = "the words that were said in the room today are written down here"


class Question(Dialog[str]):
    """A dialog with nothing to ask."""

    def parts(self) -> ComposeResult:
        yield Static("Nothing")


class Rows(CalmApp):
    """A screen full of text, dialogs in its middle."""

    CSS = f"""
        Question #box {{ width: {RIGHT - LEFT} !important; height: 100% !important; max-height: 100% !important; }}
    """

    def __init__(self, rows: list[str]) -> None:
        super().__init__()
        self.rows = rows

    def compose(self) -> ComposeResult:
        yield Static(Content("\n".join(self.rows)))


@pytest.mark.parametrize("sign", SIGNS.values(), ids=list(SIGNS))
async def test_a_dialog_moves_nothing_of_what_stands_behind_it(sign: str) -> None:
    """Wherever its edges fall, what is beside it stays where it stood; of a sign that they cut, no piece is shown."""
    rows = [row(edge - before, sign) for edge in (LEFT, RIGHT) for before in range(-1, 6)]
    async with Rows(rows).run_test(size=(WIDTH, len(rows))) as pilot:
        bare = [in_cells(text) for text in painted(pilot.app)]
        assert bare == [in_cells(text) for text in rows]
        await pilot.app.push_screen(Question())
        await pilot.pause()
        behind = [in_cells(text) for text in painted(pilot.app)]
        assert [len(cells) for cells in behind] == [WIDTH] * len(rows)
        assert [cells[:LEFT] for cells in behind] == [beside(cells[:LEFT], cells[LEFT:]) for cells in bare]
        assert [cells[RIGHT:] for cells in behind] == [beside(cells[RIGHT:], []) for cells in bare]


@pytest.mark.parametrize("sign", SIGNS.values(), ids=list(SIGNS))
async def test_the_palette_moves_nothing_of_what_stands_behind_it(sign: str) -> None:
    """Wherever its edges fall in lines that are full of the sign, every row is as wide as the window."""
    cells = len(in_cells(sign))
    rows = [LETTERS[:before] + sign * ((WIDTH - before) // cells) for before in range(8)] * 3
    async with Rows(rows).run_test(size=(WIDTH, len(rows))) as pilot:
        await pilot.press("ctrl+p")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(pilot.app.screen, CommandPalette)
        assert [len(in_cells(text)) for text in painted(pilot.app)] == [WIDTH] * len(rows)


class First(BaseScreen[None]):
    """The screen that a program begins with."""

    def compose(self) -> ComposeResult:
        yield Static(LETTERS)


class Beginning(CalmApp):
    """A program with a first screen."""

    def on_mount(self) -> None:
        self.push_screen(First())


async def test_what_lies_below_the_first_screen_is_never_painted(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be an empty window, painted before what people wait for."""
    by: list[type[Screen[object]]] = []
    paint = Screen._compositor_refresh

    def noting(screen: Screen[object]) -> None:
        by.append(type(screen))
        paint(screen)

    monkeypatch.setattr(Screen, "_compositor_refresh", noting)
    async with Beginning().run_test() as pilot:
        await pilot.pause()
        assert set(by) == {First}


def row(start: int, sign: str) -> str:
    """Letters, and the sign at a cell."""
    return LETTERS[:start] + sign + LETTERS[start : WIDTH - len(in_cells(sign))]


def painted(app: App[None]) -> list[str]:
    """All that can be seen, row by row; behind a dialog the dimmed screen."""
    visible_screen_stack.set(app._background_screens)
    return [strip.text for strip in app.screen._compositor.render_strips()]
