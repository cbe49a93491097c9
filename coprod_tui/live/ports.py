"""What an open session needs: clocks, and a journal that keeps its events."""

from datetime import datetime
from typing import Any, NamedTuple, Protocol

from coprod_tui.domain.events import Events
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.cards import Cards
from coprod_tui.live.wall import OnTheWall


class Clock(Protocol):
    """Two readings of time: wall time (UTC), which may jump, and monotonic time, which may not."""

    def now(self) -> datetime: ...

    def running_ms(self) -> int: ...


class Beat(NamedTuple):
    """A heartbeat: where the session's clock stood (whole milliseconds since it opened), and when that was (UTC).

    ``has_unsaved``: there were events that were not kept. ``cards``: how often they were shown until then.
    ``quiet_ms``: for how long a quiet moment had lasted by then; 0 without one.
    """

    elapsed_ms: int
    at: datetime
    has_unsaved: bool = False
    cards: tuple[Cards, ...] = ()
    quiet_ms: int = 0


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
        contribution from all that is kept, to the last byte, in the same step, and a ``SessionClosed`` every name that
        goes with it (``taking_out.as_left_by``). Raises ``NotKept``: then none of the new events counts as
        kept, although all of them may be there, and the call can be repeated. After ``close``, and after another
        program has gone on with the session, it raises ``NotKept`` and changes nothing.
        """

    def keep_again(self) -> None:
        """Write everything that is kept once more, durably, where a flush may have failed. Raises ``NotKept``."""

    def beat(self, beat: Beat) -> None:
        """Note where the session's clock stands, for ``resume`` and for those who follow the session; never raises.

        Need not be durable: it survives a killed program, not a power cut. Nothing is noted of a closed session.
        """

    def show(self, shown: OnTheWall) -> None:
        """Let those who follow the session see what the wall shows besides it; never raises.

        Never durable. Ends with ``close``; what a killed program has shown counts only while its beat is fresh, and is
        gone when the session is next resumed, held or swept. Nothing is shown of a closed session.
        """

    def leave(self, drafts: bytes) -> None:
        """Keep what was begun and is no event yet beside the session, in the place of what was; never raises.

        Need not be durable: it survives a killed program, not a power cut. Gone once the session is closed, or where
        nothing is left.
        """

    def left(self) -> bytes:
        """What was left last, also by an earlier program; nothing where there is none."""

    def close(self) -> None:
        """Release the session, so that it can be opened elsewhere; never raises, and may be repeated."""


class Seen(NamedTuple):
    """What there is to be seen of a session that is followed: its events, its last beat, what the wall shows besides.

    ``events`` are the same value as before while nothing was kept. ``beat`` is None if there is none; one that was
    written after events that are not there has ``has_unsaved``.
    """

    events: Events
    beat: Beat | None
    on_the_wall: OnTheWall


class Following(Protocol):
    """A session that is looked at again and again, whichever program has it open. Writes nothing and holds nothing."""

    def look(self) -> Seen:
        """All that is kept by now. Reads only what is new, where it can: to be asked ten times a second, or more.

        The events are at least those that were kept when the beat was written, and what the wall shows. Raises as
        ``EventStore.read``, and can be asked again.
        """
