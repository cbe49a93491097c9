"""Names in lists: typed, pasted from a letter or an address book, or from a sign-in sheet."""

import csv
import io
import re
from typing import NamedTuple

from coprod_tui.session.plan import LIMIT_VOICES
from coprod_tui.session.refusal import Refusal
from coprod_tui.session.taking_off import (
    apart_from_addresses,
    is_abbreviation,
    is_name,
    may_be_initials,
    may_hold_name,
    role_in_front,
    take_off,
    tells_role,
    unquoted,
)
from coprod_tui.session.voices import chosen_name, told_apart
from coprod_tui.session.words import clean, clean_name, is_visible

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
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_FIRST_COLUMNS = ("first name", "firstname", "given name", "forename", "first")
_LAST_COLUMNS = ("last name", "lastname", "surname", "family name", "last")


class NamesRead(NamedTuple):
    """Names from a list, the sentences to show about them, and the columns that were not read.

    ``left_off``: off how many of the names something was taken. ``found`` is how many there are, whether they can be
    used or not; where they are more than fit in one circle, the last of them were not looked at.
    """

    names: tuple[str, ...]
    notes: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    columns_left_out: tuple[str, ...] = ()
    left_off: int = 0
    found: int = 0


def names_in(text: str) -> NamesRead:
    """Names as they are typed or pasted: one a line, or several with commas or semicolons between them."""
    reading = _Reading()
    for line in re.split(r"[\n\r\u2028\u2029;\x0b\x0c\x85]+", text):
        listed = re.sub(r"^\s*(?:[-*•·]|\d+[.)])\s+", "", line)
        for part in [listed] if _is_one_contact(listed) else _several(listed):
            reading.take(_turned_round(part, reading) if "@" in part else part)
    return reading.done()


def names_in_sheet(text: str) -> NamesRead:
    """Names from a sign-in sheet: one a line, or a CSV of which only the name column is read."""
    rows = _rows(text.removeprefix("\ufeff"))
    heading = [clean(cell).text.casefold() for cell in rows[0]] if rows else []
    columns = _name_columns(heading)
    if columns is None:
        has_columns = any(len(row) > 1 for row in rows) and len({len(row) for row in rows}) == 1
        if has_columns and not all(_ends_in_address(row[-1]) for row in rows):
            raise Refusal("This list has several columns and none is headed “Name”. Give the name column that heading.")
        return names_in(text)
    reading = _Reading()
    for row in rows[1:]:
        cell = " ".join(row[column].strip() for column in columns if column < len(row))
        if cell.strip():
            reading.take(_turned_round(cell, reading))
    left_out = tuple(clean(cell, characters=40).text for place, cell in enumerate(rows[0]) if place not in columns)
    return reading.done(left_out)


class _Reading:
    """Collects names and what is to be said about them."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.notes: list[str] = []
        self.refused: list[str] = []
        self.left_off = 0
        self.too_many = 0

    def take(self, text: str) -> None:
        if not is_visible(clean(text).text):
            return
        if len(self.names) + len(self.refused) > LIMIT_VOICES:
            self.too_many += 1
            return
        try:
            given = chosen_name(text)
            told_apart(given.name, self.names)
        except Refusal as refusal:
            self.refused.append(refusal.sentence)
        else:
            self.names.append(given.name)
            self.notes.extend(given.notes)
            self.left_off += given.left_off

    def done(self, columns_left_out: tuple[str, ...] = ()) -> NamesRead:
        return NamesRead(
            tuple(self.names),
            tuple(self.notes),
            tuple(self.refused),
            columns_left_out,
            self.left_off,
            len(self.names) + len(self.refused) + self.too_many,
        )


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


def _turned_round(cell: str, reading: _Reading) -> str:
    """A register's "Patel, Dev" as "Dev Patel", with the brackets and the address that stand behind it."""
    written, beside = apart_from_addresses(clean(cell).text)
    beside = [*_BRACKETS.findall(written), *beside]
    written = _BRACKETS.sub(" ", written).strip()
    pieces = [piece.strip() for piece in unquoted(written).split(",")]
    if len(pieces) != 2 or not all(pieces) or any(tells_role(piece) for piece in pieces) or not is_name(pieces[1]):
        return cell
    if is_abbreviation(pieces[1], pieces[0]) and not may_be_initials(pieces[1], pieces[0]):
        return cell
    turned = f"{pieces[1]} {pieces[0]}"
    reading.notes.append(f"“{clean_name(unquoted(written)).text}” is written as {clean_name(turned).text}.")
    return " ".join((turned, *beside))


def _rows(text: str) -> list[list[str]]:
    first = text.lstrip().splitlines()[0] if text.strip() else ""
    delimiter = max(",;\t", key=first.count)
    lines = io.StringIO(text.replace("\0", ""))
    try:
        return [row for row in csv.reader(lines, delimiter=delimiter) if any(cell.strip() for cell in row)]
    except csv.Error:
        raise Refusal("This list cannot be read. Write one name a line, or save the sheet as CSV again.") from None


def _name_columns(heading: list[str]) -> tuple[int, ...] | None:
    for name in _NAME_COLUMNS:
        if name in heading:
            return (heading.index(name),)
    first = next((heading.index(name) for name in _FIRST_COLUMNS if name in heading), None)
    last = next((heading.index(name) for name in _LAST_COLUMNS if name in heading), None)
    if first is None:
        return None
    return (first,) if last is None else (first, last)
