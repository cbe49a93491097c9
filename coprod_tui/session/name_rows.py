"""Names as they are typed, pasted or filed: what each row gives, what was taken off it, and what it asks.

The person decides what they are called; a guess never decides against them. Whatever is not sure stays as it was typed
and asks; what somebody then answers is their name, whatever it is (``name_given``).
"""

from collections import Counter
from typing import Literal, NamedTuple

from coprod_tui.session.name_lists import names_in
from coprod_tui.session.refusal import Refusal
from coprod_tui.session.voices import chosen_name
from coprod_tui.session.words import clean, clean_name, is_visible, read_as

Ask = Literal["nobody", "empty", "role", "several", "initials", "script", "register", "here", "alongside", "same",
              "apologies", "heading"]  # fmt: skip
"""What a row asks; ``question`` is the sentence."""

_QUESTIONS: dict[Ask, str] = {
    "nobody": "“{typed}” names nobody yet. What would they like to be called?",
    "empty": "There is no name in this row. What would they like to be called?",
    "role": "Is “{name}” what they would like to be called?",
    "several": "Is “{name}” one person or more? What would each like to be called?",
    "initials": "Is “{name}” what they would like to be called, or only their initials?",
    "script": "Is “{name}” what they would like to be called?",
    "register": "Is this one person? What would they like to be called?",
    "here": "Is {name} here today?",
    "alongside": "{name}: with turns today, or here for someone?",
    "same": "There are two called {name}. What would each like to be called, so that we can tell them apart?",
    "apologies": "Set aside, as not here today. Are they here after all?",
    "heading": "Set aside, as it is no name. Is it one after all?",
}
_PERHAPS = "Is it “{name}” or “{perhaps}” that they would like to be called?"


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


def read_names(text: str) -> NameList:
    """Names that are typed or pasted: one a line, several with commas between them, or a table with its heading."""
    rows = [read_name(line)._replace(row=number) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    return NameList(_told_apart(rows), names_in(text).columns_left_out)


def read_name(text: str) -> NameRow:
    """The name of one person, as it is typed when somebody joins."""
    typed = clean(text).text
    try:
        given = chosen_name(text)
    except Refusal:
        return NameRow(1, typed, None, (), "nobody")
    return NameRow(1, typed, given.name, given.notes)


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
    sentence = _PERHAPS if row.perhaps and row.ask == "role" else _QUESTIONS[row.ask]
    return sentence.format(typed=clean(row.typed, characters=60).text, name=row.name, perhaps=row.perhaps)


def as_line(name: str) -> str:
    """A name as it is to be written in a list so that it is read as one."""
    return f'"{name}"' if any(sign in name for sign in ",;") else name


def _told_apart(rows: list[NameRow]) -> tuple[NameRow, ...]:
    """The rows, of which those ask whose name stands further up as well."""
    seen = Counter[str]()
    apart = []
    for row in rows:
        if row.name is not None:
            seen[key := read_as(row.name)] += 1
            row = row._replace(ask="same") if seen[key] > 1 else row
        apart.append(row)
    return tuple(apart)
