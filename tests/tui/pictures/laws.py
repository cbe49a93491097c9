"""What holds on every screen, in every window and every theme, whatever it shows."""

import re
from collections.abc import Iterator

from rich.cells import cell_len
from rich.color import Color
from rich.style import Style
from textual.color import Color as TextualColor
from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from coprod_tui.tui.kit.dialog import Dialog
from tests.tui.contrast import READABLE, contrast

NO_TEXT = set("░─━│┃╭╮╰╯┌┐└┘├┤┬┴┼▀▄█▐▌▁▂▃▅▆▇▔▏▎▍▋▊▉╸╺ \u00a0")
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\u2028\u2029]")


def every_line_is_as_wide_as_the_window(screen: Screen[object]) -> None:
    """Nothing in it could steer a terminal either."""
    for strip in screen._compositor.render_strips():
        assert sum(cell_len(segment.text) for segment in strip) == screen.app.size.width, repr(strip.text)
        assert not STEERING.search(strip.text), repr(strip.text)


# --- where things stand


def nothing_covers_another(screen: Screen[object]) -> None:
    """Two widgets share no cell, but that what is scrolled passes under a foot that stays."""
    seen: list[tuple[Widget, Region]] = []
    for widget, (region, clip) in screen._compositor.visible_widgets.items():
        place = region.intersection(clip)
        for other, taken in seen:
            if place.overlaps(taken) and not _may_cover(widget, other):
                raise AssertionError(f"{widget} at {place} and {other} at {taken} cover each other")
        seen.append((widget, place))


def _may_cover(one: Widget, other: Widget) -> bool:
    if one in other.ancestors or other in one.ancestors:
        return True
    staying = {part.parent for each in (one, other) for part in _parts(each) if part.styles.dock != "none"}
    return any(parent in one.ancestors and parent in other.ancestors for parent in staying)


def _parts(widget: Widget) -> list[Widget]:
    return [part for part in widget.ancestors_with_self if isinstance(part, Widget)]


def nothing_is_cut_off(screen: Screen[object]) -> None:
    """What does not fit can be scrolled to; a text has all the rows that it takes."""
    for widget, (region, clip) in screen._compositor.visible_widgets.items():
        place = region.intersection(clip)
        assert (place.x, place.right) == (region.x, region.right), f"{widget}: of {region} only {place}"
        assert place == region or _is_scrolled(widget), f"{widget}: of {region} only {place}"
        if type(widget) is Static and widget.content_size.width:
            rows = widget.visual.get_height(widget.styles, widget.content_size.width)
            assert rows <= widget.content_size.height, f"{widget} takes {rows} rows of {widget.content_size}"


def _is_scrolled(widget: Widget) -> bool:
    return any(part.allow_vertical_scroll for part in _parts(widget)[1:])


def the_cursor_is_in_sight(screen: Screen[object]) -> None:
    """Of the field or list that has it, a row is seen."""
    if focused := screen.focused:
        assert not focused.display or not focused.size or focused in screen._compositor.visible_widgets, focused


# --- how it can be read


def every_text_can_be_read(screen: Screen[object]) -> None:
    """Each cell with a character on it, as the terminal gets it."""
    pieces = list(_pieces(screen))
    assert pieces
    faint = {piece for piece in pieces if piece[1] != piece[2] and contrast(*piece[1:]) < READABLE}
    assert not faint, f"{screen.app.theme}: {faint}"


def _pieces(screen: Screen[object]) -> Iterator[tuple[str, str, str]]:
    """The pieces of text on the screen in front, each with its colour and the colour it stands on."""
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
