"""The plan while it runs: a break now."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import MINUTE
from coprod_tui.domain.steps import BREAK
from coprod_tui.tui.room.stories.room import Room

USUAL_BREAK = 10


def break_now(room: Room) -> None:
    """A break begins at once: the next planned one, or ten minutes; in a break, it ends."""
    if room.session.break_now:
        room.perform(c.GoOn())
        return
    planned = next((step for step in room.session.to_come if step.kind == BREAK), None)
    minutes = max(1, round((planned.total_ms or 0) / MINUTE)) if planned else USUAL_BREAK
    room.perform(c.TakeBreak(minutes, planned.id if planned else None))
