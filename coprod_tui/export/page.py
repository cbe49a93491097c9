"""The record as a page, independent of HTML and Markdown: sections of a few kinds of blocks.

Text that people typed is always a ``Said``; plain strings are the program's own. So each format escapes and marks
typed text in one place.
"""

from collections.abc import Iterator
from string import Formatter
from typing import NamedTuple


class Said(NamedTuple):
    """Text that somebody typed."""

    text: str


class Link(NamedTuple):
    """A link to another place on the page."""

    anchor: str
    words: str


Piece = str | Said | Link
Line = tuple[Piece, ...]


class Paragraph(NamedTuple):
    """One line of running text."""

    line: Line


class Items(NamedTuple):
    """A bulleted list."""

    lines: tuple[Line, ...]


class Fact(NamedTuple):
    """A label with one or more lines of value."""

    label: str
    lines: tuple[Line, ...]


class FactList(NamedTuple):
    """A list of labelled facts about one thing."""

    facts: tuple[Fact, ...]


class Entry(NamedTuple):
    """A numbered sentence, with facts side by side and notes below it."""

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
    """A heading with its blocks and subsections; ``anchor`` is its link target."""

    heading: Line
    blocks: tuple[Block, ...] = ()
    sections: "tuple[Section, ...]" = ()
    anchor: str = ""


class Page(NamedTuple):
    """The whole page."""

    title: Said
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]


def said(part: object) -> Iterator[str]:
    """All typed text in a page or a part of one."""
    if isinstance(part, Said):
        yield part.text
    elif isinstance(part, tuple):
        for inner in part:
            yield from said(inner)


def words_of(piece: Piece) -> str:
    """A piece without what it links to."""
    match piece:
        case Said(words) | Link(words=words):
            return words
        case str():
            return piece


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
    """Join several lines into one."""
    pieces: list[Piece] = []
    for line in lines:
        pieces.extend(([separator] if pieces else []) + list(line))
    return tuple(pieces)
