"""Digits of solid blocks, at any size: thin ones fade on a projector."""

from functools import cache
from typing import NamedTuple

from coprod_tui.tui.kit.half_blocks import BLANK, enlarged, half_blocks

_ROWS = {
    "0": ("###", "#.#", "#.#", "#.#", "###"),
    "1": (".#.", "##.", ".#.", ".#.", "###"),
    "2": ("###", "..#", "###", "#..", "###"),
    "3": ("###", "..#", "###", "..#", "###"),
    "4": ("#.#", "#.#", "###", "..#", "..#"),
    "5": ("###", "#..", "###", "..#", "###"),
    "6": ("###", "#..", "###", "#.#", "###"),
    "7": ("###", "..#", "..#", "..#", "..#"),
    "8": ("###", "#.#", "###", "#.#", "###"),
    "9": ("###", "#.#", "###", "..#", "###"),
    ":": (".", "#", ".", "#", "."),
    "+": ("...", ".#.", "###", ".#.", "..."),
    "-": ("...", "...", "###", "...", "..."),
}
_ROWS_OF_DOTS = 5


class Dot(NamedTuple):
    """The size of one dot of a digit: ``cells`` wide and ``half_rows`` (half a terminal row each) high."""

    cells: int
    half_rows: int


SIZES = tuple(Dot(size, size) for size in range(24, 1, -1))
"""From the largest to the smallest, which is 5 rows high; a cell is about half as wide as a row is high."""


def size_for(text: str, width: int, height: int) -> Dot | None:
    """The largest size in which ``text`` fits into so many cells and rows, None where not even the smallest does."""
    size = min(SIZES[0].cells, width // _dots(text), height * 2 // _ROWS_OF_DOTS)
    return Dot(size, size) if size >= SIZES[-1].cells else None


def width_of(text: str, dot: Dot) -> int:
    """How many cells ``text`` takes in that size."""
    return _dots(text) * dot.cells


def _dots(text: str) -> int:
    return sum(len(_ROWS[character][0]) for character in text) + len(text) - 1


def rows_of(dot: Dot) -> int:
    """How many terminal rows digits of that size take."""
    return -(-_ROWS_OF_DOTS * dot.half_rows // 2)


def solid(text: str, dot: Dot) -> list[str]:
    """``text`` (digits, ``:``, ``+``, ``-``) in solid blocks, one string for each terminal row."""
    gap = " " * dot.cells
    return [gap.join(rows) for rows in zip(*(_solid(character, dot) for character in text), strict=True)]


@cache
def _solid(character: str, dot: Dot) -> tuple[str, ...]:
    """The rows of one character."""
    dots = [row.replace(".", BLANK) for row in _ROWS[character]]
    return tuple(half_blocks(enlarged(dots, dot.cells, dot.half_rows)))
