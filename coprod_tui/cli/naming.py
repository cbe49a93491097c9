"""Formats a parsed list of names, one line a row, for people and as JSON."""

from collections.abc import Iterator

import msgspec

from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.people.rows import NameList
from coprod_tui.domain.words import cells
from coprod_tui.presentation import names as say
from coprod_tui.presentation.names import left_off, question

_WIDEST = 34
"""The maximum width of an aligned column."""


def as_json(people: NameList) -> bytes:
    """A JSON list with one object for each row."""
    rows = [
        {"row": row.row, "typed": row.typed, "name": row.name, "taken_off": left_off(row), "ask": question(row)}
        for row in people.rows
    ]
    return msgspec.json.format(msgspec.json.encode(rows), indent=2) + b"\n"


def lines(people: NameList) -> Iterator[str]:
    """For each row: its number, the typed text, the name, what was removed from it, and any question."""
    typed = min(_WIDEST, max((cells(row.typed) for row in people.rows), default=0))
    for row in people.rows:
        number = f"{row.row:>{len(str(people.rows[-1].row))}}"
        yield "  ".join((number, row.typed + " " * (typed - cells(row.typed)), "→", " · ".join(_told(row))))


def _told(row: NameRow) -> Iterator[str]:
    yield row.name or (say.SET_ASIDE if row.set_aside else say.WAITS)
    if row.taken_off:
        yield say.PIECES.format(pieces=", ".join(left_off(row)))
    if asked := question(row):
        yield asked
