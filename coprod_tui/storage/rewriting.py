"""Rewrites whole sessions that nobody has open, so that nothing is left of what was there before."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress

import msgspec

from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import SessionId
from coprod_tui.file_names import beat_path, leftovers
from coprod_tui.files import write_whole
from coprod_tui.storage.format import new_tables
from coprod_tui.storage.journal import writing_in
from coprod_tui.storage.opening import locked
from coprod_tui.storage.tinydb_store import TinyDBStore


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
                with suppress(FileNotFoundError):
                    disk.replace(beat_path(path), beat_path(target))
                with suppress(FileNotFoundError):
                    disk.remove(path)
                disk.flush_folder(folder)
            for left in leftovers(path, disk.names(folder)):
                disk.remove(left)


@contextmanager
def holding(store: TinyDBStore, ids: Iterable[SessionId]) -> Iterator[SessionRewriting]:
    """Lock all these sessions for a while. Raises as ``EventStore.hold``."""
    with ExitStack() as held:
        for session_id in ids:
            held.callback(locked(store, session_id).release)
        yield SessionRewriting(store)


def sweep(store: TinyDBStore) -> None:
    """Remove the leftovers of all sessions, and flush their folder. Raises ``NotKept``."""
    if not store.folder.is_dir():
        return
    sessions, names = store.versions(), store.names()
    with writing_in(store.folder):
        for session_id in sessions:
            for left in leftovers(store.path(session_id), names):
                store.disk.remove(left)
        store.disk.flush_folder(store.folder)
