"""Cuts rendered lines between grapheme clusters ("signs"), never within one.

Where a dialog or the palette covers part of a line, or a field shows part of its text, Textual cuts the line at a cell.
Rich cuts between two code points: it splits joined emoji and flags, and separates combining marks from their letter.
The terminal then draws more cells than were counted, and the rest of the row shifts.
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

from coprod_tui.tui.kit.line import signs, split

_EMOJI_STYLES = frozenset("\ufe0e\ufe0f")


class WholeSegment(Segment):
    """A segment that is only split between two signs."""

    __slots__ = ()

    def split_cells(self, cut: int) -> tuple[Self, Self]:
        before, behind = split(self.text, cut)
        return self._replace(text=before), self._replace(text=behind)


class WholeSigns(LineFilter):
    """A line filter that makes Textual cut rendered lines between signs only.

    This relies on Textual cutting the segments that filters return; tests/tui/runtime/test_base_app.py guards that.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [WholeSegment(*segment) for segment in segments]


WHOLE_SIGNS = WholeSigns()


class WholeText(Text):
    """One line of text that is styled and cut between signs only."""

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
    """The strip cut to at most ``width`` cells; a sign that does not fit is replaced by blanks."""
    if strip.cell_length <= width:
        return strip
    return Strip([WholeSegment(*segment) for segment in strip], strip.cell_length).crop(0, width)


def around(text: str, position: int) -> tuple[int, int]:
    """The (start, end) of the sign around a position, in code points; (position, position) between two signs."""
    if not 0 < position < len(text) or text.isascii():
        return position, position
    edges = _edges(text)
    end = bisect_left(edges, position)
    return (position, position) if edges[end] == position else (edges[end - 1], edges[end])


@lru_cache(maxsize=16)
def _edges(text: str) -> tuple[int, ...]:
    """The boundaries of the signs, in code points. Cached: every row of a long line needs them."""
    return tuple(accumulate(map(len, signs(text)), initial=0))


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The range extended to whole signs at both ends; an empty range stays empty."""
    return (around(text, start)[0], around(text, end)[1]) if start < end else (start, end)


def deleted(text: str, start: int, end: int) -> tuple[int, int]:
    """The range to delete: whole signs, except that combining marks are deleted one by one."""
    return (start, end) if all(map(_is_mark, text[start:end])) else widened(text, start, end)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Mc"} and character not in _EMOJI_STYLES


def position_at(text: str, cell: int) -> int:
    """The start, in code points, of the sign at a cell; the length of the text for cells beyond it."""
    position = cells = 0
    for sign in signs(text):
        cells += cell_len(sign)
        if cell < cells:
            break
        position += len(sign)
    return position
