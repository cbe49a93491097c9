"""Renders the record of a session as Markdown that reads well as plain text and in every renderer.

This module alone escapes markup in typed text. Right-to-left text is wrapped in Unicode isolates, so that it cannot
reorder the text beside it.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import tzinfo

from coprod_tui.export import page as p
from coprod_tui.export.document import session_in
from coprod_tui.export.handout import handout
from coprod_tui.export.shape import Document
from coprod_tui.presentation.handout import LABEL, before

_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_DIRECTION_MARKS = frozenset("\u200e\u200f\u061c")

# Any ASCII punctuation may be escaped: https://spec.commonmark.org/0.31.2/#backslash-escapes
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~!&$^@]")
_SIGN_AT_LINE_START = re.compile(r"^[-+=]")
_NUMBER_AT_LINE_START = re.compile(r"^\d+(?=[.)])")
_BARE_LINK = re.compile(r"(?<=[A-Za-z]):(?=/)|(?<=\bwww)\.", re.IGNORECASE)


def encode(document: Document, zone: tzinfo | None = None) -> bytes:
    """Encode the document, deterministically; days are given in ``zone``, None for this machine's time zone."""
    return ("\n".join(_page(handout(session_in(document), zone))).rstrip("\n") + "\n").encode()


def escaped(text: str, *, starts_line: bool = True) -> str:
    """Escape typed text for the start of a line of Markdown, or for within one."""
    one_line = " ".join(text.split())
    harmless = _BARE_LINK.sub(r"\\\g<0>", _MARKUP.sub(r"\\\g<0>", one_line))
    if starts_line:
        harmless = _NUMBER_AT_LINE_START.sub(r"\g<0>\\", _SIGN_AT_LINE_START.sub(r"\\\g<0>", harmless))
    if any(each in _DIRECTION_MARKS or unicodedata.bidirectional(each) in _RIGHT_TO_LEFT for each in text):
        return f"{_ISOLATE}{harmless}{_END_OF_ISOLATE}"
    return harmless


def _page(page: p.Page) -> Iterator[str]:
    yield f"# {escaped(page.title.text)}"
    yield ""
    yield from _blocks(page.blocks)
    for section in page.sections:
        yield from _section(section, 2)


def _section(section: p.Section, level: int) -> Iterator[str]:
    yield f"{'#' * level} {_line(section.heading)}"
    yield ""
    yield from _blocks(section.blocks)
    for inner in section.sections:
        yield from _section(inner, level + 1)


def _blocks(blocks: tuple[p.Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case p.Paragraph(line):
                yield _line(line)
            case p.Items(lines):
                yield from (f"- {_line(line)}" for line in lines)
            case p.FactList(facts):
                yield from _facts(facts)
            case p.Entries(entries):
                yield from _entries(entries)
            case p.Table():
                yield from _table(block)
        yield ""


def _facts(facts: tuple[p.Fact, ...]) -> Iterator[str]:
    for label, lines in facts:
        if len(lines) == 1:
            yield f"- **{before(label)}** {_line(lines[0])}"
        else:
            yield f"- **{before(label)}**"
            yield from (f"  - {_line(line)}" for line in lines)


def _entries(entries: tuple[p.Entry, ...]) -> Iterator[str]:
    """Not a Markdown list, which would be renumbered if a number is missing."""
    for place, entry in enumerate(entries):
        if place:
            yield ""
        yield f"**{entry.number}.** {_line(entry.words)}"
        if entry.facts or entry.notes:
            yield ""
            yield from _facts(entry.facts)
            yield from (f"- {_line(note)}" for note in entry.notes)


def _table(table: p.Table) -> Iterator[str]:
    yield LABEL.format(label=table.caption)
    yield ""
    yield _row(table.columns)
    yield _row(("---",) * len(table.columns))
    yield from (_row(tuple(_line(cell) for cell in row)) for row in table.rows)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"


def _line(line: p.Line) -> str:
    return "".join(
        escaped(piece.text, starts_line=place == 0) if isinstance(piece, p.Said) else p.words_of(piece)
        for place, piece in enumerate(line)
    )
