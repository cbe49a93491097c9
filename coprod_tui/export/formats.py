"""The formats of an export, and the texts that each of them holds."""

from collections.abc import Iterator
from typing import Literal

from coprod_tui.export import csv, html, json, markdown, page
from coprod_tui.export.csv import Table
from coprod_tui.export.document import session_in
from coprod_tui.export.handout import handout
from coprod_tui.export.shape import Document

Format = Literal["json", "md", "html", "csv"]
"""``json`` is the complete session, ``csv`` one table of it, the others are the record to hand out."""

_ENCODERS = {"json": json.encode, "md": markdown.encode, "html": html.encode}


def encode(document: Document, form: Format, table: Table | None = None) -> bytes:
    """The bytes of a file in this format; ``table`` goes with ``csv``."""
    return csv.encode(document, table) if table else _ENCODERS[form](document)


def texts(document: Document, form: Format, table: Table | None = None) -> Iterator[str]:
    """Every text in such a file."""
    if table:
        return csv.texts(document, table)
    return _strings(document.history) if form == "json" else page.said(handout(session_in(document), None))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)
