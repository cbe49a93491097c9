"""Reads lists of names that are typed, pasted or in files: for each row its name, what was removed, and its question.

A guess never overrides a person: uncertain text stays as typed and asks, and the answer is taken as the name.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from coprod_tui.domain.people import lexicon as known
from coprod_tui.domain.people.folding import read_as
from coprod_tui.domain.people.one_name import LONGEST, NameRow, called
from coprod_tui.domain.people.roles import is_beside, tells_role
from coprod_tui.domain.words import clean, is_visible

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


_HELD = r"\"[^\"]*\"|[(\[{（<][^()\[\]{}（）<>]*[)\]}）>]"
_PARTED = re.compile(rf"(?:{_HELD}|[^;；\u2028\u2029\x0b\x0c\x85\x1c-\x1e])+")
_BETWEEN_COMMAS = re.compile(rf"(?:{_HELD}|[^,，、،])+")
_HEADED = re.compile(r"([^:@]{1,40}?)\s*(?::|\s[-–—]\s|\s(?=from\s))\s*(?:from\s+)?(\S.*)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_AND = re.compile(r"^\s*(?:and|&)\s+(?=\S)")
_HEADINGS = known.HEADINGS | known.APOLOGIES | known.MEETINGS


def split_heading(line: str) -> tuple[str, bool] | None:
    """The names after a heading, if any, and whether it heads absent people; None for any other line."""
    found = _HEADED.fullmatch(line)
    heading, names = (found[1], found[2]) if found and _is_heading(found[1]) else (line, "")
    if not (_is_heading(heading) or (line.endswith(":") and is_visible(line.strip(" :")))):
        return None
    words = _WORD.findall(heading.casefold())
    return names if known.MEETINGS.isdisjoint(words) else "", not known.APOLOGIES.isdisjoint(words)


def pieces_in(line: str) -> list[str]:
    """The people in one line, cleaned. What cannot be a name, such as an address, belongs to the name before it."""
    pieces: list[str] = []
    for part in _PARTED.findall(line):
        columns = [column for column in part.split("\t") if column.strip()]
        whole = clean(" | ".join(columns), characters=3 * len(line)).text
        between = _BETWEEN_COMMAS.findall(whole)
        is_one = len(columns) > 1 or (len(between) == 2 and whole.count("@") == 1 and whole.endswith(">"))
        for piece in [whole] if is_one else between:
            if pieces and tells_role(piece[:LONGEST].strip()):
                pieces[-1] += "," + piece
            elif is_visible(piece):
                pieces.append(_AND.sub("", piece).strip() if pieces else piece.strip())
    return pieces or list(filter(is_visible, [clean(line).text]))


def _is_heading(text: str) -> bool:
    """Whether it consists of heading words only: "Present", "Apologies for absence", "Total 12"."""
    words = _WORD.findall(text.casefold())
    return not _HEADINGS.isdisjoint(words) and (_HEADINGS | known.BESIDE).issuperset(words)


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
