"""The room against a bare Textual app with a Header, Digits and a Footer: first paint, keys, and a running clock.

Each figure comes from processes of its own (``python -m benchmarks.screens APP QUESTION``), in turns, so that neither
app warms up for the other. Both run on Textual's headless driver, which is asked what it would send to the terminal.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any, ClassVar

from benchmarks.results import Result

SIZE = (120, 36)
VOICES = 12
CONTRIBUTIONS = 60
MINUTE = 60.0
SETTLED = 0.35
PAUSE = 0.02

PAINT_BOUND = 1.5
KEY_BOUND = 2
CLOCK_BOUND = 1.5
BARE = "a bare app with Header, Digits, Footer"


def run() -> list[Result]:
    """All measurements of the screens."""
    return [first_paint(), key("n"), key("space"), *running_clock()]


def first_paint(runs: int = 9) -> Result:
    """From the start of the process to the first painted screen."""
    room, bare = _in_turns("first-paint", runs)
    return Result("first paint of the room", median(room), "ms", median(bare), BARE, PAINT_BOUND)


def key(name: str, runs: int = 5) -> Result:
    """From a key to the painted screen, in a session with many voices and contributions, kept on a real disk."""
    room, bare = _in_turns(f"key-{name}", runs)
    against = f"the same key in {BARE}"
    return Result(f"key {name} to painted screen", median(room), "ms", median(bare), against, KEY_BOUND)


def running_clock() -> list[Result]:
    """A minute in which the clock runs and nobody touches a key: processor time, and bytes for each tick."""
    processes = {app: _start(app, "minute") for app in ("room", "bare")}
    answers = {app: json.loads(process.communicate()[0]) for app, process in processes.items()}
    cpu = [answers[app]["cpu_ms"] for app in ("room", "bare")]
    sent = [answers[app]["bytes"] / MINUTE for app in ("room", "bare")]
    return [
        Result("processor time of a minute of running clock", cpu[0], "ms", cpu[1], BARE, CLOCK_BOUND),
        Result("bytes sent to the terminal a tick", sent[0], "bytes", sent[1], BARE),
    ]


def _in_turns(question: str, runs: int) -> tuple[list[float], list[float]]:
    """The answers of the room and of the bare app, asked in turns."""
    answers: dict[str, list[float]] = {"room": [], "bare": []}
    for _ in range(runs):
        for app, collected in answers.items():
            collected.append(json.loads(_start(app, question).communicate()[0])["ms"])
    return answers["room"], answers["bare"]


def _start(app: str, question: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "benchmarks.screens", app, question, str(time.time_ns())]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


# --- what runs in the process that is measured


def _measured(app: str, question: str, started_ns: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent, prefix=".screens-") as home:
        running = _room(Path(home), 0 if question == "first-paint" else CONTRIBUTIONS) if app == "room" else _bare()
        return asyncio.run(_answer(running, question, started_ns))


async def _answer(app: Any, question: str, started_ns: int) -> dict[str, float]:
    from textual.drivers.headless_driver import HeadlessDriver

    class Watched(HeadlessDriver):
        """Says that it is no headless driver, so that the app sends it what a terminal would get."""

        sent = 0
        writes: ClassVar[list[float]] = []

        @property
        def is_headless(self) -> bool:
            return False

        def write(self, data: str) -> None:
            Watched.sent += len(data.encode())
            Watched.writes.append(time.perf_counter())

    app._build_driver = lambda **_: Watched(app, mouse=False, size=SIZE)
    found: dict[str, float] = {}

    async def ask() -> None:
        await _painted(app)
        if question == "first-paint":
            found["ms"] = (time.time_ns() - started_ns) / 1e6
        elif question == "minute":
            before, sent = time.process_time(), Watched.sent
            await asyncio.sleep(MINUTE)
            found["cpu_ms"] = (time.process_time() - before) * 1000
            found["bytes"] = Watched.sent - sent
        else:
            found["ms"] = await _key_to_paint(app, question.removeprefix("key-"), Watched.writes)
        app.exit()

    asking = asyncio.create_task(ask())
    await app.run_async(headless=True, size=SIZE)
    await asking
    return found


async def _painted(app: Any) -> None:
    """Wait until the screen has been painted."""
    done = asyncio.Event()
    while not app.is_running or not app.screen.query("*"):  # noqa: ASYNC110 - there is no event for it
        await asyncio.sleep(0)
    app.screen.call_after_refresh(done.set)
    await done.wait()


async def _key_to_paint(app: Any, key: str, writes: list[float], presses: int = 20) -> float:
    """The median of several presses, in milliseconds, each from the key to the last bytes of what it painted."""
    from textual import events

    taken = []
    for _ in range(presses):
        if key == "n":
            await _press(app, events.Key("space", " "), writes)
        taken.append(await _press(app, events.Key(key, " " if key == "space" else key), writes))
    return median(taken) * 1000


async def _press(app: Any, event: Any, writes: list[float]) -> float:
    """Seconds from a key to the last bytes that it made the app send: those before the first pause of ``PAUSE``."""
    writes.clear()
    pressed = time.perf_counter()
    app._driver.send_message(event)
    await asyncio.sleep(SETTLED)
    painted = pressed
    for before, written in pairwise([pressed, *writes]):
        if written - before > PAUSE and before > pressed:
            break
        painted = written
    return painted - pressed


def _bare() -> Any:
    from textual.app import App, ComposeResult
    from textual.widgets import Digits, Footer, Header

    class Bare(App[None]):
        BINDINGS = [("n", "count", "Next"), ("space", "count", "Start")]  # noqa: RUF012
        seconds = 0

        def compose(self) -> ComposeResult:
            yield Header()
            yield Digits("0:00")
            yield Footer()

        def on_mount(self) -> None:
            self.set_interval(1, self.action_count)

        def action_count(self) -> None:
            self.seconds += 1
            self.query_one(Digits).update(f"{self.seconds // 60}:{self.seconds % 60:02}")

    return Bare()


def _room(home: Path, contributions: int) -> Any:
    from coprod_tui.tui.runtime import quick_start

    quick_start.begin()
    from coprod_tui.demo import words as demo_words
    from coprod_tui.domain import commands as c
    from coprod_tui.domain.plan.plan import Plan, Step
    from coprod_tui.service import Service, SystemClock
    from coprod_tui.tui.runtime.app import CoprodApp

    clock = SystemClock()
    desk = Service(home, clock, lambda: 1)
    words = [said for of_round in demo_words.WORDS.values() for said in of_round.values()]
    steps = tuple(Step("round", f"Question {number}?", 120_000) for number in range(1, 9))
    live = desk.open(Plan("Letters that help", steps, voices=tuple(f"Voice {n}n" for n in range(VOICES))))
    live.do(c.GoOn())
    for number in range(contributions):
        live.do(c.Contribute(words[number % len(words)], live.session.voices[number % VOICES].id))
    live.do(c.StartOrHold())
    return CoprodApp(desk, clock, live)


if __name__ == "__main__":
    print(json.dumps(_measured(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
