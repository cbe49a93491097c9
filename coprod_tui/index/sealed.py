"""Rows with checksums: each row has its own, each table the sum of them.

SQLite notices a file that makes no sense to it, but not one whose letters or numbers are others than were written. All
that is read is checked here; whatever does not match raises ``Unusable``.
"""

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING
from zlib import crc32

from coprod_tui.index.database import TABLES, TEXTS, WORDS, Unusable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coprod_tui.domain.ids import SessionId
    from coprod_tui.index.rows import Made
    from coprod_tui.storage.port import Version

Row = tuple[int, bytes]
"""The number of a session, and what a table holds of it."""


class Seals:
    """What was noted when the rows were last written: the sums of the tables, and the version of the store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._values: dict[str, int] = dict(connection.execute("SELECT name, value FROM seals"))
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

    def write(self, version: "Version | None") -> None:
        """Keep the sums, with the version of the store that they were made from."""
        self._values["changes"] = self.changes + 1
        self._values[WORDS] = _of_full_text(self._connection)
        self._values.pop("size", None)
        if version:
            self._values["size"], self._values["changed"] = version
        self._connection.execute("DELETE FROM seals")
        self._connection.executemany("INSERT INTO seals VALUES (?, ?)", self._values.items())


def rows(connection: sqlite3.Connection, table: str) -> list[Row]:
    """All rows of a table, in the order of their numbers."""
    found = connection.execute(f"SELECT number, data, crc FROM {table}").fetchall()
    made = [(number, checked(number, data, crc)) for number, data, crc in found]
    Seals(connection).must_be(table, sum(crc for _, _, crc in found))
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
    connection: sqlite3.Connection, seals: Seals, first: int, made: "Mapping[SessionId, tuple[Version, Made]]"
) -> None:
    """Add the rows of sessions, under the numbers from ``first`` on."""
    numbered = list(enumerate(made.items(), start=first))
    sessions = [
        (number, rows.session, crc32(rows.session, number), each, *version)
        for number, (each, (version, rows)) in numbered
    ]
    seals.add("sessions", sum(row[2] for row in sessions))
    connection.executemany("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)", sessions)
    for column, table in enumerate(TABLES[1:], start=1):
        rows = [
            (number, data, crc32(data, number))
            for number, (_, (_, rows)) in numbered
            if (data := rows[column]) or table in TEXTS
        ]
        seals.add(table, sum(crc for _, _, crc in rows))
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)
    if _has_full_text(connection):
        texts = ((number, rows.folded.decode()) for number, (_, (_, rows)) in numbered)
        connection.executemany(f"INSERT INTO {WORDS} (rowid, folded) VALUES (?, ?)", texts)


def remove(connection: sqlite3.Connection, seals: Seals, numbers: Iterable[int]) -> None:
    """Remove all rows of sessions."""
    with_words = _has_full_text(connection)
    for number in numbers:
        if with_words:
            [(_, folded)] = rows_of(connection, "folded", [number])
            values = ("delete", number, folded.decode())
            connection.execute(f"INSERT INTO {WORDS} ({WORDS}, rowid, folded) VALUES (?, ?, ?)", values)
        for table in TABLES:
            for (crc,) in connection.execute(f"SELECT crc FROM {table} WHERE number = ?", (number,)).fetchall():
                seals.add(table, -crc)
            connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))


def numbers_with(connection: sqlite3.Connection, words: Iterable[str]) -> set[int] | None:
    """The sessions that may hold all ``words``, and all that do; None if the full-text index cannot tell.

    It knows parts of three letters: shorter words it cannot find, longer ones may still differ.
    """
    of_three = {word[begin : begin + 3] for word in words for begin in range(len(word) - 2)}
    parts = sorted(filter(str.isprintable, of_three))  # the others would end the query
    seals = Seals(connection)
    if not parts or not seals.changes or not _has_full_text(connection):
        return None
    seals.must_be(WORDS, _of_full_text(connection))
    query = " AND ".join('"{}"'.format(part.replace('"', '""')) for part in parts)
    found = connection.execute(f"SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH ?", (query,))
    return {number for (number,) in found}


def _has_full_text(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (WORDS,)).fetchone() is not None


def _of_full_text(connection: sqlite3.Connection) -> int:
    """A checksum of the full-text index."""
    if not _has_full_text(connection):
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
