"""How we work together: the lines that a group agrees, how the clock looks, and how today works."""

from collections.abc import Mapping
from typing import NamedTuple

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.ways import ClockLook
from coprod_tui.presentation.language import _

TITLE = _("How we work together")
HINT = _("[to_next] to the lines · [keep] keeps it all · [back] draft")
LINES = _("We agree")
CLOCK = _("The clock")
SAY_DRAFT = _("What you typed is kept as long as coprod runs; [ways] goes on with it.")
SAY_KEPT = _("This is how we work together from now on.")

LOOKS: Mapping[str, str] = {
    "": _("as it suits the round"),
    "numbers": _("numbers"),
    "bar": _("a bar that fills"),
    "none": _("no clock, words at the end"),
}
"""By what is chosen; without a choice the program does what suits the round."""

TO_BEGIN_WITH = (
    _("One person at a time."),
    _("Plain words. Ask about any word."),
    _("Take the time you need; passing is fine."),
)
"""What a group begins with that has agreed nothing yet."""

TODAY = _("How today works")
HOW_TODAY_WORKS = (
    _("Everyone gets a turn. You can pass, or have it later."),
    _("If you need more time, just say: then everyone has more."),
    _("What is written down is checked with you."),
    _("You choose if your name stands with it, or “someone”."),
    _("You can have your words taken out again, also later."),
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


def look_chosen(session: Session) -> str:
    """How the group chose its clock, as in ``LOOKS``."""
    return (session.ways and session.ways.choices.clock) or ""


def choice(look: str) -> ClockLook | None:
    """What is kept of a choice among ``LOOKS``."""
    return next((each for each in ("numbers", "bar", "none") if each == look), None)


class Group(NamedTuple):
    """Lines that are read aloud together, and what they are about."""

    title: str
    lines: tuple[str, ...]


def gathering(session: Session) -> tuple[Group, ...]:
    """How today works, and how the group works together, as far as it agreed anything."""
    today, lines = Group(TODAY, HOW_TODAY_WORKS), lines_of(session)
    asked = STILL_RIGHT if session.ways else RIGHT
    return (today, Group(TITLE, (*lines, asked))) if lines else (today,)
