"""What keeps sessions: the port that every store fills, held by the suite in ``tests/storage/suite.py``.

A store keeps the events of each session under its id and nothing else; what they mean is the domain's. It knows no
sentence: every error is a code with its facts, said by ``presentation.failures``.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Session
from coprod_tui.live.ports import Journal

Version = tuple[int, int]
"""Two whole numbers that differ whenever what they stand for was written again. Nothing else may be read from them."""


class Kept(NamedTuple):
    """What is kept of a session: its events, and the session that they fold to. Read and folded once."""

    events: Events
    session: Session


class Begun(NamedTuple):
    """A new session: its id, and its journal, which is empty and ours alone."""

    id: SessionId
    journal: Journal


class Resumed(NamedTuple):
    """A session to go on with: its journal, which is ours alone, what is kept of it, and where its clock stood.

    ``elapsed_ms`` is in whole milliseconds: the later of the last event and the last beat.
    """

    journal: Journal
    kept: Kept
    elapsed_ms: int


State = Literal["whole", "in use", "left over", "to be made anew", "differed", "not coprod’s", "unreadable", "damaged"]
"""Only ``unreadable`` and ``damaged`` need somebody to act."""


class Finding(NamedTuple):
    """One thing that lies in the store: where, what it is, how it stands, and what is said of it.

    A readable session comes along, with the version that was read.
    """

    path: Path
    kind: Literal["session", "catalogue", "search", "beat", "lock", "unfinished save", "other"]
    state: State
    said: Message
    session: Session | None = None
    version: Version | None = None


class Rewriting(Protocol):
    """Sessions that nobody else can open meanwhile, to take names or words out of their history."""

    def rewrite(self, session_id: SessionId, events: Events, new_id: SessionId | None = None) -> None:
        """Put ``events`` in the place of all that was kept, under ``new_id`` where one is given.

        Durable when it returns, with no byte of what was kept before, nor of what interrupted writes of it left. A
        kill at any moment leaves the old session, or the new one, or both under their two ids, and doing it again
        ends the same. The beat moves along. Raises ``OSError``.
        """


class EventStore(Protocol):
    """Sessions by id. Safe in several threads, and against other programs on the same store.

    Every method may raise ``Failure`` where the store cannot be reached. Nothing is written before a session begins.
    """

    def version(self) -> Version | None:
        """The version of the whole: differs after a session was added, removed or written again by any store.

        None if nothing was ever kept. May miss what other programs change in a way of their own.
        """

    def versions(self) -> Mapping[SessionId, Version | None]:
        """Every session, with the version of what is kept of it; None where it cannot be told. Reads no session."""

    def read(self, session_id: SessionId) -> Kept:
        """All of a session, checked; also while another program has it open. Shows only what was kept durably.

        Raises ``WrongUse`` if there is none, ``DamagedRecord`` if it is not exactly what was kept, and ``Failure``.
        """

    def raw(self, session_id: SessionId) -> bytes:
        """The bytes that are kept of a session, damaged or not, to look for a name in them. Raises as ``read``."""

    def begin(self, ids: Iterable[SessionId]) -> Begun:
        """Take the first of ``ids`` that no session and no other program has. Raises ``Failure``."""

    def resume(self, session_id: SessionId) -> Resumed:
        """Take a session to write to it, and read it.

        One writer at a time: raises ``OpenElsewhere`` while another has it, and as ``read`` does. It is free again
        when the journal is closed, or when the program ends in any way.
        """

    def hold(self, ids: Iterable[SessionId]) -> AbstractContextManager[Rewriting]:
        """Keep all these sessions from being opened meanwhile. Raises ``OpenElsewhere`` or ``Failure``."""

    def sweep(self) -> None:
        """Remove what interrupted writes left behind, and flush what they may not have. Raises ``OSError``."""

    def findings(self) -> Iterator[Finding]:
        """Each thing that lies in the store, sessions first, each read to its last event. Changes nothing."""
