"""Questions to the catalogue's tables, in TinyDB's own query language."""

from collections.abc import Mapping
from typing import Any, NoReturn, Self

import msgspec
from tinydb import TinyDB
from tinydb.queries import QueryInstance
from tinydb.storages import Storage

from coprod_tui.record.catalogue import Asked, Documents, decoded
from coprod_tui.record.rows import SessionRow
from coprod_tui.session.board import DecisionLine
from coprod_tui.session.insights import Figures
from coprod_tui.session.words import same_name


class Questions:
    """The catalogue as it was read, open to TinyDB's queries; it cannot be changed through them."""

    @classmethod
    def of(cls, data: bytes) -> Self:
        """To be asked of the catalogue ``data``."""
        return cls(decoded(data, Asked) or Asked({}, {}))

    def __init__(self, asked: Asked) -> None:
        self._tables = {"sessions": asked.sessions, "decisions": asked.decisions}
        self._database = TinyDB(storage=lambda: _Parsed(self._tables))

    def lines(
        self, group: str = "", *, voice: str = "", principle: str = "", only_open: bool = False
    ) -> tuple[DecisionLine, ...]:
        """The decisions that are asked for, the newest meeting first, and those of one meeting in their order.

        Empty means any; names of groups and voices are compared as people read them.
        """
        found = self._database.table("decisions").search(self._query(group, voice, principle, only_open=only_open))
        lines = msgspec.convert(found, list[DecisionLine])
        lines.sort(key=lambda line: (line.met_at, line.session), reverse=True)
        return tuple(lines)

    def figures(self, group: str) -> tuple[Figures, ...]:
        """What each session (of one group) gives to the insights."""
        of_session: dict[str, list[DecisionLine]] = {}
        for line in self.lines(group):
            of_session.setdefault(line.session, []).append(line)
        spelled = _spelled_like(group, (each["group"] for each in self._tables["sessions"].values()))
        rows = self._database.table("sessions").search(_in_group(spelled) if group else _everything())
        return tuple(row.figures(tuple(of_session.get(row.id, ()))) for row in msgspec.convert(rows, list[SessionRow]))

    def _query(self, group: str, voice: str, principle: str, *, only_open: bool) -> QueryInstance:
        """One test for all that is asked: of most decisions it needs to look at one field."""
        decisions = self._tables["decisions"].values()
        groups = _spelled_like(group, (each["group"] for each in decisions))
        voices = _spelled_like(voice, (name for each in decisions for name in each["carried_by"]))

        def fits(decision: Mapping[str, Any]) -> bool:
            return (
                (decision["is_open"] or not only_open)
                and (not group or decision["group"] in groups)
                and (not voice or not voices.isdisjoint(decision["carried_by"]))
                and (not principle or principle in decision["principles"])
            )

        return QueryInstance(fits, (groups, voices, principle, only_open))


def _in_group(spelled: frozenset[str]) -> QueryInstance:
    return QueryInstance(lambda session: session["group"] in spelled, ("sessions", spelled))


def _everything() -> QueryInstance:
    return QueryInstance(lambda _: True, ("sessions",))


def _spelled_like(name: str, spellings: Any) -> frozenset[str]:
    """Those of the ``spellings`` that people would read as ``name``; each is compared once."""
    return frozenset(each for each in set(spellings) if same_name(each, name)) if name else frozenset()


class _Parsed(Storage):
    """Tables that have been read already."""

    def __init__(self, tables: dict[str, Documents]) -> None:
        self._tables = tables

    def read(self) -> dict[str, Documents]:
        return self._tables

    def write(self, data: Any) -> NoReturn:
        raise AssertionError("the catalogue is made from the sessions, never from questions")
