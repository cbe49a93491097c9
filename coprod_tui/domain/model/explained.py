"""A word that the group explained in plain words, and where such words stand in a text."""

from collections.abc import Iterable, Iterator

from coprod_tui.domain.model.contribution import Wording
from coprod_tui.domain.model.value import Value
from coprod_tui.domain.people.folding import same_name
from coprod_tui.domain.people.names import Names

TERM_CHARACTERS = 80
"""A word, or a few; more is a sentence."""


class Explained(Value, frozen=True):
    """A word with its plain meaning; ``earlier`` are the meanings that it had before."""

    term: str
    meaning: str
    earlier: tuple[Wording, ...] = ()

    @property
    def id(self) -> str:
        """The word itself: each is explained once."""
        return self.term


def find(known: Iterable[Explained], term: str) -> Explained | None:
    """The same word among those ``known``, whatever its capitals; None if it is not there."""
    return next((each for each in known if same_name(each.term, term)), None)


def explained_in(text: str, known: Iterable[Explained]) -> Iterator[Explained]:
    """Those of the words ``known`` that stand in a text as whole words, whatever their capitals."""
    return (each for each in known if Names((each.term,)).stand_in(text))
