"""Large letters: text in a bitmap font, at the largest size in which all of it fits.

The font is misc-fixed, in several faces (``letters/NOTICE.txt``). Its letters are set as widely as they are, with one
dot between them. Each is read from its face when it is first asked for.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import product
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
    """A letter: its width, how far it reaches above the baseline, how high it is, and its rows as digits."""

    width: int
    top: int
    height: int
    digits: str


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
    return Glyph(int(width), int(top), len(digits) // _digits_in_a_row(int(width)), digits)


def _digits_in_a_row(width: int) -> int:
    return -(-width // 4)


@cache
def dots_of(letter: Glyph) -> tuple[str, ...]:
    """Its rows, from the top."""
    size = _digits_in_a_row(letter.width)
    rows = (letter.digits[at : at + size] for at in range(0, len(letter.digits), size))
    bits = (f"{int(row, 16):0{4 * size}b}"[: letter.width] for row in rows)
    return tuple(row.replace("1", DOT).replace("0", BLANK) for row in bits)


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
    if not all(text.split() for text in texts) or not texts:
        return None
    for face, times in STYLES:
        if face.capitals * times <= 2 * height and (rows := _lines_needed(texts, face.name, width // times, lines)):
            letters = Letters(face.name, times, *_reach(face, texts))
            if letters.rows_of(rows) <= height:
                return letters
    return None


def _lines_needed(texts: tuple[str, ...], face: str, width: int, most: int) -> int:
    """How many lines the longest of them takes; 0 if one of them can't be drawn on so many."""
    needed = 0
    for text in texts:
        whole = width_of(text, face)
        if whole is None or (whole > width and most == 1):
            return 0
        needed = max(needed, 1 if whole <= width else len(_filled(text, face, width)) or most + 1)
    return needed if needed <= most else 0


@lru_cache(maxsize=256)
def _reach(face: Face, texts: tuple[str, ...]) -> tuple[int, int]:
    letters = [letter for character in set("".join(texts)) if (letter := glyph(face.name, character))]
    below = max(letter.height - letter.top for letter in letters)
    return max(face.capitals, *(letter.top for letter in letters)), max(0, below)


@lru_cache(maxsize=16)
def can_be_drawn(texts: tuple[str, ...]) -> bool:
    """Whether any face has all the letters of all the texts, however large they would be."""
    return any(all(width_of(text, face.name) is not None for text in texts) for face in FACES)


def lines_of(text: str, letters: Letters, width: int) -> tuple[str, ...]:
    """The text broken between words into lines of at most ``width`` cells, about as long as each other."""
    return _balanced(text, letters.face, width // letters.times)


@lru_cache(maxsize=1024)
def _balanced(text: str, face: str, width: int) -> tuple[str, ...]:
    """The lines at the smallest width at which they are no more than at ``width`` dots."""
    lines = _filled(text, face, width)
    narrow = 0
    while narrow < width:
        middle = (narrow + width) // 2
        if 0 < len(_filled(text, face, middle)) <= len(lines):
            width = middle
        else:
            narrow = middle + 1
    return _filled(text, face, width)


@lru_cache(maxsize=4096)
def _filled(text: str, face: str, width: int) -> tuple[str, ...]:
    """Each line with as many words as go into so many dots; none where a word doesn't."""
    words = text.split()
    blank = (width_of(" ", face) or 0) + 2 * GAP
    lines: list[list[str]] = []
    left = -1
    for word in words:
        needed = width_of(word, face)
        if needed is None or needed > width:
            return ()
        if blank + needed <= left:
            lines[-1].append(word)
            left -= blank + needed
        else:
            lines.append([word])
            left = width - needed
    return tuple(" ".join(line) for line in lines)


def drawn(lines: Sequence[str], letters: Letters) -> list[str]:
    """The lines in these letters: rows of half blocks, all as wide as the widest line."""
    return list(_drawn(tuple(lines), letters))


@lru_cache(maxsize=256)
def _drawn(lines: tuple[str, ...], letters: Letters) -> tuple[str, ...]:
    rows: list[str] = []
    for line in lines:
        rows += [""] * (GAP * letters.times if rows else 0) + _dots(line, letters)
    widest = max(map(len, rows))
    return tuple(half_blocks([row.ljust(widest) for row in rows]))


def _dots(line: str, letters: Letters) -> list[str]:
    """The rows of dots of one line, each to the width of all its letters."""
    gap = BLANK * GAP * letters.times
    placed = [_placed(character, letters) for character in line]
    return [gap.join(row) for row in zip(*placed, strict=True)]


def _placed(character: str, letters: Letters) -> list[str]:
    letter = glyph(letters.face, character)
    assert letter is not None
    above, blank = letters.above - letter.top, BLANK * letter.width * letters.times
    below = letters.below + letter.top - letter.height
    return [blank] * above * letters.times + [*_enlarged(letter, letters.times)] + [blank] * below * letters.times


@lru_cache(maxsize=1024)
def _enlarged(letter: Glyph, times: int) -> tuple[str, ...]:
    """Each dot as a square of dots. Two that touch only at a corner are joined there, so that no stroke falls apart."""
    rows = dots_of(letter)
    large = [list(row) for row in enlarged(rows, times, times)]
    for y, x in product(range(letter.height - 1), range(letter.width - 1)):
        upper, lower = rows[y][x : x + 2], rows[y + 1][x : x + 2]
        if upper != lower and {upper, lower} == {DOT + BLANK, BLANK + DOT}:
            falling = upper[0] == DOT
            for down, right in product(range(times), range(times)):
                if down + right < times - 1:
                    _fill(large, (y + 1) * times, (x + 1) * times, down, right, falling=falling)
    return tuple("".join(row) for row in large)


def _fill(large: list[list[str]], below: int, beside: int, down: int, right: int, *, falling: bool) -> None:
    """Fill a dot in each of the two empty squares at a corner, as far from it as is told."""
    if falling:
        large[below - 1 - down][beside + right] = large[below + down][beside - 1 - right] = DOT
    else:
        large[below - 1 - down][beside - 1 - right] = large[below + down][beside + right] = DOT


def fitted(text: str, width: int, height: int) -> list[str]:
    """The whole text at the largest size in which it fits, on as many lines as it needs; nothing where none does."""
    letters = size_for([text], width, height, lines=len(text))
    return drawn(lines_of(text, letters, width), letters) if letters else []
