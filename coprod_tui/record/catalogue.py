"""The catalogue: what lists, the follow-up board and the insights show, so that they need not read every session.

It is a cache. Plain TinyDB opens it, and deleting it does no harm. Its tables are ``files`` (of which state of which
file the other rows were made), ``sessions`` (a document a session), and a document a decision in ``open_decisions``
(what is still to be done or told) or in ``other_decisions``. Each reader decodes only the tables that it shows;
bringing it up to date copies the rows that stay, without decoding.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

import msgspec

from coprod_tui.files import Facts
from coprod_tui.session.summary import Summary

Documents = dict[str, dict[str, Any]]
"""A table as TinyDB knows it: documents by their number."""


class FileRow(msgspec.Struct, frozen=True):
    """A session's file as it was when its rows were made; ``decisions`` are the numbers of its decisions' documents."""

    id: str
    size: int
    mtime_ns: int
    decisions: tuple[int, ...] = ()

    @property
    def facts(self) -> Facts:
        return Facts(self.size, self.mtime_ns)


class Listed(msgspec.Struct, frozen=True):
    """What lists need."""

    files: dict[str, FileRow]
    sessions: dict[str, Summary]

    @property
    def facts(self) -> dict[str, Facts]:
        """By session, the state of its file that the catalogue knows."""
        return {row.id: row.facts for row in self.files.values()}


class Made(NamedTuple):
    """All rows of one session: what lists show of it, its documents, encoded, and its words to be searched."""

    facts: Facts
    summary: Summary
    session: bytes
    open_decisions: tuple[bytes, ...]
    other_decisions: tuple[bytes, ...]
    text: str


class _Rows(msgspec.Struct):
    files: dict[str, FileRow] = {}
    sessions: dict[str, msgspec.Raw] = {}
    open_decisions: dict[str, msgspec.Raw] = {}
    other_decisions: dict[str, msgspec.Raw] = {}


Tables = TypeVar("Tables")


def decoded(data: bytes, kind: type[Tables]) -> Tables | None:
    """Those tables of a catalogue that ``kind`` names; None when there is none in ``data``, or it is damaged."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def updated(data: bytes, made: Mapping[str, Made], gone: Iterable[str]) -> bytes:
    """The catalogue ``data`` with the rows that were made, by session, and without those of sessions that are gone.

    All other rows stay byte for byte.
    """
    rows = decoded(data, _Rows) or _Rows()
    leaving = {*gone, *made}
    for left in [number for number, row in rows.files.items() if row.id in leaving]:
        rows.sessions.pop(left, None)
        for decision in map(str, rows.files.pop(left).decisions):
            rows.open_decisions.pop(decision, None)
            rows.other_decisions.pop(decision, None)
    free = max(next_number(rows.open_decisions), next_number(rows.other_decisions))
    for number, (session_id, each) in enumerate(made.items(), start=next_number(rows.sessions)):
        began = free
        for table, documents in (
            (rows.open_decisions, each.open_decisions),
            (rows.other_decisions, each.other_decisions),
        ):
            for document in documents:
                table[str(free)] = msgspec.Raw(document)
                free += 1
        rows.files[str(number)] = FileRow(session_id, *each.facts, tuple(range(began, free)))
        rows.sessions[str(number)] = msgspec.Raw(each.session)
    return msgspec.json.encode(rows)


def next_number(table: Mapping[str, object]) -> int:
    """The number of the next document of a table."""
    return max(map(int, table), default=0) + 1
