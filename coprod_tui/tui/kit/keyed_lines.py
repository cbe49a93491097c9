"""A list of keys with what each does: text that goes on in further lines stays in its own column."""

from collections.abc import Sequence

from rich.cells import cell_len

from coprod_tui.presentation.text import Keyed, Line, Piece
from coprod_tui.tui.kit.line import wrapped
from coprod_tui.tui.kit.painted_lines import PaintedLines


class KeyedLines(PaintedLines):
    """As high as its lines."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - as Textual calls it
        super().__init__(id=id)
        self._keyed: Sequence[Keyed] = ()

    def show(self, keyed: Sequence[Keyed]) -> None:
        """Show other keys."""
        if keyed != self._keyed:
            self._keyed = keyed
            self.refresh(layout=True)
            self.look()

    def build(self, width: int, height: int) -> list[Line]:
        return [line for keyed in self._keyed for line in _lines(*keyed, width)]


def _lines(front: Line, text: Piece, width: int) -> list[Line]:
    words, tone = text
    cells = cell_len(front.plain)
    first, *others = wrapped(words, max(1, width - cells))
    return [front.then((first, tone)), *(Line.of(" " * cells, (line, tone)) for line in others)]
