"""Runs the demonstration in its own home folder, on screen or headless."""

from functools import partial
from pathlib import Path

from coprod_tui import demo
from coprod_tui.cli.screens import log_in, must_show_screens, open_screen
from coprod_tui.service import Service
from coprod_tui.tui import quick_start


def headless(home: Path, seed: int) -> Path:
    """Play it at once, saving to a real journal; returns the path of its JSON. Raises ``Failure``."""
    clock = demo.PlayedClock()
    desk = Service(home, clock, lambda: seed)
    live = desk.open(demo.PLAN)
    demo.play(live, clock, seed)
    live.leave()
    return desk.export(live)


def on_screen(home: Path, seed: int, speed: float) -> int:
    """Play it in the room at ``speed`` times real time; returns the exit code. Raises ``Failure``."""
    must_show_screens()
    quick_start.begin()
    from coprod_tui.tui.demo import DemoApp

    clock = demo.PlayedClock()
    desk = Service(home, clock, lambda: seed)
    live = desk.open(demo.PLAN)
    log = partial(log_in, desk.places)
    return open_screen(DemoApp(desk, clock, live, demo.script(live, seed), speed, log), log)
