"""What the keys of the clock do: start or pause it, go on to what comes next, more time for everyone."""

from collections.abc import Callable, Mapping

from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import StepKind
from coprod_tui.presentation.meeting import SAY_ADDED
from coprod_tui.tui.kit.stories import Story
from coprod_tui.tui.room.stories.room import Room


def start_or_hold(room: Room) -> None:
    """Start the clock, pause it, or let it go on."""
    room.perform(c.StartOrHold())


async def go_on(room: Room) -> None:
    """End what is open and open what comes next; a step that has a screen shows it."""
    step = room.session.step if room.perform(c.GoOn()) and room.session.step_just_opened else None
    if step and (begin := BEGUN_WITH.get(step.kind)):
        await begin(room)


def add_time(room: Room) -> None:
    """The same extra time for everyone."""
    if room.perform(c.AddTime()):
        room.say(SAY_ADDED)


async def _since_we_met(room: Room) -> None:
    from coprod_tui.tui.room.stories.meeting import since_we_met

    await since_we_met(room)


async def _reflect(room: Room) -> None:
    from coprod_tui.tui.room.stories.meeting import reflect

    await reflect(room)


BEGUN_WITH: Mapping[StepKind, Callable[[Room], Story]] = {"look-back": _since_we_met, "reflection": _reflect}
"""The story that a kind of step begins with; loaded when it is needed."""
