"""The clocks of the machine."""

import time
from datetime import UTC, datetime


class SystemClock:
    """Wall time in UTC, and monotonic time in whole milliseconds (implements ``live.ports.Clock``)."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def running_ms(self) -> int:
        return time.monotonic_ns() // 1_000_000
