"""A store that fails when it is told to, over any other."""

from typing import Any

from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import Failure
from coprod_tui.live.ports import Beat, Journal, NotKept
from coprod_tui.live.wall import OnTheWall
from coprod_tui.storage.port import EventStore


class FailingStore:
    """Hands on to ``store``. While ``trouble`` is set every call raises it, and ``damaged`` sessions cannot be read."""

    def __init__(self, store: EventStore) -> None:
        self._store = store
        self.trouble: Failure | None = None
        self.not_kept: NotKept | None = None
        self.damaged: dict[SessionId, Failure] = {}

    def __getattr__(self, name: str) -> Any:
        if self.trouble:
            raise self.trouble
        return getattr(self._store, name)

    def read(self, session_id: SessionId) -> Any:
        return self._of(session_id, "read")

    def raw(self, session_id: SessionId) -> Any:
        return self._of(session_id, "raw")

    def begin(self, ids: Any) -> Any:
        begun = self.__getattr__("begin")(ids)
        return begun._replace(journal=FailingJournal(begun.journal, self))

    def resume(self, session_id: SessionId) -> Any:
        resumed = self._of(session_id, "resume")
        return resumed._replace(journal=FailingJournal(resumed.journal, self))

    def _of(self, session_id: SessionId, name: str) -> Any:
        call = self.__getattr__(name)
        if session_id in self.damaged:
            raise self.damaged[session_id]
        return call(session_id)


class FailingJournal:
    """Hands on to ``journal``. While the store has ``not_kept`` set, nothing is kept."""

    def __init__(self, journal: Journal, store: FailingStore) -> None:
        self._journal = journal
        self._store = store

    def keep(self, events: Events) -> None:
        self._fail()
        self._journal.keep(events)

    def keep_again(self) -> None:
        self._fail()
        self._journal.keep_again()

    def beat(self, beat: Beat) -> None:
        self._journal.beat(beat)

    def show(self, shown: OnTheWall) -> None:
        self._journal.show(shown)

    def leave(self, drafts: bytes) -> None:
        self._journal.leave(drafts)

    def left(self) -> bytes:
        return self._journal.left()

    def close(self) -> None:
        self._journal.close()

    def _fail(self) -> None:
        if self._store.not_kept:
            raise self._store.not_kept
