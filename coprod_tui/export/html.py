"""Renders the record of a session as one HTML file, without scripts or external resources, for screen and print.

This module alone escapes text. Typed text has ``dir="auto"``, so that it cannot reorder the text beside it.
"""

from collections.abc import Iterable, Iterator
from datetime import tzinfo
from html import escape
from pathlib import Path

from coprod_tui.export import page as p
from coprod_tui.export.document import session_in
from coprod_tui.export.handout import handout
from coprod_tui.export.shape import Document
from coprod_tui.presentation.language import LANGUAGE

STYLE = Path(__file__).with_name("handout.css")

_HEAD = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="coprod">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
"""
_FOOT = "</main>\n</body>\n</html>\n"
_TOP = 2
"""The level of the headings directly below the title."""


def encode(document: Document, zone: tzinfo | None = None) -> bytes:
    """Encode the document, deterministically; days are given in ``zone``, None for this machine's time zone."""
    return whole(handout(session_in(document), zone), STYLE)


def whole(page: p.Page, style: Path) -> bytes:
    """A page with the stylesheet in a file."""
    return framed(page.title.text, style, _page(page))


def framed(title: str, style: Path, body: Iterable[str]) -> bytes:
    """Lines of HTML as a file of its own, with the stylesheet in a file; no script and nothing from elsewhere."""
    head = _HEAD.format(language=escape(LANGUAGE), title=escape(title), style=style.read_text(encoding="utf-8"))
    return (head + "".join(f"{line}\n" for line in body) + _FOOT).encode()


def _page(page: p.Page) -> Iterator[str]:
    yield "<header>"
    yield f'<h1 dir="auto">{escape(page.title.text)}</h1>'
    yield from _blocks(page.blocks)
    yield "</header>"
    for section in page.sections:
        yield from _section(section, _TOP)


def _section(section: p.Section, level: int) -> Iterator[str]:
    yield f'<section id="{escape(section.anchor)}">' if section.anchor else "<section>"
    yield f"<h{level}>{_line(section.heading)}</h{level}>"
    yield from _blocks(section.blocks)
    for inner in section.sections:
        yield from _section(inner, level + 1)
    yield "</section>"


def _blocks(blocks: tuple[p.Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case p.Paragraph(line):
                yield f"<p>{_line(line)}</p>"
            case p.Items(lines):
                yield "<ul>"
                yield from (f"<li>{_line(line)}</li>" for line in lines)
                yield "</ul>"
            case p.FactList(facts):
                yield from _facts(facts)
            case p.Entries(entries):
                yield from _entries(entries)
            case p.Table():
                yield from _table(block)


def _facts(facts: tuple[p.Fact, ...]) -> Iterator[str]:
    yield "<dl>"
    for fact in facts:
        yield f"<div><dt>{escape(fact.label)}</dt>"
        yield from (f"<dd>{_line(line)}</dd>" for line in fact.lines)
        yield "</div>"
    yield "</dl>"


def _entries(entries: tuple[p.Entry, ...]) -> Iterator[str]:
    yield "<ol>"
    for entry in entries:
        yield f'<li value="{entry.number}" id="{escape(entry.anchor)}">'
        yield f'<p class="words">{_line(entry.words)}</p>'
        if entry.facts:
            yield from _facts(entry.facts)
        yield from (f'<p class="note">{_line(note)}</p>' for note in entry.notes)
        yield "</li>"
    yield "</ol>"


def _table(table: p.Table) -> Iterator[str]:
    yield f"<table><caption>{escape(table.caption)}</caption>"
    columns = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    yield f"<thead><tr>{columns}</tr></thead>"
    yield "<tbody>"
    for first, *others in table.rows:
        cells = "".join(f"<td>{_line(cell)}</td>" for cell in others)
        yield f'<tr><th scope="row">{_line(first)}</th>{cells}</tr>'
    yield "</tbody></table>"


def _line(line: p.Line) -> str:
    return "".join(_piece(piece) for piece in line)


def _piece(piece: p.Piece) -> str:
    match piece:
        case p.Said(text):
            return f'<span dir="auto">{escape(text)}</span>'
        case p.Link(anchor, words):
            return f'<a href="#{escape(anchor)}">{escape(words)}</a>'
        case str():
            return escape(piece)
