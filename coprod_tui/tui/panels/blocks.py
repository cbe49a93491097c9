"""Digits of solid blocks, at any size: thin ones fade on a projector."""

from functools import cache
from typing import NamedTuple

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
_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


class Dot(NamedTuple):
    """The size of one dot of a digit: ``cells`` wide and ``half_rows`` (half a terminal row each) high."""

    cells: int
    half_rows: int


SIZES = tuple(Dot(size, size) for size in range(24, 1, -1))
"""From the largest to the smallest, which is 5 rows high; a cell is about half as wide as a row is high."""


def size_for(text: str, width: int, height: int) -> Dot | None:
    """The largest size in which ``text`` fits into so many cells and rows, None where not even the smallest does."""
    dots = sum(len(_ROWS[character][0]) for character in text) + len(text) - 1
    size = min(SIZES[0].cells, width // dots, height * 2 // _ROWS_OF_DOTS)
    return Dot(size, size) if size >= SIZES[-1].cells else None


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
    halves = [row for row in _ROWS[character] for _ in range(dot.half_rows)]
    if len(halves) % 2:
        halves.append("." * len(halves[0]))
    return tuple(
        "".join(_HALVES[above == "#", below == "#"] * dot.cells for above, below in zip(upper, lower, strict=True))
        for upper, lower in zip(halves[::2], halves[1::2], strict=True)
    )
