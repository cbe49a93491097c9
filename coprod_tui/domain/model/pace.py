"""Time that suits: how much clock somebody's words need, as they chose."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal, get_args

Pace = Literal["as_planned", "half_more", "double", "no_clock"]
"""How much clock a voice's words need; 1, 1½, 2 or no clock. Nobody says why."""

PACES: dict[str, Pace] = {pace: pace for pace in get_args(Pace)}
"""Every pace by its name."""

_HALVES: dict[Pace, int] = {"as_planned": 2, "half_more": 3, "double": 4, "no_clock": 4}
"""Each in halves of what is planned. Where minutes are divided, no clock counts as double."""


def paced_ms(planned_ms: int, pace: Pace) -> int:
    """What a time that is planned for everyone is for somebody with that pace, in milliseconds."""
    return planned_ms * _HALVES[pace] // 2


def planned_ms(paced: int, pace: Pace) -> float:
    """The time of somebody with that pace, as if it were planned for everyone: so times can be compared."""
    return paced * 2 / _HALVES[pace]


def together(paces: Iterable[Pace]) -> Fraction:
    """All these paces added up: by it minutes are divided."""
    return Fraction(sum(_HALVES[pace] for pace in paces), 2)
