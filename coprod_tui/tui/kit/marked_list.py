"""A list with a mark before the highlighted line, the same as in the room, and a thin bar while it has no focus."""

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coprod_tui.tui.kit.line import HERE, LEFT


class MarkedList(OptionList):
    """Shows without colour which list of a screen has the focus, and which line of each is highlighted.

    That line is in sight whenever the list gets another size, such as its first one, or less for what is asked below.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"marked-list--bar"}
    DEFAULT_CSS = "MarkedList > .option-list--option { padding: 0 1 0 2; }"  # the mark and a blank before every text
    mark_when_left: ClassVar[str] = LEFT
    """The bar beside the highlighted option while the list has no focus; empty for none."""

    def __init__(self, entries: Iterable[Content] = (), *, widget_id: str, compact: bool = False) -> None:
        super().__init__(*map(Option, entries), id=widget_id, compact=compact)

    def on_resize(self) -> None:
        """Scroll once Textual, which hears of the size next, has wrapped the lines anew."""
        self.call_next(self.scroll_to_highlight)

    def render_line(self, y: int) -> Strip:
        """Render a line, with the mark in the first cell (padding) if it is highlighted.

        ``HERE`` stands in the first line of it that is in sight, ``LEFT`` in each.
        """
        strip = super().render_line(y)
        is_first = not y or _option_of(super().render_line(y - 1)) != self.highlighted
        mark = self.mark_when_left if not self.has_focus else HERE if is_first else ""
        if not mark or self.highlighted is None or _option_of(strip) != self.highlighted:
            return strip
        first = next(iter(strip.crop(0, 1)))
        colour = self.get_component_rich_style("marked-list--bar", partial=True)
        style = first.style + colour if first.style else colour
        return Strip([Segment(mark, style), *strip.crop(1)], strip.cell_length)


def _option_of(strip: Strip) -> int | None:
    """The index of the option that a line belongs to.

    Textual tells it with the style of the line; tests/tui/kit/test_marked_list.py guards it.
    """
    first = next(iter(strip.crop(0, 1)), None)
    return first.style.meta.get("option") if first and first.style else None
