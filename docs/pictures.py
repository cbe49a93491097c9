"""``python -m docs.pictures``: paint the pictures of the screens anew, from an invented meeting.

The meeting is the one that ``coprod demo`` plays, so the pictures show what the program really does.
"""

import asyncio
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from coprod_tui import demo
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Service
from coprod_tui.tui.app import CoprodApp
from coprod_tui.tui.widgets.big_clock import BigClock

FOLDER = Path(__file__).parent / "pictures"
SEED = 7


class Picture(NamedTuple):
    """A screen after so many steps of the meeting and a wait, with keys pressed; ``steps`` None is the start screen."""

    name: str
    size: tuple[int, int]
    steps: int | None
    wait_ms: int = 0
    keys: tuple[str, ...] = ()
    theme: str = "dark"


PICTURES = (
    Picture("room", (120, 36), 97, 23_000),
    Picture("room-light", (120, 36), 97, 23_000, theme="light"),
    Picture("room-middle", (80, 24), 45, 23_000, theme="cream"),
    Picture("focus", (80, 24), 45, 23_000, keys=("f",)),
    Picture(
        "setup",
        (100, 50),
        None,
        keys=(
            *("n", *"Letters that help", "tab", "tab", "tab"),
            *(*"Aoife", "enter", *"Emrys", "enter", *"Ngozi", "enter", *"Zoë", "tab"),
            *("tab", "tab", *"Which letter made things harder?"),
        ),
    ),
    Picture("closing", (100, 34), 10_000, keys=("q", "y")),
)
"""Every picture of the README and of the pages in docs."""


def main() -> int:
    """Paint them all, and say where they lie."""
    os.environ["TZ"] = "UTC"
    time.tzset()
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        path = FOLDER / f"{picture.name}.svg"
        path.write_text(asyncio.run(painted(picture)), encoding="utf-8")
        print(path.relative_to(FOLDER.parent.parent))
    return 0


async def painted(picture: Picture) -> str:
    """The picture as SVG."""
    with tempfile.TemporaryDirectory() as home:
        clock = demo.PlayedClock()
        desk = Service.of(Path(home), clock, lambda: SEED)
        live = None
        if picture.steps is not None:
            live = desk.open(demo.PLAN)
            _play(live, clock, islice(demo.script(live, SEED), picture.steps))
        app = CoprodApp(desk, clock, live)
        async with app.run_test(size=picture.size) as pilot:
            app.theme = picture.theme
            await pilot.press(*picture.keys)
            clock.wait(picture.wait_ms)
            for each in app.screen.query(BigClock):
                each.tick()
            await pilot.pause()
            svg = app.export_screenshot(title="coprod")
    return _without_addresses(svg)


def _play(live: LiveSession, clock: demo.PlayedClock, steps: Iterable[demo.Step]) -> None:
    for step in steps:
        if live.session.next_step is None and not live.session.step_open:
            return
        clock.wait(step.wait_ms)
        step.act(live)
        live.beat()


def _without_addresses(svg: str) -> str:
    """The fonts are not fetched from anywhere: every machine has a fixed-width one."""
    return re.sub(r"@font-face\s*{[^}]*}", "", svg)


if __name__ == "__main__":
    sys.exit(main())
