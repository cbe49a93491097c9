"""Finds names in text: the one rule for forgetting a person and for leaving names out.

A name matches in every spelling that ``folding`` makes equal, however it is composed or escaped in a file. It has to be
a separate word: no letter next to a letter, no digit next to a digit. Scripts without capitals are exempt, because they
write words together or prefix short ones to a name. A match never ends inside a grapheme cluster.
"""

import itertools
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator

from coprod_tui.domain.people import folding
from coprod_tui.domain.words import LATER_JAMO

A_VOICE = "a voice"
"""Replaces a removed name, unless the caller gives the words in another language."""

MOST_ID_LETTERS = 20
"""The most letters in one word of a session's id."""

_LONGER_BY = 2
"""A word at most this many letters longer than a name it begins with is often derived from it, such as a plural."""

_MOST_WORDS = 6
"""The most words of a name that are combined into shorter forms."""

_ONE_WORD_LETTERS = 3
_WORDS_IN_ONE_LETTERS = 5
"""The fewest letters of a word of a name, and of several words, that are looked for without what parts them."""

Span = tuple[int, int]
"""The start and end of a name in a text."""

_VIRAMA = 9  # the combining class of the sign that joins a consonant to the next one


class Names:
    """Names to search for. *a voice* never counts as a name."""

    def __init__(
        self,
        names: Iterable[str],
        others: Iterable[str] = (),
        *,
        as_written: bool = False,
        nameless: str = A_VOICE,
    ) -> None:
        """``others`` are names of other people, which take precedence where they match.

        ``as_written``: only with the same capitals and accents (Will, but not “I will”).
        ``nameless`` replaces a removed name; it never counts as a name.
        """
        self._nameless = nameless
        self._others = tuple(others)
        self._fold = folding.as_written if as_written else folding.folded
        forms = {form: name[:1].isupper() for name in names if name != nameless for form in _forms(name)}
        self._capitals = {self._fold(form).strip(): is_capital for form, is_capital in forms.items()}
        sought = {self._fold(form).strip() for form in (*forms, *(self._others if forms else ()))}
        longest_first = sorted(sought - {""}, key=lambda form: (-len(form), form))
        self._forms = [re.compile(_pattern(form)) for form in longest_first]
        self._any = re.compile("|".join(form.pattern for form in self._forms))

    def stand_in(self, text: str) -> bool:
        """Whether ``text`` contains one of the names as a separate word."""
        return any(True for _ in self._found(text))

    def out_of(self, text: str) -> str:
        """``text`` with each of the names replaced by ``nameless``."""
        pieces, done = [], 0
        for start, end in self._found(text):
            pieces += [text[done:start], self._nameless]
            done = end
        return "".join((*pieces, text[done:]))

    def longer_words_in(self, text: str) -> Iterator[str]:
        """Words of ``text`` that only begin with one of the names, with the same initial capital: Bens, Benny."""
        plain = self._fold(text)
        places: list[int] = []
        for name in self._any.finditer(plain) if self._forms else ():
            start, end = name.span()
            ends = range(end + 1, min(end + _LONGER_BY, len(plain)) + 1)
            longer = next((each for each in ends if _is_word(plain, start, each)), None)
            if longer and _run_together(plain[end - 1], plain[end]):
                places = places or folding.origins(text, self._fold)
                word = text[places[start] : places[longer]]
                if word[0].isupper() == self._capitals.get(" ".join(name[0].split())):
                    yield word

    def _found(self, text: str) -> Iterator[Span]:
        plain = self._fold(text)
        places: list[int] = []
        for start, end in self._words_in(plain):
            places = places or folding.origins(text, self._fold)
            start, end = places[start], places[end]
            if not any(folding.same_name(text[start:end], other) for other in self._others):
                yield start, end

    def _words_in(self, folded: str) -> Iterator[Span]:
        """Each match of a name, in order; the longest of those that start at the same place."""
        place = 0
        while self._forms and (begins := self._any.search(folded, place)):
            start = begins.start()
            ends = (match.end() for form in self._forms if (match := form.match(folded, start)))
            end = next((end for end in ends if _is_word(folded, start, end)), None)
            if end is not None:
                yield start, end
            place = end or start + 1


def id_words(text: str) -> list[str]:
    """The words of a title or a name as in a session id, where long ones are cut."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"'s\b|'", "", folding.folded(text)))
    return [word[:MOST_ID_LETTERS] for word in words]


def id_words_of(name: str) -> set[str]:
    """All words by which a session's id may tell a name, also one that is typed in a hurry."""
    return {word for form in (name, *in_a_hurry(name)) for word in id_words(form)}


def parts_of(name: str) -> tuple[str, ...]:
    """The separate words of a name, such as a middle name, a nickname in brackets, or half of a double name.

    Initials do not count: a single letter does not identify anyone.
    """
    words = _words_of(name)
    halves = [half for word in words for half in word.split("-")]
    return tuple(dict.fromkeys(word for word in (*words, *halves) if sum(map(str.isalpha, word)) > 1))


def shorter(name: str) -> Iterator[str]:
    """Forms of the name with one or more words left out, keeping at least two."""
    words = _words_of(name)[:_MOST_WORDS]
    for count in range(2, len(words) + 1):
        yield from map(" ".join, itertools.combinations(words, count))


def in_a_hurry(name: str) -> Iterator[str]:
    """The name and its parts as they are typed in a hurry: OBrien, O Brien, Eunji, and AminaKhan as in an address."""
    for form in dict.fromkeys((*parts_of(name), *shorter(name))):
        apart = re.sub("[-'.]+", " ", form)
        least = _WORDS_IN_ONE_LETTERS if " " in form else _ONE_WORD_LETTERS
        if len(apart.split()) > 1 and sum(map(str.isalpha, form)) >= least:
            yield from {apart, "".join(apart.split())} - {form}


def stand_in_any(part: str, names: Iterable[str]) -> bool:
    """Whether ``part`` occurs as a word in one of ``names``."""
    return any(map(Names((part,)).stand_in, names))


def meant(typed: str, names: Iterable[str]) -> frozenset[str]:
    """Those of ``names`` that match what was typed: the same name, or else names that contain it as a part."""
    names = frozenset(names)
    same = frozenset(each for each in names if folding.same_name(each, typed))
    read = folding.read_as(typed)
    return same or frozenset(each for each in names if read in map(folding.read_as, (*parts_of(each), *shorter(each))))


def _words_of(name: str) -> list[str]:
    """The words of a name without the brackets and quotes around them, with plain apostrophes and hyphens."""
    written = unicodedata.normalize("NFC", folding.as_written(name))
    words = "".join(
        each if each in "-.'" or unicodedata.category(each)[0] in "LMN" else " " for each in written
    ).split()
    return [word for each in words if (word := each.strip("-.'"))]


def _forms(name: str) -> set[str]:
    """The name as files may spell it: plain, escaped in JSON, escaped in HTML."""
    import html  # loads all of its entities, and only who is forgotten is looked for so

    spelled = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
    return {name, html.escape(name), *(json.dumps(each)[1:-1] for each in spelled)}


def _pattern(form: str) -> str:
    """A pattern for ``form`` with any white space between its words, and a backslash before any of its signs."""
    return r"\s+".join("".join(map(_character, word)) for word in form.split())


def _character(character: str) -> str:
    return character if character.isalnum() else rf"\\?{re.escape(character)}"


def _is_word(folded: str, start: int, end: int) -> bool:
    begins = start == 0 or not _run_together(folded[start - 1], folded[start])
    return begins and (end == len(folded) or not _run_together(folded[end - 1], folded[end]))


def _run_together(one: str, other: str) -> bool:
    """Whether two adjacent characters belong to one word or one grapheme cluster."""
    if unicodedata.category(other)[0] == "M" or other in LATER_JAMO or unicodedata.combining(one) == _VIRAMA:
        return True
    return (_has_capital(one) and _has_capital(other)) or (one.isdigit() and other.isdigit())


def _has_capital(character: str) -> bool:
    return character.upper() != character.lower()
