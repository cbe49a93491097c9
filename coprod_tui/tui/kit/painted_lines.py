"""A widget made of whole lines that repaints only the lines that changed.

The room changes with every key and every second; painting only what is new keeps the response to a key immediate even
on a slow projector link.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Region, Size, Spacing
from textual.strip import Strip

from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.line import cells, content, style_of
from coprod_tui.tui.kit.steady import Steady

_NO_GUTTER = Spacing()


class _Beside(NamedTuple):
    """The frame and the padding that Textual paints beside the lines of a widget of that size."""

    outer: Size
    top: int
    before: tuple[Segment, ...]
    after: tuple[Segment, ...]


class PaintedLines(Steady):
    """Subclasses implement ``build`` and call ``look`` when its result may have changed."""

    ALLOW_SELECT: ClassVar[bool] = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self._lines: list[Line] = []
        self._built_for: Size | None = None
        self._styles_of_tones: dict[str, Style] = {}
        self._beside: _Beside | None = None

    @property
    def scrollbar_gutter(self) -> Spacing:
        """None: it builds as many lines as it has room for. Textual asks for it whenever a line is repainted."""
        return _NO_GUTTER

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
        line = self._line_at(y)
        return Strip(self._painted(line, size.width), max(cells(line), size.width))

    def notify_style_update(self) -> None:
        self._styles_of_tones.clear()
        self._beside = None
        super().notify_style_update()

    def _repaint(self, rows: list[int], width: int) -> None:
        """Refresh these rows, and put their new text between the frame and padding that Textual painted beside them.

        They are refreshed from edge to edge: Textual would cut each of them again where only a part is.
        """
        given, outer, left = self._given, self.outer_size, self.gutter.left
        self.refresh(*(Region(-left, first, outer.width, count) for first, count in _runs(rows)))
        if given is None or given[0] != outer.region:
            return
        strips = given[1]
        beside = self._painted_beside(strips, outer, rows[0], width)
        for row in rows:
            line = self._painted(self._line_at(row), width)
            strips[beside.top + row] = Strip([*beside.before, *line, *beside.after], outer.width)
        self._given = given

    def _painted_beside(self, strips: Sequence[Strip], outer: Size, row: int, width: int) -> _Beside:
        """What was painted beside that row, which is the same beside all others."""
        if self._beside is None or self._beside.outer != outer:
            left, top = self.gutter.top_left
            around = strips[top + row]
            self._beside = _Beside(outer, top, tuple(around.crop(0, left)), tuple(around.crop(left + width)))
        return self._beside

    def _line_at(self, row: int) -> Line:
        return self._lines[row] if row < len(self._lines) else Line()

    def _painted(self, line: Line, width: int) -> list[Segment]:
        segments = [Segment(text, self._style_of(tone)) for text, tone in line.pieces if text]
        free = width - cells(line)
        if free > 0:
            segments.append(Segment(" " * free, self._style_of("")))
        return segments

    def _style_of(self, tone: str) -> Style:
        """The Rich style of a tone on this widget, as Textual would render it; cached until the styles change."""
        if tone not in self._styles_of_tones:
            own = self.visual_style
            style = own + self.app.stylesheet.parse_style(style_of(tone)) if tone else own
            strip = Strip([Segment(" ", style.rich_style)], 1)
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


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ascending rows in runs without a gap: where each begins, and how many rows it has."""
    first = last = rows[0]
    for row in rows[1:]:
        if row != last + 1:
            yield first, last + 1 - first
            first = row
        last = row
    yield first, last + 1 - first
