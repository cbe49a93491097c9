"""A store in memory. It ends with the program."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import RLock
from typing import NamedTuple

import msgspec

from coprod_tui.domain.events import Events, SessionClosed
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.taking_out import as_left_by
from coprod_tui.domain.words import clean
from coprod_tui.errors import OpenElsewhere, WrongUse
from coprod_tui.live.ports import Beat, NotKept, Seen
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall
from coprod_tui.storage.consistency import must_make_sense
from coprod_tui.storage.findings import session_found
from coprod_tui.storage.format import new_tables
from coprod_tui.storage.port import Begun, Finding, Kept, Resumed, Rewriting, Version


class _Slot(NamedTuple):
    """What is kept of a session, its last beat, and what the wall shows besides."""

    events: Events
    version: Version
    beat: Beat | None = None
    shown: OnTheWall = ONLY_THE_ROOM


_NOTHING = _Slot((), (0, 0))


class MemoryStore:
    """Sessions in memory (implements ``port.EventStore``). ``place`` stands in errors, where a folder would."""

    def __init__(self, place: Path = Path("memory")) -> None:
        self._place = place
        self._lock = RLock()
        self._slots: dict[SessionId, _Slot] = {}
        self._drafts: dict[SessionId, bytes] = {}
        self._held: set[SessionId] = set()
        self._writes = 0

    def version(self) -> Version | None:
        with self._lock:
            return (self._writes, len(self._slots)) if self._writes else None

    def versions(self) -> Mapping[SessionId, Version | None]:
        with self._lock:
            return {session_id: slot.version for session_id, slot in sorted(self._slots.items())}

    def read(self, session_id: SessionId) -> Kept:
        events = self._slot(session_id).events
        return Kept(events, must_make_sense(events, self._place / session_id))

    def raw(self, session_id: SessionId) -> bytes:
        return msgspec.json.encode(new_tables(session_id, self._slot(session_id).events))

    def begin(self, ids: Iterable[SessionId]) -> Begun:
        with self._lock:
            session_id = next(each for each in ids if each not in self._held and each not in self._slots)
            self._take(session_id)
            return Begun(session_id, _Journal(self, session_id))

    def resume(self, session_id: SessionId) -> Resumed:
        with self._lock:
            kept = self.read(session_id)
            self._take(session_id)
            self._show(session_id, ONLY_THE_ROOM)
            beat = self._slots[session_id].beat
            return Resumed.at(_Journal(self, session_id), kept, beat)

    @contextmanager
    def hold(self, ids: Iterable[SessionId]) -> Iterator[Rewriting]:
        with ExitStack() as held:
            for session_id in ids:
                self._take(session_id)
                held.callback(self._held.discard, session_id)
                if session_id in self._slots:
                    self._show(session_id, ONLY_THE_ROOM)
            yield _Rewriting(self)

    def follow(self, session_id: SessionId) -> "_Following":
        return _Following(self, session_id)

    def beats(self) -> Mapping[SessionId, Beat]:
        with self._lock:
            return {session_id: slot.beat for session_id, slot in self._slots.items() if slot.beat}

    def walls(self) -> Mapping[SessionId, OnTheWall]:
        with self._lock:
            return {session_id: slot.shown for session_id, slot in self._slots.items() if slot.shown != ONLY_THE_ROOM}

    def drafts(self) -> Mapping[SessionId, bytes]:
        with self._lock:
            return dict(self._drafts)

    def files(self) -> tuple[Path, ...]:
        return ()

    def sweep(self) -> None:
        """Memory has no writes that could be interrupted."""
        for session_id in self._slots.keys() - self._held:
            self._show(session_id, ONLY_THE_ROOM)

    def findings(self) -> Iterator[Finding]:
        for session_id, version in self.versions().items():
            yield session_found(self, session_id, self._place / session_id)._replace(version=version)

    def shown(self, session_id: SessionId) -> bytes:
        """What is on the wall besides the session; nothing if that is only the room."""
        shown = self._slot(session_id).shown
        return b"" if shown == ONLY_THE_ROOM else msgspec.json.encode(shown)

    def _slot(self, session_id: SessionId) -> _Slot:
        with self._lock:
            if session_id not in self._slots:
                said = clean(session_id, characters=80).text
                raise WrongUse("no_session", session=said, folder=self._place)
            return self._slots[session_id]

    def _take(self, session_id: SessionId) -> None:
        with self._lock:
            if session_id in self._held:
                raise OpenElsewhere("open_elsewhere", session=session_id)
            self._held.add(session_id)

    def _write(
        self, session_id: SessionId, events: Events, beat: Beat | None, shown: OnTheWall = ONLY_THE_ROOM
    ) -> None:
        with self._lock:
            self._writes += 1
            self._slots[session_id] = _Slot(events, (self._writes, len(events)), beat, shown)

    def _show(self, session_id: SessionId, shown: OnTheWall) -> None:
        with self._lock:
            self._slots[session_id] = self._slots[session_id]._replace(shown=shown)


class _Following:
    """Looks at one session (implements ``live.ports.Following``)."""

    def __init__(self, store: MemoryStore, session_id: SessionId) -> None:
        self._store = store
        self._id = session_id

    def look(self) -> Seen:
        slot = self._store._slot(self._id)
        self._store.read(self._id)
        return Seen(slot.events, slot.beat, slot.shown)


class _Journal:
    """Keeps one session's events in its store (implements ``live.Journal``)."""

    def __init__(self, store: MemoryStore, session_id: SessionId) -> None:
        self._store = store
        self._id = session_id
        self._is_ours = True

    def keep(self, events: Events) -> None:
        if not self._is_ours:
            raise NotKept("let_go")
        kept, _, beat, shown = self._slot
        new = [event for event in events if event.seq > len(kept)]
        assert [event.seq for event in new] == list(range(len(kept) + 1, len(kept) + len(new) + 1)), "a gap"
        if new:
            self._store._write(self._id, (*as_left_by(new, kept), *new), beat, shown)
        if not self._is_open:
            self._store._drafts.pop(self._id, None)

    def keep_again(self) -> None:
        self._store._write(self._id, self._slot.events, self._slot.beat, self._slot.shown)

    def beat(self, beat: Beat) -> None:
        if self._is_open:
            self._store._slots[self._id] = self._slot._replace(beat=beat)

    def show(self, shown: OnTheWall) -> None:
        if self._is_open:
            self._store._show(self._id, shown)

    def leave(self, drafts: bytes) -> None:
        if self._is_open:
            self._store._drafts[self._id] = drafts
            if not drafts:
                del self._store._drafts[self._id]

    def left(self) -> bytes:
        return self._store._drafts.get(self._id, b"")

    def close(self) -> None:
        if self._is_ours:
            if self._slot.events:
                self._store._show(self._id, ONLY_THE_ROOM)
            if not self._is_open and self._slot.events:
                self._store._slots[self._id] = self._slot._replace(beat=None)
            self._is_ours = False
            self._store._held.discard(self._id)

    @property
    def _is_open(self) -> bool:
        events = self._slot.events
        return self._is_ours and bool(events) and not isinstance(events[-1], SessionClosed)

    @property
    def _slot(self) -> _Slot:
        return self._store._slots.get(self._id, _NOTHING)


class _Rewriting:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    def rewrite(self, session_id: SessionId, events: Events, new_id: SessionId | None = None) -> None:
        with self._store._lock:
            old = self._store._slots.pop(session_id, None) or self._store._slots[new_id or session_id]
            self._store._write(new_id or session_id, events, old.beat)
            if drafts := self._store._drafts.pop(session_id, b""):
                self._store._drafts[new_id or session_id] = drafts

    def drop_drafts(self, session_id: SessionId) -> None:
        self._store._drafts.pop(session_id, None)
