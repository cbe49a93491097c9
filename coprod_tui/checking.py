"""Checks every file of the record, and reads each session to its last event. Changes no session.

Compares the caches with what the sessions give now, and deletes those that differ, so that the next list rebuilds them.
"""

from pathlib import Path

from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.files import Files
from coprod_tui.index.index import Index
from coprod_tui.os_errors import reason
from coprod_tui.places import Places
from coprod_tui.storage.findings import is_unfinished, unfinished
from coprod_tui.storage.port import Finding, State
from coprod_tui.storage.tinydb_store import TinyDBStore

_EXIT_CODES: dict[State, int] = {"damaged": DamagedRecord.exit_code, "unreadable": Failure.exit_code}


def exit_code(findings: list[Finding]) -> int:
    """The exit code of a command that finds these."""
    return max((_EXIT_CODES.get(each.state, 0) for each in findings), default=0)


def check(home: Path, files: Files) -> list[Finding]:
    """Check all files of the record in ``home``, sessions first. Raises ``Failure`` if a folder cannot be read."""
    places = Places(home)
    found = list(TinyDBStore(places.sessions, files).findings())
    read = ((each.session, each.version) for each in found if each.session)
    caches = Index(TinyDBStore(places.sessions, files), places.index_file, files).findings(read)
    beside = (path for folder in (home, places.exports) for path in _paths(folder, files))
    left = (unfinished(path, "") for path in beside if is_unfinished(path))
    return [*found, *caches, *left]


def _paths(folder: Path, files: Files) -> list[Path]:
    try:
        return [folder / name for name in files.names(folder)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise Failure("not_looked_at", folder=folder, why=reason(error, folder)) from None
