"""Where a plan goes on for long without a break."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from msgspec.structs import replace

from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.model.ways import BREAK_AFTER_MS
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.schedule.ending import ending_of
from coprod_tui.domain.steps import BREAK


class Stretch(NamedTuple):
    """The steps from ``first`` to ``last``, counted from 0, without a break between them, and how long they take."""

    first: int
    last: int
    length_ms: int


def long_stretches(plan: Plan, voices: int, paces: Sequence[Pace] = ()) -> tuple[Stretch, ...]:
    """Those that are longer than people should sit, with that many voices, the first of them with these paces.

    A break of any length ends one.
    """
    found = []
    for is_break, numbered in groupby(enumerate(plan.steps), lambda each: each[1].kind == BREAK):
        numbers, steps = zip(*numbered, strict=True)
        length = 0 if is_break else ending_of(replace(plan, steps=steps), voices, paces).left_ms
        if length > BREAK_AFTER_MS:
            found.append(Stretch(numbers[0], numbers[-1], length))
    return tuple(found)
