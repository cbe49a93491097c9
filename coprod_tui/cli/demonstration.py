"""The meeting that plays itself, in a home folder of its own: with a screen, or without one."""

from pathlib import Path

from coprod_tui import demo
from coprod_tui.desk import LocalDesk


def headless(home: Path, seed: int) -> Path:
    """Play it all at once through the real journal; give where its JSON lies. Raises ``Trouble``."""
    clock = demo.PlayedClock()
    desk = LocalDesk(home, clock, lambda: seed)
    live = desk.open(demo.PLAN)
    demo.play(live, clock, seed)
    live.leave()
    return desk.export(live)
