"""Large letters: text in a bitmap font, at the largest size in which all of it fits.

The font is misc-fixed, in several faces (``letters/NOTICE.txt``). Its letters are set as widely as they are, with one
dot between them. Each is read from its face when it is first asked for.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from coprod_tui.tui.kit.half_blocks import BLANK, DOT, enlarged, half_blocks

GAP = 1
"""The dots between two letters, and between two lines."""


class Face(NamedTuple):
    """One of the font's faces: its name, how many dots a capital is high, and up to which multiple it looks good."""

    name: str
    capitals: int
    most_times: int


FACES = (
    Face("4x6", 5, 1),
    Face("5x8", 6, 2),
    Face("6x10", 7, 3),
    Face("6x13", 9, 6),
    Face("8x13B", 10, 6),
    Face("9x15B", 10, 6),
)
STYLES = sorted(
    ((face, times) for face in FACES for times in range(1, face.most_times + 1)),
    key=lambda style: (style[0].capitals * style[1], FACES.index(style[0])),
    reverse=True,
)
"""Every face at every multiple of its size, the largest first."""


class Letters(NamedTuple):
    """A size of letters: a face and its multiple.

    ``above`` and ``below``: how far from the baseline the texts reach, in dots of the face, and at least a capital.
    """

    face: str
    times: int
    above: int
    below: int

    def rows_of(self, lines: int) -> int:
        """How many rows of the terminal so many lines of text take."""
        dots = lines * (self.above + self.below + GAP) - GAP
        return -(-dots * self.times // 2)


class Glyph(NamedTuple):
    """A letter: its width, how far it reaches above the baseline, and its rows of dots."""

    width: int
    top: int
    rows: tuple[str, ...]


@cache
def _face(name: str) -> str:
    path = Path(__file__).parent / "letters" / f"{name}.txt"
    return "\n" + path.read_text(encoding="ascii")


@cache
def glyph(face: str, character: str) -> Glyph | None:
    """The letter as the face draws it; None where it has none."""
    code = f"\n{ord(character):04x} "
    table = _face(face)
    start = table.find(code)
    if start < 0:
        return None
    width, top, digits = table[start + len(code) : table.index("\n", start + 1)].split(" ")
    dots, in_a_row = int(width), -(-int(width) // 4)
    if digits == "0":
        return Glyph(dots, 0, ())
    return Glyph(
        dots, int(top), tuple(_row(digits[at : at + in_a_row], dots) for at in range(0, len(digits), in_a_row))
    )


def _row(digits: str, width: int) -> str:
    bits = f"{int(digits, 16):0{4 * len(digits)}b}"[:width]
    return bits.replace("1", DOT).replace("0", BLANK)


@lru_cache(maxsize=4096)
def width_of(text: str, face: str) -> int | None:
    """How many dots wide ``text`` is in a face: its letters and the gaps between them. None if it can't be drawn."""
    width = 0
    for character in text:
        letter = glyph(face, character)
        if letter is None:
            return None
        width += letter.width + GAP
    return width - GAP if text else 0


def size_for(texts: Sequence[str], width: int, height: int, *, lines: int = 1) -> Letters | None:
    """The largest letters in which each of the texts fits, on at most so many lines; None where ordinary ones remain.

    The same for all of them: also their rows, so that what stands below stays where it is from text to text.
    """
    return _size_for(tuple(texts), width, height, lines)


@lru_cache(maxsize=256)
def _size_for(texts: tuple[str, ...], width: int, height: int, lines: int) -> Letters | None:
    for face, times in STYLES if any(text.strip() for text in texts) else ():
        if face.capitals * times > 2 * height:
            continue
        needed = [_lines(text, face.name, width // times, lines) for text in texts]
        if all(needed):
            letters = Letters(face.name, times, *_reach(face, frozenset("".join(texts))))
            if letters.rows_of(max(len(each) for each in needed)) <= height:
                return letters
    return None


def _reach(face: Face, characters: Iterable[str]) -> tuple[int, int]:
    letters = [letter for character in characters if (letter := glyph(face.name, character))]
    below = max(len(letter.rows) - letter.top for letter in letters)
    return max(face.capitals, *(letter.top for letter in letters)), max(0, below)


def lines_of(text: str, letters: Letters, width: int) -> tuple[str, ...]:
    """The text broken between words into lines of at most ``width`` cells, about as long as each other."""
    return _lines(text, letters.face, width // letters.times, len(text))


@lru_cache(maxsize=1024)
def _lines(text: str, face: str, width: int, most: int) -> tuple[str, ...]:
    """At most ``most`` lines of at most ``width`` dots; none if it can't be done."""
    words = text.split()
    widths = [width_of(word, face) for word in words]
    blank = width_of(" ", face)
    assert blank is not None
    known = [each for each in widths if each is not None and each <= width]
    if not words or len(known) < len(words):
        return ()
    lines = _filled(words, known, blank + 2 * GAP, width)
    if len(lines) > most:
        return ()
    narrowest = max(known)
    while narrowest < width:
        middle = (narrowest + width) // 2
        if len(_filled(words, known, blank + 2 * GAP, middle)) == len(lines):
            width = middle
        else:
            narrowest = middle + 1
    return tuple(_filled(words, known, blank + 2 * GAP, width))


def _filled(words: list[str], widths: list[int], blank: int, width: int) -> list[str]:
    """Each line with as many words as go into it."""
    lines: list[list[str]] = []
    left = -1
    for word, needed in zip(words, widths, strict=True):
        if blank + needed <= left:
            lines[-1].append(word)
            left -= blank + needed
        else:
            lines.append([word])
            left = width - needed
    return [" ".join(line) for line in lines]


def drawn(lines: Sequence[str], letters: Letters) -> list[str]:
    """The lines in these letters: rows of half blocks, all as wide as the widest line."""
    return list(_drawn(tuple(lines), letters))


@lru_cache(maxsize=256)
def _drawn(lines: tuple[str, ...], letters: Letters) -> tuple[str, ...]:
    rows: list[str] = []
    for line in lines:
        rows += [""] * (GAP if rows else 0) + _dots(line, letters)
    widest = max(map(len, rows))
    return tuple(half_blocks(enlarged([row.ljust(widest) for row in rows], letters.times, letters.times)))


def _dots(line: str, letters: Letters) -> list[str]:
    """The rows of dots of one line, each to the width of all its letters."""
    gap = BLANK * GAP
    placed = [_placed(character, letters) for character in line]
    return [gap.join(row) for row in zip(*placed, strict=True)]


def _placed(character: str, letters: Letters) -> list[str]:
    letter = glyph(letters.face, character)
    assert letter is not None
    above, blank = letters.above - letter.top, BLANK * letter.width
    below = letters.above + letters.below - above - len(letter.rows)
    return [blank] * above + list(letter.rows) + [blank] * below


def fitted(text: str, width: int, height: int) -> list[str]:
    """The whole text at the largest size in which it fits, on as many lines as it needs; nothing where none does."""
    letters = size_for([text], width, height, lines=len(text))
    return drawn(lines_of(text, letters, width), letters) if letters else []
