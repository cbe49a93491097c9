"""A list with a bar beside the highlighted line: broad when the list has the focus, thin when it has not."""

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

HERE = "▌"
LEFT = "│"


class MarkedList(OptionList):
    """Shows without colour which list of a screen has the focus, and which line of each is highlighted."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"marked-list--bar"}
    DEFAULT_CSS = "MarkedList > .option-list--option { padding: 0 1; }"  # the bar needs a cell before the text
    mark_when_left: ClassVar[str] = LEFT
    """The bar beside the highlighted line while the list has no focus; empty for none."""

    def __init__(self, entries: Iterable[Content], *, widget_id: str) -> None:
        super().__init__(*map(Option, entries), id=widget_id)

    def render_line(self, y: int) -> Strip:
        """Render a line, with the bar in the first cell (padding) if it is highlighted.

        Textual tells with the style of a line which option it belongs to; tests/tui/widgets/test_marked_list.py
        guards it.
        """
        strip = super().render_line(y)
        mark = HERE if self.has_focus else self.mark_when_left
        first = next(iter(strip.crop(0, 1)), None)
        if not mark or not first or not first.style or first.style.meta.get("option") != self.highlighted:
            return strip
        colour = self.get_component_rich_style("marked-list--bar", partial=True)
        return Strip([Segment(mark, first.style + colour), *strip.crop(1)], strip.cell_length)
