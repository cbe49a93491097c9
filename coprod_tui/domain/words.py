"""Cleans all text that people type, wherever it enters.

Kept: letters of all scripts, combining marks, emoji with their joiners, the marks that set the direction of a single
run (LRM, RLM, ALM), and characters newer than this Python's Unicode: a new emoji is somebody's words too. Taken out:
whatever could move a cursor, hide text or reorder a line.
"""

import itertools
import unicodedata
from typing import NamedTuple

from coprod_tui.domain.people.folding import BLANKS

NAME_CELLS = 40
NAME_CHARACTERS = 160
TEXT_CHARACTERS = 2_000

# Bidirectional embeddings, overrides and isolates: https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_OTHER = frozenset("\ufeff\ufff9\ufffa\ufffb\u206a\u206b\u206c\u206d\u206e\u206f\u00ad\u2060\u180e")
_BREAKS = frozenset("\t\n\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029")
_ZERO_WIDTH_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
LATER_JAMO = frozenset(map(chr, (*range(0x1160, 0x1200), *range(0xD7B0, 0xD7FC))))
_CONTINUING_CATEGORIES = frozenset({"Mn", "Me", "Mc", "Cf"})
_VIRAMA = 9  # the combining class of the sign that joins a consonant to the next one
_REMOVED_CATEGORIES = frozenset({"Cc", "Cs", "Co"})
_UNASSIGNED = "Cn"
# Unassigned, but never to be seen: https://www.unicode.org/Public/UCD/latest/ucd/DerivedCoreProperties.txt
_IGNORABLE = (range(0x2065, 0x2066), range(0xFFF0, 0xFFF9), range(0xE0000, 0xE1000))
_ZERO_WIDTH_CATEGORIES = frozenset({"Mn", "Me", "Cf"})


class Cleaned(NamedTuple):
    """A cleaned text, and whether it was shortened."""

    text: str
    shortened: bool


def cells(text: str) -> int:
    """How many terminal cells ``text`` takes at the most."""
    return sum(_cells_at(text, position) for position in range(len(text)))


def clean(text: str, *, characters: int = TEXT_CHARACTERS, width: int | None = None) -> Cleaned:
    """``text`` as one line in NFC, without controls, at most ``characters`` long and ``width`` cells wide."""
    spaced = "".join(" " if character in _BREAKS else character for character in text)
    kept = "".join(character for character in spaced if _stays(character))
    one_line = " ".join(unicodedata.normalize("NFC", kept).split())
    short = _shorten(one_line, characters, width)
    return Cleaned(short, short != one_line)


def clean_name(text: str) -> Cleaned:
    """A name: at most 40 cells wide."""
    return clean(text, characters=NAME_CHARACTERS, width=NAME_CELLS)


def is_visible(text: str) -> bool:
    """Whether anything of ``text`` can be seen: marks, joiners and blanks alone cannot."""
    return any(_character_cells(each) for each in text if not each.isspace() and each not in BLANKS)


def _stays(character: str) -> bool:
    if character in _BIDI or character in _OTHER:
        return False
    category = unicodedata.category(character)
    return _may_be_newer(ord(character)) if category == _UNASSIGNED else category not in _REMOVED_CATEGORIES


def _may_be_newer(code_point: int) -> bool:
    """Whether an unassigned code point may be a character by now: neither a noncharacter nor one never to be seen.

    Noncharacters: https://www.unicode.org/faq/private_use.html#nonchar4
    """
    is_noncharacter = code_point in range(0xFDD0, 0xFDF0) or code_point & 0xFFFE == 0xFFFE
    return not is_noncharacter and not any(code_point in ignorable for ignorable in _IGNORABLE)


def _shorten(text: str, characters: int, width: int | None) -> str:
    """``text`` cut between two grapheme clusters; a cluster is cut only if it is too long by itself."""
    end = min(len(text), characters)
    if width is not None:
        used = 0
        for position in range(end):
            used += _cells_at(text, position)
            if used > width:
                end = position
                break
    whole = end
    while 0 < whole < len(text) and _continues(text, whole):
        whole -= 1
    return text[: whole or end].rstrip()


def _continues(text: str, position: int) -> bool:
    """Whether the code point at ``position`` belongs to the one before it.

    After https://www.unicode.org/reports/tr29/#Grapheme_Cluster_Boundaries, as far as cutting needs it.
    """
    here, before = text[position], text[position - 1]
    if here in _FLAG_LETTERS:
        flags_before = itertools.takewhile(_FLAG_LETTERS.__contains__, reversed(text[:position]))
        return sum(1 for _ in flags_before) % 2 == 1
    return (
        before == _ZERO_WIDTH_JOINER
        or unicodedata.combining(before) == _VIRAMA
        or unicodedata.category(here) in _CONTINUING_CATEGORIES
        or here in _SKIN_TONES
        or here in LATER_JAMO
    )


def _cells_at(text: str, position: int) -> int:
    """The cells of one code point; a variation selector that turns a narrow one into an emoji adds a cell."""
    if text[position] == _EMOJI_STYLE and position > 0:
        return int(_character_cells(text[position - 1]) == 1)
    return _character_cells(text[position])


def _character_cells(character: str) -> int:
    category = unicodedata.category(character)
    if category in _ZERO_WIDTH_CATEGORIES:
        return 0
    # Python 3.11 treats unassigned code points as full width, later versions as neutral (python/cpython#96954).
    return 2 if category == _UNASSIGNED or unicodedata.east_asian_width(character) in "WF" else 1
