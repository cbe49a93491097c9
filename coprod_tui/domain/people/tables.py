"""Parses tables of names: finds the name columns and the cell of each row."""

import csv
import re
from typing import NamedTuple

from coprod_tui.domain.words import clean

Lines = list[tuple[int, str]]  # with their numbers, from 1

MOST_ROWS = 1_000
"""The most rows read of a list; the rows below report that they were not read."""

_KINDS = {
    "preferred": frozenset("preferred known call called nickname nick display chosen rufname".split()),
    "given": frozenset("first given forename forenames firstname christian vorname prénom nombre imię".split()),
    "family": frozenset("last surname family lastname nachname nom apellido apellidos nazwisko".split()),
    "name": frozenset("name names fullname voice voices attendee attendees participant participants delegate".split()),
}
_BESIDE = _KINDS["name"] | frozenset(
    "full your what to them as please print in block capitals and or email e-mail mail s role title phone tel".split()
)
_LONGEST_HEADING = 10_000


class Table(NamedTuple):
    """The cells of the name columns, or the lines of a list without columns, with their line numbers."""

    cells: Lines
    has_columns: bool = False
    columns_left_out: tuple[str, ...] = ()


def table_in(text: str) -> Table:
    """The table below a heading of names, or the plain lines if there is no such heading."""
    numbered = enumerate(re.split(r"\r\n|[\n\r]", text.removeprefix("\ufeff").replace("\0", "")), start=1)
    lines = [(number, line) for number, line in numbered if line.strip()]
    if lines and lines[0][1].lower().startswith("sep="):
        lines = lines[1:]
    if len(lines) < 2 or len(lines[0][1]) > _LONGEST_HEADING:
        return Table(lines)
    heading = lines[0][1]
    for separator in sorted("\t;,|", key=heading.count, reverse=True):
        cells = _records(lines[:1], separator)[0][1]
        if groups := _groups(cells):
            if len(cells) == 1:
                return Table(lines[1:])
            read = {place for group in groups for place in group}
            left_out = (clean(cell, characters=40).text for place, cell in enumerate(cells) if place not in read)
            records = _records(lines[1 : MOST_ROWS + 1], separator)
            names = [(number, _name(row, groups)) for number, row in records if any(row)]
            return Table(names + lines[MOST_ROWS + 1 :], True, tuple(left_out))
    return Table(lines)


def _groups(heading: list[str]) -> list[list[int]]:
    """Groups of columns that form a name together, best first; empty if this is no heading of names."""
    kinds = list(map(_kind, heading))
    whole = [[place] for wanted in ("preferred", "name") for place, kind in enumerate(kinds) if kind == wanted]
    parts = [kinds.index(kind) for kind in ("given", "family") if kind in kinds]
    return [*whole, parts] if parts else whole


def _kind(cell: str) -> str | None:
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", clean(cell).text.casefold()))
    return next((kind for kind, telling in _KINDS.items() if words & telling and words <= telling | _BESIDE), None)


def _name(row: list[str], groups: list[list[int]]) -> str:
    """The name in a row: the first group of columns that is not empty."""
    joined = (" ".join(row[column] for column in group if column < len(row) and row[column]) for group in groups)
    return next(filter(None, joined), "")


def _records(lines: Lines, separator: str) -> list[tuple[int, list[str]]]:
    """The rows with the number of their first line. An unclosed quotation mark is an ordinary character."""
    rows = csv.reader((f"{line}\n" for _, line in lines), delimiter=separator, strict=True)
    records, start = [], 0
    try:
        for row in rows:
            records.append((lines[start][0], [cell.strip() for cell in row]))
            start = rows.line_num
    except csv.Error:
        if len(lines) > 1:
            return [record for line in lines for record in _records([line], separator)]
        return [(number, line.replace('"', "").split(separator)) for number, line in lines]
    return records
