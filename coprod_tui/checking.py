"""Checks every file of the record, and reads each session to its last event. Changes no session.

Compares the caches with what the sessions give now, and deletes those that differ, so that the next list rebuilds them.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.message import Message
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.files import FileFacts, Files
from coprod_tui.index.checksum import opened
from coprod_tui.index.comparing import catalogue_differs, search_differs
from coprod_tui.index.rows import made_of
from coprod_tui.index.tables import Made
from coprod_tui.places import Places
from coprod_tui.presentation import checking as say
from coprod_tui.storage.findings import is_unfinished, unfinished
from coprod_tui.storage.os_errors import reason
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
    read = ((each.session, each.version) for each in found)
    made = {session.id: made_of(session, FileFacts(*version)) for session, version in read if session and version}
    caches = (
        _made_from_sessions(places.catalogue, "catalogue", catalogue_differs, made, files),
        _made_from_sessions(places.search, "search", search_differs, made, files),
    )
    beside = (path for folder in (home, places.exports) for path in _paths(folder, files))
    left = (unfinished(path, "") for path in beside if is_unfinished(path))
    return [*found, *(each for each in caches if each), *left]


def _paths(folder: Path, files: Files) -> list[Path]:
    try:
        return [folder / name for name in files.names(folder)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise Failure(say.NOT_LOOKED_AT.format(folder=folder, why=reason(error, folder))) from None


def _made_from_sessions(
    path: Path,
    kind: Literal["catalogue", "search"],
    differs: Callable[[bytes, Mapping[SessionId, Made]], bool],
    made: Mapping[SessionId, Made],
    files: Files,
) -> Finding | None:
    """Check a cache; None if there is none."""
    try:
        data = opened(files.read(path))
    except FileNotFoundError:
        return None
    except OSError:
        data = None
    if data is None:
        return Finding(path, kind, "to be made anew", Message(say.NOT_AS_WRITTEN))
    if not differs(data, made):
        return Finding(path, kind, "whole", Message(say.MADE_FROM_SESSIONS))
    try:
        files.remove(path)
    except OSError as error:
        return Finding(path, kind, "damaged", Message(say.DIFFERS.format(why=reason(error, path.parent))))
    return Finding(path, kind, "differed", Message(say.DIFFERED))
