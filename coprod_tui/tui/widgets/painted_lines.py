"""A widget made of whole lines, of which only those that have changed are painted.

The room changes with every key and every second; painting no more than what is new keeps a key and its answer together
even on a slow projector link.
"""

from typing import ClassVar

from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget


class PaintedLines(Widget):
    """Subclasses say in ``build`` what they show, and call ``look`` when it may have changed."""

    ALLOW_SELECT: ClassVar[bool] = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self._lines: list[Content] = []
        self._strips: dict[int, Strip] = {}
        self._built_for: Size | None = None

    def build(self, width: int, height: int) -> list[Content]:
        """The lines, each at most ``width`` cells wide; those beyond ``height`` are not shown."""
        raise NotImplementedError

    def look(self) -> None:
        """Build the lines again, and paint those that are others than before."""
        if not self.display or self._built_for != self.content_size:
            self._built_for = None  # where nothing is shown now, the lines are built when they are shown again
            self.refresh()
        else:
            before, strips = self._lines, self._strips.copy()
            self._build()
            changed = [row for row in range(self.content_size.height) if not _same(before, self._lines, row)]
            self._strips = {row: strip for row, strip in strips.items() if row not in changed}
            if changed:
                width = self.content_size.width
                self._paint([row for row in changed if row < len(self._lines)])
                self.refresh(*(Region(0, row, width, 1) for row in changed))

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self.build(width, container.height)) if width > 0 else 0

    def render(self) -> Content:
        """All lines at once, as text."""
        return Content("\n").join(self.build(*self.content_size))

    def render_line(self, y: int) -> Strip:
        if self._built_for != self.content_size:
            self._build()
        if y >= len(self._lines):
            return Strip.blank(self.content_size.width, self.visual_style.rich_style)
        if y not in self._strips:
            self._paint([y])
        return self._strips[y]

    def notify_style_update(self) -> None:
        self._strips.clear()
        super().notify_style_update()

    def _paint(self, rows: list[int]) -> None:
        """Make the strips of some lines, all of them at once: each call of Textual's costs more than a line."""
        if not rows:
            return
        width = self.content_size.width
        lines = Content("\n").join(self._lines[row] for row in rows)
        style = self.visual_style
        strips = Visual.to_strips(self, lines, width, len(rows), style, apply_selection=False, pad=True)
        blank = Strip.blank(width, style.rich_style)
        for place, row in enumerate(rows):
            self._strips[row] = strips[place] if place < len(strips) else blank

    def _build(self) -> None:
        self._built_for = self.content_size
        self._strips.clear()
        width, height = self.content_size
        self._lines = self.build(width, height)[:height] if width > 0 else []


def _same(before: list[Content], now: list[Content], row: int) -> bool:
    if row >= len(before) or row >= len(now):
        return row >= len(before) and row >= len(now)
    return before[row].is_same(now[row])
