"""Keeps the index up to date with the store, and lets questions be asked of it.

Whatever is the matter with the file, a question is answered: a damaged file is made anew, and where it cannot be read
or written, the index is made in memory.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from operator import attrgetter
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.errors import Failure
from coprod_tui.files import Files
from coprod_tui.index import database
from coprod_tui.index.database import Unusable
from coprod_tui.index.updating import Changed, Updating, known_in

if TYPE_CHECKING:
    from coprod_tui.storage.port import EventStore

T = TypeVar("T")
S = TypeVar("S", bound=Summary)

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
            updating = Updating(self._store, self._tell_how_far)
            for _ in range(TRIES if self._path else 0):
                try:
                    return self._ask_file(question, updating)
                except Changed:
                    updating.see()
                except (Unusable, sqlite3.Error) as error:
                    if isinstance(error, sqlite3.Error) and not database.is_damage(error):
                        self._must_not_wait_again(error)
                        break
                    with suppress(OSError):
                        self._remove()
                except OSError:
                    break
            return self._ask_memory(question, updating)

    def at_hand(self) -> tuple[Summary, ...]:
        """The summaries as they are, newest first; empty if sessions were added, removed or saved since."""
        with self._asked_by_one, suppress(Unusable, OSError, sqlite3.Error):
            if self._path and self._path.is_file():
                with database.opened(self._path, self._files, waits=False) as (connection, _):
                    return self._as_it_is(connection)
            if self._memory:
                return self._as_it_is(self._memory)
        return ()

    def remove(self) -> None:
        """Remove the index with all that belongs to it, durably. Raises ``OSError``."""
        with self._asked_by_one:
            self._remove()

    def _must_not_wait_again(self, error: sqlite3.Error) -> None:
        """Another program was waited for once: until the file is free again, the index in memory is asked."""
        if database.is_lock(error) and self._memory is None:
            self._memory = database.in_memory()

    def _remove(self) -> None:
        self._forget_memory()
        if self._path:
            database.remove(self._path, self._files)

    def _as_it_is(self, connection: sqlite3.Connection) -> tuple[Summary, ...]:
        connection.execute("BEGIN")
        try:
            version, known = self._store.version(), known_in(connection)
            is_new = version is not None and known.meta.store == version
            return newest_first(known.sessions.values()) if is_new else ()
        finally:
            connection.execute("ROLLBACK")

    def _ask_file(self, question: Callable[[Look], T], updating: Updating) -> T:
        assert self._path is not None
        path = self._path
        if not updating.there:  # without a session there is no index
            if path.exists():
                self._remove()
            raise OSError
        with database.opened(path, self._files, waits=self._memory is None) as (connection, found):

            def must_be_as_it_was() -> None:
                if self._store.version() != updating.version or not database.is_same_file(path, found):
                    raise Changed

            known, troubles = updating.look(connection, must_be_as_it_was)
            answer = question(Look(connection, known.sessions, troubles))
        self._forget_memory()
        return answer

    def _ask_memory(self, question: Callable[[Look], T], updating: Updating) -> T:
        for copied in (self._path, None):
            if self._memory is None:
                self._memory = database.in_memory(copied)
            try:
                known, troubles = updating.look(self._memory, lambda: None)
                return question(Look(self._memory, known.sessions, troubles))
            except Unusable:  # copied from a file that is damaged
                self._forget_memory()
            finally:
                if self._memory and self._memory.in_transaction:
                    self._memory.execute("ROLLBACK")
        raise AssertionError("an index that was just made in memory is whole")

    def _forget_memory(self) -> None:
        if self._memory:
            self._memory.close()
            self._memory = None

    def _tell_how_far(self, done: int, of: int) -> None:
        self.how_far = (done, of) if done < of else None
        if self._progress:
            self._progress(done, of)


def newest_first(sessions: Iterable[S]) -> tuple[S, ...]:
    """The sessions in the order of lists."""
    return tuple(sorted(sorted(sessions, key=_ID, reverse=True), key=_OPENED_AT, reverse=True))
