"""Text with tones: the plain data that screens paint. Text is only ever text, never markup."""

from typing import NamedTuple, Self

Piece = tuple[str, str]
"""A text and its tone: names such as ``quiet`` or ``bold now``; empty is the plain ink of where it stands.

The names are ``bold``, which goes with any colour, and the colours ``ink``, ``quiet``, ``now``, ``over`` and ``line``.
"""


class Line(NamedTuple):
    """What stands in one row, from left to right."""

    pieces: tuple[Piece, ...] = ()

    @classmethod
    def of(cls, *pieces: Piece | str) -> Self:
        """The line of these pieces; a text alone has the plain ink."""
        return cls(tuple((piece, "") if isinstance(piece, str) else piece for piece in pieces))

    @property
    def plain(self) -> str:
        """The text without its tones."""
        return "".join(text for text, _ in self.pieces)

    def then(self, *pieces: Piece) -> Self:
        """The line with pieces behind it."""
        return self._replace(pieces=self.pieces + pieces)


Paragraph = tuple[Line, ...]
"""Lines that belong together."""

Keyed = tuple[Line, Piece]
"""A key, with a sign where it has one, and what it does or chooses: further lines of that stay in its column."""
