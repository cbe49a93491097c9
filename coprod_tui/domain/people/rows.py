"""Names as they are typed, pasted or filed: what each row gives, what was taken off it, and what it asks.

A guess never decides against a person: what is not sure stays as it was typed and asks, and their answer is their name.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from coprod_tui.domain.people import lexicon as known
from coprod_tui.domain.people.folding import read_as
from coprod_tui.domain.people.one_name import Ask, called
from coprod_tui.domain.people.roles import TITLES, is_beside, is_plain, key_of, tells_role, without_details
from coprod_tui.domain.people.tables import table_in
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.words import clean, clean_name, is_visible

_QUESTIONS: dict[Ask, str] = {
    "nobody": "“{typed}” names nobody yet. What would they like to be called?",
    "empty": "There is no name in this row. What would they like to be called?",
    "role": "Is “{name}” what they would like to be called?",
    "several": "Is “{name}” one person or more? What would each like to be called?",
    "initials": "Is “{name}” what they would like to be called, or only their initials?",
    "register": "Is “{name}” one person? What would they like to be called?",
    "here": "Is {name} here today?",
    "alongside": "{name}: with turns today, or here for someone?",
    "long": "That name is long, so it is shown as {name}. What shall it be?",
    "same": "There are two called {name}. What would each like to be called, so that we can tell them apart?",
    "apologies": "Set aside, as not here today. Are they here after all?",
    "heading": "Set aside, as no name. Is it one after all?",
}
_PERHAPS = "Would they like to be called “{name}” or “{perhaps}”?"
_LINE_ENDS = re.compile(r"\r\n|[\n\r]")
_HEADED = re.compile(r"([^:@]{1,40}?)\s*(?::|\s[-–—]\s|\s(?=from\s))\s*(?:from\s+)?(\S.*)", re.IGNORECASE)
_OF_MEETINGS = frozenset("date venue time place meeting agenda total totals headcount session event location".split())
_OF_HEADINGS = known.HEADINGS | known.APOLOGIES
_BESIDE_HEADINGS = _OF_HEADINGS | frozenset("for of the in and received sent from today s with we are did".split())
_LIST_MARK = re.compile(r"^\W*\d{0,3}\W*$")
_AND = re.compile(r"^\s*(?:and|&)\s+(?=\S)")
_REGISTER = re.compile(r"[^\W\d_a-z]{3,}(?:[ '’-][^\W\d_a-z]+)*\s*,\s*[^\W\d_a-z][^\W\d_A-Z].*|[^@]*@[^@]*>\s*")
_COMMAS, _PARTS = ",，、،", ";；\u2028\u2029\x0b\x0c\x85\x1c\x1d\x1e"
_HELD = r"\"[^\"]*\"|[(\[{（<][^()\[\]{}（）<>]*[)\]}）>]"
_PARTED, _BETWEEN_COMMAS = (re.compile(rf"(?:{_HELD}|[^{signs}])+") for signs in (_PARTS, _COMMAS))
_read_as = lru_cache(maxsize=256)(read_as)


class NameRow(NamedTuple):
    """What one row, cell or piece between commas gives.

    ``row``: the line of the text, from 1. ``typed``: the piece as it was typed; it is shown for rows that ask, and kept
    nowhere. ``name``: what they are called; None where it waits for a name or is set aside. ``perhaps``: what may be
    meant, where the row asks. ``alongside``: the form says that they interpret, support or take notes.
    """

    row: int
    typed: str
    name: str | None
    taken_off: tuple[str, ...] = ()
    ask: Ask | None = None
    perhaps: str | None = None
    alongside: bool = False
    set_aside: bool = False

    @property
    def waits(self) -> bool:
        """Whether this is somebody without a name of their own so far."""
        return not self.set_aside and (self.name is None or self.ask == "same")


class NameList(NamedTuple):
    """The rows of a list in their order, and the headings of the columns that were left out."""

    rows: tuple[NameRow, ...]
    columns_left_out: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """What everyone is called as the list stands; no name twice."""
        return tuple(row.name for row in self.rows if row.name is not None and not row.waits)

    @property
    def waiting(self) -> int:
        """How many still wait for a name of their own."""
        return sum(row.waits for row in self.rows)

    @property
    def asking(self) -> tuple[NameRow, ...]:
        """The rows that ask."""
        return tuple(row for row in self.rows if row.ask)

    def told(self, place: Callable[[int], str]) -> Iterator[str]:
        """A sentence for each row that asks or that something was taken off, behind its ``place``."""
        for row in self.rows:
            taken = f"{row.name}; left off: {', '.join(row.taken_off)}." if row.name and row.taken_off else ""
            if taken or row.ask:
                yield place(row.row) + " ".join(filter(None, (taken, question(row))))


_Read = tuple[tuple[NameRow, ...], bool | None]
"""What one line gives, and whether those on it and below it are not here; None: as those above it."""


def read_names(text: str) -> NameList:
    """Names that are typed or pasted: one a line, several with commas between them, or a table with its heading."""
    table = table_in(list(enumerate(_LINE_ENDS.split(text.removeprefix("\ufeff").replace("\0", "")), start=1)))
    lines = [(number, _cell(cell) if table.has_columns else _line(cell)) for number, cell in table.cells]
    rows: list[NameRow] = []
    is_absent = False
    for number, (found, absent) in lines:
        is_absent = is_absent if absent is None else absent
        rows += (_set_aside(row, number) if is_absent else row._replace(row=number) for row in found)
    return NameList(told_apart(rows), table.columns_left_out)


def read_name(text: str) -> NameRow:
    """The name of one person, as it is typed when somebody joins."""
    typed = clean(text).text
    return NameRow(1, typed, *called(typed))


def name_given(text: str) -> str:
    """The name that somebody answers with, whatever it is. Raises ``Rejection`` where nothing can be seen."""
    name = clean_name(text).text
    if not is_visible(name):
        raise Rejection("no_name")
    return name


def question(row: NameRow) -> str | None:
    """The sentence in which a row asks; None where it asks nothing. It repeats no address and no long number."""
    if row.ask is None:
        return None
    sentence = _PERHAPS if row.perhaps and row.ask in ("role", "register") else _QUESTIONS[row.ask]
    typed = without_details(clean(row.typed, characters=60).text)
    return sentence.format(typed=typed, name=row.name, perhaps=row.perhaps)


def as_line(name: str) -> str:
    """A name as it is to be written in a list so that it is read as one."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"' if any(sign in name for sign in _COMMAS + _PARTS) else name


def told_apart(rows: Iterable[NameRow]) -> tuple[NameRow, ...]:
    """The rows, of which those ask whose name stands further up as well, and no others for that reason."""
    seen: set[str] = set()
    apart = []
    for row in rows:
        if row.ask == "same":
            row = row._replace(ask=None)
        if row.name is not None and not row.set_aside:
            key = _read_as(row.name)
            row = row._replace(ask="same", perhaps=None) if key in seen else row
            seen.add(key)
        apart.append(row)
    return tuple(apart)


def forget_typed(people: NameList) -> NameList:
    """The list without what was typed, of which nothing is remembered either: for when a session is open."""
    _line.cache_clear()
    _read_as.cache_clear()
    return people._replace(rows=tuple(row._replace(typed="", taken_off=()) for row in people.rows))


@lru_cache(maxsize=256)
def _line(line: str) -> _Read:
    """A line without columns. It is remembered, for a list is read anew with each letter that is typed."""
    if is_plain(line) and unicodedata.is_normalized("NFC", line):
        return (NameRow(0, line, line),), None
    parts = [_in_one(part, 3 * len(line)) for part in _PARTED.findall(line)]
    headed = [_headed(part) for part in parts]
    if not any(headed):
        pieces = [piece for part in parts for piece in _pieces(part)]
        return _together(pieces) or _together([clean(line).text]), None
    found = [each or (_together(_pieces(part)), None) for each, part in zip(headed, parts, strict=True)]
    return tuple(row for rows, _ in found for row in rows), next(absent for _, absent in found if absent is not None)


def _in_one(part: str, longest: int) -> str:
    """What stands in columns belongs to one person."""
    columns = [cell for cell in part.split("\t") if is_visible(_LIST_MARK.sub("", cell))]
    return clean(" | ".join(columns) if len(columns) > 1 else part, characters=longest).text


def _cell(cell: str) -> _Read:
    """The cell of one person; it may be empty."""
    row = read_name(cell)
    return _headed(row.typed) or ((row if is_visible(row.typed) else NameRow(0, "", None, (), "empty"),), None)


def _headed(line: str) -> _Read | None:
    """What a line gives that is a heading, or has one in front of names; None for any other."""
    found = _HEADED.fullmatch(line)
    heading, names = (found[1], found[2]) if found and _is_heading(found[1]) else (line, "")
    if not _is_heading(heading) and not (heading.endswith(":") and is_visible(heading.strip(" :"))):
        return None
    words = set(heading.casefold().replace(":", " ").split())
    is_absent = not known.APOLOGIES.isdisjoint(words)
    if not names or not _OF_MEETINGS.isdisjoint(words):
        return (NameRow(0, line, None, (), "heading", called(line).name, set_aside=True),), is_absent
    rows = _together(_pieces(names))
    return tuple(_set_aside(row, 0) for row in rows) if is_absent else rows, False


def _is_heading(text: str) -> bool:
    """Whether it is made of such words only: "Present", "Apologies for absence", "Total 12"."""
    words = set(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text.casefold()))
    return not words.isdisjoint(_OF_HEADINGS) and words <= _BESIDE_HEADINGS


def _set_aside(row: NameRow, number: int) -> NameRow:
    aside = row if row.set_aside else row._replace(name=None, perhaps=row.name, set_aside=True, ask="apologies")
    return aside._replace(row=number)


def _together(pieces: Iterable[str]) -> tuple[NameRow, ...]:
    """The rows of one line: what may be the place, the role or the given name of the one before it asks."""
    rows = [NameRow(1, piece, *called(piece)) for piece in map(str.strip, pieces) if is_visible(piece)]
    words = [word for word in (rows[-1].name or "").split() if key_of(word) not in TITLES] if rows else []
    if len(rows) == 2 and len(words) == 1 and rows[0].taken_off in ((), ("an address",)):
        turned = f"{rows[1].name} {rows[0].name}" if " " not in (rows[0].name or " ") else None
        rows[1] = rows[1]._replace(ask=rows[1].ask or "register", perhaps=turned or rows[1].perhaps)
    return tuple(row._replace(ask="role") if place and not row.ask and _may_be_told(row, rows) else row
                 for place, row in enumerate(rows))  # fmt: skip


def _may_be_told(row: NameRow, rows: list[NameRow]) -> bool:
    """Whether a piece may tell something of the one before it: Riverside Trust, Maple Ward, joiner."""
    is_few = len(rows) <= 3  # a name, a place, and its town
    words = row.typed.split() if is_few else row.typed.split()[-1:]
    keys = {key_of(word) for word in words if is_beside(word) or key_of(word) in known.STREETS | known.NOBODY}
    is_name = not is_few and not keys.isdisjoint(known.GIVEN | known.FAMILY | known.NAMES_IN_FRONT)
    return (bool(keys) and not is_name) or (row.typed.islower() and not rows[0].typed.islower())


def _pieces(line: str) -> list[str]:
    """The names in one typed line. What can be no name belongs to the name before it, as an address does."""
    parts = _BETWEEN_COMMAS.findall(line)
    if " | " in line or (len(parts) == 2 and _REGISTER.fullmatch(line)):
        return [line]
    joined: list[str] = []
    for part in parts:
        if joined and tells_role(part.strip()):
            joined[-1] += "," + part
        else:
            joined.append(_AND.sub("", part) if joined else part)
    return joined
