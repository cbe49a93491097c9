"""Finds a text in large letters on a screen, at whatever size it stands there."""

from collections import defaultdict
from functools import lru_cache

from coprod_tui.tui.kit.half_blocks import DOT
from coprod_tui.tui.kit.large_letters import STYLES, Letters, drawn, glyph

BLOCKS = "▀▄█"
_NO_BLOCKS = str.maketrans(BLOCKS, " " * len(BLOCKS))
_DOTS = tuple(defaultdict(lambda: " ", dict.fromkeys(map(ord, filled), DOT)) for filled in ("█▀", "█▄"))
"""What stands for each character in the upper half of its cell, and in the lower: a dot where it fills that."""


def is_large_on(screen: str, text: str) -> bool:
    """Whether all of ``text`` stands there in large letters, in one line."""
    halves = _halves(screen.splitlines())
    return any(_stands(halves, drawing) for drawing in _drawings(text))


@lru_cache(maxsize=256)
def _drawings(text: str) -> list[list[str]]:
    """The text as it is drawn in each size, in the faces that have all of its letters."""
    return [
        _trimmed(_halves(drawn([text], Letters(face.name, times, 20, 9))))
        for face, times in STYLES
        if all(glyph(face.name, sign) for sign in text)
    ]


def reads(screen: str, text: str) -> bool:
    """Whether ``text`` can be read there, in ordinary letters on whatever lines or in large ones."""
    words = text.split()
    if " ".join(words) in " ".join(screen.translate(_NO_BLOCKS).split()):
        return True
    return any(block in screen for block in BLOCKS) and all(is_large_on(screen, word) for word in words)


def _halves(lines: list[str]) -> list[str]:
    """Two rows of dots for each line, all equally long."""
    width = max(map(len, lines), default=0)
    return [line.ljust(width).translate(dots) for line in lines for dots in _DOTS]


def _trimmed(rows: list[str]) -> list[str]:
    filled = [number for number, row in enumerate(rows) if row.strip()]
    return rows[filled[0] : filled[-1] + 1]


def _stands(halves: list[str], rows: list[str]) -> bool:
    for top in range(len(halves) - len(rows) + 1):
        at = halves[top].find(rows[0])
        while at >= 0:
            if all(halves[top + down][at : at + len(row)] == row for down, row in enumerate(rows)):
                return True
            at = halves[top].find(rows[0], at + 1)
    return False
