"""The moment at which an act takes place, passed in from outside."""

from datetime import datetime
from typing import NamedTuple


class Moment(NamedTuple):
    """Where the next event stands: the first four fields of every event, in their order.

    ``seq`` is the number of the next event, ``act`` the number of the act it belongs to (the ``seq`` of the
    act's first event), ``at`` the UTC wall time and ``elapsed_ms`` whole milliseconds since the session opened.
    """

    seq: int
    act: int
    at: datetime
    elapsed_ms: int

    def then(self, events_before: int) -> "Moment":
        """The same moment for the event that follows ``events_before`` others of the same act."""
        return self._replace(seq=self.seq + events_before)
