"""The room against a bare Textual app with a Header, Digits and a Footer: first paint, keys, and a running clock.

Each figure comes from processes of its own (``python -m benchmarks.screens APP QUESTION HOME``), in turns, so that
neither app warms up for the other. Both run on Textual's headless driver, which is asked what it would send to the
terminal. A key of the room keeps its events durably: it is held against the bare app's same key and one plain durable
write of the bytes that the session's file then has, made right after it in the same process.
"""

import asyncio
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any, ClassVar, NamedTuple

from benchmarks.results import Result

SIZE = (120, 36)
MINUTE = 60.0
SETTLED = 0.35
PAUSE = 0.02
PRESSES = 20

PAINT_BOUND = 1.4
CLOCK_BOUND = 1.3
LETTER_BOUND = 1.5
WRITING_BOUND = 1.1
WRITES = "writes"
"""Begins what is asked of the room while its writing strip is open, and of the bare app with one TextArea."""
BARE_FIELD = "a bare app with one TextArea"
BARE = "a bare app with Header, Digits, Footer"

Answers = dict[str, float]
"""What was measured in a process, by name."""


class Meeting(NamedTuple):
    """How large the session is in which keys are pressed, and how much longer than their base they may take."""

    voices: int
    contributions: int
    bound: float


MEETINGS = (Meeting(12, 60, 1.6), Meeting(200, 3_000, 2.4))


def run() -> list[Result]:
    """All measurements of the screens."""
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent, prefix=".screens-") as folder:
        homes = {meeting: Path(folder, str(meeting.voices)) for meeting in MEETINGS}
        for meeting, home in homes.items():
            _set_up(home, meeting)
        keys = [
            result for meeting, home in homes.items() for name in ("n", "space") for result in key(name, meeting, home)
        ]
        home = homes[MEETINGS[0]]
        return [first_paint(Path(folder, "new")), *keys, letter(home), *running_clock(home)]


def first_paint(home: Path, runs: int = 15) -> Result:
    """From the start of the process to the first painted screen, of a session that is just begun."""
    room, bare = _in_turns("first-paint", home, runs)
    return Result("first paint of the room", _of(room, "ms"), "ms", _of(bare, "ms"), BARE, PAINT_BOUND)


def key(name: str, meeting: Meeting, home: Path, runs: int = 9) -> list[Result]:
    """From a key to the painted screen, kept on a real disk; and how much of that is what."""
    room, bare = _in_turns(f"key-{name}", home, runs)
    said = f"key {name}, {meeting.voices} voices and {meeting.contributions:,} contributions"
    base = _of(bare, "ms") + _of(room, "plain_write_ms")
    against = "the same key in the bare app, and a plain durable write of the same bytes"
    whole = _of(room, "ms")
    writing, folding = _of(room, "writing_ms"), _of(room, "folding_ms")
    shares = {"painting": whole - writing - folding, "folding": folding, "writing": writing}
    return [
        Result(f"{said}: to painted screen", whole, "ms", base, against, meeting.bound),
        *(Result(f"{said}: share of {part}", share, "ms", whole, "all of it") for part, share in shares.items()),
    ]


def letter(home: Path, runs: int = 9) -> Result:
    """From a letter in the writing strip to its paint, while the clock runs."""
    room, bare = _in_turns(f"{WRITES}-key-a", home, runs)
    return Result(
        "a letter in the writing strip, 12 voices", _of(room, "ms"), "ms", _of(bare, "ms"), BARE_FIELD, LETTER_BOUND
    )


def running_clock(home: Path) -> list[Result]:
    """A minute in which the clock runs and nobody touches a key: processor time, and bytes for each tick."""
    asked = {"room": ("room", "minute"), "bare": ("bare", "minute"), "writing": ("room", f"{WRITES}-minute")}
    processes = {name: _start(*each, home) for name, each in asked.items()}
    answers = {name: json.loads(process.communicate()[0]) for name, process in processes.items()}
    cpu, writing = [answers[app]["cpu_ms"] for app in ("room", "bare")], answers["writing"]["cpu_ms"]
    sent = [answers[app]["bytes"] / MINUTE for app in ("room", "bare")]
    return [
        Result("processor time of a minute of running clock", cpu[0], "ms", cpu[1], BARE, CLOCK_BOUND),
        Result("the same while something is written", writing, "ms", cpu[0], "the same without", WRITING_BOUND),
        Result("bytes sent to the terminal a tick", sent[0], "bytes", sent[1], BARE),
    ]


def _of(answers: list[Answers], name: str) -> float:
    return median(answer[name] for answer in answers)


def _in_turns(question: str, home: Path, runs: int) -> tuple[list[Answers], list[Answers]]:
    """The answers of the room and of the bare app, asked in turns."""
    answers: dict[str, list[Answers]] = {"room": [], "bare": []}
    for _ in range(runs):
        for app, collected in answers.items():
            collected.append(json.loads(_start(app, question, home).communicate()[0]))
    return answers["room"], answers["bare"]


def _start(app: str, question: str, home: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "benchmarks.screens", app, question, str(home), str(time.time_ns())]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _set_up(home: Path, meeting: Meeting) -> None:
    """Keep a session with a turn that has not begun, in which many voices have said much."""
    from benchmarks.record import WORDS, moment
    from coprod_tui.domain import commands as c
    from coprod_tui.domain.decide import decide
    from coprod_tui.places import Places
    from coprod_tui.storage.tinydb_store import TinyDBStore

    session_id, journal = TinyDBStore(Places(home).sessions).begin(["letters"])
    events, session = decide(None, c.Open(session_id, _plan(meeting.voices), draw_seed=1), moment(1))
    said = [
        c.Contribute(WORDS[n % len(WORDS)], session.voices[n % meeting.voices].id) for n in range(meeting.contributions)
    ]
    for command in (c.GoOn(), *said):
        more, session = decide(session, command, moment(len(events) + 1))
        events += more
    journal.keep(events)
    journal.close()


def _plan(voices: int) -> Any:
    from coprod_tui.domain.plan.plan import Plan, Step

    steps = tuple(Step("round", f"Question {number}?", 120_000) for number in range(1, 9))
    return Plan("Letters that help", steps, voices=tuple(f"Voice {n}n" for n in range(voices)))


# --- what runs in the process that is measured


def _measured(app: str, question: str, home: Path, started_ns: int) -> Answers:
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent, prefix=".screens-") as folder:
        copy = Path(folder, "home")
        if home.exists():
            shutil.copytree(home, copy)
        is_field = question.startswith(WRITES)
        running = _room(copy) if app == "room" else _bare_field() if is_field else _bare()
        return asyncio.run(_answer(running, question, started_ns))


def watched(app: Any) -> Any:
    """The driver of an app, which knows how much was sent, and when; to be asked before the app runs."""
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
    return Watched


async def _answer(app: Any, question: str, started_ns: int) -> Answers:
    Watched = watched(app)  # noqa: N806 - a class
    found: Answers = {}

    async def ask() -> None:
        await painted(app)
        asked = question.removeprefix(f"{WRITES}-")
        if asked != question and hasattr(app, "room_for"):
            await press(app, "space", Watched.writes)
            await press(app, "w", Watched.writes)
        if asked == "first-paint":
            found["ms"] = (time.time_ns() - started_ns) / 1e6
        elif asked == "minute":
            if asked == question:
                await press(app, "space", Watched.writes)
            before, sent = time.process_time(), Watched.sent
            await asyncio.sleep(MINUTE)
            found["cpu_ms"] = (time.process_time() - before) * 1000
            found["bytes"] = Watched.sent - sent
        else:
            found.update(await _key_to_paint(app, asked.removeprefix("key-"), Watched.writes))
        app.exit()

    asking = asyncio.create_task(ask())
    await app.run_async(headless=True, size=SIZE)
    await asking
    return found


async def painted(app: Any) -> None:
    """Wait until the screen has been painted."""
    done = asyncio.Event()
    while not app.is_running or not app.screen.query("*"):  # noqa: ASYNC110 - there is no event for it
        await asyncio.sleep(0)
    app.screen.call_after_refresh(done.set)
    await done.wait()


async def _key_to_paint(app: Any, key: str, writes: list[float]) -> Answers:
    """The medians of several presses, in milliseconds, each from the key to the last bytes of what it painted.

    Of the room also how long its folding and its writing took, and the plain write of the same bytes.
    """
    parts = _Parts(app) if hasattr(app, "room_for") else None
    taken: list[Answers] = []
    for _ in range(PRESSES):
        if key == "n":
            await press(app, "space", writes)
        if parts:
            parts.begin()
        answer = {"ms": await press(app, key, writes) * 1000}
        taken.append(answer | parts.answer() if parts else answer)
    return {name: _of(taken, name) for name in taken[0]}


class _Parts:
    """How long the parts of a key of the room take."""

    def __init__(self, app: Any) -> None:
        from coprod_tui.live import session as live
        from coprod_tui.storage.journal import FileJournal

        self._home = app.service.places.home
        self._took: Answers = {}
        FileJournal.keep = self._timed("writing_ms", FileJournal.keep)  # type: ignore[method-assign]
        live.decide = self._timed("folding_ms", live.decide)  # type: ignore[attr-defined]

    def begin(self) -> None:
        self._took = {"writing_ms": 0.0, "folding_ms": 0.0}

    def answer(self) -> Answers:
        from benchmarks.record import write_plainly
        from benchmarks.timing import milliseconds

        (file,) = (self._home / "sessions").glob("*.json")
        return self._took | {
            "plain_write_ms": milliseconds(write_plainly, self._home / "plain.json", file.read_bytes())
        }

    def _timed(self, part: str, act: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any) -> Any:
            began = time.perf_counter()
            try:
                return act(*args)
            finally:
                self._took[part] = self._took.get(part, 0.0) + (time.perf_counter() - began) * 1000

        return timed


async def press(app: Any, key: str, writes: list[float]) -> float:
    """Seconds from a key to the last bytes that it made the app send."""
    from textual import events

    event = events.Key(key, " " if key == "space" else key)
    return await until_painted(lambda: app._driver.send_message(event), writes)


async def until_painted(act: Callable[[], object], writes: list[float]) -> float:
    """Seconds from an act to the last bytes that it made the app send: those before the first pause of ``PAUSE``."""
    writes.clear()
    began = time.perf_counter()
    act()
    await asyncio.sleep(SETTLED)
    last = began
    for before, written in pairwise([began, *writes]):
        if written - before > PAUSE and before > began:
            break
        last = written
    return last - began


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


def _bare_field() -> Any:
    from textual.app import App, ComposeResult
    from textual.widgets import TextArea

    class BareField(App[None]):
        def compose(self) -> ComposeResult:
            yield TextArea()

    return BareField()


def _room(home: Path) -> Any:
    return room_of(home, _plan(12))


def room_of(home: Path, plan: Any) -> Any:
    """The app with the session of a home, or where there is none, with one of the plan that is just begun."""
    from coprod_tui.tui.runtime import quick_start

    quick_start.begin()
    from coprod_tui.domain.ids import SessionId
    from coprod_tui.service import Service
    from coprod_tui.system_clock import SystemClock
    from coprod_tui.tui.runtime.app import CoprodApp

    clock = SystemClock()
    service = Service.of(home, clock, lambda: 1)
    live = service.resume(SessionId("letters")) if home.exists() else service.open(plan)
    return CoprodApp(service, clock, live)


if __name__ == "__main__":
    print(json.dumps(_measured(sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]))))
