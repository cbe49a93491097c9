"""Brings the rows of the index up to date with the store, in one transaction.

What reads whole sessions is imported on first use: a list from an up-to-date index does not need it.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.errors import Failure
from coprod_tui.index import checksums
from coprod_tui.index.database import Unusable

if TYPE_CHECKING:
    from coprod_tui.index.rows import Made
    from coprod_tui.storage.port import EventStore, Version

L = TypeVar("L")

_NO_VERSION = (0, 0)
"""Noted of a session whose version cannot be told: it is read each time."""


class Changed(Exception):
    """Sessions, or the index, changed while they were read; what was read may hold a name forgotten since."""


class Known(NamedTuple):
    """The rows of sessions in the index: summaries and versions by number, and what they were made from."""

    sessions: dict[int, Summary]
    versions: "dict[SessionId, Version]"
    numbers: dict[SessionId, int]
    meta: checksums.Meta


class New(NamedTuple):
    """What is to be written: the rows of sessions that changed, and those that left."""

    made: "dict[SessionId, tuple[Version, Made]]"
    gone: set[SessionId]
    troubles: dict[SessionId, Failure]


class Updating:
    """The rows of sessions that a question has read, kept while it begins again because something changed meanwhile."""

    def __init__(self, store: "EventStore", tell: Callable[[int, int], None]) -> None:
        """``tell`` is told how many sessions are read, of how many."""
        self._store = store
        self._tell = tell
        self._read: dict[tuple[SessionId, Version | None], Made] = {}
        self.see()

    def see(self) -> None:
        """Look at what the store has now."""
        self.version, self.there = self._store.version(), self._store.versions()

    def look(
        self, connection: sqlite3.Connection, must_be_as_it_was: Callable[[], None]
    ) -> "tuple[Known, dict[SessionId, Failure]]":
        """Bring the rows up to date, and give them in a transaction that is left open. Raises ``Changed``."""
        there = self.there
        connection.execute("BEGIN")
        known = known_in(connection)
        if known.versions == there and known.meta.store == self.version:
            return known, {}
        connection.execute("ROLLBACK")
        new = self._new(known)
        with suppress(*(() if new.made or new.gone else (Changed, sqlite3.OperationalError))):
            write(connection, known, new, self.version, must_be_as_it_was)
        connection.execute("BEGIN")
        known = known_in(connection)
        if known.versions != {each: now or _NO_VERSION for each, now in there.items() if each not in new.troubles}:
            raise Changed
        return known, new.troubles

    def _new(self, known: Known) -> New:
        """What changed since the index was written; what was read for this question before is not read again."""
        there = self.there
        stale = {each: now for each, now in there.items() if now is None or known.versions.get(each) != now}
        troubles: dict[SessionId, Failure] = {}
        if unread := [each for each, now in stale.items() if now is None or (each, now) not in self._read]:
            from coprod_tui.index.reading_many import read_many

            made, troubles = read_many(self._store, unread, self._tell)
            self._read.update({(each, there[each]): rows for each, rows in made.items()})
        return New(
            {each: (now or _NO_VERSION, self._read[each, now]) for each, now in stale.items() if each not in troubles},
            {each for each in known.versions if each not in there or each in troubles},
            troubles,
        )


def write(
    connection: sqlite3.Connection,
    known: Known,
    new: New,
    version: "Version | None",
    must_be_as_it_was: Callable[[], None],
) -> None:
    """Write what is ``new`` in one transaction. Raises ``Changed``, with nothing written, if anything else was."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        meta = checksums.Meta(connection)
        if meta.changes != known.meta.changes:
            raise Changed
        must_be_as_it_was()
        leaving = [known.numbers[each] for each in (*new.made, *new.gone) if each in known.numbers]
        checksums.remove(connection, meta, leaving)
        checksums.insert(connection, meta, max(max(known.sessions, default=0), meta.covered) + 1, new.made)
        checksums.write_words(connection, meta, afresh=bool(new.gone))
        meta.write(version)
        must_be_as_it_was()
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def known_in(connection: sqlite3.Connection) -> Known:
    """What the index has of each session."""
    found = connection.execute("SELECT number, data, crc, id, size, changed FROM sessions").fetchall()
    sessions = decoded_list([checksums.checked(row[0], row[1], row[2]) for row in found], list[Summary])
    meta = checksums.Meta(connection)
    meta.must_be("sessions", sum(row[2] for row in found))
    ids = [row[3] for row in found]
    if [each.id for each in sessions] != ids:
        raise Unusable
    numbers = [row[0] for row in found]
    return Known(
        dict(zip(numbers, sessions, strict=True)),
        {row[3]: (row[4], row[5]) for row in found},
        dict(zip(ids, numbers, strict=True)),
        meta,
    )


def decoded_list(data: Iterable[bytes], kind: type[list[L]]) -> list[L]:
    """JSON values that were kept one by one, decoded together."""
    try:
        return msgspec.json.decode(b"[%s]" % b",".join(data), type=kind)
    except msgspec.DecodeError:
        raise Unusable from None
