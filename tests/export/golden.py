"""The golden files: every export of the invented session, looked at once and held from then on.

``python -m tests.export.golden`` writes them anew after a change that was meant; look at what it changed.
"""

import re
from datetime import UTC
from functools import cache
from pathlib import Path

from coprod_tui.domain.texts import SENTENCES, texts
from coprod_tui.export import csv, html, json, markdown
from coprod_tui.export.reading import events_in
from coprod_tui.export.shape import Document
from tests.export import invented

FOLDER = Path(__file__).with_name("golden")
NAMES = [
    f"{document}{kind}"
    for document in ("session", "anonymous")
    for kind in (".json", ".md", ".html", *(f"-{table}.csv" for table in csv.TABLES))
]
"""Of all files."""


@cache
def exports() -> dict[str, bytes]:
    """What belongs into each file."""
    return {**_of("session", invented.document()), **_of("anonymous", invented.anonymous_document())}


def _of(name: str, document: Document) -> dict[str, bytes]:
    return {
        f"{name}.json": json.encode(document),
        f"{name}.md": markdown.encode(document, UTC),
        f"{name}.html": html.encode(document, UTC),
        **{f"{name}-{table}.csv": csv.encode(document, table) for table in csv.TABLES},
    }


def typed_of(name: str) -> str:
    """All names and sentences of the session that a golden export tells."""
    return _typed_in(re.split("[-.]", name)[0])


@cache
def _typed_in(session: str) -> str:
    events = events_in((FOLDER / f"{session}.json").read_bytes())
    return "\n".join(text for event in events for text in texts(event, "name", *SENTENCES))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, data in exports().items():
        (FOLDER / name).write_bytes(data)
