"""Cleaning of everything that people type, wherever it comes in.

Kept: letters of all scripts, combining marks, emoji with their joiners, and the marks that set the direction of a
single run (LRM, RLM, ALM). Taken out: whatever could move a cursor, hide text or reorder a line.
"""

import unicodedata
from typing import NamedTuple

NAME_CELLS = 40
NAME_CHARACTERS = 160
TEXT_CHARACTERS = 2_000

# Bidirectional embeddings, overrides and isolates: https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_OTHER = frozenset("\ufeff\ufff9\ufffa\ufffb\u206a\u206b\u206c\u206d\u206e\u206f\u00ad\u2060\u180e")
_BREAKS = frozenset("\t\n\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029")
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")
_REMOVED_CATEGORIES = frozenset({"Cc", "Cs", "Cn", "Co"})
_ZERO_WIDTH_CATEGORIES = frozenset({"Mn", "Me", "Cf"})


class Cleaned(NamedTuple):
    """A text fit to keep, whether it had to be shortened, and how many characters were taken out of it."""

    text: str
    shortened: bool
    removed: int


def cells(text: str) -> int:
    """How many terminal cells ``text`` takes at the most."""
    return sum(_character_cells(character) for character in text)


def clean(text: str, *, characters: int = TEXT_CHARACTERS, width: int | None = None) -> Cleaned:
    """``text`` as one line in NFC, without controls, at most ``characters`` long and ``width`` cells wide."""
    spaced = "".join(" " if character in _BREAKS else character for character in text)
    kept = "".join(character for character in spaced if _stays(character))
    one_line = " ".join(unicodedata.normalize("NFC", kept).split())
    short = _shorten(one_line, characters, width)
    return Cleaned(short, short != one_line, len(spaced) - len(kept))


def clean_name(text: str) -> Cleaned:
    """A name: at most 40 cells wide."""
    return clean(text, characters=NAME_CHARACTERS, width=NAME_CELLS)


def same_name(one: str, other: str) -> bool:
    """Whether people would read the two names as the same."""
    return _folded(one) == _folded(other)


def is_visible(text: str) -> bool:
    """Whether anything of ``text`` can be seen: marks and joiners alone cannot."""
    return any(_character_cells(character) for character in text if not character.isspace())


def _stays(character: str) -> bool:
    if character in _BIDI or character in _OTHER:
        return False
    return unicodedata.category(character) not in _REMOVED_CATEGORIES


def _shorten(text: str, characters: int, width: int | None) -> str:
    end = min(len(text), characters)
    if width is not None:
        used = 0
        for position, character in enumerate(text[:end]):
            used += _character_cells(character)
            if used > width:
                end = position
                break
    while 0 < end < len(text) and _continues(text, end):
        end -= 1
    return text[:end].rstrip()


def _continues(text: str, position: int) -> bool:
    """Whether the character at ``position`` belongs to the one before it."""
    here, before = text[position], text[position - 1]
    return here in _JOINERS or before == "\u200d" or unicodedata.category(here) in ("Mn", "Me", "Mc")


def _character_cells(character: str) -> int:
    if unicodedata.category(character) in _ZERO_WIDTH_CATEGORIES:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
