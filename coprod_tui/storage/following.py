"""Follows the file of a session that another program has open, and what lies beside it."""

from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import SessionId
from coprod_tui.file_names import beat_path, wall_path
from coprod_tui.files import FileFacts
from coprod_tui.live.ports import Beat, Seen
from coprod_tui.live.wall import ONLY_THE_ROOM
from coprod_tui.storage import opening
from coprod_tui.storage.format import events_behind
from coprod_tui.storage.heartbeat import KeptBeat, read_beat
from coprod_tui.storage.shown import read_shown
from coprod_tui.storage.tinydb_store import TinyDBStore


class FollowedFile:
    """One session's file (implements ``live.ports.Following``). While nothing is kept, one ``stat`` tells so."""

    def __init__(self, store: TinyDBStore, session_id: SessionId) -> None:
        self._store = store
        self._id = session_id
        self._path = store.path(session_id)
        self._facts: FileFacts | None = None
        self._data = b""
        self._events: Events = ()
        self._beat: KeptBeat | None = None
        self._shown = ONLY_THE_ROOM

    def look(self) -> Seen:
        disk = self._store.disk
        self._beat = read_beat(beat_path(self._path), disk) or self._beat  # before the events that it speaks of
        shown = read_shown(wall_path(self._path), disk)  # before what is kept when nothing is held from it any more
        self._read_on()
        self._shown = self._shown if shown is None else shown
        return Seen(self._events, self._heard(), self._shown)

    def _heard(self) -> Beat | None:
        if self._beat is None or self._beat.seq <= len(self._events):
            return self._beat and self._beat.beat
        return self._beat.beat._replace(has_unsaved=True)

    def _read_on(self) -> None:
        with self._store.looking_at(self._id):
            facts = self._store.disk.facts(self._path)
            if facts == self._facts:
                return
            data = self._store.disk.read(self._path)
        more = events_behind(self._data, data, len(self._events))
        if more is None:
            self._events = opening.told_by(data, self._id, self._path).events
        else:
            self._events = (*self._events, *more)
        self._facts, self._data = facts, data
