"""Dots painted with half blocks: two rows of dots in one row of a terminal, each dot about as wide as it is high."""

from collections.abc import Sequence

DOT = "#"
BLANK = " "
_HALVES = {(BLANK, BLANK): " ", (DOT, BLANK): "▀", (BLANK, DOT): "▄", (DOT, DOT): "█"}


def half_blocks(rows: Sequence[str]) -> list[str]:
    """Rows of ``DOT`` and ``BLANK``, all equally long, as half as many lines; an odd last one is the upper half."""
    if len(rows) % 2:
        rows = [*rows, BLANK * len(rows[-1])]
    return [
        "".join(map(_HALVES.__getitem__, zip(*pair, strict=True))) for pair in zip(rows[::2], rows[1::2], strict=True)
    ]


def enlarged(rows: Sequence[str], across: int, down: int) -> list[str]:
    """Each dot as ``across`` by ``down`` dots."""
    wide = rows if across == 1 else ["".join(dot * across for dot in row) for row in rows]
    return [row for row in wide for _ in range(down)]
