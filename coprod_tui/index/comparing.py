"""Compares the index, row by row, with what the sessions would give now."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Session
from coprod_tui.files import Files
from coprod_tui.index import database, tables
from coprod_tui.index.rows import made_of
from coprod_tui.os_errors import reason
from coprod_tui.storage.port import Finding, Version


def finding(path: Path, files: Files, sessions: Iterable[tuple[Session, Version | None]]) -> Finding | None:
    """How the index at ``path`` stands against ``sessions``; one that differs is removed. None if there is none."""
    if not path.is_file():
        return None
    try:
        with database.errors_told_apart(), closing(database.copy_of(path)) as connection:
            differs = _differs(connection, sessions)
    except (database.Unusable, OSError):
        return Finding(path, "index", "to be made anew", Message("index_not_as_written"))
    if not differs:
        return Finding(path, "index", "whole", Message("index_is_whole"))
    try:
        database.remove(path, files)
    except OSError as error:
        return Finding(path, "index", "damaged", Message("index_not_removed", {"why": reason(error, path.parent)}))
    return Finding(path, "index", "differed", Message("index_differed"))


def _differs(connection: sqlite3.Connection, sessions: Iterable[tuple[Session, Version | None]]) -> bool:
    """Whether a row differs from what its session gives now; takes one session at a time.

    Ignores sessions that changed since they were indexed: the next list reads them. Raises ``Unusable``.
    """
    for table in database.TABLES:
        tables.rows(connection, table)
    tables.covered_by_words(connection)
    known = tables.known_in(connection)
    return any(
        version
        and known.versions.get(session.id) == version
        and _row_differs(connection, known.numbers[session.id], session)
        for session, version in sessions
    )


def _row_differs(connection: sqlite3.Connection, number: int, session: Session) -> bool:
    queries = (f"SELECT data FROM {each} WHERE number = ?" for each in database.TABLES)
    found = (connection.execute(query, (number,)).fetchone() for query in queries)
    return tuple(row[0] if row else b"" for row in found) != made_of(session)
