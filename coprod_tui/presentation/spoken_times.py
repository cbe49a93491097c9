"""Parses times and counts as they are typed: beside a question, of a clock that is mended, of hands that were shown."""

import re
from typing import NamedTuple

from coprod_tui.domain.plan.plan import Step, TimeOfDay, duration, spelled, time_of_day
from coprod_tui.domain.steps import rules_of
from coprod_tui.domain.words import clean

_IN_ALL = ("in all", "for all", "in total", "altogether", "together")
"""Endings of a time that is divided among all; coprod writes the first."""

UNTIL = re.compile(r"(?:until|till|til|to)\s+(.+)", re.IGNORECASE)


class Time(NamedTuple):
    """A length as typed beside a question: the share of each voice, or ``in_all`` for the whole round."""

    length_ms: int
    in_all: bool


def until(text: str) -> TimeOfDay | None:
    """Parse ``until 15:30`` or ``till 3pm``; None for anything else."""
    found = UNTIL.match(clean(text).text)
    return time_of_day(found[1]) if found else None


def time_of(share: str) -> Time:
    """Parse a time typed beside a question. Raises ``NoLength`` as ``duration`` does."""
    text = clean(share).text
    ending = next((each for each in _IN_ALL if text.casefold().endswith(each)), "")
    return Time(duration(text[: len(text) - len(ending)]), bool(ending))


def typed(time: Time) -> str:
    """A time as text that ``time_of`` parses back."""
    length = spelled(time.length_ms)
    return f"{length} {_IN_ALL[0]}" if time.in_all else length


def typed_of(step: Step) -> str:
    """The time of a step as text; empty where it has none."""
    if step.share_ms is not None:
        return typed(Time(step.share_ms, in_all=False))
    return typed(Time(step.total_ms, in_all=rules_of(step).has_turns)) if step.total_ms else ""


def lengths_of(text: str, *, has_turns: bool) -> tuple[int | None, int | None]:
    """The share and the total that a text is for a step; neither where it is empty. Raises ``NoLength``."""
    if not text.strip():
        return None, None
    time = time_of(text)
    return (time.length_ms, None) if has_turns and not time.in_all else (None, time.length_ms)


def time_used(text: str) -> int | None:
    """Milliseconds of ``1:30``, ``90s``, ``1m30s`` or ``0``; None for anything else."""
    text = text.strip()
    if found := re.fullmatch(r"(\d{1,3}):([0-5]?\d)", text):
        return (int(found[1]) * 60 + int(found[2])) * 1000
    if re.fullmatch(r"0+\s*s?", text):
        return 0
    try:
        return duration(text)
    except ValueError:
        return None


def count_in(text: str) -> int | None:
    """How many were counted, 0 where nothing is typed; None for what is no number."""
    text = text.strip() or "0"
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else None
