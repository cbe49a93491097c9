"""Reads lists of names that are typed, pasted or in files: for each row its name, what was removed, and its question.

A guess never overrides a person: uncertain text stays as typed and asks, and the answer is taken as the name.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from coprod_tui.domain.people.folding import read_as
from coprod_tui.domain.people.lines import pieces_in, split_heading
from coprod_tui.domain.people.one_name import NameRow, called
from coprod_tui.domain.people.roles import is_beside
from coprod_tui.domain.people.tables import MOST_ROWS, table_in
from coprod_tui.domain.words import clean

_read_as = lru_cache(maxsize=256)(read_as)


class NameList(NamedTuple):
    """The rows of a list in their order, and the headings of the columns that were left out."""

    rows: tuple[NameRow, ...]
    columns_left_out: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names in the list so far, without duplicates."""
        return tuple(row.name for row in self.rows if row.name is not None and not row.waits)

    @property
    def waiting(self) -> int:
        """How many people have no name yet."""
        return sum(row.waits for row in self.rows)

    @property
    def asking(self) -> tuple[NameRow, ...]:
        """The rows that ask."""
        return tuple(row for row in self.rows if row.ask)


def read_names(text: str) -> NameList:
    """Read typed or pasted names: one a line, several separated by commas, or a table with a heading."""
    table = table_in(text)
    rows: list[NameRow] = []
    is_absent = False
    for number, cell in table.cells[:MOST_ROWS]:
        found, absent = _line(cell, table.has_columns)
        is_absent = is_absent if absent is None else absent
        found = [row.aside("apologies") for row in found] if is_absent else found
        rows += [NameRow(*row[:-1], number) for row in found]
    unread = (NameRow(None, ask="unread", row=number) for number, _ in table.cells[MOST_ROWS:])
    return NameList((*asking_same_names(rows), *unread), table.columns_left_out)


def read_name(text: str) -> NameRow:
    """Read the name of one person who joins."""
    return called(clean(text).text)


def asking_same_names(rows: Iterable[NameRow]) -> tuple[NameRow, ...]:
    """The rows, where exactly those that repeat an earlier name ask because of that."""
    seen: set[str] = set()
    apart = []
    for row in rows:
        row = row._replace(ask=None) if row.ask == "same" else row
        if row.name is not None and not row.set_aside:
            key = _read_as(row.name)
            row = row._replace(ask="same", perhaps=None) if key in seen else row
            seen.add(key)
        apart.append(row)
    return tuple(apart)


def forget_typed(people: NameList) -> NameList:
    """The list without the typed text, which is also dropped from the cache: for when a session is open."""
    _line.cache_clear()
    _read_as.cache_clear()
    return people._replace(rows=tuple(row._replace(typed="", taken_off=()) for row in people.rows))


@lru_cache(maxsize=256)
def _line(line: str, is_cell: bool = False) -> tuple[Sequence[NameRow], bool | None]:
    """The rows of a line or cell, and whether a heading marks the rows below as absent; None if it is no heading.

    Cached, because the list is read again at each keystroke.
    """
    text = clean(line, characters=3 * len(line)).text
    if not (heading := split_heading(text)):
        return _together([text] if is_cell else pieces_in(line)), None
    names, is_absent = heading
    if not names:
        return (called(text).aside("heading")._replace(taken_off=()),), is_absent
    return tuple(row.aside("apologies") if is_absent else row for row in _together(pieces_in(names))), False


def _together(pieces: list[str]) -> tuple[NameRow, ...]:
    """The rows of one line; a piece that may be a place, role or given name of the person before it asks."""
    if not pieces:
        return ()
    first, *others = map(called, pieces)
    if len(others) == 1 and " " not in (others[0].name or " ") and not first.taken_off:
        turned = f"{others[0].name} {first.name}" if " " not in (first.name or " ") else None
        others = [others[0]._replace(ask=others[0].ask or "register", perhaps=turned or others[0].perhaps)]
    return (first, *(row._replace(ask="role") if not row.ask and _may_tell(row, first) else row for row in others))


def _may_tell(row: NameRow, first: NameRow) -> bool:
    """Whether a piece may describe the first one: Riverside Trust, Maple Ward, joiner."""
    is_other_case = row.typed.islower() != first.typed.islower() or row.typed.isupper() != first.typed.isupper()
    return is_other_case or any(map(is_beside, row.typed.split()))
