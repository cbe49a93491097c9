"""The journal: appends events to a session's file while the session is open."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from coprod_tui.domain.events import Event, Events, SessionClosed
from coprod_tui.domain.taking_out import as_left_by, takes_out
from coprod_tui.errors import DamagedRecord
from coprod_tui.file_names import beat_path, drafts_path, leftovers, wall_path
from coprod_tui.files import make_folders
from coprod_tui.live.ports import Beat, NotKept
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall
from coprod_tui.os_errors import reason
from coprod_tui.storage.durable import DurableStorage
from coprod_tui.storage.format import EVENTS, event_documents, events_in, new_tables
from coprod_tui.storage.heartbeat import write_beat
from coprod_tui.storage.left import read_left, write_left
from coprod_tui.storage.lock import Held, Lock
from coprod_tui.storage.session_file import SessionFile
from coprod_tui.storage.shown import write_shown


class FileJournal:
    """Saves one session's events (implements ``live.Journal``). ``kept`` are the events already in the file."""

    def __init__(self, file: SessionFile, lock: Lock, kept: Events = ()) -> None:
        self._storage = file.storage
        self._path = self._storage.path
        self._files = self._storage.files
        self._events = file.table(EVENTS)
        self._lock: Lock | None = lock
        self._kept: list[Event] = list(kept)
        self._shown_bytes = 0
        self._left: bytes | None = None
        self._left_bytes = 0

    def keep(self, events: Events) -> None:
        """Save those of ``events`` that are not saved yet, in one durable write. Raises ``NotKept``.

        First checks that the lock is still ours and the file unchanged. If the file was removed, everything saved so
        far is written again, even without new events.
        """
        if self._lock is None:
            raise NotKept("let_go")
        new = [event for event in events if event.seq > len(self._kept)]
        assert [event.seq for event in new] == list(range(len(self._kept) + 1, len(self._kept) + len(new) + 1)), "a gap"
        with writing_in(self._path.parent):
            self._hold_on(self._lock)
            is_as_left = self._storage.is_as_left()
            gone = takes_out(new, self._kept)
            whole = [*(as_left_by(new, self._kept) if gone else self._kept), *new]
            if not is_as_left and not self._is_beginning_of(whole):
                self._lock.release()  # for the program that wrote to the file
                raise NotKept("changed_elsewhere")
            if new and (gone or not self._kept):
                self._storage.write(new_tables(self._path.stem, whole))
            elif new:
                self._events.insert_multiple(event_documents(new))
            elif self._kept and not is_as_left:
                self._storage.write(self._storage.read() or {})
        self._kept = whole
        if gone:
            self._remove_leftovers()
        if self._is_closed:
            self._remove_ours(drafts_path(self._path))
            self._left = b""

    def keep_again(self) -> None:
        """Rewrite the whole file durably. Raises ``NotKept``."""
        with writing_in(self._path.parent):
            self._storage.write(self._storage.read() or {})

    def beat(self, beat: Beat) -> None:
        """Write the heartbeat with the clock reading; never raises."""
        if self._lock is not None and not self._is_closed:
            with suppress(OSError):
                if self._lock.is_ours():
                    write_beat(beat_path(self._path), beat, len(self._kept), self._files)

    def show(self, shown: OnTheWall) -> None:
        """Write what the wall shows; never raises. There is no file before there is anything to show."""
        if self._lock is None or self._is_closed or (shown == ONLY_THE_ROOM and not self._shown_bytes):
            return
        with suppress(OSError):
            if self._lock.is_ours():
                self._shown_bytes = write_shown(wall_path(self._path), shown, self._shown_bytes, self._files)

    def leave(self, drafts: bytes) -> None:
        """Write what was begun, or remove it where nothing is left; never raises, and is tried again with the next."""
        if self._lock is None or self._is_closed or not self._kept or drafts == self.left():
            return
        with suppress(OSError):
            if self._lock.is_ours():
                if drafts:
                    path, least = drafts_path(self._path), self._left_bytes
                    self._left_bytes = write_left(path, drafts, least, self._files)
                else:
                    self._files.remove(drafts_path(self._path))
                    self._left_bytes = 0
                self._left = drafts

    def left(self) -> bytes:
        """What was left last; read once."""
        if self._left is None:
            try:
                self._left, self._left_bytes = read_left(drafts_path(self._path), self._files)
            except OSError:
                return b""
        return self._left

    def close(self) -> None:
        """Release the session. Its heartbeat stays, unless the session was closed or never saved."""
        if self._lock is None:
            return
        self._remove_ours(wall_path(self._path))
        if not self._kept or self._is_closed:
            self._remove_ours(beat_path(self._path))
            self._remove_ours(drafts_path(self._path))
        self._lock.release()
        self._lock = None

    @property
    def _is_closed(self) -> bool:
        return bool(self._kept) and isinstance(self._kept[-1], SessionClosed)

    def _remove_ours(self, path: Path) -> None:
        """Remove a file beside the session's, unless another program has the session by now."""
        with suppress(OSError):
            if self._lock is not None and self._lock.is_ours():
                self._files.remove(path)

    def _hold_on(self, lock: Lock) -> None:
        """Reacquire the lock if its file was removed. Raises ``NotKept`` if another program holds it by now."""
        if lock.is_ours():
            return
        folder = self._path.parent
        try:
            make_folders(folder, self._files)
        except OSError as error:
            raise NotKept("folder_not_made", folder=folder, why=reason(error, folder)) from error
        try:
            lock.take_again()
        except Held:
            raise NotKept("held_elsewhere") from None

    def _is_beginning_of(self, ours: list[Event]) -> bool:
        """Whether the events in the file are a prefix of ``ours``. A missing or damaged file counts as empty."""
        try:
            tables = DurableStorage(self._path, self._files).read()
            there = events_in(tables, self._path.stem, self._path) if tables else ()
        except DamagedRecord:
            return True
        return list(as_left_by(ours[len(there) :], there)) == ours[: len(there)]

    def _remove_leftovers(self) -> None:
        """Delete the leftovers of interrupted saves, which may contain words that were taken out."""
        with suppress(OSError):
            for left in leftovers(self._path, self._files.names(self._path.parent)):
                self._files.remove(left)


@contextmanager
def writing_in(folder: Path) -> Iterator[None]:
    """Turns errors of the disk into ``NotKept``."""
    try:
        yield
    except OSError as error:
        why = reason(error, folder)
        raise NotKept(why.code, **why.facts) from error
