"""Keeps the index up to date with the store, and lets questions be asked of it.

Whatever is the matter with the file, a question is answered: a damaged file is made anew, and where it cannot be read
or written, the index is made in memory. What reads whole sessions is imported on first use.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from operator import attrgetter
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.people.folding import same_name
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.errors import Failure
from coprod_tui.file_names import day_in
from coprod_tui.files import Files
from coprod_tui.index import database
from coprod_tui.index.database import Unusable
from coprod_tui.index.tables import NO_VERSION, Changed, Known, known_in, write

if TYPE_CHECKING:
    from coprod_tui.index.rows import Made
    from coprod_tui.storage.port import EventStore, Version

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

    def newest(self, *, only_open: bool = False) -> SessionId | None:
        """The newest session; raises the error of an unreadable one that may be newer, as it may be the one meant."""
        newest = next((each.id for each in self.summaries if not only_open or each.closed_at is None), None)
        for session_id, trouble in sorted(self.troubles.items(), reverse=True):
            if day_in(session_id) >= day_in(newest or ""):
                raise trouble
        return newest


class Look(NamedTuple):
    """An index that is up to date, in one transaction: the sessions by their number, and those that have an error."""

    connection: sqlite3.Connection
    sessions: dict[int, Summary]
    troubles: dict[SessionId, Failure]

    @property
    def listing(self) -> Listing:
        return Listing(newest_first(self.sessions.values()), self.troubles)


class Seen(NamedTuple):
    """What the store had when it was looked at for a question: its version, and that of each session."""

    store: "Version | None"
    sessions: "Mapping[SessionId, Version | None]"


class UpToDate:
    """What is made from one store, kept at ``path`` or, without one, in memory. Thread-safe.

    While one thread reads sessions, the others wait for it.
    """

    def __init__(
        self, store: "EventStore", path: Path | None, files: Files | None = None, progress: Progress | None = None
    ) -> None:
        self._store = store
        self._path = path
        self._files = files or Files()
        self._progress = progress
        self._asked_by_one = Lock()
        self._memory: sqlite3.Connection | None = None
        self._read: dict[tuple[SessionId, Version | None], Made] = {}
        self.how_far: tuple[int, int] | None = None
        """How many sessions have been read, and the total; None while none are being read."""

    def ask(self, question: Callable[[Look], T]) -> T:
        """Ask an index that is up to date; ``question`` may be asked again. Raises ``Failure``."""
        with self._asked_by_one:
            try:
                seen = self._see()
                for _ in range(TRIES if self._path and self._is_needed(seen) else 0):
                    try:
                        return self._ask_file(question, seen)
                    except Changed:
                        seen = self._see()
                    except Unusable:
                        with suppress(OSError):
                            self._remove()
                    except OSError as error:
                        if isinstance(error, database.Locked):  # until it is free again, it is not waited for
                            self._memory = self._memory or database.in_memory()
                        break
                return self._ask_memory(question, seen)
            finally:
                self._read.clear()

    def at_hand(self) -> tuple[Summary, ...]:
        """The summaries as the index has them, newest first, at once; empty if the sessions may have changed since."""
        with self._asked_by_one, suppress(Unusable, OSError):
            if self._path and self._path.is_file():
                with database.opened(self._path, self._files, waits=False) as (connection, _):
                    return self._as_it_is(connection)
            if self._memory:
                return self._as_it_is(self._memory)
        return ()

    def remove(self) -> None:
        """Remove the index and all that belongs to it, durably; the next question makes it anew. Raises ``OSError``."""
        with self._asked_by_one:
            self._remove()

    def _see(self) -> Seen:
        return Seen(self._store.version(), self._store.versions())

    def _is_needed(self, seen: Seen) -> bool:
        """Whether there is a session; without one, there is no file."""
        if not seen.sessions and self._path and self._path.exists():
            with suppress(OSError):
                self._remove()
        return bool(seen.sessions)

    def _remove(self) -> None:
        self._forget_memory()
        if self._path:
            database.remove(self._path, self._files)

    def _as_it_is(self, connection: sqlite3.Connection) -> tuple[Summary, ...]:
        with database.transaction(connection):
            version, known = self._store.version(), known_in(connection)
            is_new = version is not None and known.store == version
            return newest_first(known.sessions.values()) if is_new else ()

    def _ask_file(self, question: Callable[[Look], T], seen: Seen) -> T:
        path = self._path
        assert path is not None
        with database.opened(path, self._files, waits=self._memory is None) as (connection, found):

            def must_be_as_it_was() -> None:
                if self._store.version() != seen.store or not database.is_same_file(path, found):
                    raise Changed

            answer = self._answer(question, connection, seen, must_be_as_it_was)
        self._forget_memory()
        return answer

    def _ask_memory(self, question: Callable[[Look], T], seen: Seen) -> T:
        for copied in (self._path, None):
            self._memory = self._memory or database.in_memory(copied)
            try:
                with database.errors_told_apart():
                    return self._answer(question, self._memory, seen, lambda: None)
            except Unusable:  # copied from a file that is damaged
                self._forget_memory()
        raise AssertionError("an index that was just made in memory is whole")

    def _answer(
        self,
        question: Callable[[Look], T],
        connection: sqlite3.Connection,
        seen: Seen,
        must_be_as_it_was: Callable[[], None],
    ) -> T:
        """Bring the rows up to date with what was seen, and ask them. Raises ``Changed``."""
        with database.transaction(connection):
            known = known_in(connection)
            if (known.store, known.versions) == seen:
                return question(Look(connection, known.sessions, {}))
        made, troubles = self._made(known, seen)
        whole = {each: now or NO_VERSION for each, now in seen.sessions.items() if each not in troubles}
        gone = known.versions.keys() - whole
        with suppress(*(() if made or gone else (Changed, sqlite3.OperationalError))):
            write(connection, known, made, gone, seen.store, must_be_as_it_was)
        with database.transaction(connection):
            known = known_in(connection)
            if known.versions != whole:
                raise Changed
            return question(Look(connection, known.sessions, troubles))

    def _made(
        self, known: Known, seen: Seen
    ) -> "tuple[dict[SessionId, tuple[Version, Made]], dict[SessionId, Failure]]":
        """The rows of sessions that changed since the index was written, and the errors of those that cannot be read.

        What was read for this question before is not read again.
        """
        there = seen.sessions
        stale = {each: now for each, now in there.items() if now is None or known.versions.get(each) != now}
        troubles: dict[SessionId, Failure] = {}
        if unread := [each for each, now in stale.items() if now is None or (each, now) not in self._read]:
            from coprod_tui.index.reading_many import read_many

            made, troubles = read_many(self._store, unread, self._tell_how_far)
            self._read.update({(each, there[each]): rows for each, rows in made.items()})
        rows = {each: (now or NO_VERSION, self._read[each, now]) for each, now in stale.items() if each not in troubles}
        return rows, troubles

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


def of_group(summaries: Iterable[Summary], group: str) -> tuple[Summary, ...]:
    """The sessions of one group, in any spelling of its name; all sessions if ``group`` is empty."""
    summaries = tuple(summaries)
    if not group:
        return summaries
    spelled = {each for each in {summary.group for summary in summaries} if same_name(each, group)}
    return tuple(summary for summary in summaries if summary.group in spelled)
