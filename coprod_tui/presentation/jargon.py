"""The jargon buster: words that the group explains in plain words."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from coprod_tui.domain.model.explained import Explained, explained_in, find
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import longer_than, sentences
from coprod_tui.presentation.text import Line

TITLE = _("Jargon buster")
WORD = _("Word")
MEANING = _("In plain words")
WORD_PLACEHOLDER = _("e.g. triage; [explain.take_word] takes a word that is offered")
MEANING_PLACEHOLDER = _("e.g. deciding who is seen first")
HINT = _("[to_next] onward · [keep] keeps it · [back] draft")
EMPTY = _("Words that we explain will stand here.\n[explain] explains one.")
SAY_KEPT = _("It stands with what we have heard. [look_back] shows all words.")
SAY_DRAFT = _("What you typed is kept until the close. [explain] goes on with it.")
_MEANS = _("{term} means: {meaning}")
_AGAIN = _("{meanings} · [explain] again explains a word")
WORD_MEANS = _("{term}: {meaning}")
"""In a list of them."""
_TERM = _("{term}:")


class Explaining(NamedTuple):
    """A word and its plain meaning, as typed."""

    term: str
    meaning: str


def means(term: str, meaning: str) -> str:
    """What a word means, in a sentence."""
    return _MEANS.format(term=quoted(term), meaning=meaning)


def meanings_in(text: str, known: Iterable[Explained]) -> str:
    """What the known words in a text mean, and how another one is explained; empty where none stands in it."""
    found = sentences(*(means(each.term, each.meaning) for each in explained_in(text, known)))
    return _AGAIN.format(meanings=found) if found else ""


def known(here: Sequence[Explained], before: Sequence[Explained]) -> tuple[Explained, ...]:
    """The words of this session and, of those of the group's earlier ones, what was not explained here."""
    return (*here, *(each for each in before if find(here, each.term) is None))


def explained_as(term: str, known: Iterable[Explained]) -> Explained | None:
    """The word that was explained, whatever its capitals; None if it was not."""
    return find(known, term)


def completed(typed: str, known: Iterable[Explained]) -> str | None:
    """The first known word that begins with what is typed, in its own spelling; None if there is none."""
    return longer_than(typed, (each.term for each in known))


def line_of(word: Explained) -> Line:
    """A word and its meaning, in a list."""
    return Line.of((_TERM.format(term=word.term), "bold"), f" {word.meaning}")
