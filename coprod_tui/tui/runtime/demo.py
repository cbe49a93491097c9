"""The demo: a session that plays by itself in the room at high speed and ignores commands from keys."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from coprod_tui.demo import PlayedClock, Step
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation import app as say
from coprod_tui.service import Service
from coprod_tui.tui.panels.stage import Stage
from coprod_tui.tui.room.screen import RoomScreen
from coprod_tui.tui.runtime.app import CoprodApp

FRAME_SECONDS = 0.1
BEAT_MS = 1000


class DemoApp(CoprodApp):
    """Executes ``steps`` in the room, ``speed`` times as fast as real time."""

    def __init__(
        self,
        service: Service,
        clock: PlayedClock,
        live: LiveSession,
        steps: Iterator[Step],
        speed: float,
        write_log: Callable[[str], Path | None] = lambda _: None,
    ) -> None:
        super().__init__(service, clock, live, (say.DEMO,), write_log)
        self._played = clock
        self._playing = live
        self._steps = steps
        self._speed = speed
        self._next: Step | None = None
        self._wait_ms = 0

    def on_mount(self) -> None:
        self._take_next()
        self.set_interval(FRAME_SECONDS, self._frame, name="demo")

    def room_for(self, live: LiveSession, saying: str, **more: Any) -> RoomScreen:
        return super().room_for(live, saying, **more, looking_only=True)

    def stand_still(self) -> bool:
        """Do nothing: the simulated time stops by itself, and the demo takes no other commands."""
        return False

    def goodbye(self, live: LiveSession) -> str:
        return say.LEFT_DEMO

    def _frame(self) -> None:
        """Advance the simulated time by one frame, second by second, and execute the steps due in it."""
        left = round(FRAME_SECONDS * 1000 * self._speed)
        live = self._playing
        while left > 0 and self._next is not None:
            passing = min(left, self._wait_ms, BEAT_MS)
            self._played.wait(passing)
            live.beat()
            left -= passing
            self._wait_ms -= passing
            if self._wait_ms == 0:
                self._next.act(live)
                self._take_next()
        for stage in self.screen.query(Stage):
            stage.tick()

    def _take_next(self) -> None:
        self._next = next(self._steps, None)
        self._wait_ms = self._next.wait_ms if self._next else 0
