"""What lies in a folder of sessions: each file, and how it stands. Changes nothing."""

import stat
from collections.abc import Iterator
from pathlib import Path

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.message import Message
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.files import TEMP_SUFFIX
from coprod_tui.os_errors import reason
from coprod_tui.storage.heartbeat import is_beat
from coprod_tui.storage.lock import LOCK_SUFFIX, is_held
from coprod_tui.storage.opening import read_known
from coprod_tui.storage.port import Finding
from coprod_tui.storage.session_folder import ENDING, Shelf


def findings_in(shelf: Shelf) -> Iterator[Finding]:
    """The sessions, then what lies beside them. Raises ``Failure`` if the folder cannot be read."""
    known = set()
    for session_id, facts in shelf.all_facts().items():
        found = _session(shelf, session_id)._replace(version=facts)
        known.add(found.path)
        yield found
    yield from (_beside(shelf, path) for path in _paths(shelf) if path not in known)


def _paths(shelf: Shelf) -> list[Path]:
    try:
        return [shelf.folder / name for name in shelf.files.names(shelf.folder)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise Failure("not_looked_at", folder=shelf.folder, why=reason(error, shelf.folder)) from None


def _session(shelf: Shelf, session_id: SessionId) -> Finding:
    path = shelf.path(session_id)
    try:
        events, session = read_known(shelf, session_id)
    except DamagedRecord as damage:
        return Finding(path, "session", "damaged", damage.message)
    except Failure as trouble:
        return Finding(path, "session", "unreadable", trouble.message)
    said = Message("session_whole", {"events": len(events), "closed": session.is_closed})
    return Finding(path, "session", "whole", said, session)


def _beside(shelf: Shelf, path: Path) -> Finding:
    if _is_no_file(path):
        return Finding(path, "other", "not coprod’s", Message("not_a_file"))
    if is_unfinished(path):
        return unfinished(path, _session_of(path), in_use=is_held(shelf.lock_path(_session_of(path))))
    if path.suffix == LOCK_SUFFIX:
        return _lock(path)
    if path.suffix == ".beat":
        return _beat(path, shelf)
    return Finding(path, "other", "not coprod’s", Message("not_coprods"))


def _is_no_file(path: Path) -> bool:
    """Whether it is a folder, a pipe or the like; False where it cannot be looked at."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def is_unfinished(path: Path) -> bool:
    """Whether the path is what an interrupted write left behind."""
    return path.name.startswith(".") and path.suffix == TEMP_SUFFIX


def _session_of(temp: Path) -> str:
    """The session id in the name of a temporary file: ``.ID.json.0123abcd.tmp``."""
    return temp.name[1:].rsplit(".", 2)[0].removesuffix(ENDING)


def unfinished(path: Path, session_id: str, *, in_use: bool = False) -> Finding:
    """What is said of it; ``in_use`` while a program has the session open."""
    if in_use:
        return Finding(path, "unfinished save", "in use", Message("being_saved", {"session": session_id}))
    return Finding(path, "unfinished save", "left over", Message("unfinished"))


def _lock(path: Path) -> Finding:
    if is_held(path):
        return Finding(path, "lock", "in use", Message("open_now", {"session": path.stem}))
    return Finding(path, "lock", "left over", Message("lock_left"))


def _beat(path: Path, shelf: Shelf) -> Finding:
    if not is_beat(path, shelf.files):
        return Finding(path, "beat", "left over", Message("no_heartbeat"))
    return Finding(path, "beat", "whole", Message("heartbeat"))
