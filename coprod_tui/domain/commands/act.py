"""One act while it is decided."""

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.draft import Draft, draft_of, session_of
from coprod_tui.domain.apply.fold import apply_to, opened
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.stamp import Stamp


class Act:
    """The events of one act so far, and the session that they lead to: each event is applied once, as it is added."""

    def __init__(self, session: Session | None, first: Stamp) -> None:
        """``session`` is None where the act is the one that opens it; ``first`` stamps the first event."""
        self.events: e.Events = ()
        self._first = first
        self._session = session
        self._draft: Draft | None = None

    @property
    def session(self) -> Session:
        """The session as it stands after the events so far."""
        if self._session is None:
            if self._draft is None:
                raise ValueError("there is no session yet")
            self._session = session_of(self._draft)
        return self._session

    @property
    def stamp(self) -> Stamp:
        """The stamp of the next event."""
        return self._first.then(len(self.events))

    def add(self, event: e.Event) -> None:
        """Let ``event``, which has the stamp of the next one, happen."""
        if self._draft is None:
            self._draft = draft_of(self.session)
        apply_to(self._draft, event)
        self._session = None
        self.events += (event,)

    def begin(self, event: e.SessionOpened) -> None:
        """The same for the event with which there is a session."""
        if self._session is not None:
            raise ValueError("the session was opened before")
        self._session = opened(event)
        self.events += (event,)
