"""Compares the caches, row by row, with what the sessions would give now."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from coprod_tui.domain.ids import SessionId
from coprod_tui.files import FileFacts
from coprod_tui.index import search
from coprod_tui.index import tables as index
from coprod_tui.index.tables import Documents, Made, decoded

_Updated = Callable[[bytes, Mapping[SessionId, Made], Iterable[SessionId]], bytes]

Rows = dict[str, list[dict[str, Any]]]
"""The rows of each table, ordered by session."""


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
