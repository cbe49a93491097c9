"""Every text can be read from the back of the room: a contrast of 7:1 or more, in every theme.

The colours are checked as they are given, and again as they are painted: cell by cell, on every screen and in every
dialog. Lines, blocks and what is dimmed behind a dialog are no text.
"""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from rich.color import Color
from rich.style import Style
from textual.color import Color as TextualColor
from textual.screen import Screen
from textual.theme import Theme

from coprod_tui.domain.plan.plan import Plan
from coprod_tui.tui.app import CoprodApp
from coprod_tui.tui.dialogs.dialog import Dialog
from coprod_tui.tui.themes import GROUNDS, TEXT_COLOURS, THEMES
from tests.tui import months, scenes
from tests.tui.room import Driven, Typed, driven

READABLE = 7.0
NO_TEXT = set("─━│┃╭╮╰╯┌┐└┘├┤┬┴┼▀▄█▐▌▁▂▃▅▆▇▔▏▎▍▋▊▉╸╺ \u00a0")


def contrast(one: str, other: str) -> float:
    """After https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio; colours as ``#rrggbb``."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contrast_itself() -> None:
    """Black on white is 21, and a colour on itself 1."""
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert contrast("#4a525a", "#4a525a") == 1


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_colour_on_every_ground(theme: Theme) -> None:
    """And the banner, which is written in the colour of the ground."""
    colours = theme.variables
    for text, ground in product(TEXT_COLOURS, GROUNDS):
        assert contrast(colours[text], colours[ground]) >= READABLE, (text, ground)
    assert contrast(colours["ground"], colours["over"]) >= READABLE


def _in_the_room(*keys: str, scene: Callable[[], scenes.Meeting] = scenes.speaking) -> Callable[[], CoprodApp]:
    def make() -> CoprodApp:
        return scenes.app_for(scene())

    make.keys = keys  # type: ignore[attr-defined]
    return make


def _at_home(*keys: str, start: Plan | None = None, kept: bool = True) -> Callable[[], CoprodApp]:
    def make() -> CoprodApp:
        return scenes.app_at_home(*([scenes.closed().live] if kept else []), start=start)

    make.keys = keys  # type: ignore[attr-defined]
    return make


def _over_months(*keys: str) -> Callable[[], CoprodApp]:
    def make() -> CoprodApp:
        return months.Months().app_at_home()

    make.keys = keys  # type: ignore[attr-defined]
    return make


PLACES = {
    "gathering": _in_the_room(scene=scenes.coming_home),
    "waiting": _in_the_room("n", scene=scenes.waiting),
    "speaking": _in_the_room(),
    "over": _in_the_room("tab", "up", scene=scenes.over),
    "many": _in_the_room("tab", "tab", scene=scenes.with_much_heard),
    "not saved": _in_the_room("f", scene=scenes.not_saved),
    "not saved, whole": _in_the_room(scene=scenes.not_saved),
    "write down": _in_the_room("w"),
    "whose": _in_the_room("w", "tab"),
    "selected": _in_the_room("w", Typed("words"), "shift+home"),
    "decide": _in_the_room("d", "tab", "space"),
    "settle": _in_the_room("c"),
    "consent": _in_the_room("c", "c"),
    "not agreed": _in_the_room("c", "n"),
    "join": _in_the_room("j", Typed("Dr Ben Okafor")),
    "selected name": _in_the_room("j", Typed("Ben"), "shift+home"),
    "away": _in_the_room("a", scene=scenes.with_a_pass),
    "mend": _in_the_room("m", "enter", "enter"),
    "about words": _in_the_room("tab", "enter"),
    "close": _in_the_room("q"),
    "help": _in_the_room("question_mark"),
    "palette": _in_the_room("ctrl+p", Typed("read")),
    "palette, nothing found": _in_the_room("ctrl+p", Typed("zzzz")),
    "home": _at_home(),
    "empty home": _at_home(kept=False),
    "closing": _at_home("enter"),
    "setup": _at_home("n"),
    "setup, wrong": _at_home("ctrl+s", start=Plan("", ())),
    "an open objection": _in_the_room("c", scene=months.objected),
    "carry": _in_the_room("c", "left", "k", "space", "enter", Typed("in 3 weeks")),
    "reflect": _in_the_room("r", "9", *["enter"] * 8),
    "board": _over_months("f", "down"),
    "what came of it": _over_months("f", "a", "enter", Typed("words"), "shift+home", "enter", "enter"),
    "answers": _over_months("down", "enter", "a"),
    "answer": _over_months("down", "enter", "a", "enter"),
    "insights": _over_months("i"),
    "finding": _over_months("slash", Typed("tab"), "shift+home"),
    "forgetting": _over_months("x", Typed("Ben"), "enter"),
}


@pytest.mark.parametrize("place", PLACES)
async def test_every_painted_text(place: str) -> None:
    """Each cell with a character on it, as the terminal gets it, in every theme."""
    make = PLACES[place]
    async with driven(make()) as app:
        await app.press(*make.keys)  # type: ignore[attr-defined]
        for theme in THEMES:
            app.app.theme = theme.name
            await app.pilot.pause()
            pieces = list(_painted(app))
            assert pieces
            faint = {piece for piece in pieces if piece[1] != piece[2] and contrast(*piece[1:]) < READABLE}
            assert not faint, theme.name


def _painted(app: Driven) -> Iterator[tuple[str, str, str]]:
    """The pieces of text on the screen in front, each with its colour and the colour it stands on."""
    screen = app.app.screen
    for row, strip in enumerate(screen._compositor.render_strips()):
        column = 0
        for segment in strip:
            text, style, width = segment.text, segment.style, segment.cell_length
            if set(text) - NO_TEXT and style and not style.conceal and _is_in_front(screen, column, row):
                yield (text.strip(), *_colours(style))
            column += width


def _is_in_front(screen: Screen[object], column: int, row: int) -> bool:
    """Whether the place belongs to the screen in front: behind a dialog all is dimmed."""
    if not isinstance(screen, Dialog) and not screen.is_modal:
        return True
    return screen.get_widget_at(column, row)[0] is not screen


def _colours(style: Style) -> tuple[str, str]:
    ink, ground = (_hex(colour) for colour in (style.color, style.bgcolor))
    if style.reverse:
        ink, ground = ground, ink
    if style.dim:
        ink = TextualColor.parse(ground).blend(TextualColor.parse(ink), 0.5).hex6.lower()
    return ink, ground


def _hex(colour: Color | None) -> str:
    assert colour is not None
    return colour.get_truecolor().hex.lower()
