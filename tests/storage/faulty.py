"""Stores that do not do what the port says, each in one way, over one in memory. The suite must notice each of them."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import SimpleNamespace
from typing import Any

import msgspec

from coprod_tui.domain.events import NAMING, Events
from coprod_tui.errors import DamagedRecord
from coprod_tui.live.ports import Journal, Seen
from coprod_tui.live.wall import ONLY_THE_ROOM
from coprod_tui.storage.port import Begun, Kept, Resumed
from tests.storage.places import MemoryPlace
from tests.support.memory_store import MemoryStore


class Sound:
    """Hands on to a store in memory. A fault overrides what it does wrong."""

    def __init__(self, place: MemoryPlace) -> None:
        self.inner = place.store()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    def begin(self, ids: Iterable[str]) -> Begun:
        session_id, journal = self.inner.begin(ids)
        return Begun(session_id, self.journal(session_id, journal))

    def resume(self, session_id: str) -> Resumed:
        resumed = self.inner.resume(session_id)
        return resumed._replace(journal=self.journal(session_id, resumed.journal))

    def journal(self, _: str, journal: Journal) -> Journal:
        return journal


class Keeping:
    """A journal that hands on to another what ``change`` makes of it; None keeps nothing."""

    def __init__(self, journal: Journal, change: Callable[[Events], Events | None]) -> None:
        self.inner = journal
        self.change = change

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    def keep(self, events: Events) -> None:
        changed = self.change(events)
        if changed is not None:
            self.inner.keep(changed)


class Loses(Sound):
    """The last event of an act is not kept."""

    def journal(self, _: str, journal: Journal) -> Journal:
        return Keeping(journal, lambda events: events[:-1])  # type: ignore[return-value]


class Delays(Sound):
    """What is kept comes to be there with what is kept next, as with TinyDB's ``CachingMiddleware``."""

    def journal(self, _: str, journal: Journal) -> Journal:
        waiting: list[Events] = [()]

        def before(events: Events) -> Events:
            waiting.append(events)
            return waiting[-2]

        return Keeping(journal, before)  # type: ignore[return-value]


class Reorders(Sound):
    """The last two events that are kept at once change places."""

    def journal(self, _: str, journal: Journal) -> Journal:
        def swapped(events: Events) -> Events:
            if len(events) < 2:
                return events
            *others, one, other = events
            swap = msgspec.structs.replace
            return (*others, swap(other, seq=one.seq), swap(one, seq=other.seq))

        return Keeping(journal, swapped)  # type: ignore[return-value]


class Doubles(Sound):
    """What is kept again is added once more, under the next numbers."""

    def journal(self, session_id: str, journal: Journal) -> Journal:
        def again(events: Events) -> Events:
            there = len(self.inner.read(session_id).events) if session_id in self.inner.versions() else 0
            old = [each for each in events if each.seq <= there]
            next_ = there + len(events) - len(old)
            return (*events, *(msgspec.structs.replace(each, seq=next_ + at) for at, each in enumerate(old, start=1)))

        return Keeping(journal, again)  # type: ignore[return-value]


class KeepsWhatIsTakenOut(Sound):
    """The words that were said stay in its bytes."""

    def __init__(self, place: MemoryPlace) -> None:
        super().__init__(place)
        self.ever = b""

    def journal(self, session_id: str, journal: Journal) -> Journal:
        def noted(events: Events) -> Events:
            self.ever += msgspec.json.encode(events)
            return events

        return Keeping(journal, noted)  # type: ignore[return-value]

    def raw(self, session_id: str) -> bytes:
        return self.inner.raw(session_id) + self.ever


class KeepsNamesAfterTheClose(KeepsWhatIsTakenOut):
    """The names of those who were here for someone stay in its bytes."""

    def journal(self, session_id: str, journal: Journal) -> Journal:
        def noted(events: Events) -> Events:
            self.ever += b"".join(msgspec.json.encode(event) for event in events if isinstance(event, NAMING))
            return events

        return Keeping(journal, noted)  # type: ignore[return-value]


class LetsTwoWrite(Sound):
    """Whoever asks has the session."""

    def resume(self, session_id: str) -> Resumed:
        self.inner._held.discard(session_id)
        return super().resume(session_id)


class NeverFree(Sound):
    """Closing does not let go."""

    def journal(self, _: str, journal: Journal) -> Journal:
        stuck = Keeping(journal, lambda events: events)
        stuck.close = lambda: None  # type: ignore[attr-defined]
        return stuck  # type: ignore[return-value]


class KeepsAfterTheClose(Sound):
    """A journal that was closed goes on."""

    def journal(self, session_id: str, journal: Journal) -> Journal:
        def keep(events: Events) -> None:
            if session_id not in self.inner._held:
                self.inner._write(session_id, events)

        return Keeping(journal, lambda events: keep(events) or events)  # type: ignore[return-value]


class ForgetsTheBeat(Sound):
    """The clock stands at the last event."""

    def resume(self, session_id: str) -> Resumed:
        resumed = super().resume(session_id)
        return resumed._replace(elapsed_ms=resumed.kept.events[-1].elapsed_ms)


class FollowsFromMemory(Sound):
    """Who follows sees what was there at first."""

    def follow(self, session_id: str) -> Any:
        seen = self.inner.follow(session_id).look()
        return SimpleNamespace(look=lambda: seen)


class AlwaysNews(Sound):
    """Whatever is there is new at each look."""

    def follow(self, session_id: str) -> Any:
        def look() -> Seen:
            seen = self.inner.follow(session_id).look()
            return seen._replace(events=(*seen.events[:1], *seen.events[1:]))

        return SimpleNamespace(look=look)


class SaysAllIsSaved(Sound):
    """The beat does not tell that something is not kept."""

    def follow(self, session_id: str) -> Any:
        def look() -> Seen:
            seen = self.inner.follow(session_id).look()
            return seen._replace(beat=seen.beat and seen.beat._replace(has_unsaved=False))

        return SimpleNamespace(look=look)


class LeavesItOnTheWall(Sound):
    """What a killed program has shown stays."""

    def __init__(self, place: MemoryPlace) -> None:
        super().__init__(place)
        self.inner._show = lambda session_id, shown: None if shown == ONLY_THE_ROOM else show(session_id, shown)  # type: ignore[method-assign]
        show = MemoryStore._show.__get__(self.inner)


class ClearsEveryWall(Sound):
    """Looking after the store takes from the wall what is being worded."""

    def sweep(self) -> None:
        for session_id in self.inner.versions():
            self.inner._show(session_id, ONLY_THE_ROOM)


class ReadsDamage(Sound):
    """What can be made of a damaged session is given as if it were whole."""

    def read(self, session_id: str) -> Kept:
        try:
            return self.inner.read(session_id)
        except DamagedRecord:
            return Kept((), None)  # type: ignore[arg-type]


class TakesAnyId(Sound):
    """The first id is taken, whoever has it."""

    def begin(self, ids: Iterable[str]) -> Begun:
        session_id = next(iter(ids))
        self.inner._held.discard(session_id)
        self.inner._slots.pop(session_id, None)
        return super().begin([session_id])


class SameVersion(Sound):
    """It does not tell that something was written."""

    def versions(self) -> Any:
        return dict.fromkeys(self.inner.versions(), (1, 1))


class VersionOfAll(Sound):
    """Every session changes when one does."""

    def versions(self) -> Any:
        return dict.fromkeys(self.inner.versions(), (self.inner._writes, 1))


class VersionsThatMove(Sound):
    """Looking changes them."""

    def versions(self) -> Any:
        self.inner._writes += 1
        return dict.fromkeys(self.inner.versions(), (self.inner._writes, 1))


class KeepsBoth(Sound):
    """A session with a new id is there under the old one as well."""

    @contextmanager
    def hold(self, ids: Iterable[str]) -> Iterator[Any]:
        with self.inner.hold(ids) as rewriting:
            rewrite = rewriting.rewrite

            def both(session_id: str, events: Events, new_id: str | None = None) -> None:
                slot = self.inner._slots.get(session_id)
                rewrite(session_id, events, new_id)
                if slot:
                    self.inner._slots[session_id] = slot

            rewriting.rewrite = both  # type: ignore[method-assign]
            yield rewriting


class HoldsNothing(Sound):
    """Sessions can be opened while they are rewritten."""

    def hold(self, ids: Iterable[str]) -> AbstractContextManager[Any]:
        return self.inner.hold([])


class ReadsAllAtOnce(Sound):
    """Every session is in memory before the first is looked at."""

    def findings(self) -> Any:
        return iter(list(self.inner.findings()))


class WritesBeforeItKeeps(Sound):
    """A session is there as soon as it has an id."""

    def begin(self, ids: Iterable[str]) -> Begun:
        begun = super().begin(ids)
        self.inner._write(begun.id, ())
        return begun


FAULTS = tuple(
    each
    for each in list(globals().values())
    if isinstance(each, type) and issubclass(each, Sound) and each is not Sound
)


class FaultyPlace(MemoryPlace):
    """Memory, seen through a store with a fault."""

    def __init__(self, fault: type[Sound]) -> None:
        super().__init__()
        self.seen = fault(self)

    def store(self) -> Any:
        return getattr(self, "seen", self._store)

    def failing(self, _: int) -> Any:
        return self.store()

    def everything(self) -> bytes:
        store = self.store()
        return b"".join(each.encode() + store.raw(each) + store.shown(each) for each in store.versions())
