"""Chooses a person from a list by what is typed: the number beside the name, or the first letters of any part of it.

Letters are compared as names are (``domain.people.folding``). What a keyboard lacks may be typed in other letters: ü as
u or ue, and a name in another script as it is written in Latin letters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.folding import read_as
from coprod_tui.presentation.called import called
from coprod_tui.presentation.labels import SOMEONE
from coprod_tui.presentation.language import _
from coprod_tui.presentation.text import Line

NOBODY_CHOSEN = _("Nobody is chosen yet. Type some letters of the name, or the number.")

_IN_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_SYLLABLE = re.compile("(?<=[a-z])(?=[A-Z])")


class Listed(NamedTuple):
    """A person in a list, with the number beside the name."""

    number: int
    name: str


class Meant(NamedTuple):
    """Who is meant by what was typed.

    ``places``: everyone whom it may still mean, by their place in the list; empty for nobody. ``one``: the place of the
    person it names; None while it may mean several. Who is called Ann is named by *Ann*, although Anna is possible too.
    """

    places: tuple[int, ...] = ()
    one: int | None = None

    @property
    def first(self) -> int | None:
        """Where a list moves to: the person it names, else the first whom it may mean."""
        return self.one if self.one is not None else next(iter(self.places), None)


class Choosing(NamedTuple):
    """What has been typed so far to choose one of ``people``."""

    people: tuple[Listed, ...]
    typed: str = ""

    @property
    def meant(self) -> Meant:
        return meant(self.typed, self.people)

    def then(self, more: str) -> "Choosing":
        """With more typed. What means nobody together with what was typed before begins anew, if it means anybody."""
        tried = (self._replace(typed=self.typed + more), self._replace(typed=more))
        return next((each for each in tried if each.meant.places), self)

    def shortened(self) -> "Choosing":
        """Without the last letter or digit."""
        return self._replace(typed=self.typed[:-1])


def numbered(names: Iterable[str]) -> tuple[Listed, ...]:
    """A list of names, with numbers from 1."""
    return tuple(Listed(number, name) for number, name in enumerate(names, start=1))


def voices_numbered(session: Session) -> tuple[Listed, ...]:
    """The voices in the order of the circle, so that each keeps their number for the whole session."""
    return numbered(called(voice.name) for voice in session.voices)


def voices_and_someone(session: Session) -> tuple[tuple[VoiceId | None, Listed], ...]:
    """Whose words they may be: each voice with their number, and *someone*, whose number is 0."""
    voices = zip((voice.id for voice in session.voices), voices_numbered(session), strict=True)
    return (*voices, (None, Listed(0, SOMEONE)))


def row(listed: Listed, people: Sequence[Listed]) -> Line:
    """Somebody in a list of people: the number, at the right of its column, and the name."""
    widest = max(len(str(each.number)) for each in people)
    return Line.of((f"{listed.number:>{widest}}  ", "quiet"), listed.name)


def meant(typed: str, people: Sequence[Listed]) -> Meant:
    """Who is meant by what was typed."""
    typed = "".join(typed.split())
    by_number = _by_number(int(typed), people) if typed.isdecimal() else Meant()
    return by_number if by_number.places else _by_letters(typed, people)


def _by_number(number: int, people: Sequence[Listed]) -> Meant:
    places = (place for place, each in enumerate(people) if str(each.number).startswith(str(number)))
    one = next((place for place, each in enumerate(people) if each.number == number), None)
    return _one_of(tuple(places), () if one is None else (one,))


def _by_letters(typed: str, people: Sequence[Listed]) -> Meant:
    ranks = {place: rank for place, each in enumerate(people) if (rank := _rank(typed, each.name)) is not None}
    best = min(ranks.values(), default=None)
    return _one_of(tuple(ranks), tuple(place for place, rank in ranks.items() if rank == best))


def _one_of(places: tuple[int, ...], best: tuple[int, ...]) -> Meant:
    named = best or places
    return Meant(places, named[0] if len(named) == 1 else None)


def _rank(typed: str, name: str) -> int | None:
    """How well letters fit a name, 0 best: all of it as written, all of it, one word of it, a beginning; else None."""
    letters, words = _letters(typed), _words(name)
    if not letters[0]:
        return None
    whole = ["".join(each) for each in words]
    if letters[0] == whole[0]:
        return 0
    if not set(letters).isdisjoint(whole):
        return 1
    if any(each in spelled for each in letters for spelled in words):
        return 2
    return 3 if any(begins.startswith(letters) for spelled in words for begins in _beginnings(spelled)) else None


def _beginnings(words: Sequence[str]) -> Iterator[str]:
    """The name from each of its words on, without what stands between them."""
    return ("".join(words[place:]) for place in range(len(words)))


def _letters(typed: str) -> tuple[str, ...]:
    """What was typed, in each of its spellings, without what stands between words."""
    return tuple("".join(words) for words in _words(typed))


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of a text, in each of its spellings; as it is written comes first."""
    return tuple(dict.fromkeys(tuple(_split(spelled)) for spelled in _spellings(text)))


def _split(spelled: str) -> list[str]:
    """The words between spaces, hyphens and other signs, without apostrophes; of signs alone, the signs."""
    apart = "".join(each if unicodedata.category(each)[0] in "LMN" else " " for each in spelled.replace("'", ""))
    return apart.split() or spelled.split()


def _spellings(text: str) -> Iterator[str]:
    written = read_as(text)
    yield written
    if not text.isascii():
        yield read_as(unicodedata.normalize("NFC", text).lower().translate(_IN_TWO_LETTERS))
    if not written.isascii():
        from anyascii import anyascii  # loaded where a name of another script needs it

        yield _SYLLABLE.sub(" ", anyascii(text)).lower()
