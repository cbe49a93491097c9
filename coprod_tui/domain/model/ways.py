"""How the group works together: the lines it agreed, and choices that set the program."""

from typing import Literal

from coprod_tui.domain.model.value import Published, Value
from coprod_tui.domain.plan.plan import EvenOut

ClockLook = Literal["numbers", "bar", "none"]
"""How a clock looks on the wall."""

NamesWithWords = Literal["shown", "someone"]
"""Whether a name stands with the words that are written down, or *someone*."""

MOST_WAYS = 12
"""As many lines as can be read at a glance."""


class Choices(Published, frozen=True):
    """What the group chose; null where it has not chosen, and the program does what suits the round or the plan says.

    ``pause_ms``: how long it is quiet between two turns. ``break_after_ms``: after how long without a break one is
    suggested.
    """

    clock: ClockLook | None = None
    even_out: EvenOut | None = None
    pause_ms: int | None = None
    names: NamesWithWords | None = None
    break_after_ms: int | None = None


class Ways(Value, frozen=True):
    """What the group agreed last."""

    lines: tuple[str, ...]
    choices: Choices
