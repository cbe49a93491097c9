"""A page that is handed out, before it is HTML or Markdown: sections of a few kinds of blocks.

Words that people typed are always a ``Said``; every plain string is the program's own. So each format has one place
at which people's words are made harmless and set apart.
"""

from collections.abc import Iterator
from string import Formatter
from typing import NamedTuple


class Said(NamedTuple):
    """Words that somebody typed."""

    text: str


class Link(NamedTuple):
    """The program's own words that lead to another place of the page."""

    anchor: str
    words: str


Piece = str | Said | Link
Line = tuple[Piece, ...]


class Paragraph(NamedTuple):
    """One line of running text."""

    line: Line


class Items(NamedTuple):
    """Lines of equal standing."""

    lines: tuple[Line, ...]


class Fact(NamedTuple):
    """What something is, and one line or more that say it."""

    label: str
    lines: tuple[Line, ...]


class FactList(NamedTuple):
    """A list of facts about one thing."""

    facts: tuple[Fact, ...]


class Entry(NamedTuple):
    """A sentence under its number, and below it what is to be said about it: facts side by side, and notes."""

    number: int
    anchor: str
    words: Line
    notes: tuple[Line, ...] = ()
    facts: tuple[Fact, ...] = ()


class Entries(NamedTuple):
    """Numbered sentences."""

    entries: tuple[Entry, ...]


class Table(NamedTuple):
    """Rows under named columns; the first cell of each row names the row."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


Block = Paragraph | Items | FactList | Entries | Table


class Section(NamedTuple):
    """A heading, what stands under it, and the sections within; ``anchor`` is where links to it lead."""

    heading: Line
    blocks: tuple[Block, ...] = ()
    sections: "tuple[Section, ...]" = ()
    anchor: str = ""


class Page(NamedTuple):
    """All of it."""

    title: Said
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]


def said(part: object) -> Iterator[str]:
    """What people typed, wherever it stands in a page or in a part of one."""
    if isinstance(part, Said):
        yield part.text
    elif isinstance(part, tuple):
        for inner in part:
            yield from said(inner)


def filled(sentence: str, **facts: Piece | Line) -> Line:
    """A sentence with its facts in their places."""
    pieces: list[Piece] = []
    for before, name, *_rest in Formatter().parse(sentence):
        if before:
            pieces.append(before)
        if name is not None:
            fact = facts[name]
            pieces += [fact] if isinstance(fact, str | Said | Link) else fact
    return tuple(pieces)


def joined(lines: tuple[Line, ...], separator: str = ", ") -> Line:
    """Several lines in one."""
    pieces: list[Piece] = []
    for line in lines:
        pieces.extend(([separator] if pieces else []) + list(line))
    return tuple(pieces)
