"""The catalogue: what lists, the follow-up board and the insights show, so that they need not read every session.

It is a cache. Plain TinyDB opens it, and deleting it does no harm. Its tables are ``other_decisions`` and
``open_decisions`` (a document a decision; what is still to be done or told is open), ``sessions`` (a document a
session) and ``files`` (of which state of which file the other rows were made). Each reader decodes only what it shows.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

import msgspec

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.files import FileFacts
from coprod_tui.record import table_lines

OPEN, OTHERS = "open_decisions", "other_decisions"
"""The tables of decisions."""

SESSIONS, FILES = "sessions", "files"
TABLES = (OTHERS, OPEN, SESSIONS, FILES)
"""All tables, in their order: what lists need comes last."""

Documents = dict[str, dict[str, Any]]
"""A table as TinyDB knows it: documents by their number."""


class FileRow(msgspec.Struct, frozen=True, gc=False):
    """A session's file as it was when its rows were made."""

    id: SessionId
    size: int
    mtime_ns: int

    @property
    def facts(self) -> FileFacts:
        return FileFacts(self.size, self.mtime_ns)


class SummaryTable(msgspec.Struct, frozen=True):
    """What lists show."""

    sessions: dict[SessionId, Summary]


class Listed(SummaryTable, frozen=True):
    """What lists need: what they show, and of which state of which file that was made."""

    files: dict[SessionId, FileRow]

    @property
    def facts(self) -> dict[SessionId, FileFacts]:
        """By session, the state of its file that the catalogue knows."""
        return {row.id: row.facts for row in self.files.values()}

    def is_of(self, there: Mapping[SessionId, FileFacts | None]) -> bool:
        """Whether these are the files that are there, and each is as the catalogue knows it.

        Nothing is made that would have to be collected again: among the many objects of a screen that takes longer
        than all else here.
        """
        rows = self.files.values()
        return len(rows) == len(there) and all(there.get(row.id) == (row.size, row.mtime_ns) for row in rows)


class Made(NamedTuple):
    """All rows of one session: what lists show of it, its documents, encoded, and its words to be searched."""

    facts: FileFacts
    summary: Summary
    session: bytes
    open_decisions: tuple[bytes, ...]
    other_decisions: tuple[bytes, ...]
    text: str


Tables = TypeVar("Tables")


def decoded(data: bytes, kind: type[Tables]) -> Tables | None:
    """Those tables of a catalogue that ``kind`` names; None when there is none in ``data``, or it is damaged."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def shown(data: bytes) -> SummaryTable:
    """What lists show of a catalogue, whose other tables are not read; nothing where it is missing or damaged."""
    return decoded(table_lines.beginning_with(data, SESSIONS, TABLES), SummaryTable) or SummaryTable({})


def listed(data: bytes) -> Listed:
    """What lists need of a catalogue, as ``shown`` does."""
    return decoded(table_lines.beginning_with(data, SESSIONS, TABLES), Listed) or Listed({}, {})


def updated(data: bytes, made: Mapping[SessionId, Made], gone: Iterable[SessionId]) -> bytes:
    """The catalogue ``data`` with the rows that were made, by session, and without those of sessions that are gone."""
    new = {
        OTHERS: tuple(document for rows in made.values() for document in rows.other_decisions),
        OPEN: tuple(document for rows in made.values() for document in rows.open_decisions),
        SESSIONS: tuple(rows.session for rows in made.values()),
        FILES: tuple(msgspec.json.encode(FileRow(each, *rows.facts)) for each, rows in made.items()),
    }
    return table_lines.updated(data, new, {*gone, *made})
