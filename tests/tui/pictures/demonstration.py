"""The meeting that ``coprod demo`` plays, as it stands after some of its steps."""

from itertools import islice

from coprod_tui import demo
from tests.support.clock import FakeClock
from tests.tui.months import MeetingOn

SEED = 7


def after(steps: int, seconds: int = 0) -> MeetingOn:
    """The meeting after so many steps, and a while later."""
    meeting = MeetingOn(FakeClock(demo.BEGAN), "demo", demo.PLAN, SEED)
    for step in islice(demo.script(meeting.live, SEED), steps):
        if meeting.session.next_step is None and not meeting.session.step_open:
            break
        meeting.clock.wait(step.wait_ms)
        step.act(meeting.live)
        meeting.live.beat()
    if seconds:
        meeting.wait(f"{seconds}s")
    return meeting
