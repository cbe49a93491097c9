"""What lies over a screen leaves the rest of it as it was."""

import unicodedata

import pytest
from textual._context import visible_screen_stack
from textual.app import App, ComposeResult
from textual.command import CommandPalette
from textual.content import Content
from textual.widgets import Static

from coprod_tui.session.words import LATER_JAMO
from coprod_tui.tui.calm_app import CalmApp
from coprod_tui.tui.dialogs.dialog import Dialog

WIDTH, LEFT, RIGHT = 60, 20, 40
EMOJI_STYLE, JOINER = "\ufe0f", "\u200d"
FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
SKIN_TONES = frozenset("🏻🏼🏽🏾🏿")
LETTERS = "the words that were said in the room today are written down here"
SIGNS = {
    "family": "👩‍👩‍👧‍👦",
    "skin tone": "👋🏿",
    "joined skin tone": "👩🏽‍🦽",
    "flag": "🇳🇱",
    "flags": "🇳🇱🇩🇪",
    "joined flag": "🏳️‍🌈",
    "flag of letters": "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "emoji by style": "❤️",
    "keycap": "1️⃣",
    "wide letter": "漢",
    "stacked marks": "e\u0301\u0302",
    "wide letter with a mark": "か\u3099",
    "jamo": "\u1112\u1161\u11ab",
    "Devanagari": "क्षि",
}


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


def row(start: int, sign: str) -> str:
    """Letters, and the sign at a cell."""
    return LETTERS[:start] + sign + LETTERS[start : WIDTH - len(in_cells(sign))]


def painted(app: App[None]) -> list[str]:
    """All that can be seen, row by row; behind a dialog the dimmed screen."""
    visible_screen_stack.set(app._background_screens)
    return [strip.text for strip in app.screen._compositor.render_strips()]


def beside(cells: list[str], next_cells: list[str]) -> list[str]:
    """The cells on one side of an edge, with a blank for the half of a sign that is cut by it."""
    last = [" "] if next_cells[:1] == [""] else cells[-1:]
    return [cells[0] or " ", *cells[1:-1], *last]


def in_cells(text: str) -> list[str]:
    """What a terminal shows in each cell; the second cell of a wide sign holds nothing of its own."""
    cells: list[str] = []
    start = 0
    for character in text:
        if cells and continues(cells[start], character):
            cells[start] += character
            wider = character == EMOJI_STYLE or character in FLAG_LETTERS
        else:
            start = len(cells)
            cells.append(character)
            wider = unicodedata.east_asian_width(character) in "WF"
        if wider and len(cells) == start + 1:
            cells.append("")
    return cells


def continues(sign: str, character: str) -> bool:
    """Whether terminals draw a character into the cells of the one before it."""
    if character in FLAG_LETTERS:
        return sign in FLAG_LETTERS
    return (
        sign[-1] == JOINER
        or unicodedata.category(character) in {"Mn", "Me", "Mc", "Cf"}
        or character in SKIN_TONES
        or character in LATER_JAMO
    )
