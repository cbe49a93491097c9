"""Tables of names: which columns hold what people are called, and the cell of each row."""

import csv
import re
from collections.abc import Iterator
from typing import NamedTuple

from coprod_tui.session.words import clean

Lines = list[tuple[int, str]]
"""Lines with their numbers, from 1."""

_PREFERRED = frozenset("preferred known call called nickname nick display chosen rufname".split())
_GIVEN = frozenset("first given forename forenames firstname christian vorname prénom nombre imię".split())
_FAMILY = frozenset("last surname family lastname nachname nom apellido apellidos nazwisko".split())
_NAME = frozenset("name names fullname voice voices attendee attendees participant participants delegate".split())
_BESIDE_NAME = frozenset("full your what to them as please print in block capitals and or email e-mail mail s role "
                         "title phone tel".split())  # fmt: skip
_OTHERS = frozenset("role job title organisation organization email e-mail mail phone tel telephone mobile number no "
                    "notes signature time address post group team dietary access needs date company comments "
                    "department pronouns id".split())  # fmt: skip
_SEPARATORS = "\t;,|"
_SEP_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_LONGEST_HEADING = 10_000


class Table(NamedTuple):
    """The cells of the name columns, or the lines of a list without columns; with the numbers of their lines."""

    cells: Lines
    has_columns: bool = False
    columns_left_out: tuple[str, ...] = ()


class _Columns(NamedTuple):
    """Where the names are, best first: each a group of columns that give one name together."""

    groups: tuple[tuple[int, ...], ...]
    width: int


def table_in(lines: Lines) -> Table:
    """The table that the lines hold below a heading of names, or the lines without such a heading."""
    lines = [(number, line) for number, line in lines if line.strip()]
    separators = _SEPARATORS
    if lines and (sep := _SEP_LINE.fullmatch(lines[0][1].strip(" "))):
        separators, lines = sep[1], lines[1:]
    if len(lines) < 2 or len(lines[0][1]) > _LONGEST_HEADING:
        return Table(lines)
    heading = lines[0][1]
    for separator in sorted(separators, key=heading.count, reverse=True):
        cells = _cells(heading, separator)
        if (columns := _columns(cells)) is None:
            continue
        if len(cells) == 1:
            return Table(lines[1:])
        used = {column for group in columns.groups for column in group}
        left_out = tuple(clean(cell, characters=40).text for place, cell in enumerate(cells) if place not in used)
        records = _records(lines[1:], separator, len(cells))
        return Table([(number, _name(row, columns)) for number, row in records if any(row)], True, left_out)
    return Table(lines)


def _columns(heading: list[str]) -> _Columns | None:
    """Which columns of a heading hold names; None where none does."""
    kinds = [_kind(cell) for cell in heading]
    preferred = tuple((place,) for place, kind in enumerate(kinds) if kind == "preferred")
    whole = tuple((place,) for place, kind in enumerate(kinds) if kind == "name")
    parts = tuple(kinds.index(kind) for kind in ("given", "family") if kind in kinds)
    groups = (*preferred, *whole, *((parts,) if parts else ()))
    if not groups or (kinds.count("other") and kinds.count("unknown") == len(kinds) - 1):
        return None
    return _Columns(groups, len(heading))


def _kind(cell: str) -> str:
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", clean(cell).text.casefold()))
    if words & _PREFERRED and words <= _PREFERRED | _NAME | _BESIDE_NAME:
        return "preferred"
    for kind, telling in (("given", _GIVEN), ("family", _FAMILY)):
        if words & telling and words <= telling | _NAME | _BESIDE_NAME:
            return kind
    if words & _NAME and words <= _NAME | _BESIDE_NAME:
        return "name"
    return "other" if words & _OTHERS else "unknown"


def _name(row: list[str], columns: _Columns) -> str:
    """What a row calls somebody: the first of the groups that holds something."""
    row = row + [""] * columns.width
    joined = (" ".join(filter(None, (row[column] for column in group))) for group in columns.groups)
    return next(filter(None, joined), "")


def _records(lines: Lines, separator: str, width: int) -> Iterator[tuple[int, list[str]]]:
    """The rows with the number of their first line. A quotation mark that is never closed is only a sign."""
    place = 0
    while place < len(lines):
        number, text = lines[place]
        place += 1
        if text.count('"') % 2:
            end = next((at for at in range(place, len(lines)) if lines[at][1].count('"') % 2), place - 1)
            row = _cells("\n".join(line for _, line in lines[place - 1 : end + 1]), separator)
            if end >= place and len(row) == width and _closes(lines[end][1], separator):
                place = end + 1
                yield number, row
                continue
            text = text.replace('"', "")
        yield number, _cells(text, separator)


def _closes(line: str, separator: str) -> bool:
    """Whether the quotation mark of a line stands at the end of a cell, and not before one."""
    return line.partition('"')[2][:1] in ("", separator)


def _cells(text: str, separator: str) -> list[str]:
    try:
        row = next(csv.reader(text.splitlines(keepends=True), delimiter=separator), [])
    except csv.Error:
        row = text.replace('"', "").split(separator)
    return [cell.strip() for cell in row]
