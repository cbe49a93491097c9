"""How the group works together: the lines it agreed, and choices that set the program."""

from typing import Literal

from coprod_tui.domain.model.value import Published, Value
from coprod_tui.domain.plan.plan import HOUR, MINUTE, EvenOut

ClockLook = Literal["numbers", "bar", "none"]
"""How a clock looks on the wall."""

OrderOfHands = Literal["least-heard", "in-order"]
"""Whose hand comes next in an open discussion: that of who has spoken least in it, or that which went up first."""

NamesWithWords = Literal["shown", "someone"]
"""Whether a name stands with the words that are written down, or *someone*."""

MOST_WAYS = 12
"""As many lines as can be read at a glance."""

BREAK_AFTER_MS = HOUR
INTERPRETED_BREAK_AFTER_MS = 40 * MINUTE
LATEST_BREAK_MS = 8 * HOUR


def usual_break_after_ms(*, is_interpreted: bool) -> int:
    """After how long without a break one is suggested, where the group chose nothing else.

    Whoever interprets needs one sooner than whoever listens.
    """
    return INTERPRETED_BREAK_AFTER_MS if is_interpreted else BREAK_AFTER_MS


class Choices(Published, frozen=True):
    """What the group chose; null where it has not chosen, and the program does what suits the round or the plan says.

    ``pause_ms``: how long it is quiet between two turns. ``break_after_ms``: after how long without a break one is
    suggested, 0 where none is. ``names``: whether the names that people let stand with their words are shown with them.
    ``reading_ms``: how long there is to read words that were written down, or a decision that changed.
    """

    clock: ClockLook | None = None
    even_out: EvenOut | None = None
    pause_ms: int | None = None
    names: NamesWithWords | None = None
    break_after_ms: int | None = None
    hands: OrderOfHands | None = None
    reading_ms: int | None = None


class Ways(Value, frozen=True):
    """What the group agreed last."""

    lines: tuple[str, ...]
    choices: Choices
