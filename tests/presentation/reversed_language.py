"""A made-up language in which every sentence is reversed; facts in braces and keys in brackets stand as they are."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo

import coprod_tui.presentation

FOLDERS = (Path(coprod_tui.presentation.__file__).parent, Path(click.__file__).parent)
"""Where sentences stand: coprod's, and what Click says by itself."""
_PLACES = re.compile(r"(\{[^{}]*\}|(?<!\[)\[[A-Za-z_.]+\](?!\])|%\(\w+\)s)")
_WORD = re.compile(r"[A-Za-z]{3,}")


def sentences() -> Iterator[str | tuple[str, str]]:
    """All that the table of a language gives: sentences, and pairs of one and many."""
    keywords = {"_": None, "plural": (2, 3), "counting": (1, 2), "ngettext": (1, 2)}
    for folder in FOLDERS:
        for _, _, sentence, _, _ in extract_from_dir(folder, [("**.py", "python")], keywords=keywords):
            yield sentence


def turned(sentence: str) -> str:
    """A sentence of the language."""
    return "".join(part if _PLACES.fullmatch(part) else part[::-1] for part in reversed(_PLACES.split(sentence)))


def write_table(folder: Path) -> str:
    """The table of the language, as gettext reads it; gives what ``COPROD_LANGUAGE`` is to be."""
    catalog = Catalog(locale="nl")  # which has a plural like that of English
    for sentence in sentences():
        other = turned(sentence) if isinstance(sentence, str) else tuple(map(turned, sentence))
        catalog.add(sentence, other)
    path = folder / "nl" / "LC_MESSAGES" / "coprod.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as table:
        write_mo(table, catalog)
    return str(folder / "nl")


def words_of(text: str) -> set[str]:
    """Its words of three letters or more, in small ones."""
    return {word.casefold() for word in _WORD.findall(text)}


@cache
def english() -> frozenset[str]:
    """Words that stand in sentences and are no words of the language."""
    texts = [" ".join(each) if isinstance(each, tuple) else each for each in sentences()]
    plain = [_PLACES.sub(" ", text) for text in texts]
    there = {word for text in plain for word in words_of(text)}
    return frozenset(there - {word for text in plain for word in words_of(turned(text))})
