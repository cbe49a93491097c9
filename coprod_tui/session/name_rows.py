"""Names as they are typed, pasted or filed: what each row gives, what was taken off it, and what it asks.

The person decides what they are called; a guess never decides against them. Whatever is not sure stays as it was typed
and asks; what somebody then answers is their name, whatever it is (``name_given``).
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from coprod_tui.session import name_words as known
from coprod_tui.session.folding import read_as
from coprod_tui.session.name_tables import table_in
from coprod_tui.session.name_telling import may_be_told, tells_role
from coprod_tui.session.one_name import Ask, called
from coprod_tui.session.refusal import Refusal
from coprod_tui.session.words import clean, clean_name, is_visible

_QUESTIONS: dict[Ask, str] = {
    "nobody": "“{typed}” names nobody yet. What would they like to be called?",
    "empty": "There is no name in this row. What would they like to be called?",
    "role": "Is “{name}” what they would like to be called?",
    "several": "Is “{name}” one person or more? What would each like to be called?",
    "initials": "Is “{name}” what they would like to be called, or only their initials?",
    "script": "Is “{name}” what they would like to be called?",
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
_NOT_OF_PEOPLE = frozenset("date venue time place meeting agenda total totals headcount session event location".split())
_LIST_MARK = re.compile(r"^\W*\d{0,3}\W*$")
_AND = re.compile(r"^\s*(?:and|&)\s+(?=\S)")
_ENDS_IN_ADDRESS = re.compile(r"^[^@]*@[^@]*>\s*$")
_REGISTER = re.compile(r"[^\W\d_a-z]{3,}(?:[ '’-][^\W\d_a-z]+)*\s*,\s*[^\W\d_a-z][^\W\d_A-Z].*")  # YUSUF, Amina
_OPEN, _CLOSE, _COMMAS, _PARTS = "([{（<", ")]}）>", ",，、،", ";；\u2028\u2029\x0b\x0c\x85\x1c\x1d\x1e"


_read_as = lru_cache(maxsize=1024)(read_as)


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

    def told(self, place: Callable[[int], str]) -> Iterator[str]:
        """A sentence for each row that asks or that something was taken off, behind its ``place``."""
        for row in self.rows:
            taken = f"{row.name}; left off: {', '.join(row.taken_off)}." if row.name and row.taken_off else ""
            if taken or row.ask:
                yield place(row.row) + " ".join(filter(None, (taken, question(row))))

    @property
    def asking(self) -> tuple[NameRow, ...]:
        """The rows that ask."""
        return tuple(row for row in self.rows if row.ask)


def read_names(text: str) -> NameList:
    """Names that are typed or pasted: one a line, several with commas between them, or a table with its heading.

    Lines are remembered: where one letter more was typed, one line is looked at.
    """
    table = table_in(list(enumerate(_LINE_ENDS.split(text.removeprefix("\ufeff").replace("\0", "")), start=1)))
    found = [(number, _cell(cell) if table.has_columns else _line(cell)) for number, cell in table.cells]
    rows: list[NameRow] = []
    is_absent = False
    for number, line in found:
        is_absent = is_absent if line.absent is None else line.absent
        rows += (_set_aside(row, number) if is_absent else row._replace(row=number) for row in line.rows)
    pairs = [line.is_pair for _, line in found if line.rows]
    if len(pairs) > 1 and all(pairs):
        rows[1::2] = [_given_of(family, given) for family, given in zip(rows[::2], rows[1::2], strict=True)]
    return NameList(told_apart(rows), table.columns_left_out)


def read_name(text: str) -> NameRow:
    """The name of one person, as it is typed when somebody joins."""
    return NameRow(1, clean(text).text, *called(text))


def name_given(text: str) -> str:
    """The name that somebody answers with, whatever it is. Raises ``Refusal`` where nothing can be seen."""
    name = clean_name(text).text
    if not is_visible(name):
        raise Refusal("There is no name here. What would they like to be called?")
    return name


def question(row: NameRow) -> str | None:
    """The sentence in which a row asks; None where it asks nothing."""
    if row.ask is None:
        return None
    sentence = _PERHAPS if row.perhaps and row.ask in ("role", "register") else _QUESTIONS[row.ask]
    return sentence.format(typed=clean(row.typed, characters=60).text, name=row.name, perhaps=row.perhaps)


def as_line(name: str) -> str:
    """A name as it is to be written in a list so that it is read as one."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"' if any(sign in name for sign in _COMMAS + _PARTS) else name


class _Line(NamedTuple):
    """What one line gives. ``absent``: whether those below it, and on it, are not here; None: as those above it."""

    rows: tuple[NameRow, ...]
    absent: bool | None = None
    is_pair: bool = False


@lru_cache(maxsize=1024)
def _line(line: str) -> _Line:
    """A line without columns."""
    parts = [part for part in _parted(line, _PARTS) if is_visible(clean(part).text)]
    found = [_headed(part) or _Line(tuple(_together(_pieces(part)))) for part in parts]
    rows = tuple(row for each in found for row in each.rows)
    if not rows and is_visible(shown := clean(line).text):
        return _Line((NameRow(0, shown, None, (), "nobody"),))
    is_pair = len(rows) == 2 and all(row.name and " " not in row.name and not row.taken_off for row in rows)
    return _Line(rows, next((each.absent for each in found if each.absent is not None), None), is_pair)


@lru_cache(maxsize=1024)
def _cell(cell: str) -> _Line:
    """The cell of one person; it may be empty."""
    if not is_visible(clean(cell).text):
        return _Line((NameRow(0, "", None, (), "empty"),))
    return _headed(cell) or _Line((read_name(cell),))


def _headed(text: str) -> _Line | None:
    """What a line gives that is a heading, or has one in front of names; None for any other."""
    line = clean(text).text
    found = _HEADED.fullmatch(line)
    heading, names = (found[1], found[2]) if found and _is_heading(found[1]) else (line, "")
    if not _is_heading(heading) and not (heading.endswith(":") and is_visible(heading.strip(" :"))):
        return None
    words = set(heading.casefold().replace(":", " ").split())
    is_absent = not known.APOLOGIES.isdisjoint(words)
    if not names or not _NOT_OF_PEOPLE.isdisjoint(words):
        meant = called(line).name
        return _Line((NameRow(0, line, None, (), "heading", meant, set_aside=True),), is_absent)
    rows = _together(_pieces(names))
    return _Line(tuple(_set_aside(row, 0) for row in rows) if is_absent else tuple(rows), False)


def _set_aside(row: NameRow, number: int) -> NameRow:
    name = row.perhaps if row.set_aside else row.name
    return row._replace(
        row=number, name=None, perhaps=name, set_aside=True, ask=row.ask if row.set_aside else "apologies"
    )


def _given_of(family: NameRow, given: NameRow) -> NameRow:
    return given._replace(ask="register", perhaps=f"{given.name} {family.name}")


def _together(pieces: Iterable[str]) -> list[NameRow]:
    """The rows of one line: what may be the role, the place or the title of the one before it asks."""
    rows = [row for row in map(read_name, pieces) if is_visible(row.typed)]
    names = [row.name or " " for row in rows]
    if len(rows) == 2 and rows[1].taken_off and not any(" " in name for name in names):
        return [rows[0], _given_of(*rows)]
    return [
        row._replace(ask="role") if place and not row.ask and may_be_told(row.typed, names[0]) else row
        for place, (row, name) in enumerate(zip(rows, names, strict=True))
    ]


def _is_heading(text: str) -> bool:
    """Whether it is made of such words only: "Present", "Apologies for absence", "Total 12"."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text.casefold())
    of_headings = known.HEADINGS | known.APOLOGIES
    return any(word in of_headings for word in words) and all(word in of_headings | _BESIDE_HEADINGS for word in words)


_BESIDE_HEADINGS = frozenset("for of the in and received sent from today s with we are".split())


def _pieces(line: str) -> list[str]:
    """The names in one typed line. What can be no name belongs to the name before it, as an address does."""
    cells = [cell for cell in line.split("\t") if is_visible(_LIST_MARK.sub("", cell))]
    if len(cells) > 1:
        return [" | ".join(cells)]  # what stands in columns belongs to one person
    parts = _parted(line, _COMMAS)
    if len(parts) == 2 and (_ENDS_IN_ADDRESS.search(line) or _REGISTER.fullmatch(line.strip())):
        return [line]
    joined: list[str] = []
    for part in parts:
        if joined and tells_role(clean(part).text):
            joined[-1] += "," + part
        else:
            joined.append(_AND.sub("", part) if joined else part)
    return joined


def _parted(line: str, signs: str) -> list[str]:
    """The pieces between the signs that stand in no brackets and in no quotation marks."""
    parts, start, depth, is_quoted = [], 0, 0, False
    is_even = sum(map(line.count, _OPEN)) == sum(map(line.count, _CLOSE))  # what is never closed holds nothing together
    has_quotes = line.count('"') % 2 == 0
    for position, sign in enumerate(line):
        depth += (sign in _OPEN) - (sign in _CLOSE)
        is_quoted ^= sign == '"' and has_quotes
        if sign in signs and not is_quoted and (depth <= 0 or not is_even):
            parts.append(line[start:position])
            start = position + 1
    return [*parts, line[start:]]


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
