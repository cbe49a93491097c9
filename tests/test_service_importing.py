"""A session that was kept elsewhere is taken in whole, under its own id, or not at all."""

import errno
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import ConsentTaken, RoundOpened, SessionClosed
from coprod_tui.errors import Failure, OpenElsewhere, WrongUse
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.service.importing import take_in
from coprod_tui.storage.tinydb_store import TinyDBStore
from tests.storage.disk import FailingFiles, QuickFiles
from tests.support.clock import beat_at
from tests.support.failing import saying
from tests.support.whole import ID, every_kind

EVENTS = every_kind()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sessions folder that is not there yet."""
    return tmp_path / "home" / "sessions"


def test_it_is_read_as_it_was_told(folder):
    """Every event, and nothing beside the session's own file."""
    store = TinyDBStore(folder, QuickFiles())
    assert take_in(store, EVENTS) == (EVENTS, fold(EVENTS))
    assert store.read(ID).events == EVENTS
    assert [file.name for file in folder.iterdir()] == [f"{ID}.json"]


def test_it_takes_nobodys_place(folder):
    """A session that is there is left as it is."""
    store = TinyDBStore(folder, QuickFiles())
    take_in(store, EVENTS)
    before = (folder / f"{ID}.json").read_bytes()
    with saying(WrongUse, match="in the record already"):
        take_in(store, EVENTS[:3])
    assert (folder / f"{ID}.json").read_bytes() == before


def test_a_session_that_just_begins_under_that_id_is_left_alone(folder):
    """Its file may not be there yet, but it is held."""
    store = TinyDBStore(folder, QuickFiles())
    journal = TinyDBStore(folder, QuickFiles()).begin([ID]).journal
    with pytest.raises(OpenElsewhere):
        take_in(store, EVENTS)
    journal.close()
    assert list(folder.iterdir()) == []


def test_its_clock_stands_where_its_events_say(folder):
    """Not where another session's stood that had its id once and was taken away."""
    store = TinyDBStore(folder, QuickFiles())
    closing = next(event.act for event in EVENTS if isinstance(event, SessionClosed))
    still_open = EVENTS[: closing - 1]
    take_in(store, still_open)
    journal, _, stood_at, *_ = store.resume(ID)
    journal.beat(beat_at(stood_at + 60_000))
    journal.close()
    (folder / f"{ID}.json").unlink()
    take_in(store, still_open)
    journal, _, elapsed_ms, *_ = store.resume(ID)
    journal.close()
    assert elapsed_ms == stood_at


def test_events_that_make_no_session_are_not_written(folder):
    """What could not be read again is refused before there is a file."""
    with saying(WrongUse, match="makes no session that can be read again"):
        take_in(TinyDBStore(folder, QuickFiles()), (EVENTS[0], *EVENTS[5:]))
    assert not folder.exists()


def test_a_history_that_nobody_can_have_made_is_not_believed(folder):
    """It says at which event, and what people would have been told; and there is no file."""
    check = next(event for event in EVENTS if isinstance(event, ConsentTaken))
    forged = tuple(replace(event, agree=9) if event == check else event for event in EVENTS)
    told = f"Event {check.seq} of its history cannot have happened. coprod would have said: That is 10 in all"
    with saying(WrongUse, match=re.escape(told)):
        take_in(TinyDBStore(folder, QuickFiles()), forged)
    forged = tuple(replace(event, share_ms=1) if isinstance(event, RoundOpened) else event for event in EVENTS)
    with saying(WrongUse, match="does not follow from what was before it"):
        take_in(TinyDBStore(folder, QuickFiles()), forged)
    assert not folder.exists()


def test_whichever_call_of_the_disk_fails(folder):
    """All of it is there afterwards, or none of it; and the sentence is one of ours."""
    files = FailingFiles(0)
    while files.has_failed:
        files = FailingFiles(files.at + 1, error=errno.ENOSPC)
        trouble = _taking_in(TinyDBStore(folder, files))
        if trouble is None:
            assert TinyDBStore(folder, QuickFiles()).read(ID).events == EVENTS
            (folder / f"{ID}.json").unlink()
        else:
            assert trouble.exit_code == 1
            assert "Nothing has been imported." in sentence_of(trouble) or "has not been changed" in sentence_of(
                trouble
            )
            assert not (folder / f"{ID}.json").exists()
    assert files.at > 8


def _taking_in(store: TinyDBStore) -> Failure | None:
    try:
        take_in(store, EVENTS)
    except Failure as trouble:
        return trouble
    return None
