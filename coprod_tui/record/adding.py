"""Adding to a session that nobody is in: what came of it is told after its close, in its own file."""

from collections.abc import Callable, Iterable
from datetime import datetime

from coprod_tui.live import NotKept
from coprod_tui.record.opening import GoingOn
from coprod_tui.session.events import Events
from coprod_tui.session.fold import after, fold
from coprod_tui.session.moment import Moment
from coprod_tui.session.session import Session
from coprod_tui.trouble import Trouble

Telling = Callable[[Session, Moment], Events]
"""An act with everything but the session and its moment given."""


def add(going_on: GoingOn, at: datetime, acts: Iterable[Telling]) -> None:
    """Keep what the acts tell, in one durable write, and let the session go.

    ``at`` is the wall time (UTC); the session's own clock stands where its last event left it. Raises ``Trouble`` when
    it cannot be kept, and the acts' ``Refusal``; then nothing has changed.
    """
    journal, events, _ = going_on
    try:
        session = fold(events)
        told: Events = ()
        for act in acts:
            seq = len(events) + len(told) + 1
            added = act(session, Moment(seq, seq, at, session.as_of_ms))
            session = after(session, added)
            told += added
        journal.keep(told)
    except NotKept as error:
        raise Trouble(f"That could not be kept: {error}. The session is as it was before.") from None
    finally:
        journal.close()
