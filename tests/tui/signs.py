"""Signs of several code points, and what a terminal shows of them in its cells."""

import unicodedata
from collections.abc import Iterator

from coprod_tui.domain.words import LATER_JAMO
from tests.support.lengths import IS_LONG

EMOJI_STYLE, JOINER = "\ufe0f", "\u200d"
FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
SKIN_TONES = frozenset("🏻🏼🏽🏾🏿")
SIGNS = {
    "family": "👩‍👩‍👧‍👦",
    "skin tone": "👋🏿",
    "joined skin tone": "👩🏽‍🦽",
    "flag": "🇳🇱",
    "flags": "🇳🇱🇩🇪",
    "joined flag": "🏳️‍🌈",
    "flag of letters": "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "emoji by style": "❤️",
    "keycap": "1️⃣",
    "wide letter": "漢",
    "stacked marks": "e\u0301\u0302",
    "wide letter with a mark": "か\u3099",
    "jamo": "\u1112\u1161\u11ab",
    "Devanagari": "क्षि",
}
SOME_SIGNS = ("joined skin tone", "flags", "emoji by style", "wide letter", "jamo", "Devanagari")
TRIED_SIGNS = SIGNS if IS_LONG else {name: SIGNS[name] for name in SOME_SIGNS}
"""Those with which each act in a field is tried: one of each kind, or all."""


def beside(cells: list[str], next_cells: list[str]) -> list[str]:
    """The cells on one side of an edge, with a blank for the half of a sign that is cut by it."""
    last = [" "] if next_cells[:1] == [""] else cells[-1:]
    return [cells[0] or " ", *cells[1:-1], *last]


def in_cells(text: str) -> list[str]:
    """What a terminal shows in each cell; the second cell of a wide sign holds nothing of its own."""
    cells: list[str] = []
    start = 0
    for character in text:
        if cells and continues(cells[start], character):
            cells[start] += character
            wider = character == EMOJI_STYLE or character in FLAG_LETTERS
        else:
            start = len(cells)
            cells.append(character)
            wider = unicodedata.east_asian_width(character) in "WF"
        if wider and len(cells) == start + 1:
            cells.append("")
    return cells


def continues(sign: str, character: str) -> bool:
    """Whether terminals draw a character into the cells of the one before it."""
    if character in FLAG_LETTERS:
        return sign in FLAG_LETTERS
    return (
        sign[-1] == JOINER
        or unicodedata.category(character) in {"Mn", "Me", "Mc", "Cf"}
        or character in SKIN_TONES
        or character in LATER_JAMO
    )


def shortened(text: str) -> Iterator[str]:
    """What Backspace leaves, press by press: a sign less, or the last of the marks on a letter."""
    while text:
        last = [cell for cell in in_cells(text) if cell][-1]
        is_marked = unicodedata.category(text[-1]) in {"Mn", "Mc"} and text[-1] != EMOJI_STYLE
        text = text[: -1 if is_marked else -len(last)]
        yield text
