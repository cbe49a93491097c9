"""What an open session needs: clocks, and a journal that keeps its events."""

from datetime import datetime
from typing import Any, Protocol

from coprod_tui.domain.events import Events
from coprod_tui.domain.message import Message


class Clock(Protocol):
    """Two readings of time: wall time (UTC), which may jump, and monotonic time, which may not."""

    def now(self) -> datetime: ...

    def running_ms(self) -> int: ...


class NotKept(Exception):
    """The journal could not keep events; ``message`` says why."""

    def __init__(self, code: str, /, **facts: Any) -> None:
        super().__init__(code)
        self.message = Message(code, facts)


class Journal(Protocol):
    """Stores events durably."""

    def keep(self, events: Events) -> None:
        """Append the events in order, once. Checks that earlier ones are still there, even if ``events`` is empty.

        A ``TakenOut`` event deletes every wording of the contribution from the stored events in the same step.
        Raises ``NotKept``; then none of the new events counts as kept.
        """

    def keep_again(self) -> None:
        """Write everything that is kept once more, durably, where a flush may have failed. Raises ``NotKept``."""

    def beat(self, elapsed_ms: int) -> None:
        """Write a heartbeat with the session clock in milliseconds; never raises."""

    def close(self) -> None:
        """Release the lock on the session, so that it can be opened elsewhere."""
