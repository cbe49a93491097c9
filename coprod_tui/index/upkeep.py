"""Keeps the index up to date with the store, and lets questions be asked of it.

Whatever is the matter with the file, a question is answered: a damaged file is made anew, and where it cannot be read
or written, the index is made in memory. What reads whole sessions is imported on first use: a list from an up-to-date
index does not need it.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from operator import attrgetter
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.errors import Failure
from coprod_tui.files import Files
from coprod_tui.index import database, sealed
from coprod_tui.index.database import Unusable

if TYPE_CHECKING:
    from coprod_tui.index.rows import Made
    from coprod_tui.storage.port import EventStore, Version

T = TypeVar("T")

TRIES = 4
"""How often a question is begun again because sessions or the index changed meanwhile."""

Progress = Callable[[int, int], None]
"""Called with the number of sessions read and the total, only when sessions have to be read."""

_ID, _OPENED_AT = attrgetter("id"), attrgetter("opened_at")


class Listing(NamedTuple):
    """The readable sessions, newest first, and the errors of the others by id."""

    summaries: tuple[Summary, ...]
    troubles: dict[SessionId, Failure]


class Look(NamedTuple):
    """An index that is up to date, in one transaction: the sessions by their number, and those that have an error."""

    connection: sqlite3.Connection
    sessions: dict[int, Summary]
    troubles: dict[SessionId, Failure]

    @property
    def listing(self) -> Listing:
        return Listing(newest_first(self.sessions.values()), self.troubles)


class _Changed(Exception):
    """Sessions, or the index, changed while they were read; what was read may hold a name forgotten since."""


class _Known(NamedTuple):
    """The rows of sessions in the index: summaries and versions by number, and what they were made from."""

    sessions: dict[int, Summary]
    versions: "dict[SessionId, Version]"
    numbers: dict[SessionId, int]
    seals: sealed.Seals


class _Read(NamedTuple):
    """What is to be written: the rows of sessions that changed, and those that left."""

    made: "dict[SessionId, tuple[Version, Made]]"
    gone: set[SessionId]
    troubles: dict[SessionId, Failure]


class Upkeep:
    """The index of one store, at ``path`` or in memory. While one thread reads sessions, the others wait for it."""

    def __init__(self, store: "EventStore", path: Path | None, files: Files, progress: Progress | None = None) -> None:
        self._store = store
        self._path = path
        self._files = files
        self._progress = progress
        self._asked_by_one = Lock()
        self._memory: sqlite3.Connection | None = None
        self.how_far: tuple[int, int] | None = None
        """How many sessions have been read, and the total; None while none are being read."""

    def ask(self, question: Callable[[Look], T]) -> T:
        """Ask an index that is up to date; ``question`` may be asked again. Raises ``Failure``."""
        with self._asked_by_one:
            read: dict[tuple[SessionId, Version | None], Made] = {}
            for _ in range(TRIES if self._path else 0):
                try:
                    return self._ask_file(question, read)
                except _Changed:
                    continue
                except (Unusable, sqlite3.Error) as error:
                    if isinstance(error, sqlite3.Error) and not database.is_damage(error):
                        break
                    with suppress(OSError):
                        self._remove()
                except OSError:
                    break
            return self._ask_memory(question, read)

    def at_hand(self) -> tuple[Summary, ...]:
        """The summaries as they are, newest first; empty if sessions were added, removed or saved since."""
        with self._asked_by_one, suppress(Unusable, OSError, sqlite3.Error):
            if self._path and self._path.is_file():
                with database.opened(self._path, self._files) as (connection, _):
                    return self._as_it_is(connection)
            if self._memory:
                return self._as_it_is(self._memory)
        return ()

    def remove(self) -> None:
        """Remove the index with all that belongs to it, durably. Raises ``OSError``."""
        with self._asked_by_one:
            self._remove()

    def _remove(self) -> None:
        if self._memory:
            self._memory.close()
            self._memory = None
        if self._path:
            database.remove(self._path, self._files)

    def _as_it_is(self, connection: sqlite3.Connection) -> tuple[Summary, ...]:
        connection.execute("BEGIN")
        try:
            version, known = self._store.version(), _known(connection)
            is_new = version is not None and known.seals.store == version
            return newest_first(known.sessions.values()) if is_new else ()
        finally:
            connection.execute("ROLLBACK")

    def _ask_file(self, question: Callable[[Look], T], read: "dict[tuple[SessionId, Version | None], Made]") -> T:
        assert self._path is not None
        path, version, there = self._path, self._store.version(), self._store.versions()
        if not there:  # without a session there is no index
            if path.exists():
                self._remove()
            raise OSError
        with database.opened(path, self._files) as (connection, found):

            def must_be_as_it_was() -> None:
                if self._store.version() != version or not database.is_same_file(path, found):
                    raise _Changed

            look = self._up_to_date(connection, there, read, version, must_be_as_it_was)
            answer = question(look)
        if self._memory:
            self._memory.close()
            self._memory = None
        return answer

    def _ask_memory(self, question: Callable[[Look], T], read: "dict[tuple[SessionId, Version | None], Made]") -> T:
        version, there = self._store.version(), self._store.versions()
        if self._memory is None:
            self._memory = database.in_memory(self._path)
        try:
            return question(self._up_to_date(self._memory, there, read, version, lambda: None))
        except Unusable:  # copied from a file that is damaged
            self._memory.close()
            self._memory = database.in_memory()
            return question(self._up_to_date(self._memory, there, read, version, lambda: None))
        finally:
            if self._memory.in_transaction:
                self._memory.execute("ROLLBACK")

    def _up_to_date(
        self,
        connection: sqlite3.Connection,
        there: "Mapping[SessionId, Version | None]",
        read: "dict[tuple[SessionId, Version | None], Made]",
        version: "Version | None",
        must_be_as_it_was: Callable[[], None],
    ) -> Look:
        """The index with the rows of all sessions ``there``, in a transaction that is left open."""
        connection.execute("BEGIN")
        known = _known(connection)
        if known.versions == there and known.seals.store == version:
            return Look(connection, known.sessions, {})
        connection.execute("ROLLBACK")
        new = self._read(known, there, read)
        if not new.made and not new.gone:
            with suppress(_Changed, sqlite3.OperationalError):
                self._write(connection, known, new, version, must_be_as_it_was)
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        else:
            self._write(connection, known, new, version, must_be_as_it_was)
        connection.execute("BEGIN")
        known = _known(connection)
        if known.versions != {each: now or _NO_VERSION for each, now in there.items() if each not in new.troubles}:
            raise _Changed
        return Look(connection, known.sessions, new.troubles)

    def _read(
        self,
        known: _Known,
        there: "Mapping[SessionId, Version | None]",
        read: "dict[tuple[SessionId, Version | None], Made]",
    ) -> _Read:
        """Read the sessions that changed. What was ``read`` for this question before is not read again."""
        stale = {each: now for each, now in there.items() if now is None or known.versions.get(each) != now}
        troubles: dict[SessionId, Failure] = {}
        if unread := {each: now for each, now in stale.items() if now is None or (each, now) not in read}:
            from coprod_tui.index.reading_many import read_many

            made, troubles = read_many(self._store, unread, self._tell_how_far)
            read.update({(each, there[each]): rows for each, rows in made.items()})
        return _Read(
            {each: (now or _NO_VERSION, read[each, now]) for each, now in stale.items() if each not in troubles},
            {each for each in known.versions if each not in there or each in troubles},
            troubles,
        )

    def _write(
        self,
        connection: sqlite3.Connection,
        known: _Known,
        new: _Read,
        version: "Version | None",
        must_be_as_it_was: Callable[[], None],
    ) -> None:
        """Write what is ``new`` in one transaction. Raises ``_Changed``, with nothing written."""
        connection.execute("BEGIN IMMEDIATE")
        try:
            seals = sealed.Seals(connection)
            if seals.changes != known.seals.changes:
                raise _Changed
            must_be_as_it_was()
            sealed.remove(
                connection, seals, [known.numbers[each] for each in (*new.made, *new.gone) if each in known.numbers]
            )
            sealed.insert(connection, seals, max(known.sessions, default=0) + 1, new.made)
            seals.write(version)
            must_be_as_it_was()
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")

    def _tell_how_far(self, done: int, of: int) -> None:
        self.how_far = (done, of) if done < of else None
        if self._progress:
            self._progress(done, of)


_NO_VERSION = (0, 0)
"""Noted of a session whose version cannot be told: it is read each time."""

L = TypeVar("L")


def decoded_list(data: Iterable[bytes], kind: type[list[L]]) -> list[L]:
    """JSON values that were kept one by one, decoded together."""
    try:
        return msgspec.json.decode(b"[%s]" % b",".join(data), type=kind)
    except msgspec.DecodeError:
        raise Unusable from None


def newest_first(sessions: Iterable[Summary]) -> tuple[Summary, ...]:
    """The sessions in the order of lists."""
    return tuple(sorted(sorted(sessions, key=_ID, reverse=True), key=_OPENED_AT, reverse=True))


def _known(connection: sqlite3.Connection) -> _Known:
    """What the index has of each session."""
    found = connection.execute("SELECT number, data, crc, id, size, changed FROM sessions").fetchall()
    sessions = decoded_list([sealed.checked(row[0], row[1], row[2]) for row in found], list[Summary])
    seals = sealed.Seals(connection)
    seals.must_be("sessions", sum(row[2] for row in found))
    ids = [row[3] for row in found]
    if [each.id for each in sessions] != ids:
        raise Unusable
    numbers = [row[0] for row in found]
    return _Known(
        dict(zip(numbers, sessions, strict=True)),
        {row[3]: (row[4], row[5]) for row in found},
        dict(zip(ids, numbers, strict=True)),
        seals,
    )
