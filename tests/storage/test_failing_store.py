"""A store fails when a test says so. What stores do otherwise is told by the suite."""

import pytest

from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.live.ports import NotKept
from tests.support.failing import saying
from tests.support.failing_store import FailingStore
from tests.support.memory_store import MemoryStore
from tests.support.whole import ID, every_kind


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
