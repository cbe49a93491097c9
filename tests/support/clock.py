"""A clock that is moved by hand."""

from datetime import UTC, datetime, timedelta

from coprod_tui.live.ports import Beat

MORNING = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class FakeClock:
    """Both readings of time at once. ``wait`` moves them together; ``sleep`` moves only the wall."""

    def __init__(self, at: datetime = MORNING, running_ms: int = 0) -> None:
        self.at = at
        self._running_ms = running_ms

    def now(self) -> datetime:
        return self.at

    def running_ms(self) -> int:
        return self._running_ms

    def wait(self, milliseconds: int) -> None:
        self.at += timedelta(milliseconds=milliseconds)
        self._running_ms += milliseconds

    def sleep(self, milliseconds: int) -> None:
        self.at += timedelta(milliseconds=milliseconds)


def beat_at(elapsed_ms: int) -> Beat:
    """The beat of a session that opened in the morning."""
    return Beat(elapsed_ms, MORNING + timedelta(milliseconds=elapsed_ms))
