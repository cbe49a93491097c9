"""Finds a text in large letters on a screen, at whatever size it stands there."""

from coprod_tui.tui.kit.half_blocks import DOT
from coprod_tui.tui.kit.large_letters import STYLES, Letters, drawn, glyph

BLOCKS = "▀▄█"
_NO_BLOCKS = str.maketrans(BLOCKS, " " * len(BLOCKS))
_FILLED = ("█▀", "█▄")
"""The characters that fill the upper half of their cell, and the lower."""


def is_large_on(screen: str, text: str) -> bool:
    """Whether all of ``text`` stands there in large letters, in one line."""
    halves = _halves(screen.splitlines())
    drawings = (
        _halves(drawn([text], Letters(face.name, times, 20, 9)))
        for face, times in STYLES
        if all(glyph(face.name, sign) for sign in text)
    )
    return any(_stands(halves, _trimmed(drawing)) for drawing in drawings)


def reads(screen: str, text: str) -> bool:
    """Whether ``text`` can be read there, in ordinary letters on whatever lines or in large ones."""
    words = text.split()
    if " ".join(words) in " ".join(screen.translate(_NO_BLOCKS).split()):
        return True
    return any(block in screen for block in BLOCKS) and all(is_large_on(screen, word) for word in words)


def _halves(lines: list[str]) -> list[str]:
    """Two rows of dots for each line, all equally long."""
    width = max(map(len, lines), default=0)
    return [
        "".join(DOT if sign in filled else " " for sign in line.ljust(width)) for line in lines for filled in _FILLED
    ]


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
