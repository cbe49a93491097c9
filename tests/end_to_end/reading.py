"""What somebody in the room reads on the screen: the clock's large digits, the list of voices, a time."""

import re

from coprod_tui.tui.panels.blocks import Dot, solid

_GLYPHS = {character: solid(character, Dot(1, 2)) for character in "0123456789:+"}
_STANDING = re.compile(r"[▶›·✓–↺○] (?P<name>\S.*?)(?:\s{2,}(?P<word>[^\s│].*?))?\s*[│]?\s*$")
_TITLE = "─ Voices "


def milliseconds(time: str) -> int:
    """``1:05`` or ``+0:02`` in milliseconds."""
    minutes, seconds = time.removeprefix("+").split(":")
    return (int(minutes) * 60 + int(seconds)) * 1000


def clock_on(screen: str) -> str:
    """The time that the large digits of the room show, such as ``0:12`` or ``+0:03``; empty where there are none."""
    halves = _halves(screen)
    filled = [number for number, row in enumerate(halves) if "#" in row]
    if not filled:
        return ""
    rows = halves[filled[0] : filled[-1] + 1]
    left = min(row.index("#") for row in rows if "#" in row)
    size = len(rows) // 5  # a digit is five dots high, and a dot is as many cells wide as half rows high
    dots = [row[left::size].ljust(400, " ") for row in rows[::size]]
    return _text_of(dots)


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


def told(screen: str, pattern: str) -> str:
    """The first group of ``pattern`` on the screen, whose line ends and gaps count as one blank."""
    found = re.search(pattern, " ".join(screen.split()))
    assert found, f"{pattern!r} is not on the screen:\n{screen}"
    return found[1]


def _halves(screen: str) -> list[str]:
    """Two rows for each row of the screen, with ``#`` where a block is filled."""
    return [
        "".join("#" if character in blocks else " " for character in line)
        for line in screen.splitlines()
        for blocks in ("█▀", "█▄")
    ]


def _text_of(dots: list[str]) -> str:
    text, place = "", 0
    while any("#" in row[place:] for row in dots):
        for character, glyph in _GLYPHS.items():
            width = len(glyph[0])
            if [row[place : place + width] for row in dots] == [row.replace("█", "#") for row in glyph]:
                text, place = text + character, place + width + 1
                break
        else:
            raise AssertionError(f"no digit at {place}:\n" + "\n".join(row.rstrip() for row in dots))
    return text
