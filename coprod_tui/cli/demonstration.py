"""The meeting that plays itself, in a home folder of its own: with a screen, or without one."""

from functools import partial
from pathlib import Path

from coprod_tui import demo
from coprod_tui.cli.screens import log_in, must_show_screens, open_screen
from coprod_tui.desk import LocalDesk
from coprod_tui.tui import quick_start


def headless(home: Path, seed: int) -> Path:
    """Play it all at once through the real journal; give where its JSON lies. Raises ``Failure``."""
    clock = demo.PlayedClock()
    desk = LocalDesk(home, clock, lambda: seed)
    live = desk.open(demo.PLAN)
    demo.play(live, clock, seed)
    live.leave()
    return desk.export(live)


def on_screen(home: Path, seed: int, speed: float) -> int:
    """Play it in the room, ``speed`` times as fast as a meeting goes; give the exit code. Raises ``Failure``."""
    must_show_screens()
    quick_start.begin()
    from coprod_tui.tui.demo import DemoApp

    clock = demo.PlayedClock()
    desk = LocalDesk(home, clock, lambda: seed)
    live = desk.open(demo.PLAN)
    log = partial(log_in, desk.places)
    return open_screen(DemoApp(desk, clock, live, demo.script(live, seed), speed, log), log)
