"""Writes the golden files of the version at hand: ``python -m tests.golden``.

Files that are there are never written over. A new version of the record or of the document, or a new kind of event,
adds files beside those of before.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from coprod_tui.domain.events import Events
from coprod_tui.export import document
from coprod_tui.export import json as export_json
from coprod_tui.storage.durable import DurableStorage
from coprod_tui.storage.format import VERSION, new_tables
from tests.support.clock import MORNING
from tests.support.whole import every_kind


def write(folder: Path, name: str, events: Events) -> None:
    """One session: as coprod keeps it, as plain TinyDB would write it again, and as it is exported."""
    with TemporaryDirectory() as home:
        file = Path(home) / "session.json"
        tables = new_tables(events[0].id, events)  # type: ignore[attr-defined]  # it is the opening
        DurableStorage(file).write(tables)
        kept = file.read_bytes()
    files = {
        f"{name}.session.json": kept,
        f"{name}.by-tinydb.json": json.dumps(json.loads(kept)).encode(),
        f"{name}.export.json": export_json.encode(document.document_from(events, MORNING)),
    }
    for file_name, data in files.items():
        with (folder / file_name).open("xb") as new:
            new.write(data)


if __name__ == "__main__":
    folder = Path(__file__).parent / f"version-{VERSION}"
    folder.mkdir(exist_ok=True)
    number = len(list(folder.glob("*.session.json"))) + 1
    events = every_kind()
    write(folder, f"{number:02}-closed", events)
    write(folder, f"{number + 1:02}-in-mid-turn", events[:12])
