"""How the group works together: the lines it agreed, and choices that set the program."""

from typing import Literal

from coprod_tui.domain.model.value import Published, Value

ClockLook = Literal["numbers", "bar", "none"]
"""How a clock looks on the wall."""

MOST_WAYS = 12
"""As many lines as can be read at a glance."""


class Choices(Published, frozen=True):
    """What the group chose; null where it has not chosen, and the program does what suits the round."""

    clock: ClockLook | None = None


class Ways(Value, frozen=True):
    """What the group agreed last."""

    lines: tuple[str, ...]
    choices: Choices
