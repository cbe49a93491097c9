"""FileJournal: a session's file while the session is open."""

from contextlib import suppress
from pathlib import Path

from coprod_tui.files import Files
from coprod_tui.live import NotKept
from coprod_tui.record.beat import beat_path, write_beat
from coprod_tui.record.format import event_documents, new_tables
from coprod_tui.record.lock import Lock
from coprod_tui.record.reasons import reason
from coprod_tui.record.storage import DurableStorage
from coprod_tui.session.events import Event, Events, SessionClosed


class FileJournal:
    """Keeps one session's events, as ``live.Journal`` asks. ``kept`` are the events that are in the file already."""

    def __init__(self, path: Path, lock: Lock, files: Files, storage: DurableStorage, kept: Events = ()) -> None:
        self._path = path
        self._lock: Lock | None = lock
        self._files = files
        self._storage = storage
        self._last: Event | None = kept[-1] if kept else None

    def keep(self, events: Events) -> None:
        """Keep those of ``events`` that are not kept yet, all in one durable write. Raises ``NotKept``."""
        if self._lock is None:
            raise NotKept("the session has been let go")
        new = [event for event in events if event.seq > self._last_seq]
        if not new:
            return
        assert [event.seq for event in new] == list(range(self._last_seq + 1, new[-1].seq + 1)), "a gap in the events"
        try:
            if self._last is None:
                self._storage.write(new_tables(self._path.stem, new))
            else:
                self._storage.append(event_documents(new))
        except OSError as error:
            raise NotKept(reason(error, self._path.parent)) from error
        self._last = new[-1]

    def keep_again(self) -> None:
        """Write all that is in the file once more, into a new one, so that it is there to stay. Raises ``NotKept``."""
        try:
            self._storage.write(self._storage.read() or {})
        except OSError as error:
            raise NotKept(reason(error, self._path.parent)) from error

    def beat(self, elapsed_ms: int) -> None:
        """Leave a sign of where the clock stands; never raises."""
        if self._lock is not None and not isinstance(self._last, SessionClosed):
            with suppress(OSError):
                write_beat(beat_path(self._path), elapsed_ms, self._last_seq, self._files)

    def close(self) -> None:
        """Let go of the session. Its beat stays, unless the session was closed or never kept."""
        if self._lock is None:
            return
        if self._last is None or isinstance(self._last, SessionClosed):
            with suppress(OSError):
                self._files.remove(beat_path(self._path))
        self._lock.release()
        self._lock = None

    @property
    def _last_seq(self) -> int:
        return self._last.seq if self._last else 0
