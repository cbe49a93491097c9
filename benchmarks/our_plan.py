"""Our plan with 60 steps, against an empty page of the same app; and the projected end, as it is told every second.

Both are measured in a process of their own (``python -m benchmarks.our_plan HOME``), in turns.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.results import Result
from benchmarks.screens import SETTLED, SIZE, Answers, painted, press, room_of, until_painted, watched
from benchmarks.timing import milliseconds

STEPS = 60
VOICES = 200
OPENINGS = 15
SECONDS = 500

OPENING_BOUND = 3
END_BOUND_MS = 1


def run() -> list[Result]:
    """How long `g` takes to open, and what the end costs."""
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent, prefix=".our-plan-") as folder:
        command = [sys.executable, "-m", "benchmarks.our_plan", str(Path(folder, "home"))]
        found: Answers = json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)
    said = f"{VOICES} voices and {STEPS} steps"
    empty = "an empty page of the same app"
    return [
        Result(
            f"our plan with {STEPS} steps: to painted screen", found["plan"], "ms", found["empty"], empty, OPENING_BOUND
        ),
        Result(f"the projected end with {said}: a second", found["end"], "ms", bound=END_BOUND_MS),
        Result(f"the projected end with {said}: after an act", found["end_after_act"], "ms"),
    ]


# --- what runs in the process that is measured


def _measured(home: Path) -> Answers:
    app = room_of(home, _plan())
    driver, found = watched(app), Answers()

    async def ask() -> None:
        await painted(app)
        app.call_later(lambda: found.update(_end(app.only_here.live)))
        while not found:  # noqa: ASYNC110 - there is no event for it
            await asyncio.sleep(0.05)
        await asyncio.sleep(SETTLED)
        plans, empties = [], []
        room = app.screen
        for _ in range(OPENINGS):
            plans.append(await press(app, "g", driver.writes))
            await _left(app, room)
            empties.append(await until_painted(lambda: app.call_later(app.push_screen, _empty_page()), driver.writes))
            await _left(app, room)
        found.update(plan=median(plans) * 1000, empty=median(empties) * 1000)
        app.exit()

    async def measure() -> None:
        asking = asyncio.create_task(ask())
        await app.run_async(headless=True, size=SIZE)
        await asking

    asyncio.run(measure())
    return found


async def _left(app: Any, room: Any) -> None:
    """What is open over the room is left."""
    await painted(app)
    if app.screen is not room:
        app.call_later(app.pop_screen)
    while app.screen is not room:  # noqa: ASYNC110 - there is no event for it
        await asyncio.sleep(0.05)
    await asyncio.sleep(SETTLED)


def _end(live: Any) -> Answers:
    """What it costs to tell the end as the seconds pass, and right after an act."""
    from coprod_tui.domain import commands as c
    from coprod_tui.presentation.ending import ends_in_room

    acts = []
    live.do(c.GoOn())
    for _ in range(OPENINGS):
        live.do(c.StartOrHold())
        acts.append(milliseconds(ends_in_room, live.session, live.now, live.elapsed_ms))
    start = live.elapsed_ms
    seconds = [milliseconds(ends_in_room, live.session, live.now, start + n * 1000) for n in range(SECONDS)]
    return {"end": median(seconds), "end_after_act": median(acts)}


def _empty_page() -> Any:
    from coprod_tui.presentation.keys import keys_of
    from coprod_tui.tui.kit.bindings import bindings
    from coprod_tui.tui.kit.lines import HeadLine
    from coprod_tui.tui.kit.page import Page

    class Empty(Page[None]):
        KEYS = keys_of("plan")
        BINDINGS = bindings(KEYS)

        def head(self) -> HeadLine:
            return HeadLine("Empty")

        def parts(self) -> Any:
            yield from ()

    return Empty()


def _plan() -> Any:
    from coprod_tui.domain.plan.plan import Plan, Step

    steps = tuple(Step("round", f"Question {number}?", 120_000) for number in range(1, STEPS + 1))
    return Plan("Letters that help", steps, voices=tuple(f"Voice {n}n" for n in range(VOICES)))


if __name__ == "__main__":
    print(json.dumps(_measured(Path(sys.argv[1]))))
