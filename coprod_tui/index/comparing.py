"""Compares the caches, row by row, with what the sessions would give now."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Session
from coprod_tui.files import FileFacts, Files
from coprod_tui.index import search
from coprod_tui.index import tables as index
from coprod_tui.index.checksum import opened
from coprod_tui.index.rows import made_of
from coprod_tui.index.tables import Documents, Made, decoded
from coprod_tui.os_errors import reason
from coprod_tui.storage.port import Finding, Version

_Updated = Callable[[bytes, Mapping[SessionId, Made], Iterable[SessionId]], bytes]

Rows = dict[str, list[dict[str, Any]]]
"""The rows of each table, ordered by session."""


def findings(home: Path, files: Files, sessions: Iterable[tuple[Session, Version | None]]) -> tuple[Finding, ...]:
    """How each cache stands against ``sessions``; one that differs is removed."""
    made = {session.id: made_of(session, FileFacts(*version)) for session, version in sessions if version}
    caches = (
        _finding(home / "catalogue.json", "catalogue", catalogue_differs, made, files),
        _finding(home / "search.json", "search", search_differs, made, files),
    )
    return tuple(each for each in caches if each)


def _finding(
    path: Path,
    kind: Literal["catalogue", "search"],
    differs: Callable[[bytes, Mapping[SessionId, Made]], bool],
    made: Mapping[SessionId, Made],
    files: Files,
) -> Finding | None:
    """Check a cache; None if there is none."""
    try:
        data = opened(files.read(path))
    except FileNotFoundError:
        return None
    except OSError:
        data = None
    if data is None:
        return Finding(path, kind, "to be made anew", Message("index_not_as_written"))
    if not differs(data, made):
        return Finding(path, kind, "whole", Message("index_is_whole"))
    try:
        files.remove(path)
    except OSError as error:
        return Finding(path, kind, "damaged", Message("index_not_removed", {"why": reason(error, path.parent)}))
    return Finding(path, kind, "differed", Message("index_differed"))


def catalogue_differs(data: bytes, made: Mapping[SessionId, Made]) -> bool:
    """Whether the index differs from the rows ``made`` from the session files as they are now.

    Ignores sessions that changed since they were indexed: the next list reads them.
    """
    known = (decoded(data, index.Listed) or index.Listed({}, {})).facts
    return _differs(data, known, made, index.updated)


def search_differs(data: bytes, made: Mapping[SessionId, Made]) -> bool:
    """The same for the search cache."""
    known = (decoded(data, search.Texts) or search.Texts({})).facts
    return _differs(data, known, made, search.updated)


def _differs(
    data: bytes, known: Mapping[SessionId, FileFacts], made: Mapping[SessionId, Made], updated: _Updated
) -> bool:
    read = {each: made[each] for each, facts in known.items() if each in made and made[each].facts == facts}
    changed = known.keys() - read.keys()
    kept, anew = _rows(data), _rows(updated(b"", read, ()))
    return {name: [row for row in rows if _session_of(row) not in changed] for name, rows in kept.items()} != anew


def _rows(data: bytes) -> Rows:
    tables = decoded(data, dict[str, Documents]) or {}
    tables.pop("seal", None)
    return {name: sorted(documents.values(), key=_session_of) for name, documents in tables.items()}


def _session_of(row: Mapping[str, Any]) -> str:
    return str(next(iter(row.values())))
