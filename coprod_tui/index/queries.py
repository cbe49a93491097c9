"""Queries on the index, in TinyDB's query language."""

from collections.abc import Mapping
from typing import Any, NoReturn

import msgspec
from tinydb import TinyDB
from tinydb.queries import QueryInstance
from tinydb.storages import Storage
from tinydb.table import Document

from coprod_tui.domain.people.folding import same_name
from coprod_tui.domain.people.names import meant
from coprod_tui.domain.reports.board import DecisionLine
from coprod_tui.domain.reports.insights import Figures
from coprod_tui.index.rows import SessionRow
from coprod_tui.index.tables import OPEN, OTHERS, Documents, decoded


class Questions:
    """Read-only queries on the index. Each table is decoded when it is first queried."""

    def __init__(self, catalogue: bytes) -> None:
        self._tables = _Tables(decoded(catalogue, dict[str, msgspec.Raw]) or {})
        self._database = TinyDB(storage=lambda: _Parsed(self._tables))

    def forget_answers(self) -> None:
        """Clear TinyDB's query caches."""
        for table in (OPEN, OTHERS):
            self._database.table(table).clear_cache()

    def lines(
        self, group: str = "", *, voice: str = "", principle: str = "", only_open: bool = False
    ) -> tuple[DecisionLine, ...]:
        """The matching decisions, the newest meeting first, those of one meeting in their order.

        An empty argument matches any; names of groups and voices are compared as people read them.
        """
        tables = (OPEN,) if only_open else (OPEN, OTHERS)
        found = [each for table in tables for each in self._documents(table, group, voice, principle)]
        lines = msgspec.convert(found, list[DecisionLine])
        lines.sort(key=lambda line: (len(line.id), line.id))
        lines.sort(key=lambda line: (line.met_at, line.session), reverse=True)
        return tuple(lines)

    def figures(self, group: str) -> tuple[Figures, ...]:
        """The figures of each session (of one group) for the insights."""
        of_session: dict[str, list[DecisionLine]] = {}
        for line in self.lines(group):
            of_session.setdefault(line.session, []).append(line)
        spelled = _spelled_like(group, (each["group"] for each in self._tables["sessions"].values()))
        rows = self._database.table("sessions").search(_in_group(spelled) if group else _everything())
        return tuple(row.figures(tuple(of_session.get(row.id, ()))) for row in msgspec.convert(rows, list[SessionRow]))

    def _documents(self, table: str, group: str, voice: str, principle: str) -> list[Document]:
        """The matching documents of a table of decisions, found by a single test."""
        decisions = self._tables[table].values()
        groups = _spelled_like(group, (each["group"] for each in decisions))
        voices = (
            meant(voice, (name for each in decisions for name in each["carried_by"] if name is not None))
            if voice
            else frozenset()
        )

        def fits(decision: Mapping[str, Any]) -> bool:
            return (
                (not group or decision["group"] in groups)
                and (not voice or not voices.isdisjoint(decision["carried_by"]))
                and (not principle or principle in decision["principles"])
            )

        return self._database.table(table).search(QueryInstance(fits, (groups, voices, principle)))


def _in_group(spelled: frozenset[str]) -> QueryInstance:
    return QueryInstance(lambda session: session["group"] in spelled, ("sessions", spelled))


def _everything() -> QueryInstance:
    return QueryInstance(lambda _: True, ("sessions",))


def _spelled_like(name: str, spellings: Any) -> frozenset[str]:
    """Those of the ``spellings`` that people would read as ``name``; each is compared once."""
    return frozenset(each for each in set(spellings) if same_name(each, name)) if name else frozenset()


class _Tables(dict[str, Documents]):
    """The tables, each decoded on first access."""

    def __init__(self, encoded: Mapping[str, msgspec.Raw]) -> None:
        super().__init__()
        self._encoded = encoded

    def __missing__(self, table: str) -> Documents:
        encoded = self._encoded.get(table)
        self[table] = {} if encoded is None else msgspec.json.decode(encoded, type=Documents)
        return self[table]


class _Parsed(Storage):
    """A TinyDB storage over tables that are already parsed."""

    def __init__(self, tables: _Tables) -> None:
        self._tables = tables

    def read(self) -> _Tables:
        return self._tables

    def write(self, data: Any) -> NoReturn:
        raise AssertionError("the catalogue is made from the sessions, never from questions")
