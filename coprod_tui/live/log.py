"""The events of an open session: in memory at once, in the journal as soon as it can be."""

from coprod_tui.domain.events import Event, Events
from coprod_tui.domain.message import Message
from coprod_tui.domain.taking_out import as_left_by, takes_out
from coprod_tui.live.ports import Journal, NotKept


class EventLog:
    """All events so far. ``unsaved`` says why the latest are not in the journal; None if all are."""

    def __init__(self, journal: Journal, events: Events) -> None:
        """``events`` are in the journal already."""
        self._journal = journal
        self._waiting: list[Event] = []
        self.events = list(events)
        self.unsaved: Message | None = None

    def add(self, events: Events) -> None:
        """Append events and try to keep them.

        Words and names that they take out leave memory first: nobody may read or export them any more, even while
        saving fails. If the program ends before the journal has the events, the words are still there and were not
        taken out.
        """
        if takes_out(events, self.events):
            self.events = list(as_left_by(events, self.events))
            self._waiting = self.events[len(self.events) - len(self._waiting) :]
        self.events += events
        self._waiting += events
        self.keep()

    def keep(self) -> bool:
        """Try to keep what waits; also notices if kept events have disappeared. Returns whether anything changed."""
        before, had_waited = self.unsaved, bool(self._waiting)
        try:
            self._journal.keep(tuple(self._waiting))
        except NotKept as error:
            self.unsaved = error.message
        else:
            self._waiting.clear()
            self.unsaved = None
        return had_waited or self.unsaved != before
