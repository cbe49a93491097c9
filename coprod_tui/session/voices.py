"""Names without roles: what people are called, and what is taken off before a name is kept.

A title before a name and a role or an organisation after it are taken off, and it is said openly what was. A name
that is only a role is refused with the question that a facilitator would ask.
"""

import csv
import io
import re
import unicodedata
from typing import NamedTuple

from coprod_tui.session.refusal import Refusal
from coprod_tui.session.roles import BESIDE_A_ROLE, LETTERS_AFTER, LETTERS_OR_NAMES, ORGANISATIONS, ROLES, TITLES
from coprod_tui.session.words import clean, clean_name, is_visible, same_name

_SEPARATED = re.compile(r"\s*(?:,|;|\s[-–—|/]+\s|[-–—]\s|:\s)\s*")
_BRACKETED = re.compile(r"\s*[(\[{（]([^()\[\]{}（）]*)[)\]}）]")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", re.UNICODE)
_NAME_COLUMNS = (
    "name",
    "full name",
    "fullname",
    "voice",
    "voices",
    "names",
    "known as",
    "preferred name",
    "what to call them",
)
_FIRST_COLUMNS = ("first name", "firstname", "given name", "forename", "first")
_LAST_COLUMNS = ("last name", "lastname", "surname", "family name", "last")


class GivenName(NamedTuple):
    """A name to keep, and whole sentences that say what was taken off it or changed in it."""

    name: str
    notes: tuple[str, ...] = ()


class NamesRead(NamedTuple):
    """Names from a list, the sentences to show about them, and the columns that were not read."""

    names: tuple[str, ...]
    notes: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    columns_left_out: tuple[str, ...] = ()


def chosen_name(text: str) -> GivenName:
    """The name alone, without title, role or organisation. Raises ``Refusal`` where no name is left."""
    cleaned = clean(text)
    if not is_visible(cleaned.text):
        raise Refusal("There is no name here. What would they like to be called?")
    if not _may_hold_name(cleaned.text):
        raise Refusal(f"There is no name in “{clean_name(cleaned.text).text}”. What would they like to be called?")
    name, taken_off = _taken_off(cleaned.text)
    if not _is_name(name):
        raise Refusal(f"“{clean_name(cleaned.text).text}” is a role, not a name. What would they like to be called?")
    short = clean_name(name)
    notes = []
    if taken_off:
        notes.append(f"We left off {_listed(taken_off)}: everyone here is simply a voice. Welcome, {short.text}.")
    if short.shortened:
        notes.append(f"That name is long, so it is shown as {short.text}.")
    return GivenName(short.text, tuple(notes))


def told_apart(name: str, others: list[str] | tuple[str, ...]) -> None:
    """Raises ``Refusal`` when one of ``others`` has the same name."""
    if any(same_name(name, other) for other in others):
        raise Refusal(
            f"There are two called {name}. What would each like to be called, so that we can tell them apart?"
        )


def names_in(text: str) -> NamesRead:
    """Names as they are typed or pasted: one a line, or several with commas or semicolons between them."""
    reading = _Reading()
    for line in re.split(r"[\n\r\u2028\u2029;\x0b\x0c\x85]+", text):
        for part in _several(re.sub(r"^\s*(?:[-*•·]|\d+[.)])\s+", "", line)):
            reading.take(part)
    return reading.done()


def names_in_sheet(text: str) -> NamesRead:
    """Names from a sign-in sheet: one a line, or a CSV of which only the name column is read."""
    rows = _rows(text.removeprefix("\ufeff"))
    heading = [clean(cell).text.casefold() for cell in rows[0]] if rows else []
    columns = _name_columns(heading)
    if columns is None:
        if any(len(row) > 1 for row in rows) and len({len(row) for row in rows}) == 1:
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

    def take(self, text: str) -> None:
        if not is_visible(clean(text).text):
            return
        try:
            given = chosen_name(text)
            told_apart(given.name, self.names)
        except Refusal as refusal:
            self.refused.append(refusal.sentence)
        else:
            self.names.append(given.name)
            self.notes.extend(given.notes)

    def done(self, columns_left_out: tuple[str, ...] = ()) -> NamesRead:
        return NamesRead(tuple(self.names), tuple(self.notes), tuple(self.refused), columns_left_out)


def _taken_off(text: str) -> tuple[str, list[str]]:
    taken: list[str] = []

    def bracket(found: re.Match[str]) -> str:
        if not _tells_role(found[1]):
            return found[0]
        taken.append(found[1].strip())
        return ""

    name = _BRACKETED.sub(bracket, text).strip()
    pieces = _SEPARATED.split(name)
    for position, piece in enumerate(pieces[1:], start=1):
        if _tells_role(piece):
            taken.append(", ".join(pieces[position:]))
            name = _cut_before(name, position)
            break
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in TITLES:
        taken.insert(0, words.pop(0))
    while _ends_in_letters(words):
        taken.append(words.pop())
    return " ".join(words).strip(" ,;-–—"), taken


def _ends_in_letters(words: list[str]) -> bool:
    """Whether the last word is letters after a name: "Ben Okafor MA" has them; "Wei MA" and "LI WEI MA" are names."""
    if len(words) < 2:
        return False
    if words[-1].casefold() in LETTERS_OR_NAMES and (len(words) == 2 or " ".join(words).isupper()):
        return False
    letters = words[-1].replace(".", "")
    return sum(map(str.isupper, letters)) > 1 and letters.casefold() in LETTERS_AFTER


def _cut_before(name: str, piece: int) -> str:
    """``name`` without its separated pieces from number ``piece`` on."""
    separators = list(_SEPARATED.finditer(name))
    return name[: separators[piece - 1].start()]


def _tells_role(piece: str) -> bool:
    if piece.strip().casefold() in LETTERS_OR_NAMES and not piece.strip().isupper():
        return False
    return any(word in ROLES or word in ORGANISATIONS or word in LETTERS_AFTER for word in _words(piece))


def _may_hold_name(text: str) -> bool:
    """Whether there is a letter in it, or a sign that somebody may have chosen as their name, such as a flower."""
    signs = (unicodedata.category(character) for character in text if character > "\u2000")
    return bool(_words(text)) or any(kind[0] in "LS" or kind == "Cn" for kind in signs)


def _is_name(text: str) -> bool:
    words = _words(text)
    if not words:
        return _may_hold_name(text)
    roles = ROLES | ORGANISATIONS | TITLES
    starts_like_one = words[0] in roles | BESIDE_A_ROLE
    is_all_role = all(word in roles | BESIDE_A_ROLE or len(word) == 1 for word in words)
    return not (starts_like_one and is_all_role and any(word in roles for word in words))


def _words(text: str) -> list[str]:
    found = [word.casefold() for word in _WORD.findall(text)]
    return [part for word in found for part in ([word] if word in ROLES else word.split("-"))]


def _several(line: str) -> list[str]:
    """The names in one typed line: commas part names, unless what follows the comma is a role."""
    parts: list[str] = []
    depth = 0
    start = 0
    for position, character in enumerate(line):
        depth += (character in "([{（") - (character in ")]}）")
        if character in ",，、" and depth <= 0:
            parts.append(line[start:position])
            start = position + 1
    parts.append(line[start:])
    names: list[str] = []
    for part in parts:
        if names and _tells_role(part) and not _holds_name_too(part):
            names[-1] += "," + part
        else:
            names.append(part)
    return names


def _holds_name_too(part: str) -> bool:
    """Whether ``part`` is a name with its own title, like "Nurse Kelly", or its own role, like "Ben (carer)"."""
    name, taken = _taken_off(part.strip())
    return bool(taken) and _is_name(name)


def _turned_round(cell: str, reading: _Reading) -> str:
    """A register's "Patel, Dev" as "Dev Patel"."""
    pieces = [piece.strip() for piece in cell.split(",")]
    if len(pieces) != 2 or not all(pieces) or any(_tells_role(piece) for piece in pieces) or not _is_name(pieces[1]):
        return cell
    turned = f"{pieces[1]} {pieces[0]}"
    reading.notes.append(f"“{clean_name(cell).text}” is written as {clean_name(turned).text}.")
    return turned


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


def _listed(taken: list[str]) -> str:
    return " and ".join(f"“{clean(piece, characters=60).text}”" for piece in taken)
