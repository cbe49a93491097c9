"""What somebody in the room reads on the screen: the clock's large digits, the list of voices, a time."""

import re

from coprod_tui.tui.panels.blocks import Dot, solid
from tests.support.large import is_large_on

_BLANK = "_"


def _columns(rows: list[str]) -> str:
    """One sign for each column of five dots."""
    return "".join(_BLANK if set(dots) <= {" "} else chr(ord("Ā") + _number(dots)) for dots in zip(*rows, strict=True))


def _number(dots: tuple[str, ...]) -> int:
    return sum(2**place for place, dot in enumerate(dots) if dot != " ")


_GLYPHS = {_columns(solid(character, Dot(1, 2))): character for character in "0123456789:+"}
_GLYPH = f"(?:{'|'.join(_GLYPHS)})"
_TIME = re.compile(f"{_GLYPH}(?:{_BLANK}{_GLYPH}){{3,}}")
_STANDING = re.compile(r"[▶›·✓–↺○] (?P<name>\S.*?)(?:\s{2,}(?P<word>[^\s│].*?))?\s*[│]?\s*$")
_TITLE = "─ Voices "


def milliseconds(time: str) -> int:
    """``1:05`` or ``+0:02`` in milliseconds."""
    minutes, seconds = time.removeprefix("+").split(":")
    return (int(minutes) * 60 + int(seconds)) * 1000


def clock_on(screen: str) -> str:
    """The time that the large digits of the room show, such as ``0:12`` or ``+0:03``; empty where there are none.

    Letters of a name, which are made of blocks as well, stand above them or beside them.
    """
    halves = _halves(screen)
    for top in range(0, len(halves), 2):
        for size in range(2, (len(halves) - top) // 5 + 1):
            for left in range(size):
                if text := _time_at(halves, top, left, size):
                    return text
    return ""


def _time_at(halves: list[str], top: int, left: int, size: int) -> str:
    """The time whose digits, of that size, have their upper edge there."""
    dots = [row[left::size] for row in halves[top : top + 5 * size : size]]
    for found in _TIME.finditer(_columns(dots)):
        text = "".join(_GLYPHS[glyph] for glyph in found[0].split(_BLANK))
        drawn = _halves("\n".join(solid(text, Dot(size, size))))[: 5 * size]
        start = left + found.start() * size
        if all(row[start : start + len(line)] == line for row, line in zip(halves[top:], drawn, strict=False)):
            return text
    return ""


def voices_on(screen: str) -> dict[str, str]:
    """From the list of voices of the wide room: each name, in the order shown, and the word beside it.

    Nothing where there is no such list."""
    lines = screen.splitlines()
    top = next((number for number, line in enumerate(lines) if _TITLE in line), None)
    if top is None:
        return {}
    column = lines[top].index(_TITLE)
    found: dict[str, str] = {}
    for line in lines[top + 1 :]:
        if line[column - 1 : column] == "╰":
            break
        if told := _STANDING.search(line[column:]):
            found[told["name"]] = told["word"] or ""
    return found


def speaker_on(screen: str) -> str:
    """Whose turn is open, by the sign in the list of voices."""
    named = [name for name, word in voices_on(screen).items() if word in ("when ready", "their turn", "paused")]
    return named[0] if named else ""


def paused_at(screen: str) -> str:
    """Where the clock is paused, in ordinary letters or, within a minute of the offer, in large ones."""
    if found := re.search(r"paused at (\+?[\d:]+)", " ".join(screen.split())):
        return found[1]
    times = (f"{sign}0:{second:02}" for sign in ("+", "") for second in range(60))
    found_large = next((time for time in times if is_large_on(screen, time)), None)
    assert found_large, f"it is not paused anywhere on the screen:\n{screen}"
    return found_large


def told(screen: str, pattern: str) -> str:
    """The first group of ``pattern`` on the screen, whose line ends and gaps count as one blank."""
    found = re.search(pattern, " ".join(screen.split()))
    assert found, f"{pattern!r} is not on the screen:\n{screen}"
    return found[1]


def _halves(screen: str) -> list[str]:
    """Two rows for each row of the screen, with ``#`` where a block is filled, all equally long."""
    rows = [
        "".join("#" if character in blocks else " " for character in line)
        for line in screen.splitlines()
        for blocks in ("█▀", "█▄")
    ]
    width = max(map(len, rows), default=0)
    return [row.ljust(width) for row in rows]
