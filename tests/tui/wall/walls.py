"""Walls over meetings: two windows on one store in memory, and one clock."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from coprod_tui.domain.model.cards import Card
from coprod_tui.live.following import HELD_BACK_MS
from coprod_tui.live.session import LiveSession
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall
from coprod_tui.tui.runtime.watching import WallApp
from tests.support.clock import FakeClock
from tests.support.meeting import Meeting, a_plan, a_round
from tests.support.service import MemoryService
from tests.tui import scenes
from tests.tui.in_the_room import WIDE, press


def wall_of(
    meeting: Meeting, shown: OnTheWall = ONLY_THE_ROOM, silent_ms: int = 0, cards: tuple[Card, ...] = ()
) -> WallApp:
    """The wall of a meeting a moment later, with cards that are up; nothing was heard of its room for that long."""
    service = MemoryService(meeting.clock)
    service.follow(meeting.live)
    meeting.live._write_beat()  # nobody looks here whether the machine slept
    meeting.live.show_on_the_wall(shown)
    for card in cards:
        meeting.live.show_card(card)
    watching = service.watch(meeting.session.id)
    meeting.clock.wait(silent_ms or HELD_BACK_MS)
    watching.look()  # else a wall that is painted within its first moment has not looked yet
    return calm(WallApp(watching))


def waiting_wall() -> WallApp:
    """Nothing has begun."""
    return calm(WallApp(MemoryService(FakeClock()).watch()))


def calm(app: WallApp) -> WallApp:
    """Without movement."""
    app.animation_level = "none"
    return app


class Wall:
    """A wall, and the room beside it."""

    def __init__(self, pilot: Pilot[None], app: WallApp, service: MemoryService, clock: FakeClock) -> None:
        self.pilot = pilot
        self.app = app
        self.service = service
        self.clock = clock
        self.live: LiveSession | None = None

    def opens(self, **more: Any) -> LiveSession:
        """A session begins in the other window."""
        self.live = self.service.open(a_plan(a_round(prompt="Πώς ήρθες;"), **more))
        return self.live

    async def goes_by(self, milliseconds: int, *, beating: bool = True) -> None:
        """Time passes: the room beats every second, and the wall looks."""
        for _ in range(0, milliseconds, 50):
            self.clock.wait(50)
            if beating and self.live and self.clock.running_ms() % 1_000 == 0:
                self.live.beat()
            self.app.look()
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await press(self.pilot, *keys)

    @property
    def shown(self) -> str:
        """All that stands on the wall."""
        return scenes.painted(self.app.screen)


@asynccontextmanager
async def a_wall(size: tuple[int, int] = WIDE) -> AsyncIterator[Wall]:
    """A wall that was started first."""
    clock = FakeClock()
    service = MemoryService(clock)
    app = calm(WallApp(service.watch()))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Wall(pilot, app, service, clock)
