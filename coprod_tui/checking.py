"""Checks every file of the record, and reads each session to its last event. Changes no session.

Compares the caches with what the sessions give now, and deletes those that differ, so that the next list rebuilds them.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from coprod_tui.domain.events import Events, SessionClosed
from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.files import TEMP_SUFFIX, FileFacts, Files
from coprod_tui.index.checksum import opened
from coprod_tui.index.comparing import catalogue_differs, search_differs
from coprod_tui.index.rows import made_of
from coprod_tui.index.tables import Made
from coprod_tui.places import Places
from coprod_tui.presentation import checking as say
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.storage.heartbeat import is_beat
from coprod_tui.storage.lock import LOCK_SUFFIX, is_held
from coprod_tui.storage.opening import read_known
from coprod_tui.storage.os_errors import reason
from coprod_tui.storage.session_folder import ENDING, Shelf

Kind = Literal["session", "catalogue", "search", "beat", "lock", "unfinished save", "other"]
State = Literal["whole", "in use", "left over", "to be made anew", "differed", "not coprod’s", "unreadable", "damaged"]
"""Only ``unreadable`` and ``damaged`` need action."""

_EXIT_CODES: dict[State, int] = {"damaged": DamagedRecord.exit_code, "unreadable": Failure.exit_code}


class Finding(NamedTuple):
    """One file, its kind and state, and sentences that say what was found, what is safe and what can be done."""

    path: Path
    kind: Kind
    state: State
    said: str

    @property
    def exit_code(self) -> int:
        """The exit code of a command that finds this."""
        return _EXIT_CODES.get(self.state, 0)


def check(home: Path, files: Files) -> list[Finding]:
    """Check all files of the record in ``home``, sessions first. Raises ``Failure`` if a folder cannot be read."""
    places = Places(home)
    shelf = Shelf(places.sessions, files)
    made: dict[SessionId, Made] = {}
    sessions = [_session(shelf, each, facts, made) for each, facts in shelf.all_facts().items()]
    known = {finding.path for finding in sessions}
    beside = [_beside(shelf, path) for path in _paths(places.sessions, files) if path not in known]
    caches = (
        _made_from_sessions(places.catalogue, "catalogue", catalogue_differs, made, files),
        _made_from_sessions(places.search, "search", search_differs, made, files),
    )
    unfinished = [
        _unfinished(path, "")
        for folder in (home, places.exports)
        for path in _paths(folder, files)
        if _is_unfinished(path)
    ]
    return [*sessions, *beside, *(each for each in caches if each), *unfinished]


def _paths(folder: Path, files: Files) -> Iterable[Path]:
    try:
        return [folder / name for name in files.names(folder)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise Failure(say.NOT_LOOKED_AT.format(folder=folder, why=reason(error, folder))) from None


def _session(shelf: Shelf, session_id: SessionId, facts: FileFacts | None, made: dict[SessionId, Made]) -> Finding:
    """Check one session, and add its rows, for the file state ``facts``, to ``made``."""
    path = shelf.path(session_id)
    try:
        told = read_known(shelf, session_id)
        if facts:
            made[session_id] = made_of(told.session, facts)
        return Finding(path, "session", "whole", _told(told.events))
    except DamagedRecord as damage:
        return Finding(path, "session", "damaged", sentence_of(damage))
    except Failure as trouble:
        return Finding(path, "session", "unreadable", sentence_of(trouble))


def _told(events: Events) -> str:
    return say.session(len(events), closed=any(isinstance(event, SessionClosed) for event in events))


# --- what lies beside the sessions


def _beside(shelf: Shelf, path: Path) -> Finding:
    if path.exists() and not path.is_file():
        return Finding(path, "other", "not coprod’s", say.NO_FILE)
    if _is_unfinished(path):
        return _unfinished(path, _session_of(path), in_use=is_held(shelf.lock_path(_session_of(path))))
    if path.suffix == LOCK_SUFFIX:
        return _lock(path)
    if path.suffix == ".beat":
        return _beat(path, shelf)
    return Finding(path, "other", "not coprod’s", say.NOT_COPRODS)


def _is_unfinished(path: Path) -> bool:
    return path.name.startswith(".") and path.suffix == TEMP_SUFFIX


def _session_of(temp: Path) -> str:
    """The session id in the name of a temporary file: ``.ID.json.0123abcd.tmp``."""
    return temp.name[1:].rsplit(".", 2)[0].removesuffix(ENDING)


def _unfinished(path: Path, session_id: str, *, in_use: bool = False) -> Finding:
    if in_use:
        return Finding(path, "unfinished save", "in use", say.BEING_SAVED.format(session=session_id))
    return Finding(path, "unfinished save", "left over", say.UNFINISHED)


def _lock(path: Path) -> Finding:
    if is_held(path):
        return Finding(path, "lock", "in use", say.OPEN_NOW.format(session=path.stem))
    return Finding(path, "lock", "left over", say.LOCK_LEFT)


def _beat(path: Path, shelf: Shelf) -> Finding:
    if not is_beat(path, shelf.files):
        return Finding(path, "beat", "left over", say.NO_HEARTBEAT)
    return Finding(path, "beat", "whole", say.HEARTBEAT)


def _made_from_sessions(
    path: Path,
    kind: Kind,
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
        return Finding(path, kind, "to be made anew", say.NOT_AS_WRITTEN)
    if not differs(data, made):
        return Finding(path, kind, "whole", say.MADE_FROM_SESSIONS)
    try:
        files.remove(path)
    except OSError as error:
        return Finding(path, kind, "damaged", say.DIFFERS.format(why=reason(error, path.parent)))
    return Finding(path, kind, "differed", say.DIFFERED)
