"""A line of the room: pieces of text, each with a tone. Text is only ever text, never markup."""

from typing import NamedTuple, Self

from rich.cells import cell_len, set_cell_size
from textual.content import Content

Piece = tuple[str, str]
"""A text and its tone: a style of the theme such as ``bold $now``, or empty for the plain ink of its widget."""

ELLIPSIS = "…"


class Line(NamedTuple):
    """What stands in one row, from left to right."""

    pieces: tuple[Piece, ...] = ()

    @classmethod
    def of(cls, *pieces: Piece) -> Self:
        """The line of these pieces."""
        return cls(pieces)

    @property
    def plain(self) -> str:
        """The text without its tones."""
        return "".join(text for text, _ in self.pieces)

    @property
    def cells(self) -> int:
        """How many cells the line takes."""
        return cell_len(self.plain)

    def then(self, *pieces: Piece) -> Self:
        """The line with pieces behind it."""
        return self._replace(pieces=self.pieces + pieces)

    def cut(self, width: int, end: Piece | None = None) -> Self:
        """The line in at most ``width`` cells; what is left out is replaced by ``end``, else by ``…``."""
        if self.cells <= width:
            return self
        closing = end or (ELLIPSIS, "")
        left = max(0, width - cell_len(closing[0]))
        kept: list[Piece] = []
        for text, tone in self.pieces:
            kept.append((set_cell_size(text, min(left, cell_len(text))), tone))
            left -= cell_len(kept[-1][0])
            if not left:
                break
        if end is None:
            closing = (ELLIPSIS, kept[-1][1])
        return self._replace(pieces=(*kept, closing))

    def as_content(self) -> Content:
        """The line as Textual's text, for who reads the screen rather than paints it."""
        return Content.assemble(*(piece for piece in self.pieces if piece[0]))


def cut(text: str, width: int) -> str:
    """``text`` in at most ``width`` cells; where something is left out, it ends in ``…``."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - len(ELLIPSIS)) + ELLIPSIS if width >= len(ELLIPSIS) else ""


def column(text: str, width: int) -> str:
    """``text`` in exactly ``width`` cells."""
    return set_cell_size(cut(text, width), width)


def wrapped(text: str, width: int) -> list[str]:
    """``text`` in lines of at most ``width`` cells, broken between words where that can be."""
    return [line.plain for line in Content(text).wrap(max(1, width))]
