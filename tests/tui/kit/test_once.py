"""A timer that fires once fires also where the processor was away just when it was set."""

import asyncio
from collections.abc import Callable
from itertools import count

import pytest
from textual import _time
from textual.app import App
from textual.timer import Timer

from coprod_tui.tui.kit.once import surely
from coprod_tui.tui.panels.stage import Stage
from tests.tui import scenes
from tests.tui.in_the_room import in_room
from tests.tui.quiet import until_quiet


def be_away(patches: pytest.MonkeyPatch, times: int) -> None:
    """The processor is away for ten seconds each time that a timer looks at the clock, so many times."""
    looked, now = count(), _time.get_time
    patches.setattr(_time, "get_time", lambda: now() + 10.0 * min(times, next(looked)))


def plainly(timer: Timer) -> Timer:
    return timer


@pytest.mark.parametrize(("of", "fires"), [(surely, True), (plainly, False)])
async def test_it_fires_however_late(
    of: Callable[[Timer], Timer], fires: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Textual's own does not; the day it does, ``surely`` can go."""
    app: App[None] = App()
    async with app.run_test():
        fired = asyncio.Event()
        with monkeypatch.context() as patches:
            be_away(patches, times=3)
            of(app.set_timer(0.01, fired.set))
            await asyncio.sleep(0)
        await until_quiet(app)
        assert fired.is_set() == fires


async def test_the_clock_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """On the projector nobody would know that it stands."""
    async with in_room(scenes.waiting()) as room:
        await room.press("space")
        with monkeypatch.context() as patches:
            be_away(patches, times=3)
            room.app.screen.query_one(Stage).tick()
            await asyncio.sleep(0)
            room.meeting.clock.wait(30_000)
        await until_quiet(room.app)
        assert room.app.screen.query_one(Stage).clock.text == "1:30"


async def test_each_resize_is_heard_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also after one that came while the processor was away."""
    async with in_room() as room:
        with monkeypatch.context() as patches:
            be_away(patches, times=3)
            await room.resize(80, 24)
        await room.resize(100, 30)
        assert room.app.screen.outer_size == (100, 30)
