"""Session ids: the day and a word or two of the title, ``2026-11-22-coming-home``."""

import itertools
import re
from collections.abc import Iterable, Iterator
from datetime import date

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.people.names import id_words
from coprod_tui.domain.people.ordinary import SMALL_WORDS

MOST_WORDS = 2
_BEGINS_WITH_DAY = re.compile(r"\d{4}-\d\d-\d\d-")
_DAY_WORDS = 3


def id_base(title: str, day: date, names: Iterable[str] = ()) -> str:
    """The preferred id for a session with this title, without any word of a voice's name."""
    of_people = {word for name in names for word in id_words(name)}
    words = [word for word in id_words(title) if word not in SMALL_WORDS and word not in of_people]
    return "-".join([day.isoformat(), *(words[:MOST_WORDS] or ["session"])])


def numbered(base: str) -> Iterator[SessionId]:
    """``base``, ``base-2``, ``base-3`` … endlessly."""
    return map(SessionId, itertools.chain([base], (f"{base}-{number}" for number in itertools.count(2))))


def without_name(stem: str, name: str) -> str:
    """A session's id, or an export's file name, with the words of ``name`` replaced by ``voice``."""
    words, of_name = stem.split("-"), id_words(name)
    if not of_name or not _BEGINS_WITH_DAY.match(stem):
        return stem
    places = [place for place in range(_DAY_WORDS, len(words)) if words[place : place + len(of_name)] == of_name]
    for place in reversed(places):
        words[place : place + len(of_name)] = ["voice"]
    return "-".join(words)
