"""Opens session files: to start a session, to resume one, or only to read one."""

from collections.abc import Iterable
from contextlib import suppress

from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import Failure, OpenElsewhere
from coprod_tui.files import leftovers, make_folders
from coprod_tui.os_errors import reason
from coprod_tui.storage.durable import tables_in
from coprod_tui.storage.format import told_as_written, told_in
from coprod_tui.storage.heartbeat import beat_path, read_beat
from coprod_tui.storage.journal import FileJournal
from coprod_tui.storage.lock import Held, Lock
from coprod_tui.storage.port import Begun, Kept, Resumed
from coprod_tui.storage.session_file import SessionFile
from coprod_tui.storage.session_folder import Shelf


def start(shelf: Shelf, ids: Iterable[SessionId]) -> Begun:
    """Start a new session under the first free one of ``ids`` and lock it. Its file is created with its first events.

    Locks the id before checking that it is free, so two programs never take the same one. Raises ``Failure`` if the
    folder cannot be written.
    """
    try:
        make_folders(shelf.folder, shelf.files)
        session_id, lock = next((each, lock) for each in ids if (lock := _lock_if_free(shelf, each)))
    except OSError as error:
        raise Failure("not_begun", folder=shelf.folder, why=reason(error, shelf.folder)) from None
    with suppress(OSError):  # of an earlier session with this id
        shelf.files.remove(beat_path(shelf.path(session_id)))
    return Begun(session_id, FileJournal(SessionFile(shelf.path(session_id), files=shelf.files), lock))


def go_on(shelf: Shelf, session_id: SessionId) -> Resumed:
    """Lock a saved session and read it. Raises ``WrongUse``, ``OpenElsewhere``, ``DamagedRecord`` or ``Failure``."""
    path = shelf.path(session_id)
    shelf.must_have_file(session_id)
    names = shelf.names()
    lock = hold(shelf, session_id)
    try:
        file = SessionFile(path, files=shelf.files)
        tables = file.storage.read()
        if tables is None:
            raise shelf.gone(session_id)
        kept = told_in(tables, session_id, path)
        for left in leftovers(path, names):
            with suppress(OSError):
                shelf.files.remove(left)
    except BaseException as error:
        lock.release()
        if isinstance(error, OSError):
            raise shelf.unreadable(session_id, error) from None
        raise
    last = kept.events[-1]
    elapsed_ms = max(last.elapsed_ms, read_beat(beat_path(path), last.seq, shelf.files))
    return Resumed(FileJournal(file, lock, kept.events), kept, elapsed_ms)


def read(shelf: Shelf, session_id: SessionId) -> Events:
    """The saved events, each validated; a locked session can be read too. Raises as ``go_on`` does."""
    shelf.must_hold(session_id)
    return read_known(shelf, session_id).events


def read_known(shelf: Shelf, session_id: SessionId) -> Kept:
    """Like ``read``, for a session that is known to exist: does not list the folder again."""
    path = shelf.path(session_id)
    data = shelf.read(session_id)
    return told_as_written(data, session_id, path) or told_in(tables_in(data, path), session_id, path)


def _lock_if_free(shelf: Shelf, session_id: SessionId) -> Lock | None:
    try:
        lock = Lock(shelf.lock_path(session_id))
    except Held:
        return None
    try:
        if shelf.facts(session_id) is None:
            return lock
    except BaseException:
        lock.release()
        raise
    lock.release()
    return None


def hold(shelf: Shelf, session_id: SessionId) -> Lock:
    """Lock the session. Raises ``OpenElsewhere``, or ``Failure`` if the lock file cannot be made."""
    try:
        return Lock(shelf.lock_path(session_id))
    except Held:
        raise OpenElsewhere("open_elsewhere", session=session_id) from None
    except OSError as error:
        raise shelf.unreadable(session_id, error) from None
