"""What the tables hold, each row with a checksum, and each table with the sum of them.

SQLite notices a file that makes no sense to it, but not one whose letters or numbers are others than were written. All
that is read is checked here; whatever does not match raises ``Unusable``.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from zlib import crc32

import msgspec

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.index.database import TABLES, TEXTS, WORDS, Unusable, transaction

if TYPE_CHECKING:
    from coprod_tui.index.rows import Made
    from coprod_tui.storage.port import Version

L = TypeVar("L")

FEW = 200
"""Up to so many sessions are looked through, rather than put into the full-text index one by one."""

NO_VERSION = (0, 0)
"""Noted where a version cannot be told: what has it is looked at each time."""

Row = tuple[int, bytes]
"""The number of a session, and what a table holds of it."""

Meta = Counter[str]
"""What was noted when the rows were last written: by its name, the sum of each table and the checksum of the full-text
index; the last number ``covered`` by that; the ``size`` and when ``changed`` of the store; and how many ``changes``."""


class Changed(Exception):
    """Sessions, or the index, changed while they were read; what was read may hold a name forgotten since."""


class Known(NamedTuple):
    """The rows of sessions in the index: summaries and versions by number, and the store that they were made from."""

    sessions: dict[int, Summary]
    versions: "dict[SessionId, Version]"
    numbers: dict[SessionId, int]
    store: "Version"
    changes: int


def known_in(connection: sqlite3.Connection) -> Known:
    """What the index has of each session."""
    found = connection.execute("SELECT number, data, crc, id, size, changed FROM sessions").fetchall()
    sessions = decoded_list([_checked(row[0], row[1], row[2]) for row in found], list[Summary])
    meta = _meta(connection)
    _must_be(meta, "sessions", sum(row[2] for row in found))
    ids = [row[3] for row in found]
    if [each.id for each in sessions] != ids:
        raise Unusable
    numbers = [row[0] for row in found]
    return Known(
        dict(zip(numbers, sessions, strict=True)),
        {row[3]: (row[4], row[5]) for row in found},
        dict(zip(ids, numbers, strict=True)),
        (meta["size"], meta["changed"]),
        meta["changes"],
    )


def rows(connection: sqlite3.Connection, table: str) -> list[Row]:
    """All rows of a table, in the order of their numbers."""
    found = connection.execute(f"SELECT number, data, crc FROM {table}").fetchall()
    made = [(number, _checked(number, data, crc)) for number, data, crc in found]
    _must_be(_meta(connection), table, sum(crc for _, _, crc in found))
    return made


def rows_of(connection: sqlite3.Connection, table: str, numbers: Iterable[int]) -> list[Row]:
    """The rows of these sessions; each must have one."""
    query = f"SELECT number, data, crc FROM {table} WHERE number = ?"
    found = [connection.execute(query, (number,)).fetchone() or (number, None, 0) for number in numbers]
    return [(number, _checked(number, data, crc)) for number, data, crc in found]


def decoded_list(data: Iterable[bytes], kind: type[list[L]]) -> list[L]:
    """JSON values that were kept one by one, decoded together."""
    try:
        return msgspec.json.decode(b"[%s]" % b",".join(data), type=kind)
    except msgspec.DecodeError:
        raise Unusable from None


def numbers_with(connection: sqlite3.Connection, words: Iterable[str], among: Collection[int]) -> list[int] | None:
    """Those of the sessions that may hold all ``words``; None if the full-text index cannot tell.

    It knows parts of three letters: shorter words it cannot find, longer ones may still differ.
    """
    of_three = {word[begin : begin + 3] for word in words for begin in range(len(word) - 2)}
    parts = sorted(filter(str.isprintable, of_three))  # the others would end the query
    if not parts or not (covered := covered_by_words(connection)):
        return None
    query = " AND ".join('"{}"'.format(part.replace('"', '""')) for part in parts)
    found = {number for (number,) in connection.execute(f"SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH ?", (query,))}
    return [number for number in among if number in found or number > covered]


def covered_by_words(connection: sqlite3.Connection) -> int:
    """The last number that the full-text index holds, and 0 without one."""
    meta = _meta(connection)
    if not meta["covered"] or not _has_words(connection):
        return 0
    _must_be(meta, WORDS, _checksum_of_words(connection))
    return meta["covered"]


def write(
    connection: sqlite3.Connection,
    known: Known,
    made: "dict[SessionId, tuple[Version, Made]]",
    gone: Collection[SessionId],
    version: "Version | None",
    must_be_as_it_was: Callable[[], None],
) -> None:
    """Write the rows of sessions that changed, and remove those of sessions that are gone, in one transaction.

    Raises ``Changed``, with nothing written, if anything else was.
    """
    with transaction(connection, writes=True):
        meta = _meta(connection)
        if meta["changes"] != known.changes:
            raise Changed
        must_be_as_it_was()
        _remove(connection, meta, [known.numbers[each] for each in (*made, *gone) if each in known.numbers])
        _insert(connection, meta, max(max(known.sessions, default=0), meta["covered"]) + 1, made)
        if _has_words(connection):
            _write_words(connection, meta, afresh=bool(gone))
        meta["changes"] += 1
        meta["size"], meta["changed"] = version or NO_VERSION
        connection.execute("DELETE FROM meta")
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        must_be_as_it_was()


def _meta(connection: sqlite3.Connection) -> Meta:
    meta = dict(connection.execute("SELECT name, value FROM meta"))
    if not all(type(value) is int for value in meta.values()):
        raise Unusable
    return Counter(meta)


def _must_be(meta: Meta, table: str, found: int) -> None:
    """Raises ``Unusable`` if the table does not add up to what was written."""
    if meta[table] != found:
        raise Unusable


def _checked(number: int, data: bytes | None, crc: int) -> bytes:
    """``data``, if the checksum is that of what was written."""
    if not isinstance(data, bytes) or crc32(data, number) != crc:
        raise Unusable
    return data


def _insert(
    connection: sqlite3.Connection, meta: Meta, first: int, made: "dict[SessionId, tuple[Version, Made]]"
) -> None:
    """Add the rows of sessions, under the numbers from ``first`` on, higher than any before."""
    for column, table in enumerate(TABLES):
        columns = [
            (number, data, crc32(data, number), *((session_id, *version) if table == "sessions" else ()))
            for number, (session_id, (version, rows)) in enumerate(made.items(), start=first)
            if (data := rows[column]) or table in TEXTS
        ]
        meta[table] += sum(row[2] for row in columns)
        marks = "?, ?, ?, ?, ?, ?" if table == "sessions" else "?, ?, ?"
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", columns)


def _remove(connection: sqlite3.Connection, meta: Meta, numbers: Iterable[int]) -> None:
    for number in numbers:
        for table in TABLES:
            (crc,) = connection.execute(
                f"SELECT ifnull(sum(crc), 0) FROM {table} WHERE number = ?", (number,)
            ).fetchone()
            meta[table] -= crc
            connection.execute(f"DELETE FROM {table} WHERE number = ?", (number,))


def _write_words(connection: sqlite3.Connection, meta: Meta, *, afresh: bool) -> None:
    """Bring the full-text index up to date if many sessions are not in it yet, or make it ``afresh``.

    It is made afresh where sessions left: what it holds of them cannot be taken out. What it holds of rows that were
    replaced does no harm: no session has their number any more.
    """
    (last,) = connection.execute("SELECT ifnull(max(number), 0) FROM sessions").fetchone()
    if afresh and meta["covered"]:
        connection.execute(f"INSERT INTO {WORDS} ({WORDS}) VALUES ('delete-all')")
        meta["covered"] = 0
    elif last - meta["covered"] <= FEW:
        return
    if last - meta["covered"] > FEW:
        found = connection.execute("SELECT number, data, crc FROM folded WHERE number > ?", (meta["covered"],))
        texts = ((row[0], _checked(*row).decode()) for row in found)
        connection.executemany(f"INSERT INTO {WORDS} (rowid, folded) VALUES (?, ?)", texts)
        meta["covered"] = last
    connection.execute("SAVEPOINT written").execute("RELEASE written")  # until then it is not in its tables
    meta[WORDS] = _checksum_of_words(connection)


def _has_words(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (WORDS,)).fetchone() is not None


def _checksum_of_words(connection: sqlite3.Connection) -> int:
    crc = 0
    try:
        for number, block in connection.execute(f"SELECT id, block FROM {WORDS}_data ORDER BY id"):
            crc = crc32(block, crc32(b"%d" % number, crc))
        for segment, term, page in connection.execute(f"SELECT segid, term, pgno FROM {WORDS}_idx"):
            crc = crc32(b"%d %d" % (segment, page), crc32(term, crc))
    except TypeError:  # no such row was ever written
        raise Unusable from None
    return crc
