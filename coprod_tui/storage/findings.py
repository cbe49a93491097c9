"""What lies in a folder of sessions: each file, and how it stands. Changes nothing."""

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.message import Message
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.file_names import BEAT, DRAFTS, LOCK, WALL, id_in, is_temp, written_in
from coprod_tui.files import Files
from coprod_tui.os_errors import reason
from coprod_tui.storage.heartbeat import read_beat
from coprod_tui.storage.lock import is_held
from coprod_tui.storage.port import EventStore, Finding, State
from coprod_tui.storage.tinydb_store import TinyDBStore


def findings_in(store: TinyDBStore) -> Iterator[Finding]:
    """The sessions, then what lies beside them. Raises ``Failure`` if the folder cannot be read."""
    known = set()
    for session_id, version in store.versions().items():
        path = store.path(session_id)
        known.add(path)
        yield session_found(store, session_id, path)._replace(version=version)
    yield from (_beside(store, path) for path in _paths(store.folder, store.disk) if path not in known)


def unfinished_in(folder: Path, disk: Files) -> Iterator[Finding]:
    """What interrupted writes left in any other folder. Raises ``Failure`` if it cannot be read."""
    return (_unfinished("left over", path) for path in _paths(folder, disk) if is_temp(path))


def session_found(store: EventStore, session_id: SessionId, path: Path) -> Finding:
    """How a session stands."""
    try:
        events, session = store.read(session_id)
    except Failure as trouble:
        state: State = "damaged" if isinstance(trouble, DamagedRecord) else "unreadable"
        return Finding(path, "session", state, trouble.message)
    said = Message("session_whole", {"events": len(events), "closed": session.is_closed})
    return Finding(path, "session", "whole", said, session)


def _paths(folder: Path, disk: Files) -> list[Path]:
    try:
        return [folder / name for name in disk.names(folder)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise Failure("not_looked_at", folder=folder, why=reason(error, folder)) from None


def _beside(store: TinyDBStore, path: Path) -> Finding:
    if _is_no_file(path):
        return Finding(path, "other", "not coprod’s", Message("not_a_file"))
    if is_temp(path):
        session_id = id_in(written_in(path).name) or ""
        return _unfinished("in use" if is_held(store.lock_path(session_id)) else "left over", path, session_id)
    if path.suffix == LOCK and is_held(path):
        return Finding(path, "lock", "in use", Message("open_now", {"session": path.stem}))
    if path.suffix == LOCK:
        return Finding(path, "lock", "left over", Message("lock_left"))
    if path.suffix == BEAT and read_beat(path, store.disk):
        return Finding(path, "beat", "whole", Message("heartbeat"))
    if path.suffix == BEAT:
        return Finding(path, "beat", "left over", Message("no_heartbeat"))
    if path.suffix == WALL and is_held(store.lock_path(path.stem)):
        return Finding(path, "wall", "in use", Message("on_the_wall", {"session": path.stem}))
    if path.suffix == WALL:
        return Finding(path, "wall", "left over", Message("was_on_the_wall"))
    if path.suffix == DRAFTS:
        return Finding(path, "drafts", "whole", Message("drafts_left"))
    return Finding(path, "other", "not coprod’s", Message("not_coprods"))


def _unfinished(state: Literal["in use", "left over"], path: Path, session_id: str = "") -> Finding:
    said = Message("being_saved", {"session": session_id}) if state == "in use" else Message("unfinished")
    return Finding(path, "unfinished save", state, said)


def _is_no_file(path: Path) -> bool:
    """Whether it is a folder, a pipe or the like; False where it cannot be looked at."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
