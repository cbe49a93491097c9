"""Where the store's suite keeps sessions: a folder of files, and memory."""

from collections.abc import Iterable
from pathlib import Path

from coprod_tui.files import Files
from coprod_tui.storage.journal import FileJournal
from coprod_tui.storage.port import Begun, Resumed
from coprod_tui.storage.tinydb_store import TinyDBStore
from tests.storage.disk import QuickFailingFiles, QuickFiles
from tests.support.memory_store import MemoryStore


class FolderPlace:
    """A folder with a TinyDB file a session."""

    calls = 25

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.journals: list[FileJournal] = []

    def store(self) -> TinyDBStore:
        return _Program(self, QuickFiles())

    def failing(self, at: int) -> TinyDBStore:
        return _Program(self, QuickFailingFiles(at))

    def end_all(self) -> None:
        for journal in self.journals:
            if journal._lock:
                journal._lock._let_go()  # as the system does
        self.journals.clear()

    def damage(self, session_id: str) -> None:
        path = self.folder / f"{session_id}.json"
        path.write_bytes(path.read_bytes().replace(b"Amina", b"Anima"))

    def everything(self) -> bytes:
        kept = [path for path in sorted(self.folder.rglob("*")) if path.suffix not in (".lock", ".beat")]
        return b"".join(path.name.encode() + path.read_bytes() for path in kept)


class _Program(TinyDBStore):
    """The store in a program that can be killed."""

    def __init__(self, place: FolderPlace, files: Files) -> None:
        super().__init__(place.folder, files)
        self._journals = place.journals

    def begin(self, ids: Iterable[str]) -> Begun:
        begun = super().begin(ids)
        self._note(begun.journal)
        return begun

    def resume(self, session_id: str) -> Resumed:
        resumed = super().resume(session_id)
        self._note(resumed.journal)
        return resumed

    def _note(self, journal: object) -> None:
        assert isinstance(journal, FileJournal)
        self._journals.append(journal)


class MemoryPlace:
    """One store in memory, which all programs share."""

    calls = 1

    def __init__(self) -> None:
        self._store = MemoryStore()

    def store(self) -> MemoryStore:
        return self._store

    def failing(self, _: int) -> MemoryStore:
        return self._store

    def end_all(self) -> None:
        self._store._held.clear()

    def damage(self, session_id: str) -> None:
        slot = self._store._slots[session_id]
        self._store._slots[session_id] = slot._replace(events=slot.events[1:])

    def everything(self) -> bytes:
        ids = self._store.versions()
        return b"".join(each.encode() + self._store.raw(each) + self._store.shown(each) for each in ids)
