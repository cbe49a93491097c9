"""Words that take a whole window, as large as they fit."""

from rich.cells import cell_len

from coprod_tui.presentation.text import Line
from coprod_tui.presentation.wall import Whole
from coprod_tui.tui.kit.large_letters import fitted
from coprod_tui.tui.kit.line import shortened, wrapped
from coprod_tui.tui.kit.painted_lines import PaintedLines

GAP_ROWS = 2
"""Between large words and what stands above or below them, where there is room."""


class LargeWords(PaintedLines):
    """Words as large as they fit, in the middle, with a quiet line above and below."""

    def __init__(self, whole: Whole | None = None, *, id: str = "whole") -> None:  # noqa: A002 - as Textual calls it
        super().__init__(id=id)
        self.whole = whole

    def show(self, whole: Whole | None) -> None:
        """Show other words."""
        if whole != self.whole:
            self.whole = whole
            self.look()

    def build(self, width: int, height: int) -> list[Line]:
        if self.whole is None or width < 4 or height < 1:
            return []
        above, below = _quiet(self.whole.above, width), _quiet(self.whole.below, width)
        room = height - len(above) - len(below)
        gap = min(GAP_ROWS, max(0, room - 1) // 4)
        large = _large(self.whole.large, width, max(1, room - gap * (bool(above) + bool(below))))
        lines = [*above, *[Line()] * (gap if above else 0), *large, *[Line()] * (gap if below else 0), *below]
        return [Line()] * max(0, (height - len(lines)) // 2) + [_in_the_middle(line, width) for line in lines]


def _quiet(text: str, width: int) -> list[Line]:
    return [Line.of((line, "quiet")) for line in wrapped(text, width)] if text else []


def _large(text: str, width: int, height: int) -> list[Line]:
    """In large letters, or in ordinary bold ones where these don't fit or can't be drawn; then the end is cut off."""
    if rows := fitted(text, width, height):
        return [Line.of((row, "bold ink")) for row in rows]
    return shortened([Line.of((line, "bold ink")) for line in wrapped(text, width)], height, width)


def _in_the_middle(line: Line, width: int) -> Line:
    return Line(((" " * max(0, (width - cell_len(line.plain)) // 2), ""), *line.pieces)) if line.pieces else line
