"""Rows with checksums: each row has its own, each table the sum of them.

SQLite notices a file that makes no sense to it, but not one whose letters or numbers are others than were written. All
that is read is checked here; whatever does not match raises ``Unusable``.
"""

import sqlite3
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING
from zlib import crc32

from coprod_tui.index.database import TABLES, TEXTS, WORDS, Unusable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coprod_tui.domain.ids import SessionId
    from coprod_tui.index.rows import Made
    from coprod_tui.storage.port import Version

FEW = 200
"""Up to so many sessions are looked through, rather than put into the full-text index one by one."""

Row = tuple[int, bytes]
"""The number of a session, and what a table holds of it."""


class Meta:
    """What was noted when the rows were last written: the sums of the tables, and the version of the store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._values: dict[str, int] = dict(connection.execute("SELECT name, value FROM meta"))
        if not all(type(value) is int for value in self._values.values()):
            raise Unusable

    @property
    def changes(self) -> int:
        """How often the rows were written."""
        return self._values.get("changes", 0)

    @property
    def store(self) -> "Version | None":
        """The version of the store that the rows were made from."""
        size, changed = self._values.get("size"), self._values.get("changed")
        return None if size is None or changed is None else (size, changed)

    def must_be(self, table: str, found: int) -> None:
        """Raises ``Unusable`` if the table does not add up to what was written."""
        if self._values.get(table, 0) != found:
            raise Unusable

    def add(self, table: str, difference: int) -> None:
        """Count rows that came, or with a negative number those that left."""
        self._values[table] = self._values.get(table, 0) + difference

    @property
    def covered(self) -> int:
        """The last number that the full-text index holds."""
        return self._values.get("covered", 0)

    def cover(self, last: int) -> None:
        """Note that the full-text index was written, up to this number."""
        self._values["covered"] = last
        self._values[WORDS] = _of_full_text(self._connection)

    def write(self, version: "Version | None") -> None:
        """Keep the sums, with the version of the store that they were made from."""
        self._values["changes"] = self.changes + 1
        self._values.pop("size", None)
        if version:
            self._values["size"], self._values["changed"] = version
        self._connection.execute("DELETE FROM meta")
        self._connection.executemany("INSERT INTO meta VALUES (?, ?)", self._values.items())


def rows(connection: sqlite3.Connection, table: str) -> list[Row]:
    """All rows of a table, in the order of their numbers."""
    found = connection.execute(f"SELECT number, data, crc FROM {table}").fetchall()
    made = [(number, checked(number, data, crc)) for number, data, crc in found]
    Meta(connection).must_be(table, sum(crc for _, _, crc in found))
    return made


def rows_of(connection: sqlite3.Connection, table: str, numbers: Iterable[int]) -> list[Row]:
    """The rows of these sessions; each must have one."""
    found = []
    for number in numbers:
        row = connection.execute(f"SELECT data, crc FROM {table} WHERE number = ?", (number,)).fetchone()
        if row is None:
            raise Unusable
        found.append((number, checked(number, *row)))
    return found


def checked(number: int, data: bytes, crc: int) -> bytes:
    """``data``, if the checksum is that of what was written."""
    if type(data) is not bytes or crc32(data, number) != crc:
        raise Unusable
    return data


def insert(
    connection: sqlite3.Connection, meta: Meta, first: int, made: "Mapping[SessionId, tuple[Version, Made]]"
) -> None:
    """Add the rows of sessions, under the numbers from ``first`` on, higher than any before."""
    numbered = list(enumerate(made.items(), start=first))
    sessions = [
        (number, rows.session, crc32(rows.session, number), each, *version)
        for number, (each, (version, rows)) in numbered
    ]
    meta.add("sessions", sum(row[2] for row in sessions))
    connection.executemany("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)", sessions)
    for column, table in enumerate(TABLES[1:], start=1):
        rows = [
            (number, data, crc32(data, number))
            for number, (_, (_, rows)) in numbered
            if (data := rows[column]) or table in TEXTS
        ]
        meta.add(table, sum(crc for _, _, crc in rows))
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)


def remove(connection: sqlite3.Connection, meta: Meta, numbers: Iterable[int]) -> None:
    """Remove all rows of sessions."""
    for number in numbers:
        for table in TABLES:
            for (crc,) in connection.execute(f"SELECT crc FROM {table} WHERE number = ?", (number,)).fetchall():
                meta.add(table, -crc)
            connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))


def write_words(connection: sqlite3.Connection, meta: Meta, *, afresh: bool) -> None:
    """Bring the full-text index up to date if many sessions are not in it yet, or make it ``afresh``.

    It is made afresh where sessions left: what it holds of them cannot be taken out. What it holds of rows that were
    replaced does no harm: no session has their number any more.
    """
    if not _has_words(connection):
        return
    if afresh and meta.covered:
        connection.execute(f"INSERT INTO {WORDS} ({WORDS}) VALUES ('delete-all')")
        meta.cover(0)
    (last,) = connection.execute("SELECT ifnull(max(number), 0) FROM sessions").fetchone()
    if last - meta.covered > FEW:
        found = connection.execute("SELECT number, data, crc FROM folded WHERE number > ?", (meta.covered,))
        texts = ((row[0], checked(*row).decode()) for row in found)
        connection.executemany(f"INSERT INTO {WORDS} (rowid, folded) VALUES (?, ?)", texts)
        meta.cover(last)


def numbers_with(connection: sqlite3.Connection, words: Iterable[str], among: Collection[int]) -> list[int] | None:
    """Those of the sessions that may hold all ``words``; None if the full-text index cannot tell.

    It knows parts of three letters: shorter words it cannot find, longer ones may still differ.
    """
    of_three = {word[begin : begin + 3] for word in words for begin in range(len(word) - 2)}
    parts = sorted(filter(str.isprintable, of_three))  # the others would end the query
    meta = Meta(connection)
    if not parts or not meta.covered or not _has_words(connection):
        return None
    meta.must_be(WORDS, _of_full_text(connection))
    query = " AND ".join('"{}"'.format(part.replace('"', '""')) for part in parts)
    found = {number for (number,) in connection.execute(f"SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH ?", (query,))}
    return [number for number in among if number in found or number > meta.covered]


def _has_words(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (WORDS,)).fetchone() is not None


def _of_full_text(connection: sqlite3.Connection) -> int:
    """A checksum of the full-text index."""
    if not _has_words(connection):
        return 0
    connection.execute("SAVEPOINT written").execute("RELEASE written")  # until then it is not in its tables
    crc = 0
    try:
        for number, block in connection.execute(f"SELECT id, block FROM {WORDS}_data ORDER BY id"):
            crc = crc32(block, crc32(b"%d" % number, crc))
        for segment, term, page in connection.execute(f"SELECT segid, term, pgno FROM {WORDS}_idx"):
            crc = crc32(b"%d %d" % (segment, page), crc32(term, crc))
    except TypeError:  # no such row was ever written
        raise Unusable from None
    return crc
