"""The stage: the question, the name in large letters, the clock, and who comes next."""

from collections.abc import Callable

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from coprod_tui.live.source import SessionSource
from coprod_tui.presentation import room as say
from coprod_tui.presentation.clock import ClockView, clock_at
from coprod_tui.presentation.room_view import RoomView
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.once import surely
from coprod_tui.tui.panels.panel import Panel
from coprod_tui.tui.panels.stage_picture import picture


class Stage(Panel):
    """Shows the session and the clock of the open turn. A timer runs only for the next change of its text."""

    def __init__(
        self, source: SessionSource, now: RoomView, ticked: Callable[[ClockView], None] = lambda _: None
    ) -> None:
        """``ticked`` is called with the clock whenever that may have changed."""
        super().__init__(now, id="stage")
        self._ticked = ticked
        self._source = source
        self._timer: Timer | None = None
        self._clock = clock_at(source.session, source.elapsed_ms)

    @property
    def clock(self) -> ClockView:
        """What the clock shows."""
        return self._clock

    def on_mount(self) -> None:
        self.tick()

    def show(self, now: RoomView) -> None:
        self.now = now
        self.tick()

    def tick(self) -> None:
        """Read the time, repaint what changed, and schedule the next tick for when the text changes."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._clock = clock_at(self._source.session, self._source.elapsed_ms)
        self.look()
        self._ticked(self._clock)
        if self._clock.changes_in_ms is not None:
            self._timer = surely(self.set_timer(self._clock.changes_in_ms / 1000, self.tick, name="clock"))

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        return picture(now.stage, self._clock, width, height)


class TooSmall(Static):
    """What is shown instead in a window that has no room for the room."""

    def __init__(self) -> None:
        super().__init__(id="too-small")

    def on_mount(self) -> None:
        self.watch(self.app, "unsaved", self._show)

    def _show(self, why: str | None) -> None:
        self.update(Content(say.TOO_SMALL_NOT_SAVED if why else say.TOO_SMALL))
