"""Exports as the program writes them: in the ledger of their home, and then as a file."""

from datetime import UTC, datetime
from pathlib import Path

from coprod_tui.domain.events import Events
from coprod_tui.export import csv
from coprod_tui.places import Places
from coprod_tui.privacy.ledger import Ledger, Made, identity
from tests.storage.disk import QuickFiles

AT = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


def write(
    home: Path,
    events: Events,
    path: Path,
    table: csv.Table | None = None,
    *,
    without_names: bool = False,
    as_written: bool = False,
) -> None:
    """Export a session to ``path``; the format is its suffix."""
    how = Made(*identity(events), AT, path.suffix[1:], table, without_names, as_written)
    data = how.again(events)
    Ledger(Places(home).ledger, QuickFiles()).note(data, how)
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_bytes(data)


def write_all(home: Path, events: Events, folder: Path, name: str, *, without_names: bool = False) -> None:
    """In every format."""
    for suffix in (".json", ".md", ".html"):
        write(home, events, folder / f"{name}{suffix}", without_names=without_names)
    for table in csv.TABLES:
        write(home, events, folder / f"{name}-{table}.csv", table, without_names=without_names)
