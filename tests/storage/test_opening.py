"""Starting a session, going on with one, and who may hold it."""

import errno
import re
from datetime import date
from pathlib import Path

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import Events
from coprod_tui.domain.stamp import Stamp
from coprod_tui.errors import Failure, OpenElsewhere, WrongUse
from coprod_tui.file_names import beat_path, id_base
from coprod_tui.presentation.failures import sentence_of
from tests.storage.disk import FailingFiles, RefusingFiles, all_below, mode
from tests.storage.processes import another_program, said, started
from tests.support.clock import MORNING, beat_at
from tests.support.failing import saying
from tests.support.kept import begun_in, events_of, service_of, store_of
from tests.support.meeting import a_plan

DAY = date(2026, 11, 22)
ID = "2026-11-22-coming-home"


def opening(session_id: str = ID) -> Events:
    """The events with which a session begins."""
    return decide(None, c.Open(session_id, a_plan(), 7), Stamp(1, 1, MORNING, 0)).events


def left(home: Path) -> None:
    """A session is begun in ``home`` and left again, with its clock at 2.5 s."""
    _, journal = begun_in(home, "Coming home", DAY)
    journal.keep(opening())
    journal.beat(beat_at(2_500))
    journal.close()


# --- what a session is called


@pytest.mark.parametrize(
    ("title", "base"),
    [
        ("Coming home from hospital", "2026-11-22-coming-home"),
        ("What would good look like for all of us?", "2026-11-22-good-look"),
        ("Après l’hôpital", "2026-11-22-apres-lhopital"),
        ("The garden's future", "2026-11-22-garden-future"),
        ("घर वापसी", "2026-11-22-session"),
        ("../../etc/passwd", "2026-11-22-etc-passwd"),
        ("What is it?", "2026-11-22-session"),
        ("x" * 2_000, "2026-11-22-" + "x" * 20),
        ("", "2026-11-22-session"),
    ],
)
def test_a_session_is_called_after_its_day_and_title(title: str, base: str) -> None:
    """In letters that every system and every shell can take."""
    assert id_base(title, DAY) == base
    assert re.fullmatch(r"2026-11-22(-[a-z0-9]+)+", base)


def test_no_voice_is_in_the_name_of_a_file() -> None:
    """File names are seen by more people than files."""
    assert id_base("Amina’s way home", DAY, ["Amina Begum", "Ben"]) == "2026-11-22-way-home"
    assert id_base("Eunji’s way home", DAY, ["Eun-ji", "Ben"]) == "2026-11-22-way-home"


def test_sessions_of_one_day_and_title_are_numbered(tmp_path: Path) -> None:
    """Whether the earlier ones are kept, or only begun by someone at this moment."""
    left(tmp_path)
    held = begun_in(tmp_path, "Coming home", DAY)
    other = begun_in(tmp_path, "Coming home", DAY)
    assert [held.id, other.id] == [f"{ID}-2", f"{ID}-3"]


def test_two_programs_that_start_at_once_take_different_ids(tmp_path: Path) -> None:
    """Each of them begins ten sessions as fast as it can; all twenty are there and whole afterwards."""
    script = """
sys.stdin.readline()
for _ in range(10):
    session_id, journal = begun_in(home, "Coming home", date(2026, 11, 22))
    from tests.storage.test_opening import opening
    journal.keep(opening(session_id))
    journal.close()
"""
    processes = [started(tmp_path, script) for _ in range(2)]
    for process in processes:
        process.communicate("go\n")
    assert [process.returncode for process in processes] == [0, 0]
    summaries, troubles = service_of(tmp_path).listing()
    assert troubles == {}
    assert len(summaries) == 20


def test_starting_where_nothing_can_be_written_creates_nothing(tmp_path: Path) -> None:
    """The sentence says why, and what to do."""
    with saying(Failure, match=r"can only be read.*Nothing has been begun.*--home") as caught:
        begun_in(tmp_path / "home", "Coming home", DAY, RefusingFiles(errno.EROFS))
    assert caught.value.exit_code == 1
    assert all_below(tmp_path) == []


def test_a_home_that_is_a_file_is_said_to_be_one(tmp_path: Path) -> None:
    """A slip of the hand with --home."""
    (tmp_path / "home").touch()
    with saying(Failure, match="not a folder"):
        begun_in(tmp_path / "home", "Coming home", DAY)


# --- going on


def test_going_on_finds_what_was_kept_and_where_the_clock_stood(tmp_path: Path) -> None:
    """The beat knows more than the last event."""
    left(tmp_path)
    journal, (events, _), elapsed_ms, *_ = store_of(tmp_path).resume(ID)
    assert (events, elapsed_ms) == (opening(), 2_500)
    journal.keep((*events, *decide(fold(events), c.Resume(), Stamp(5, 5, MORNING, elapsed_ms)).events))
    assert len(events_of(tmp_path, ID)) == 5


@pytest.mark.parametrize(
    "beat",
    [None, b"", b"\0" * 60, b"000000000999999 001795000000000 0000000004 saved   00000000\n", b"not a beat"],
    ids=["none", "empty", "NULs", "wrong checksum", "something else"],
)
def test_a_beat_that_cannot_be_believed_is_as_good_as_none(tmp_path: Path, beat: bytes | None) -> None:
    """The clock then stands at the last event."""
    left(tmp_path)
    path = beat_path(tmp_path / "sessions" / f"{ID}.json")
    path.unlink()
    if beat is not None:
        path.write_bytes(beat)
    assert store_of(tmp_path).resume(ID).elapsed_ms == 0


def test_a_beat_of_another_copy_is_not_believed(tmp_path: Path) -> None:
    """An older copy of the session was put back; the beat beside it is from further on."""
    left(tmp_path)
    path = tmp_path / "sessions" / f"{ID}.json"
    older = path.read_bytes()
    journal, (events, _), *_ = store_of(tmp_path).resume(ID)
    journal.keep((*events, *decide(fold(events), c.GoOn(), Stamp(5, 5, MORNING, 3_000)).events))
    journal.beat(beat_at(60_000))
    journal.close()
    path.write_bytes(older)
    assert store_of(tmp_path).resume(ID).elapsed_ms == 0


def test_what_an_interrupted_save_left_is_cleared_away(tmp_path: Path) -> None:
    """It holds names; only what belongs to this session is taken away, and only by who holds it."""
    left(tmp_path)
    mine, other = (tmp_path / "sessions" / f".{each}.json.0123.tmp" for each in (ID, f"{ID}-2"))
    mine.touch()
    other.touch()
    events_of(tmp_path, ID)
    assert mine.exists()
    store_of(tmp_path).resume(ID)
    assert (mine.exists(), other.exists()) == (False, True)


@pytest.mark.parametrize("text", ["2026-11-22-nothing", "../catalogue", "", ".", "x\x1b[31m"])
def test_a_session_that_is_not_there_cannot_be_opened(tmp_path: Path, text: str) -> None:
    """Nor can any other file; what was asked for is shown without its control characters."""
    left(tmp_path)
    for use in (store_of(tmp_path).read, store_of(tmp_path).resume):
        with saying(WrongUse, match="There is no session") as caught:
            use(text)
        assert "\x1b" not in sentence_of(caught.value)


def test_a_disk_that_cannot_be_read_is_not_taken_for_damage(tmp_path: Path) -> None:
    """Nobody should go looking for a backup because of a loose cable, and nobody holds the session afterwards."""
    left(tmp_path)
    for at in (1, 3, 4, 5):
        with saying(Failure, match="the disk reports an error") as caught:
            store_of(tmp_path, FailingFiles(at, error=errno.EIO)).resume(ID)
        assert caught.value.exit_code == 1
        resumed = store_of(tmp_path).resume(ID)
        assert len(resumed.kept.events) == 4
        resumed.journal.close()


# --- one writer


def test_one_program_holds_a_session_and_another_is_told(tmp_path: Path) -> None:
    """It may read meanwhile; when the holder is killed the session is free at once."""
    left(tmp_path)
    script = f"""
held = store_of(home).resume("{ID}")
say("held")
sys.stdin.readline()
"""
    with another_program(tmp_path, script) as holder:
        assert said(holder) == "held"
        for _ in range(2):
            with saying(OpenElsewhere, match=f"{ID} is open in another window") as caught:
                store_of(tmp_path).resume(ID)
        assert caught.value.exit_code == 4
        assert events_of(tmp_path, ID) == opening()
        holder.kill()
        holder.wait()
        assert store_of(tmp_path).resume(ID).kept.events == opening()


def test_one_program_does_not_open_a_session_twice_either(tmp_path: Path) -> None:
    """The lock is only for its user, and gone once it is let go."""
    left(tmp_path)
    held = store_of(tmp_path).resume(ID)
    lock = tmp_path / "sessions" / f"{ID}.lock"
    assert mode(lock) == "600"
    with pytest.raises(OpenElsewhere):
        store_of(tmp_path).resume(ID)
    held.journal.close()
    assert not lock.exists()
    store_of(tmp_path).resume(ID)
