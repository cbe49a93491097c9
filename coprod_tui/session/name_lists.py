"""Names in lists: typed, pasted from a letter or an address book, or from a sign-in sheet."""

import csv
import io
import re
from collections.abc import Callable
from typing import NamedTuple

from coprod_tui.session.plan import LIMIT_VOICES
from coprod_tui.session.refusal import Refusal
from coprod_tui.session.taking_off import is_name, may_hold_name, role_in_front, take_off, tells_role
from coprod_tui.session.voices import GivenName, chosen_name, name_in_cell, told_apart
from coprod_tui.session.words import clean, is_visible

_NAME_COLUMNS = (
    "name",
    "full name",
    "fullname",
    "voice",
    "voices",
    "names",
    "display name",
    "known as",
    "preferred name",
    "what to call them",
)
_LONGEST_HEADING = 10_000
_LIST_MARK = re.compile(r"^\s*(?:[-*•·]|\d+[.)])\s+")
_FIRST_COLUMNS = ("first name", "firstname", "given name", "forename", "first")
_LAST_COLUMNS = ("last name", "lastname", "surname", "family name", "last")


class NamesRead(NamedTuple):
    """Names from a list, the sentences to show about them, and the columns that were not read.

    ``left_off``: off how many of the names something was taken. ``found`` is how many there are, whether they can be
    used or not; where they are more than fit in one circle, the last of them were not looked at. ``lines`` has a line
    for each that was looked at, which reads as the same name again: the name, or what cannot be used.
    """

    names: tuple[str, ...]
    notes: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    columns_left_out: tuple[str, ...] = ()
    left_off: int = 0
    found: int = 0
    lines: tuple[str, ...] = ()


def names_in(text: str) -> NamesRead:
    """Names as they are typed or pasted: one a line, several with commas or semicolons between them, or a table."""
    if not is_table(text):
        return _names_listed(text)
    try:
        return names_in_sheet(text)
    except Refusal as refusal:
        return NamesRead((), refused=(refusal.sentence,))


def names_in_sheet(text: str) -> NamesRead:
    """Names from a sign-in sheet: one a line, or a table of which only the name column is read.

    Raises ``Refusal`` where there are columns, and nothing tells which of them has the names.
    """
    text = "\n".join(text.removeprefix("\ufeff").replace("\0", "").splitlines())
    rows = _rows(text)
    heading = _heading(rows)
    columns = _name_columns(heading)
    if columns is None:
        if _has_columns(_rows(_unmarked(text))) or _has_tabs(text):
            raise Refusal("This list has several columns and none is headed “Name”. Give the name column that heading.")
        return _names_listed(text)
    if len(heading) == 1:
        return _names_listed(text.lstrip().partition("\n")[2])
    reading = _Reading()
    for row in rows[1:]:
        reading.take(" ".join(row[column].strip() for column in columns if column < len(row)), name_in_cell)
    left_out = tuple(clean(cell, characters=40).text for place, cell in enumerate(rows[0]) if place not in columns)
    return reading.done(left_out)


def is_table(text: str) -> bool:
    """Whether typed or pasted text is a table: columns with tabs between them, or rows below the heading of names."""
    if _has_tabs(text):
        return True
    first, *others = text.strip("\ufeff \n\r").splitlines() or [""]
    return bool(others) and len(first) < _LONGEST_HEADING and _name_columns(_heading(_rows(first))) is not None


def as_line(name: str) -> str:
    """A name as it is to be written in a list so that it is read as one."""
    return f'"{name}"' if "," in name else name


class _Reading:
    """Collects names and what is to be said about them."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.notes: list[str] = []
        self.refused: list[str] = []
        self.lines: list[str] = []
        self.left_off = 0
        self.too_many = 0

    def take(self, text: str, name_of: Callable[[str], GivenName]) -> None:
        shown = clean(text).text
        if not is_visible(shown):
            return
        if len(self.names) + len(self.refused) > LIMIT_VOICES:
            self.too_many += 1
            return
        try:
            given = name_of(text)
            told_apart(given.name, self.names)
        except Refusal as refusal:
            self.refused.append(refusal.sentence)
            self.lines.append(as_line(shown))
        else:
            self.names.append(given.name)
            self.notes.extend(given.notes)
            self.lines.append(as_line(given.name))
            self.left_off += given.left_off

    def done(self, columns_left_out: tuple[str, ...] = ()) -> NamesRead:
        return NamesRead(
            tuple(self.names),
            tuple(self.notes),
            tuple(self.refused),
            columns_left_out,
            self.left_off,
            len(self.names) + len(self.refused) + self.too_many,
            tuple(self.lines),
        )


def _names_listed(text: str) -> NamesRead:
    """Names without columns. What is in quotation marks, or has an address, is one person's."""
    reading = _Reading()
    for line in re.split(r"[\n\r\u2028\u2029;\x0b\x0c\x85]+", text):
        listed = _LIST_MARK.sub("", line)
        for part in [listed] if _is_one_contact(listed) else _several(listed):
            reading.take(part, name_in_cell if "@" in part or part.lstrip().startswith('"') else chosen_name)
    return reading.done()


def _is_one_contact(line: str) -> bool:
    """Whether the line is one entry of an address book, such as "Patel, Dev <dev@example.org>"."""
    return _ends_in_address(line) and line.count("@") == 1 and line.count(",") == 1


def _ends_in_address(text: str) -> bool:
    return text.rstrip().endswith(">") and "@" in text


def _several(line: str) -> list[str]:
    """The names in one typed line: commas part names, unless what follows the comma is a role or an address."""
    names: list[str] = []
    for part in _parted_at_commas(line):
        if names and _belongs_to_a_name(clean(part).text):
            names[-1] += "," + part
        else:
            names.append(part)
    return names


def _parted_at_commas(line: str) -> list[str]:
    """The pieces between the commas that stand in no brackets and in no quotation marks."""
    parts: list[str] = []
    depth = 0
    start = 0
    is_quoted = False
    is_open = sum(map(line.count, "([{（")) != sum(
        map(line.count, ")]}）")
    )  # what is never closed holds nothing together
    for position, character in enumerate(line):
        depth += (character in "([{（") - (character in ")]}）")
        is_quoted ^= character == '"' and line.count('"') % 2 == 0
        if character in ",，、" and (depth <= 0 or is_open) and not is_quoted:
            parts.append(line[start:position])
            start = position + 1
    return [*parts, line[start:]]


def _belongs_to_a_name(part: str) -> bool:
    """Whether ``part`` is the role or the address of the name before it, and no name with one of its own."""
    taken = take_off(part)
    if role_in_front(part)[1]:
        return True  # "Ann, GP Riverside" tells where Ann works
    if taken.contacts and not may_hold_name(taken.name):
        return True
    return tells_role(part) and not (taken and is_name(taken.name))


def _rows(text: str) -> list[list[str]]:
    """The rows that are not empty, and their cells, between which there are tabs, semicolons or commas."""
    first = text.lstrip().splitlines()[0] if text.strip() else ""
    delimiter = max(",;\t", key=first.count)
    try:
        rows = csv.reader(io.StringIO(text), delimiter=delimiter)
        return [row for row in rows if any(cell.strip() for cell in row)]
    except csv.Error:
        raise Refusal("This list cannot be read. Write one name a line, or save the sheet as CSV again.") from None


def _has_columns(rows: list[list[str]]) -> bool:
    """Whether all rows have as many cells, several; an address book's "Patel, Dev <dev@example.org>" has none."""
    is_even = len({len(row) for row in rows}) == 1
    return is_even and len(rows[0]) > 1 and not all(_ends_in_address(row[-1]) for row in rows)


def _has_tabs(text: str) -> bool:
    """Whether tabs stand between cells, not only behind a list's marks or before an address."""
    lines = (line for line in _unmarked(text).splitlines() if "\t" in line)
    return any(line.count("\t") > 1 or not _ends_in_address(line) for line in lines)


def _unmarked(text: str) -> str:
    return "\n".join(_LIST_MARK.sub("", line).strip() for line in text.splitlines())


def _heading(rows: list[list[str]]) -> list[str]:
    return [clean(cell).text.casefold() for cell in rows[0]] if rows else []


def _name_columns(heading: list[str]) -> tuple[int, ...] | None:
    for name in _NAME_COLUMNS:
        if name in heading:
            return (heading.index(name),)
    first = next((heading.index(name) for name in _FIRST_COLUMNS if name in heading), None)
    last = next((heading.index(name) for name in _LAST_COLUMNS if name in heading), None)
    if first is None:
        return None
    return (first,) if last is None else (first, last)
