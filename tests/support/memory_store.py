"""A store in memory. It ends with the program."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import RLock
from typing import NamedTuple

import msgspec

from coprod_tui.domain.events import Events, SessionClosed
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.taking_out import taken_out, without_words
from coprod_tui.domain.words import clean
from coprod_tui.errors import OpenElsewhere, WrongUse
from coprod_tui.live.ports import NotKept
from coprod_tui.storage.consistency import must_make_sense
from coprod_tui.storage.findings import session_found
from coprod_tui.storage.format import new_tables
from coprod_tui.storage.port import Begun, Finding, Kept, Resumed, Rewriting, Version


class _Slot(NamedTuple):
    """What is kept of a session, and where its clock stood at the last beat."""

    events: Events
    version: Version
    beat_ms: int = 0


_NOTHING = _Slot((), (0, 0))


class MemoryStore:
    """Sessions in memory (implements ``port.EventStore``). ``place`` stands in errors, where a folder would."""

    def __init__(self, place: Path = Path("memory")) -> None:
        self._place = place
        self._lock = RLock()
        self._slots: dict[SessionId, _Slot] = {}
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
            elapsed_ms = max(kept.events[-1].elapsed_ms, self._slots[session_id].beat_ms)
            return Resumed(_Journal(self, session_id), kept, elapsed_ms)

    @contextmanager
    def hold(self, ids: Iterable[SessionId]) -> Iterator[Rewriting]:
        with ExitStack() as held:
            for session_id in ids:
                self._take(session_id)
                held.callback(self._held.discard, session_id)
            yield _Rewriting(self)

    def files(self) -> tuple[Path, ...]:
        return ()

    def sweep(self) -> None:
        """Memory has no writes that could be interrupted."""

    def findings(self) -> Iterator[Finding]:
        for session_id, version in self.versions().items():
            yield session_found(self, session_id, self._place / session_id)._replace(version=version)

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

    def _write(self, session_id: SessionId, events: Events, beat_ms: int = 0) -> None:
        with self._lock:
            self._writes += 1
            self._slots[session_id] = _Slot(events, (self._writes, len(events)), beat_ms)


class _Journal:
    """Keeps one session's events in its store (implements ``live.Journal``)."""

    def __init__(self, store: MemoryStore, session_id: SessionId) -> None:
        self._store = store
        self._id = session_id
        self._is_ours = True

    def keep(self, events: Events) -> None:
        if not self._is_ours:
            raise NotKept("let_go")
        kept, _, beat_ms = self._slot
        new = [event for event in events if event.seq > len(kept)]
        assert [event.seq for event in new] == list(range(len(kept) + 1, len(kept) + len(new) + 1)), "a gap"
        if new:
            self._store._write(self._id, (*without_words(kept, taken_out(new)), *new), beat_ms)

    def keep_again(self) -> None:
        self._store._write(self._id, self._slot.events, self._slot.beat_ms)

    def beat(self, elapsed_ms: int) -> None:
        slot = self._slot
        if self._is_ours and slot.events and not isinstance(slot.events[-1], SessionClosed):
            self._store._slots[self._id] = slot._replace(beat_ms=elapsed_ms)

    def close(self) -> None:
        if self._is_ours:
            self._is_ours = False
            self._store._held.discard(self._id)

    @property
    def _slot(self) -> _Slot:
        return self._store._slots.get(self._id, _NOTHING)


class _Rewriting:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    def rewrite(self, session_id: SessionId, events: Events, new_id: SessionId | None = None) -> None:
        with self._store._lock:
            old = self._store._slots.pop(session_id, None) or self._store._slots[new_id or session_id]
            self._store._write(new_id or session_id, events, old.beat_ms)
