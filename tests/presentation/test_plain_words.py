"""Everyone in the room can read what is shown: short sentences of ordinary words.

A module of presentation holds the sentences of one subject, and so of one screen; help counts, since it is shown in the
room where there is no second window, and so does what the shell says.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from tests.presentation.plain_words import A_LABEL, EXCEPTED, grade, is_known, is_short, sentences_of, syllables
from tests.presentation.sentences import PRESENTATION, Literal, files, sentences

HIGHEST_GRADE = 6.0

HEADINGS = "tables.py"
"""Those of spreadsheets, which no screen shows."""


@cache
def said_in() -> dict[Path, list[Literal]]:
    shown = (path for path in files(PRESENTATION) if path.name != HEADINGS)
    return {path: said for path in shown if (said := list(sentences(path)))}


def hard(texts: Iterable[str]) -> float:
    """The higher of two grades: with labels, and without, as they are short and make sentences look easier."""
    everything = [words for text in texts for words in sentences_of(text)]
    return max(grade(everything), grade(words for words in everything if len(words) >= A_LABEL))


def test_every_sentence_is_short() -> None:
    """At most 14 words, with a name for each fact."""
    long = [each for said in said_in().values() for each in said if not is_short(each.text)]
    assert [str(each) for each in long] == []


def test_every_screen_is_easy_to_read() -> None:
    """The sentences of each subject together have a grade of at most 6."""
    grades = {path.name: hard(each.text for each in said) for path, said in said_in().items()}
    assert {name: round(found, 1) for name, found in grades.items() if found > HIGHEST_GRADE} == {}


def words() -> set[str]:
    said = (each for of_one in said_in().values() for each in of_one)
    return {word for each in said for found in sentences_of(each.text) for word in found}


def test_how_every_word_is_said_is_known() -> None:
    """A word that the dictionary lacks is added to ``SAID_AS``, or a better known one is taken."""
    assert sorted(word for word in words() if not is_known(word)) == []


def test_no_exception_is_left_without_a_need() -> None:
    """Each stands in some sentence."""
    assert EXCEPTED.keys() - {word.casefold() for word in words()} == set()


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Everyone was heard. Thank you.", [3, 2]),
        ("{name} is away: “{text}” · press [away]!", [4, 2]),
        ("It’s 1:30; no more?” Go on …\nNow", [4, 2, 1]),
    ],
)
def test_where_a_sentence_ends(text: str, counted: list[int]) -> None:
    """At its mark, between things listed side by side, and with the line."""
    assert [len(words) for words in sentences_of(text)] == counted


def test_what_is_easy_and_what_is_not() -> None:
    """As the formula gives it by hand: 5 words of 7 syllables in two sentences, 4 words of 21 in one."""
    assert [syllables(word) for word in ("Amina", "everyone’s", "12", "w", "idea", "coprod")] == [1, 3, 1, 1, 3, 2]
    assert grade(sentences_of("Everyone was heard. Thank you.")) == pytest.approx(0.39 * 2.5 + 11.8 * 1.4 - 15.59)
    hard = grade(sentences_of("Facilitators prioritize organizational accountability."))
    assert hard == pytest.approx(0.39 * 4 + 11.8 * 21 / 4 - 15.59)
    assert grade([]) == 0.0


def test_an_unknown_word() -> None:
    """Is found, rather than guessed at."""
    assert not is_known("zqxv")
    with pytest.raises(KeyError):
        syllables("zqxv")
