"""What keeps sessions: the port that every store implements.

For whoever writes another store: implement ``EventStore``, ``Rewriting`` and ``live.ports.Journal``, say where its
sessions are kept (``tests/storage/places.py``), and let ``tests/storage/suite.py`` run over it.

A store keeps the events of each session under its id, and where its clock last stood. What events mean is the domain's:
``consistency.must_make_sense`` checks and folds them, ``domain.taking_out`` removes words. A store says no sentence:
its errors are codes with facts, which ``presentation.failures`` says. The usual codes stand in the tables of
``presentation.keeping`` (``no_session``, ``open_elsewhere``, ``not_opened``, ``let_go`` …), ``damaged_files`` and
``disk``. No other exceptions come out of it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal, NamedTuple, Protocol, Self

from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.cards import Cards
from coprod_tui.domain.model.session import Session
from coprod_tui.live.ports import Beat, Following, Journal
from coprod_tui.live.wall import OnTheWall

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

    ``elapsed_ms`` is in whole milliseconds: the later of the last event and the last beat. ``cards``: how often they
    were shown, and ``quiet_ms``: how long a quiet moment had lasted that nobody ended, as the beat tells.
    """

    journal: Journal
    kept: Kept
    elapsed_ms: int
    cards: tuple[Cards, ...] = ()
    quiet_ms: int = 0

    @classmethod
    def at(cls, journal: Journal, kept: Kept, beat: Beat | None) -> Self:
        """Where its last beat stood, if there is one."""
        last_ms = kept.events[-1].elapsed_ms
        if beat is None:
            return cls(journal, kept, last_ms)
        quiet_ms = beat.quiet_ms if beat.elapsed_ms > last_ms else 0  # else something was done since
        return cls(journal, kept, max(last_ms, beat.elapsed_ms), beat.cards, quiet_ms)


State = Literal["whole", "in use", "left over", "to be made anew", "differed", "not coprod’s", "unreadable", "damaged"]
"""Only ``unreadable`` and ``damaged`` need somebody to act."""


class Finding(NamedTuple):
    """One thing that lies in the store: where, what it is, how it stands, and what is said of it.

    A readable session comes along, with the version that was read.
    """

    path: Path
    kind: Literal["session", "index", "beat", "wall", "drafts", "lock", "suits", "unfinished save", "other"]
    state: State
    said: Message
    session: Session | None = None
    version: Version | None = None


class Rewriting(Protocol):
    """Sessions that nobody else can open meanwhile, to take names or words out of their history."""

    def rewrite(self, session_id: SessionId, events: Events, new_id: SessionId | None = None) -> None:
        """Put ``events``, which are as many, in the place of all that is kept, under ``new_id`` where one is given.

        ``session_id`` is one of those held; ``new_id`` must be free, or hold what an interrupted call has put there.
        Durable when it returns, with no byte of what was kept before, nor of what interrupted writes of it left. The
        beat and the drafts move along; what was on the wall is gone. A kill at any moment leaves the old session, or
        the new one, or both under their two ids; doing it again ends the same. Raises ``NotKept``.
        """

    def drop_drafts(self, session_id: SessionId) -> None:
        """Remove what was begun in a session that is held, durably. Raises ``NotKept``."""


class EventStore(Protocol):
    """Sessions by id. Safe in several threads, and beside other programs on the same store.

    Every method may raise ``Failure`` where the store cannot be reached. Nothing is written before a session begins,
    and nothing by a method that only looks.

    An id is a text, usually as ``file_names.id_base`` makes it. Where a store could not have such a session (it is no
    name of a file, for example) there is none. Events are numbered from 1 (``seq``), without a gap.
    """

    def version(self) -> Version | None:
        """The version of the whole: differs after anything was kept, rewritten or removed by any program.

        None if nothing was ever kept. May miss what other programs change in a way of their own.
        """

    def versions(self) -> Mapping[SessionId, Version | None]:
        """Every session, damaged ones too, with the version of what is kept of it; None where it cannot be told.

        A version changes with each write of that session and with nothing else: not with a beat, nor by being resumed,
        held or let go. Reads no session, and takes less than a second for 10,000 of them.
        """

    def read(self, session_id: SessionId) -> Kept:
        """All of a session, checked; also while another program has it open.

        Gives exactly what the last ``keep`` or ``rewrite`` that returned has kept, or also what one that failed may
        have kept, never a part of an act. Raises ``WrongUse`` if there is no such session, ``DamagedRecord`` if it is
        not exactly what was kept, and ``Failure`` if it cannot be read now.
        """

    def follow(self, session_id: SessionId) -> Following:
        """Look on while a session goes on, here or in another program. Raises only when it is looked at."""

    def beats(self) -> Mapping[SessionId, Beat]:
        """The last beat of each session that has one, however long ago that was. To be asked every second."""

    def walls(self) -> Mapping[SessionId, OnTheWall]:
        """What programs show on the wall besides their sessions, and what killed ones have left there."""

    def drafts(self) -> Mapping[SessionId, bytes]:
        """What was begun in each session and is no event yet, where there is any."""

    def raw(self, session_id: SessionId) -> bytes:
        """All bytes that are kept of a session, damaged or not, to look for a name in them. Raises as ``read``."""

    def begin(self, ids: Iterable[SessionId]) -> Begun:
        """Take the first of ``ids`` that is no session and that no program holds; ``ids`` may be endless.

        There is no session before its journal first keeps something; if it is closed before, the id is free again.
        Raises ``Failure``, with nothing begun.
        """

    def resume(self, session_id: SessionId) -> Resumed:
        """Take a session to write to it, open or closed, and read it.

        One writer at a time, in this program or any other: raises ``OpenElsewhere`` while somebody has it, and as
        ``read`` does, with nobody holding it then. It is free again when the journal is closed, or when the program
        ends in any way. Removes what interrupted writes of the session left behind, and what was
        on the wall.
        """

    def hold(self, ids: Iterable[SessionId]) -> AbstractContextManager[Rewriting]:
        """Keep all these sessions from being opened while the context lasts; what was on their walls is gone.

        Raises ``OpenElsewhere`` or ``Failure``, with none of them held.
        """

    def files(self) -> Collection[Path]:
        """The files that sessions are kept in now, and what keeps a writer, a clock, the wall or drafts of one of them.

        What interrupted writes left behind is not among them.
        """

    def sweep(self) -> None:
        """Remove what interrupted writes of all sessions left behind, and flush what they may not have flushed.

        What killed programs had on the wall is removed, too. What a program is writing just now stays.

        Afterwards no power cut can bring back what was rewritten before. Raises ``NotKept``.
        """

    def findings(self) -> Iterator[Finding]:
        """Each thing that lies in the store, sessions first, each read to its last event. Changes nothing.

        One session at a time is in memory. Raises ``Failure`` where the store cannot be looked at.
        """
