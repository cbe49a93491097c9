"""Where the time of a session went, and when its steps and breaks were."""

from datetime import datetime
from typing import Literal

from coprod_tui.domain.ids import StepId
from coprod_tui.domain.model.value import Value

Place = Literal["speaking", "held", "between", "pause", "thinking", "together"]


class Spent(Value, frozen=True):
    """Where the session's milliseconds went; each is in exactly one place.

    ``speaking``: a turn's clock ran. ``held``: it stood still. ``between``: no clock ran although a turn could be
    taken, or all took a quiet moment. ``pause``: a break. ``thinking``: everyone thought before a step. ``together``:
    another step than a round or a break, such as a dialogue.
    """

    speaking: int = 0
    held: int = 0
    between: int = 0
    pause: int = 0
    thinking: int = 0
    together: int = 0

    @property
    def total(self) -> int:
        return self.speaking + self.held + self.between + self.pause + self.thinking + self.together


class BreakNow(Value, frozen=True):
    """A break that interrupts the meeting; a turn or a step that is open goes on after it."""

    step: StepId
    length_ms: int
    began_ms: int
    began_at: datetime


class StepTime(Value, frozen=True):
    """When a step began and ended, in milliseconds since the session opened; the end is None while it goes on.

    The moments beside them tell the time of day, which no interruption moves.
    """

    step: StepId
    began_ms: int
    began_at: datetime
    ended_ms: int | None = None
    ended_at: datetime | None = None
