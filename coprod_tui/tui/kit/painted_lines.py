"""A widget made of whole lines that repaints only the lines that changed.

The room changes with every key and every second; painting only what is new keeps the response to a key immediate even
on a slow projector link.
"""

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.visual import Visual

from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.line import content, style_of
from coprod_tui.tui.kit.steady import Steady


class PaintedLines(Steady):
    """Subclasses implement ``build`` and call ``look`` when its result may have changed."""

    ALLOW_SELECT: ClassVar[bool] = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self._lines: list[Line] = []
        self._built_for: Size | None = None
        self._styles_of_tones: dict[str, Style] = {}

    def build(self, width: int, height: int) -> list[Line]:
        """Return the lines, each at most ``width`` cells wide; lines beyond ``height`` are not shown."""
        raise NotImplementedError

    def look(self) -> None:
        """Build the lines again, and repaint those that changed."""
        if self._built_for is None:
            return  # not painted yet
        size = self.content_size
        if not self.display or self._built_for != size:
            self._built_for = None  # hidden or resized: built at the next render
            self.refresh()
            return
        before = self._lines
        self._build(size)
        rows = range(size.height)
        if changed := [row for row in rows if before[row : row + 1] != self._lines[row : row + 1]]:
            self._repaint(changed, size.width)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self.build(width, container.height)) if width > 0 else 0

    def render(self) -> Content:
        """All lines at once, as text."""
        return content(*self.build(*self.content_size))

    def render_line(self, y: int) -> Strip:
        size = self.content_size
        if self._built_for != size:
            self._build(size)
        return self._painted(self._line_at(y), size.width)

    def notify_style_update(self) -> None:
        self._styles_of_tones.clear()
        super().notify_style_update()

    def _repaint(self, rows: list[int], width: int) -> None:
        """Refresh these rows, and put their new text between the frame and padding that Textual painted beside them."""
        given = self._given
        self.refresh(*(Region(0, row, width, 1) for row in rows))
        if given is None or given[0] != self.outer_size.region:
            return
        strips, (left, top) = given[1], self.gutter.top_left
        around = strips[top + rows[0]]
        before, after = around.crop(0, left), around.crop(left + width)
        for row in rows:
            strips[top + row] = Strip([*before, *self._painted(self._line_at(row), width), *after], around.cell_length)
        self._given = given

    def _line_at(self, row: int) -> Line:
        return self._lines[row] if row < len(self._lines) else Line()

    def _painted(self, line: Line, width: int) -> Strip:
        segments = [Segment(text, self._style_of(tone)) for text, tone in line.pieces if text]
        cells = cell_len(line.plain)
        if cells < width:
            segments.append(Segment(" " * (width - cells), self._style_of("")))
        return Strip(segments, max(cells, width))

    def _style_of(self, tone: str) -> Style:
        """The Rich style of a tone on this widget, as Textual would render it; cached until the styles change."""
        if tone not in self._styles_of_tones:
            sample = Content.styled(" ", style_of(tone)) if tone else Content(" ")
            (strip,) = Visual.to_strips(self, sample, 1, 1, self.visual_style, apply_selection=False)
            for line_filter in self.get_line_filters():
                strip = strip.apply_filter(line_filter, self.background_colors[1])
            (segment,) = strip
            assert segment.style is not None
            self._styles_of_tones[tone] = segment.style.clear_meta_and_links()
        return self._styles_of_tones[tone]

    def _build(self, size: Size) -> None:
        self._built_for = size
        width, height = size
        self._lines = self.build(width, height)[:height] if width > 0 else []
