"""The catalogue: what lists, the follow-up board and the insights show, so that they need not read every session.

It is a cache. Plain TinyDB opens it, and deleting it does no harm. Its tables are ``files`` (of which state of which
file the other rows were made), ``sessions`` (a document a session) and ``decisions`` (a document a decision). Each
reader decodes only the tables that it shows; bringing it up to date copies the rows that stay, without decoding.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

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


class Asked(msgspec.Struct, frozen=True):
    """What the board and the insights ask, as plain documents."""

    sessions: Documents
    decisions: Documents


class Made(msgspec.Struct, frozen=True):
    """All rows of one session: its document and those of its decisions, encoded, and its words to be searched."""

    facts: Facts
    session: bytes
    decisions: tuple[bytes, ...]
    text: str


class _Rows(msgspec.Struct):
    files: dict[str, FileRow]
    sessions: dict[str, msgspec.Raw]
    decisions: dict[str, msgspec.Raw]


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
    rows = decoded(data, _Rows) or _Rows({}, {}, {})
    leaving = {*gone, *made}
    for left in [number for number, row in rows.files.items() if row.id in leaving]:
        rows.sessions.pop(left, None)
        for decision in rows.files.pop(left).decisions:
            rows.decisions.pop(str(decision), None)
    session_number, decision_number = next_number(rows.sessions), next_number(rows.decisions)
    for number, (session_id, each) in enumerate(made.items(), start=session_number):
        numbers = tuple(range(decision_number, decision_number + len(each.decisions)))
        decision_number += len(numbers)
        rows.files[str(number)] = FileRow(session_id, *each.facts, numbers)
        rows.sessions[str(number)] = msgspec.Raw(each.session)
        rows.decisions.update(zip(map(str, numbers), map(msgspec.Raw, each.decisions), strict=True))
    return msgspec.json.encode(rows)


def next_number(table: Mapping[str, object]) -> int:
    """The number of the next document of a table."""
    return max(map(int, table), default=0) + 1
