"""The session's clock: monotonic time since the session opened, without the time that the machine slept."""

from datetime import datetime

from coprod_tui.live.ports import Clock

SLEPT_MS = 5_000
"""A gap (ms) between two readings, or between the two clocks, above which the machine must have slept."""


class SessionClock:
    """Tells where a session stands in time, and notices when the machine has slept."""

    def __init__(self, clock: Clock, elapsed_ms: int, *, stands: bool = False) -> None:
        """It goes on from ``elapsed_ms``, or stands there until ``go_on``."""
        self._clock = clock
        self._stands_ms = elapsed_ms if stands else None
        self._began_ms = clock.running_ms() - elapsed_ms
        self._ahead_ms = self._wall_ahead_ms()

    @property
    def elapsed_ms(self) -> int:
        """Whole milliseconds since the session opened, interruptions left out."""
        if self._stands_ms is not None:
            return self._stands_ms
        return self._clock.running_ms() - self._began_ms

    def go_on(self) -> None:
        """From where it stood."""
        self._began_ms, self._stands_ms = self._clock.running_ms() - self.elapsed_ms, None

    @property
    def now(self) -> datetime:
        """The wall time (UTC) in whole milliseconds."""
        now = self._clock.now()
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    def slept_ms(self, latest_ms: int) -> int:
        """For about how long the machine slept since the clock stood at ``latest_ms``; 0 if it did not.

        Wall time always counts a sleep, monotonic time on some systems only. Where it does, or where it went backwards,
        the clock is put back to ``latest_ms``.
        """
        before, self._ahead_ms = self._ahead_ms, self._wall_ahead_ms()
        passed = self.elapsed_ms - latest_ms
        if not 0 <= passed < SLEPT_MS:
            self._began_ms = self._clock.running_ms() - latest_ms
        gap = max(passed, self._ahead_ms - before)
        return gap if gap >= SLEPT_MS else 0

    def _wall_ahead_ms(self) -> int:
        return round(self._clock.now().timestamp() * 1000) - self._clock.running_ms()
