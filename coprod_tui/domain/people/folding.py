"""Folds names and words for comparison: the one rule for finding, forgetting, leaving out and telling names apart.

Folding ignores capitals, the marks and strokes of Latin letters (ł ø đ ı ß), the kind of apostrophe or dash, and
invisible characters. Letters of other scripts are compared by NFC and case alone, so two scripts never give the same
name.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Literal

BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800")  # the fillers of Hangul, and braille without a dot
# Marks that only tell how to join or to draw: the grapheme joiner, Khmer inherent vowels, and variation selectors.
UNSEEN_MARKS = frozenset(
    map(chr, (0x34F, 0x17B4, 0x17B5, *range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)
_APOSTROPHES = frozenset("'`´‘’‛ʼʻʹʽˈˊˋ′‵＇｀Ꞌꞌ\u0374\u1fef\u1ffd")
_DASHES = frozenset("\u2212\u2043\u02d7")  # beside all that Unicode calls dashes: minus, hyphen bullet, minus sign
_MARK = "[\u0300-\u036f\u1ab0-\u1abd\u1abf-\u1aff\u1dc0-\u1dff\u20d0-\u20dc\u20e1\u20e5-\u20f0\ufe20-\ufe2f]"
# It begins with the mark, which few texts have: looking for a letter first, each place would be tried.
_MARKS_ON_LATIN = re.compile(f"{_MARK}(?<=[a-z].){_MARK}*")
# Most of any text: each of these is folded by itself, whatever stands around it, and into one character.
_PLAIN = re.compile(r"[\x00-\x7f]+(?=[\x00-\x7f]|\Z)")

Fold = Callable[[str], str]


class _Table(dict[int, str]):
    """Caches the folded form of each character."""

    def __init__(self, letter: Fold) -> None:
        super().__init__()
        self._letter = letter

    def __missing__(self, code: int) -> str:
        sign = _sign(chr(code))
        self[code] = self._letter(chr(code)) if sign is None else sign
        return self[code]


def folded(text: str) -> str:
    """``text`` folded; white space stays."""
    if text.isascii():
        return text.lower().replace("`", "'")
    return unicodedata.normalize("NFD", _MARKS_ON_LATIN.sub("", text.translate(_FOLDED)))


def as_written(text: str) -> str:
    """``text`` with its capitals and marks, and otherwise folded."""
    return text.replace("`", "'") if text.isascii() else unicodedata.normalize("NFD", text.translate(_AS_WRITTEN))


def origins(text: str, fold: Fold) -> list[int]:
    """For each character of the folded ``text``, and for its end, the index in ``text`` that it came from."""
    places: list[int] = []
    start = 0
    while start < len(text):
        plain = _PLAIN.match(text, start)
        if plain:
            places += range(start, plain.end())
            start = plain.end()
        else:
            after = range(start + 1, len(text))
            end = next((each for each in after if not _belongs_to_what_precedes(text[each])), len(text))
            places += [start] * len(fold(text[start:end]))
            start = end
    return [*places, len(text)]


def read_as(name: str) -> str:
    """A key that is equal for all spellings that people would read as the same name; not for display."""
    return " ".join(folded(name).split())


def same_name(one: str, other: str) -> bool:
    """Whether people would read the two names as the same."""
    return read_as(one) == read_as(other)


def is_among(name: str, names: Iterable[str]) -> bool:
    """Whether people would read ``name`` as one of ``names``."""
    read = read_as(name)
    return any(read == read_as(each) for each in names)


def _belongs_to_what_precedes(character: str) -> bool:
    """Whether it is a mark or invisible: how both fold depends on the preceding character."""
    return unicodedata.category(character)[0] == "M" or not _is_seen(character)


def _is_seen(character: str) -> bool:
    return character not in UNSEEN_MARKS and unicodedata.category(character) != "Cf"


def _sign(character: str) -> str | None:
    """The folded form of a character that is neither a letter nor a visible mark; None for those."""
    if character in _APOSTROPHES:
        return "'"
    if character in _DASHES or unicodedata.category(character) == "Pd":
        return "-"
    if character in BLANKS:
        return " "
    return None if _is_seen(character) else ""


def _letter(character: str) -> str:
    """A letter in lower case; a Latin one also without marks."""
    plain = _decomposed(_decomposed(character, "NFKD"), "NFKD")
    latin = [_in_plain_letters(each) for each in plain if unicodedata.category(each)[0] != "M"]
    is_latin = any(each and each.isalnum() for each in latin) and None not in latin
    return "".join(filter(None, latin)) if is_latin else _decomposed(character, "NFD")


def _decomposed(text: str, form: Literal["NFD", "NFKD"]) -> str:
    """The text in lower case, decomposed into letters and marks."""
    return unicodedata.normalize(form, unicodedata.normalize(form, text).casefold())


def _in_plain_letters(character: str) -> str | None:
    """A Latin character as letters without marks; None for any other character."""
    if character.isascii():
        return character
    if not unicodedata.name(character, "").startswith("LATIN "):
        return _sign(character)
    from anyascii import anyascii  # loaded where somebody's name needs it: that takes longer than a list does

    plain = anyascii(character).lower()
    return plain if plain.isalpha() else character


_FOLDED = _Table(_letter)
_AS_WRITTEN = _Table(lambda character: unicodedata.normalize("NFD", character))
