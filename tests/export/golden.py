"""The golden files: every export of the invented session, looked at once and held from then on.

``python -m tests.export.golden`` writes them anew after a change that was meant; look at what it changed.
"""

import re
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

from coprod_tui.domain.texts import SENTENCES, texts
from coprod_tui.export import csv, html, json, markdown
from coprod_tui.export.reading import events_in
from coprod_tui.export.shape import Document
from tests.export import invented

FOLDER = Path(__file__).with_name("golden")


def exports() -> Iterator[tuple[str, bytes]]:
    """The name of each file, and what belongs into it."""
    for name, document in (("session", invented.document()), ("anonymous", invented.anonymous_document())):
        yield from _of(name, document)


def _of(name: str, document: Document) -> Iterator[tuple[str, bytes]]:
    yield f"{name}.json", json.encode(document)
    yield f"{name}.md", markdown.encode(document, UTC)
    yield f"{name}.html", html.encode(document, UTC)
    for table in csv.TABLES:
        yield f"{name}-{table}.csv", csv.encode(document, table)


def typed_of(name: str) -> str:
    """All names and sentences of the session that a golden export tells."""
    events = events_in((FOLDER / f"{re.split('[-.]', name)[0]}.json").read_bytes())
    return "\n".join(text for event in events for text in texts(event, "name", *SENTENCES))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, data in exports():
        (FOLDER / name).write_bytes(data)
