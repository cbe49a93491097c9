"""A session stays with the one who writes it, whatever is done meanwhile to its folder, its file and its lock."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import Events
from coprod_tui.domain.stamp import Stamp
from coprod_tui.errors import OpenElsewhere
from coprod_tui.file_names import beat_path
from coprod_tui.live.ports import NotKept
from coprod_tui.storage.journal import FileJournal
from coprod_tui.storage.lock import is_held
from tests.storage.disk import FailingFiles, RefusingFiles, all_below, mode
from tests.storage.test_journal import ID, begun, first_turn, opening, session_file
from tests.support.clock import MORNING, beat_at
from tests.support.failing import saying
from tests.support.kept import events_of, store_of


def lock_file(home: Path) -> Path:
    return session_file(home).with_suffix(".lock")


def spoken(events: Events, words: str) -> Events:
    """What happens when these words are written down."""
    seq = len(events) + 1
    return decide(fold(events), c.Contribute(words, None), Stamp(seq, seq, MORNING, 2_000)).events


def opened_elsewhere(home: Path, words: str) -> tuple[FileJournal, Events]:
    """Another window, which goes on with the session and writes something down; and what it has then."""
    journal, (events, _), *_ = store_of(home).resume(ID)
    told = (*events, *spoken(events, words))
    journal.keep(told)
    return journal, told


# --- the lock


def test_a_lock_file_that_was_removed_is_made_again(tmp_path: Path) -> None:
    """By a clean-up or a sync tool. The next sign of life is enough, and nobody else can open the session."""
    journal = begun(tmp_path)
    journal.keep(opening())
    lock_file(tmp_path).unlink()
    journal.keep(())
    assert is_held(lock_file(tmp_path))
    assert mode(lock_file(tmp_path)) == "600"
    with pytest.raises(OpenElsewhere):
        store_of(tmp_path).resume(ID)
    journal.close()
    assert [path.name for path in all_below(tmp_path / "sessions")] == [f"{ID}.json"]


def test_a_session_that_was_opened_elsewhere_meanwhile_is_theirs(tmp_path: Path) -> None:
    """The first window is told with the next sign of life, and writes nothing: no event, no beat, no lock removed."""
    ours = begun(tmp_path)
    events = opening()
    ours.keep(events)
    lock_file(tmp_path).unlink()
    theirs, told = opened_elsewhere(tmp_path, "Nobody told me who to ring.")
    for new in ((), first_turn(events)):
        with saying(NotKept, match="is open in another window now. Export what is here with e"):
            ours.keep(new)
    ours.beat(beat_at(60_000))
    ours.close()
    assert not beat_path(session_file(tmp_path)).exists()
    assert is_held(lock_file(tmp_path))
    more = (*told, *spoken(told, "On the ward."))
    theirs.keep(more)
    assert events_of(tmp_path, ID) == more


def test_what_was_kept_elsewhere_is_not_written_over_once_they_have_left(tmp_path: Path) -> None:
    """The lock is free again; the file holds what this window has never seen, and stays as it is."""
    ours = begun(tmp_path)
    events = opening()
    ours.keep(events)
    lock_file(tmp_path).unlink()
    theirs, told = opened_elsewhere(tmp_path, "Nobody told me who to ring.")
    theirs.close()
    for new in ((), first_turn(events)):
        with saying(NotKept, match=r"went on in another window.*Export what is here with e"):
            ours.keep(new)
    assert events_of(tmp_path, ID) == told
    assert not is_held(lock_file(tmp_path))


def test_two_windows_that_both_lost_the_lock_do_not_keep_each_other_out(tmp_path: Path) -> None:
    """The one whose words are in the file has the session; the other one lets go of the lock it may have found free."""
    ours = begun(tmp_path)
    ours.keep(opening())
    lock_file(tmp_path).unlink()
    theirs, told = opened_elsewhere(tmp_path, "Nobody told me who to ring.")
    lock_file(tmp_path).unlink()
    with pytest.raises(NotKept):
        ours.keep(())
    more = (*told, *spoken(told, "On the ward."))
    theirs.keep(more)
    ours.close()
    assert is_held(lock_file(tmp_path))
    assert events_of(tmp_path, ID) == more


def test_who_only_looked_in_and_left_takes_nothing_away(tmp_path: Path) -> None:
    """The lock was held elsewhere for a moment, and nothing was written: everything can be kept again."""
    ours = begun(tmp_path)
    events = opening()
    ours.keep(events)
    lock_file(tmp_path).unlink()
    theirs = store_of(tmp_path).resume(ID).journal
    with pytest.raises(NotKept):
        ours.keep(first_turn(events))
    theirs.close()
    ours.keep(first_turn(events))
    assert events_of(tmp_path, ID) == events + first_turn(events)
    assert is_held(lock_file(tmp_path))


# --- the file


def removed(file: Path, older: bytes) -> None:
    file.unlink()


def emptied(file: Path, older: bytes) -> None:
    file.write_bytes(b"")


def cut_off(file: Path, older: bytes) -> None:
    file.write_bytes(file.read_bytes()[:-40])


def put_back(file: Path, older: bytes) -> None:
    file.write_bytes(older)


def home_removed(file: Path, older: bytes) -> None:
    shutil.rmtree(file.parent.parent)


@pytest.mark.parametrize("spoil", [removed, emptied, cut_off, put_back, home_removed])
@pytest.mark.parametrize("with_an_act", [True, False], ids=["at the next act", "at the next beat"])
def test_what_was_kept_is_written_again(
    tmp_path: Path, spoil: Callable[[Path, bytes], None], with_an_act: bool
) -> None:
    """Whole, into new private folders where they are gone, and held as before."""
    home = tmp_path / "home"
    journal = begun(home)
    events = opening()
    journal.keep(events)
    older = session_file(home).read_bytes()
    turn = first_turn(events)
    journal.keep(turn)
    spoil(session_file(home), older)
    more = spoken(events + turn, "Nobody told me who to ring.") if with_an_act else ()
    journal.keep(more)
    assert events_of(home, ID) == events + turn + more
    assert is_held(lock_file(home))
    assert {mode(path) for path in all_below(home) if path.is_dir()} == {"700"}
    assert {mode(path) for path in all_below(home) if path.is_file()} == {"600"}


def test_a_folder_that_cannot_be_made_again_is_said_to_be_gone(tmp_path: Path) -> None:
    """With the next sign of life, and why; when it can be made, everything is there again."""
    files = RefusingFiles(None)
    journal = begun(tmp_path / "home", files)
    journal.keep(opening())
    shutil.rmtree(tmp_path / "home")
    files.error = 30
    for _ in range(2):
        with saying(NotKept, match=r"home/sessions is gone .*: .*home/sessions can only be read"):
            journal.keep(())
    files.error = None
    journal.keep(())
    assert events_of(tmp_path / "home", ID) == opening()


def test_a_file_that_was_only_touched_is_not_written_again(tmp_path: Path) -> None:
    """As a sync tool or a network volume may do after every save. It is compared once."""
    files = FailingFiles()
    journal = begun(tmp_path, files)
    journal.keep(opening())
    os.utime(session_file(tmp_path), (0, 0))
    files.calls.clear()
    journal.keep(())
    journal.keep(())
    assert [name for name, _ in files.calls] == ["facts", "read", "facts"]


def test_a_sign_of_life_only_looks(tmp_path: Path) -> None:
    """Once a second for hours: nothing is written while everything is as it was left."""
    files = FailingFiles()
    journal = begun(tmp_path, files)
    journal.keep(())
    assert not session_file(tmp_path).exists()
    journal.keep(opening())
    files.calls.clear()
    journal.keep(())
    assert [name for name, _ in files.calls] == ["facts"]


def test_what_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    """Nobody can tell then what is in it."""
    files = FailingFiles()
    journal = begun(tmp_path, files)
    events = opening()
    journal.keep(events)
    before = session_file(tmp_path).read_bytes() + b" "
    session_file(tmp_path).write_bytes(before)
    files.at, files.error = len(files.calls) + 2, 5
    with saying(NotKept, match="the disk reports an error"):
        journal.keep(first_turn(events))
    assert session_file(tmp_path).read_bytes() == before
    journal.keep(first_turn(events))
    assert events_of(tmp_path, ID) == events + first_turn(events)
