"""Parses a length of time as typed beside a question."""

from typing import NamedTuple

from coprod_tui.domain.plan.plan import duration, spelled
from coprod_tui.domain.words import clean

_IN_ALL = ("in all", "for all", "in total", "altogether", "together")
"""Endings of a time that is divided among all; coprod writes the first."""


class Time(NamedTuple):
    """A length as typed beside a question: the share of each voice, or ``in_all`` for the whole round."""

    length_ms: int
    in_all: bool


def time_of(share: str) -> Time:
    """Parse a time typed beside a question. Raises ``NoLength`` as ``duration`` does."""
    text = clean(share).text
    ending = next((each for each in _IN_ALL if text.casefold().endswith(each)), "")
    return Time(duration(text[: len(text) - len(ending)]), bool(ending))


def typed(time: Time) -> str:
    """A time as text that ``time_of`` parses back."""
    length = spelled(time.length_ms)
    return f"{length} {_IN_ALL[0]}" if time.in_all else length
