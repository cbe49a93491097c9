"""Opens session files: to begin a session, resume or only read one, or rewrite those that nobody has open."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import msgspec

from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import Failure, OpenElsewhere
from coprod_tui.file_names import beat_path, drafts_path, leftovers, wall_path
from coprod_tui.files import make_folders, write_whole
from coprod_tui.os_errors import reason
from coprod_tui.storage.durable import tables_in
from coprod_tui.storage.format import new_tables, told_as_written, told_in
from coprod_tui.storage.heartbeat import beat_of
from coprod_tui.storage.journal import FileJournal, writing_in
from coprod_tui.storage.lock import Held, Lock, is_held
from coprod_tui.storage.port import Begun, Kept, Resumed
from coprod_tui.storage.session_file import SessionFile
from coprod_tui.storage.tinydb_store import TinyDBStore


def read(store: TinyDBStore, session_id: SessionId) -> Kept:
    """All of a session. Raises as ``EventStore.read``."""
    return told_by(store.raw(session_id), session_id, store.path(session_id))


def told_by(data: bytes, session_id: SessionId, path: Path) -> Kept:
    """The session that the content of a file tells. Raises ``DamagedRecord``."""
    return told_as_written(data, session_id, path) or told_in(tables_in(data, path), session_id, path)


def begin(store: TinyDBStore, ids: Iterable[SessionId]) -> Begun:
    """Start a new session and lock it. Its file is created with its first events. Raises ``Failure``.

    Locks the id before checking that it is free, so two programs never take the same one.
    """
    try:
        make_folders(store.folder, store.disk)
        session_id, lock = next((each, lock) for each in ids if (lock := _lock_if_free(store, each)))
    except OSError as error:
        raise Failure("not_begun", folder=store.folder, why=reason(error, store.folder)) from None
    path = store.path(session_id)
    for of_earlier in (beat_path(path), wall_path(path), drafts_path(path)):  # a session with this id
        with suppress(OSError):
            store.disk.remove(of_earlier)
    return Begun(session_id, FileJournal(SessionFile(path, files=store.disk), lock))


def resume(store: TinyDBStore, session_id: SessionId) -> Resumed:
    """Lock a session and read it. Raises as ``EventStore.resume``."""
    with store.looking_at(session_id):
        store.disk.facts(store.path(session_id))
    path, names = store.path(session_id), store.names()
    lock = locked(store, session_id)
    try:
        with store.looking_at(session_id):
            file = SessionFile(path, files=store.disk)
            tables = file.storage.read()
            if tables is None:
                raise FileNotFoundError
            kept = told_in(tables, session_id, path)
        for left in (*leftovers(path, names), wall_path(path)):
            with suppress(OSError):
                store.disk.remove(left)
    except BaseException:
        lock.release()
        raise
    last = kept.events[-1]
    beat = beat_of(beat_path(path), last.seq, store.disk)
    return Resumed.at(FileJournal(file, lock, kept.events), kept, beat)


def locked(store: TinyDBStore, session_id: SessionId) -> Lock:
    """The lock of the session. Raises ``OpenElsewhere``, or ``Failure`` if the lock file cannot be made."""
    try:
        return Lock(store.lock_path(session_id))
    except Held:
        raise OpenElsewhere("open_elsewhere", session=session_id) from None
    except OSError as error:
        raise Failure("not_opened", session=session_id, why=reason(error, store.folder)) from None


class SessionRewriting:
    """The sessions of a folder while they are held (implements ``port.Rewriting``)."""

    def __init__(self, store: TinyDBStore) -> None:
        self._store = store

    def rewrite(self, session_id: SessionId, events: Events, new_id: SessionId | None = None) -> None:
        disk, folder, name = self._store.disk, self._store.folder, new_id or session_id
        path, target = self._store.path(session_id), self._store.path(name)
        with writing_in(folder):
            write_whole(target, msgspec.json.encode(new_tables(name, events)), files=disk, overwrite=True)
            if target != path:
                for beside in (beat_path, drafts_path):
                    with suppress(FileNotFoundError):
                        disk.replace(beside(path), beside(target))
                with suppress(FileNotFoundError):
                    disk.remove(path)
                disk.flush_folder(folder)
            for left in leftovers(path, disk.names(folder)):
                disk.remove(left)

    def drop_drafts(self, session_id: SessionId) -> None:
        with writing_in(self._store.folder), suppress(FileNotFoundError):
            self._store.disk.remove(drafts_path(self._store.path(session_id)))
            self._store.disk.flush_folder(self._store.folder)


@contextmanager
def holding(store: TinyDBStore, ids: Iterable[SessionId]) -> Iterator[SessionRewriting]:
    """Lock all these sessions for a while. Raises as ``EventStore.hold``."""
    with ExitStack() as held:
        for session_id in ids:
            held.callback(locked(store, session_id).release)
            with suppress(OSError):
                store.disk.remove(wall_path(store.path(session_id)))
        yield SessionRewriting(store)


def sweep(store: TinyDBStore) -> None:
    """Remove the leftovers of all sessions that no program has open, and flush their folder. Raises ``NotKept``.

    What is on the wall at this moment stays, and so does what is being saved.
    """
    if not store.folder.is_dir():
        return
    sessions, names = store.versions(), store.names()
    with writing_in(store.folder):
        for session_id in sessions:
            path = store.path(session_id)
            left = [*leftovers(path, names), *([wall_path(path)] if wall_path(path).name in names else ())]
            if left and not is_held(store.lock_path(session_id)):  # else its program is writing them just now
                for each in left:
                    with suppress(FileNotFoundError):
                        store.disk.remove(each)
        store.disk.flush_folder(store.folder)


def _lock_if_free(store: TinyDBStore, session_id: SessionId) -> Lock | None:
    try:
        lock = Lock(store.lock_path(session_id))
    except Held:
        return None
    try:
        store.disk.facts(store.path(session_id))
    except FileNotFoundError:
        return lock
    except BaseException:
        lock.release()
        raise
    lock.release()
    return None
