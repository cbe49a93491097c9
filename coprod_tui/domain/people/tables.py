"""Tables of names: which columns hold what people are called, and the cell of each row."""

import csv
import re
from collections.abc import Iterator
from typing import NamedTuple

from coprod_tui.domain.words import clean

Lines = list[tuple[int, str]]  # with their numbers, from 1

_PREFERRED = frozenset("preferred known call called nickname nick display chosen rufname".split())
_GIVEN = frozenset("first given forename forenames firstname christian vorname prénom nombre imię".split())
_FAMILY = frozenset("last surname family lastname nachname nom apellido apellidos nazwisko".split())
_NAME = frozenset("name names fullname voice voices attendee attendees participant participants delegate".split())
_BESIDE = _NAME | frozenset("full your what to them as please print in block capitals and or email e-mail mail s role "
                            "title phone tel".split())  # fmt: skip
_OTHERS = frozenset("role job title organisation organization email e-mail mail phone tel telephone mobile number no "
                    "notes signature time address post group team dietary access needs date company comments "
                    "department pronouns id".split())  # fmt: skip
_KINDS = {"preferred": _PREFERRED, "given": _GIVEN, "family": _FAMILY, "name": _NAME}
_LINE_ENDS = re.compile(r"\r\n|[\n\r]")
_SEP_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_LONGEST_HEADING = 10_000

_Groups = tuple[tuple[int, ...], ...]  # of columns that give one name together, best first


class Table(NamedTuple):
    """The cells of the name columns, or the lines of a list without columns; with the numbers of their lines."""

    cells: Lines
    has_columns: bool = False
    columns_left_out: tuple[str, ...] = ()


def table_in(text: str) -> Table:
    """The table that a text holds below a heading of names, or the lines without such a heading."""
    numbered = enumerate(_LINE_ENDS.split(text.removeprefix("\ufeff").replace("\0", "")), start=1)
    lines = [(number, line) for number, line in numbered if line.strip()]
    separators = "\t;,|"
    if lines and (sep := _SEP_LINE.fullmatch(lines[0][1].strip(" "))):
        separators, lines = sep[1], lines[1:]
    if len(lines) < 2 or len(lines[0][1]) > _LONGEST_HEADING:
        return Table(lines)
    heading = lines[0][1]
    for separator in sorted(separators, key=heading.count, reverse=True):
        cells = _cells(heading, separator)
        if not (groups := _groups(cells)):
            continue
        if len(cells) == 1:
            return Table(lines[1:])
        left_out = (cell for place, cell in enumerate(cells) if not any(place in group for group in groups))
        records = _records(lines[1:], separator, len(cells))
        names = [(number, _name(row, groups)) for number, row in records if any(row)]
        return Table(names, True, tuple(clean(cell, characters=40).text for cell in left_out))
    return Table(lines)


def _groups(heading: list[str]) -> _Groups:
    """Which columns of a heading hold names; none where no other column is known to hold something else."""
    kinds = [_kind(cell) for cell in heading]
    whole = sorted((place for place, kind in enumerate(kinds) if kind in ("preferred", "name")),
                   key=lambda place: (kinds[place] == "name", place))  # fmt: skip
    parts = tuple(kinds.index(kind) for kind in ("given", "family") if kind in kinds)
    if kinds.count("other") and kinds.count("unknown") == len(kinds) - 1:
        return ()
    return (*((place,) for place in whole), *((parts,) if parts else ()))


def _kind(cell: str) -> str:
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", clean(cell).text.casefold()))
    kinds = (kind for kind, telling in _KINDS.items() if words & telling and words <= telling | _BESIDE)
    return next(kinds, "other" if words & _OTHERS else "unknown")


def _name(row: list[str], groups: _Groups) -> str:
    """What a row calls somebody: the first of the groups that holds something."""
    joined = (" ".join(row[column] for column in group if column < len(row) and row[column]) for group in groups)
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
            is_closed = lines[end][1].partition('"')[2][:1] in ("", separator)  # at the end of a cell, not before one
            if end >= place and len(row) == width and is_closed:
                place = end + 1
                yield number, row
                continue
            text = text.replace('"', "")
        yield number, _cells(text, separator)


def _cells(text: str, separator: str) -> list[str]:
    try:
        row = next(csv.reader(text.splitlines(keepends=True), delimiter=separator), [])
    except csv.Error:
        row = text.replace('"', "").split(separator)
    return [cell.strip() for cell in row]
