"""Signs that are painted whole or not at all.

Where a dialog or the palette lies over a line, the line is cut in pieces of as many cells. Rich cuts between two code
points: it tears joined emoji apart, and takes its marks from a letter. A terminal then draws more cells than were
counted, and all that follows in the row moves.
"""

from typing import Self

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from coprod_tui.tui.widgets.line import split


class WholeSegment(Segment):
    """A piece of a painted line that is only cut between two signs."""

    __slots__ = ()

    def split_cells(self, cut: int) -> tuple[Self, Self]:
        before, behind = split(self.text, cut)
        return self._replace(text=before), self._replace(text=behind)


class WholeSigns(LineFilter):
    """Keeps the signs of painted lines whole when the lines are cut afterwards.

    Filters are meant for Textual itself; tests/tui/test_calm_app.py guards that what they give is what is cut.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [WholeSegment(*segment) for segment in segments]


WHOLE_SIGNS = WholeSigns()
