"""A store in memory keeps what a folder of files keeps, and fails when a test says so."""

import pytest

from coprod_tui.errors import DamagedRecord, Failure, OpenElsewhere, WrongUse
from coprod_tui.live.ports import NotKept
from coprod_tui.storage.memory import MemoryStore
from coprod_tui.storage.port import EventStore
from tests.support.failing import saying
from tests.support.failing_store import FailingStore
from tests.support.whole import ID, every_kind


def test_a_whole_session_is_there_and_one_at_a_time_writes_to_it() -> None:
    """It is begun, beaten, left, gone on with, and renamed."""
    store: EventStore = MemoryStore()
    assert store.version() is None
    _, journal = store.begin([ID])
    journal.keep(every_kind()[:4])
    journal.beat(60_000)
    with saying(OpenElsewhere, match="is open in another window"):
        store.resume(ID)
    journal.close()
    journal, kept, elapsed_ms = store.resume(ID)
    assert (kept.events, elapsed_ms) == (every_kind()[:4], 60_000)
    journal.keep(every_kind()[4:])
    journal.close()
    with store.hold([ID]) as rewriting:
        rewriting.rewrite(ID, every_kind("x"), "x")
    assert store.read("x").events == every_kind("x")
    assert [each.kind for each in store.findings()] == ["session"]
    with saying(WrongUse, match=f"There is no session “{ID}” in memory"):
        store.read(ID)


def test_it_fails_as_it_is_told() -> None:
    """All of it, one session, or only keeping."""
    store = FailingStore(MemoryStore())
    _, journal = store.begin([ID])
    store.not_kept = NotKept("disk_full")
    with saying(NotKept, match="the disk is full"):
        journal.keep(every_kind())
    store.not_kept = None
    journal.keep(every_kind())
    store.damaged[ID] = DamagedRecord("damaged")
    with pytest.raises(DamagedRecord):
        store.read(ID)
    store.trouble = Failure("sessions_not_read")
    with pytest.raises(Failure, match="sessions_not_read"):
        store.versions()
