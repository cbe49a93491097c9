"""Signs that are painted whole or not at all.

Where a dialog or the palette lies over a line, or a field shows a part of what is typed in it, the line is cut in
pieces of as many cells. Rich cuts between two code points: it tears joined emoji and flags apart, and takes its marks
from a letter. A terminal then draws more cells than were counted, and all that follows in the row moves.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Self

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.color import Color
from textual.filter import LineFilter
from textual.strip import Strip

from coprod_tui.tui.widgets.line import signs, split

_EMOJI_STYLES = frozenset("\ufe0e\ufe0f")


class WholeSegment(Segment):
    """A piece of a painted line that is only cut between two signs."""

    __slots__ = ()

    def split_cells(self, cut: int) -> tuple[Self, Self]:
        before, behind = split(self.text, cut)
        return self._replace(text=before), self._replace(text=behind)


class WholeSigns(LineFilter):
    """Keeps the signs of painted lines whole when the lines are cut afterwards.

    Filters are meant for Textual itself; tests/tui/test_base_app.py guards that what they give is what is cut.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [WholeSegment(*segment) for segment in segments]


WHOLE_SIGNS = WholeSigns()


class WholeText(Text):
    """One line of text whose styles begin and end between two signs, and which is cut there."""

    def __init__(self, text: str) -> None:
        super().__init__(text, no_wrap=True, overflow="ignore", end="")

    def stylize(self, style: str | Style, start: int = 0, end: int | None = None) -> None:
        super().stylize(style, *widened(self.plain, start, len(self) if end is None else end))

    def stylize_before(self, style: str | Style, start: int = 0, end: int | None = None) -> None:
        super().stylize_before(style, *widened(self.plain, start, len(self) if end is None else end))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for segment in super().__rich_console__(console, options):
            yield WholeSegment(*segment)


def cropped(strip: Strip, width: int) -> Strip:
    """A painted line in at most ``width`` cells; blanks stand for a sign that does not fit wholly."""
    if strip.cell_length <= width:
        return strip
    return Strip([WholeSegment(*segment) for segment in strip], strip.cell_length).crop(0, width)


def around(text: str, position: int) -> tuple[int, int]:
    """Where the sign begins and ends that a position lies within; twice the position where it lies between two."""
    if not 0 < position < len(text) or text.isascii():
        return position, position
    edges = _edges(text)
    end = bisect_left(edges, position)
    return (position, position) if edges[end] == position else (edges[end - 1], edges[end])


@lru_cache(maxsize=16)
def _edges(text: str) -> tuple[int, ...]:
    """Where signs of the text begin and end. The rows of one long line all ask for them."""
    return tuple(accumulate(map(len, signs(text)), initial=0))


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """A range of the text with the whole of the signs at its ends; an empty one stays empty."""
    return (around(text, start)[0], around(text, end)[1]) if start < end else (start, end)


def deleted(text: str, start: int, end: int) -> tuple[int, int]:
    """What goes when a range of the text is deleted: whole signs, but marks behind their letter as they were typed."""
    return (start, end) if all(map(_is_mark, text[start:end])) else widened(text, start, end)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Mc"} and character not in _EMOJI_STYLES


def position_at(text: str, cell: int) -> int:
    """Where the sign begins that a cell of the text belongs to; the end of the text for those behind it."""
    position = cells = 0
    for sign in signs(text):
        cells += cell_len(sign)
        if cell < cells:
            break
        position += len(sign)
    return position
