"""How we work together: the lines that a group agrees, what it chooses, and how today works."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar, get_args

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.ways import Choices, ClockLook, NamesWithWords, OrderOfHands
from coprod_tui.domain.plan.plan import MINUTE, SECOND, EvenOut
from coprod_tui.domain.words import clean
from coprod_tui.presentation.alongside import also_here
from coprod_tui.presentation.language import _
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.spoken_times import time_used
from coprod_tui.presentation.ways_chosen import Chosen, chosen, we_chose

TITLE = _("How we work together")
HINT = _("[to_next] onward · [keep] keeps it all · [back] draft")
LINES = _("We agree")
CLOCK = _("The clock")
EVEN_OUT = _("Who has longer")
NAMES = _("Who said it")
HANDS = _("Hands")
PAUSE = _("Seconds")
BREAK = _("A break")
SECONDS_TO_READ = _("to read")
SECONDS = _("between turns")
MINUTES = _("minutes until one is asked for; 0: never")
SAY_DRAFT = _("What you typed is kept until the close. [ways] goes on with it.")
SAY_KEPT = _("This is how we work together from now on.")
_NO_SECONDS = _("“{text}” is no number of seconds; write it like 5.")
_NO_MINUTES = _("“{text}” is no number of minutes; write it like 60.")

LOOKS: Mapping[str, str] = {
    "": _("as it suits"),
    "numbers": _("numbers"),
    "bar": _("a bar"),
    "none": _("no clock"),
}
"""By what is chosen; without a choice the program does what suits the round."""

EVENED_OUT: Mapping[EvenOut, str] = {
    "next-round": _("has less next time"),
    "off": _("owes nothing"),
}
STAND: Mapping[NamesWithWords, str] = {
    "shown": _("as each one says"),
    "someone": _("always “someone”"),
}
NEXT_HAND: Mapping[OrderOfHands, str] = {
    "least-heard": _("those heard less first"),
    "in-order": _("as they go up"),
}

TO_BEGIN_WITH = (
    _("One person at a time."),
    _("Plain words. Ask about any word."),
    _("Take the time you need; passing is fine."),
)
"""What a group begins with that has agreed nothing yet."""

TODAY = _("How today works")
YOUR_NAME = _("You choose if your name stands with it, or “someone”.")
NO_NAMES = _("No name stands with it: it is always “someone”.")
HOW_TODAY_WORKS = (
    _("Everyone gets a turn. You can pass, or have it later."),
    _("Longer, or no clock? Just say. You need not say why."),
    _("Hold up a card: slower, or a question."),
    _("What we write is checked with you. You can take it out again."),
    YOUR_NAME,
)
"""To be read aloud at the gathering."""
RIGHT = _("Is this right for all of us?")
STILL_RIGHT = _("Is this still right for all of us?")
"""What a group is asked about the lines: at first, and once it has agreed them."""

_FREE_LINES = 2
"""Fields for more lines than stand."""


def lines_of(session: Session) -> tuple[str, ...]:
    """The lines that the group agreed, else those to begin with."""
    return session.ways.lines if session.ways else TO_BEGIN_WITH


def fields(session: Session) -> Mapping[str, str]:
    """The fields of the form with what stands in each: the lines, and some to add."""
    lines = (*lines_of(session), *[""] * _FREE_LINES)
    return {f"way-{number}": line for number, line in enumerate(lines, start=1)}


class Agreed(NamedTuple):
    """The lines, some of them empty, and what was chosen."""

    lines: tuple[str, ...]
    choices: Choices


def choices(session: Session, answer: Chosen) -> Choices:
    """The choices after an answer: only what differs from what is in force was chosen. Raises ``NotYet``."""
    stands, before = chosen(session), session.ways.choices if session.ways else Choices()
    pause_ms, break_after_ms, reading_ms = before.pause_ms, before.break_after_ms, before.reading_ms
    if answer.pause != stands.pause:
        pause_ms = _length_ms("pause", answer.pause, SECOND, _NO_SECONDS)
    if answer.break_after != stands.break_after:
        break_after_ms = _length_ms("break_after", answer.break_after, MINUTE, _NO_MINUTES)
    if answer.reading != stands.reading:
        reading_ms = _length_ms("reading", answer.reading, SECOND, _NO_SECONDS)
    return Choices(
        _one_of(get_args(ClockLook), answer.look),
        before.even_out if answer.even_out == stands.even_out else _one_of(EVENED_OUT, answer.even_out),
        pause_ms,
        before.names if answer.names == stands.names else _one_of(STAND, answer.names),
        break_after_ms,
        before.hands if answer.hands == stands.hands else _one_of(NEXT_HAND, answer.hands),
        reading_ms,
    )


Choice = TypeVar("Choice", bound=str)


def _one_of(words: Iterable[Choice], chosen: str) -> Choice | None:
    return next((each for each in words if each == chosen), None)


def _length_ms(field: str, text: str, unit_ms: int, otherwise: str) -> int:
    """Milliseconds of a number of units, or of a time with its own, such as ``90s``; nothing typed is none."""
    typed = text.strip().replace(",", ".") or "0"
    if re.fullmatch(r"\d{1,6}(\.\d{1,3})?", typed):
        return round(float(typed) * unit_ms)
    length_ms = time_used(typed)
    if length_ms is None:
        raise NotYet(otherwise.format(text=clean(text, characters=40).text), field)
    return length_ms


class Group(NamedTuple):
    """Lines that are read aloud together, and what they are about."""

    title: str
    lines: tuple[str, ...]


def gathering(session: Session) -> tuple[Group, ...]:
    """How today works, and how the group works together, as far as it agreed anything."""
    today, lines = Group(TODAY, tuple(_today(session))), lines_of(session)
    chosen, asked = we_chose(session), STILL_RIGHT if session.ways else RIGHT
    together = (*lines, *((chosen,) if chosen else ()))
    groups = (today, Group(TITLE, (*together, asked))) if together else (today,)
    return (*groups, Group("", (also_here(session),))) if session.alongside else groups


def _today(session: Session) -> Iterator[str]:
    for line in HOW_TODAY_WORKS:
        yield NO_NAMES if line == YOUR_NAME and not session.shows_names else line
