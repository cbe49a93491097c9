"""The index: caches what lists, the follow-up board and the insights show, so that they need not read every session.

Plain TinyDB opens it, and deleting it does no harm. Its tables are ``other_decisions`` and ``open_decisions`` (a
document a decision; open means still to be done or told), ``sessions`` (a document a session) and ``files`` (the state
of each session file when its rows were made). Each reader decodes only the tables it needs.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

import msgspec

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.files import FileFacts
from coprod_tui.index import table_lines

OPEN, OTHERS = "open_decisions", "other_decisions"
"""The tables of decisions."""

SESSIONS, FILES = "sessions", "files"
TABLES = (OTHERS, OPEN, SESSIONS, FILES)
"""All tables in file order: those that lists need come last."""

Documents = dict[str, dict[str, Any]]
"""A TinyDB table: documents by number."""


class FileRow(msgspec.Struct, frozen=True, gc=False):
    """The state of a session's file when its rows were made."""

    id: SessionId
    size: int
    mtime_ns: int

    @property
    def facts(self) -> FileFacts:
        return FileFacts(self.size, self.mtime_ns)


class SummaryTable(msgspec.Struct, frozen=True):
    """The table that lists show."""

    sessions: dict[SessionId, Summary]


class Listed(SummaryTable, frozen=True):
    """The tables that lists need: the summaries, and the state of the files they were made from."""

    files: dict[SessionId, FileRow]

    @property
    def facts(self) -> dict[SessionId, FileFacts]:
        """The indexed state of each session's file."""
        return {row.id: row.facts for row in self.files.values()}

    def is_of(self, there: Mapping[SessionId, tuple[int, int] | None]) -> bool:
        """Whether the files ``there`` are exactly the indexed ones, each unchanged.

        Allocates no objects that the garbage collector would track: on a screen with many objects, a collection takes
        longer than the comparison.
        """
        rows = self.files.values()
        return len(rows) == len(there) and all(there.get(row.id) == (row.size, row.mtime_ns) for row in rows)


class Made(NamedTuple):
    """All rows of one session: its summary, its encoded documents and its searchable text."""

    facts: FileFacts
    summary: Summary
    session: bytes
    open_decisions: tuple[bytes, ...]
    other_decisions: tuple[bytes, ...]
    text: str


Tables = TypeVar("Tables")


def decoded(data: bytes, kind: type[Tables]) -> Tables | None:
    """The tables of ``kind``, decoded from the index ``data``; None if it is empty or damaged."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def shown(data: bytes) -> SummaryTable:
    """The summaries, without decoding the other tables; empty if the index is missing or damaged."""
    return decoded(table_lines.beginning_with(data, SESSIONS, TABLES), SummaryTable) or SummaryTable({})


def listed(data: bytes) -> Listed:
    """The tables that lists need, likewise."""
    return decoded(table_lines.beginning_with(data, SESSIONS, TABLES), Listed) or Listed({}, {})


def updated(data: bytes, made: Mapping[SessionId, Made], gone: Iterable[SessionId]) -> bytes:
    """The index ``data`` with the rows ``made`` for each session, and without the sessions ``gone``."""
    new = {
        OTHERS: tuple(document for rows in made.values() for document in rows.other_decisions),
        OPEN: tuple(document for rows in made.values() for document in rows.open_decisions),
        SESSIONS: tuple(rows.session for rows in made.values()),
        FILES: tuple(msgspec.json.encode(FileRow(each, *rows.facts)) for each, rows in made.items()),
    }
    return table_lines.updated(data, new, {*gone, *made})
