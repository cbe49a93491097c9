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
    """Keeps the events of one session durably, for its one writer."""

    def keep(self, events: Events) -> None:
        """Add those of ``events`` that are not kept yet, in order, all or none: durable when it returns.

        ``events`` are whole acts that follow what is kept, and may begin with events that are kept already. Checks that
        earlier ones are still there, even if ``events`` is empty. A ``TakenOut`` event removes every wording of the
        contribution from all that is kept, to the last byte, in the same step. Raises ``NotKept``: then none of the new
        events counts as kept, although all of them may be there, and the call can be repeated. After ``close``, and
        after another program has gone on with the session, it raises ``NotKept`` and changes nothing.
        """

    def keep_again(self) -> None:
        """Write everything that is kept once more, durably, where a flush may have failed. Raises ``NotKept``."""

    def beat(self, elapsed_ms: int) -> None:
        """Note where the session's clock stands, in whole milliseconds, for ``resume``; never raises.

        Need not be durable: it survives a killed program, not a power cut. Nothing is noted of a closed session.
        """

    def close(self) -> None:
        """Release the session, so that it can be opened elsewhere; never raises, and may be repeated."""
