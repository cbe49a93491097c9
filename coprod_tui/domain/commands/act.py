"""An act while its command is being decided."""

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.draft import Draft, draft_of, session_of
from coprod_tui.domain.apply.fold import apply_to, opened
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.stamp import Stamp


class Act:
    """The events of an act so far, and the resulting session. Each event is applied once, when it is added."""

    def __init__(self, session: Session | None, first: Stamp) -> None:
        """``session`` is None for the act that opens it; ``first`` stamps the first event."""
        self.events: e.Events = ()
        self._first = first
        self._session = session
        self._draft: Draft | None = None

    @property
    def session(self) -> Session:
        """The session after the events so far."""
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
        """Add and apply ``event``, which must carry the current ``stamp``."""
        if self._draft is None:
            self._draft = draft_of(self.session)
        apply_to(self._draft, event)
        self._session = None
        self.events += (event,)

    def begin(self, event: e.SessionOpened) -> None:
        """Add and apply the event that opens the session."""
        if self._session is not None:
            raise ValueError("the session was opened before")
        self._session = opened(event)
        self.events += (event,)
