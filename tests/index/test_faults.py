"""Whatever befalls the index, or who writes it: no wrong list, no lost session, and never an error to anybody."""

import os
import random
import resource
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from coprod_tui.index import database, tables
from coprod_tui.index.index import Index
from coprod_tui.places import Places
from tests.index.homes import index_of, kept, store_of
from tests.storage.processes import another_program, said, tell
from tests.support.lengths import short_or_long

QUERIES = ("", "r", "ri", "ring", "who ring", "quiet", "nothing like it")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs are forked here")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sessions in which something was said, and their index, with full-text search of the first of them."""
    monkeypatch.setattr(tables, "FEW", 2)
    store = store_of(tmp_path)
    for number, words in enumerate(("Nobody told Ben who to ring", "A quiet room", "Straße, café")):
        kept(store, f"2026-11-2{number}", f"Coming home {number}", said=words)
    index_of(tmp_path).listing()
    return tmp_path


def answers(index: Index) -> list[object]:
    """All that an index can be asked."""
    found = [[(each.summary, each.line) for each in index.find(words)] for words in QUERIES]
    listing = index.listing()
    asked = (index.groups(), index.decisions(), index.decisions(only_open=True), index.figures())
    return [listing.summaries, set(listing.troubles), *found, *asked, index.openings("Riverside")]


def from_nothing(home: Path) -> list[object]:
    """The answers that the sessions give themselves."""
    return answers(Index(store_of(home), None))


def in_another(program: Callable[[], object]) -> int:
    """Run it in a process of its own; its exit code."""
    child = os.fork()
    if not child:
        with suppress(BaseException):
            program()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at(step: int, home: Path) -> int:
    """List the sessions, but die after so many steps of SQLite's virtual machine."""
    connect, steps = sqlite3.connect, 0

    def die() -> int:
        nonlocal steps
        steps += 1
        if steps == step:
            os._exit(9)
        return 0

    def mortal(name: str, **options: object) -> sqlite3.Connection:
        connection = connect(name, **options)  # type: ignore[arg-type]
        connection.set_progress_handler(die, 20)
        return connection

    def program() -> None:
        sqlite3.connect = mortal  # type: ignore[assignment]
        index_of(home).listing()

    return in_another(program)


def test_killed_at_any_step_of_writing_it_is_whole(home: Path) -> None:
    """In the middle of an update; the next question rolls back what was begun."""
    every = short_or_long(7, 1)
    for step in range(1, 100_000, every):
        kept(store_of(home), "2026-11-25", "Meanwhile", said="Who else to ring")
        code = killed_at(step, home)
        assert answers(index_of(home)) == from_nothing(home)
        assert sorted(path.name for path in home.iterdir()) == ["index.sqlite3", "sessions"]
        if code == 0:
            break
    assert step > every


def test_killed_at_any_step_of_making_it_is_whole(home: Path) -> None:
    """The same where there was none before."""
    for step in range(1, 100_000, short_or_long(23, 3)):
        Places(home).index_file.unlink(missing_ok=True)
        code = killed_at(step, home)
        assert answers(index_of(home)) == from_nothing(home)
        if code == 0:
            return


def test_bytes_that_changed_are_never_believed(home: Path) -> None:
    """Overwritten, cut, or followed by junk, anywhere in the file."""
    path = Places(home).index_file
    whole, expected = path.read_bytes(), from_nothing(home)
    chance = random.Random(7)
    for _ in range(short_or_long(150, 3_000)):
        data = bytearray(whole)
        at, length = chance.randrange(len(data)), chance.choice((1, 1, 4, 60, 900))
        match chance.choice(("noise", "zero", "cut", "junk", "flip")):
            case "noise":
                data[at : at + length] = chance.randbytes(length)
            case "zero":
                data[at : at + length] = bytes(length)
            case "cut":
                del data[at:]
            case "junk":
                data[at:at] = chance.randbytes(length)
            case _:
                data[at] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        assert answers(index_of(home)) == expected


@pytest.mark.parametrize("spoiled", ["data = x'00'", "crc = 7", "crc = 'x'", "data = NULL", "number = number + 40"])
@pytest.mark.parametrize("table", database.TABLES)
def test_rows_that_were_not_written_so_are_never_believed(home: Path, table: str, spoiled: str) -> None:
    """By whatever SQLite takes for a whole file."""
    expected = from_nothing(home)
    with closing(sqlite3.connect(Places(home).index_file)) as connection, connection:
        connection.execute(f"UPDATE {table} SET {spoiled}")
    assert answers(index_of(home)) == expected


@pytest.mark.parametrize("table", [*database.TABLES, "meta", "words_data", "words_idx", "words_config"])
@pytest.mark.parametrize("gone", ["all", "one"])
def test_rows_that_are_missing_are_missed(home: Path, table: str, gone: str) -> None:
    """Also those of the full-text index."""
    expected = from_nothing(home)
    with closing(sqlite3.connect(Places(home).index_file)) as connection, connection:
        key = "rowid" if table not in ("words_idx", "words_config") else "1"
        last = f" WHERE {key} = (SELECT max({key}) FROM {table})" if gone == "one" else ""
        connection.execute(f"DELETE FROM {table}{last}")
    assert answers(index_of(home)) == expected


def test_a_file_that_may_not_grow_keeps_nobody_from_a_list(home: Path) -> None:
    """As on a full disk: in a process of its own, whose files may not be larger than the index is."""

    def program() -> None:
        size = Places(home).index_file.stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        os._exit(0 if answers(index_of(home)) == expected else 8)

    for number in range(9):
        kept(store_of(home), "2026-11-26", "Letters", said=f"Story {number}. " * 99)
    expected = from_nothing(home)
    assert in_another(program) == 0
    assert answers(index_of(home)) == expected


def test_a_program_that_keeps_the_file_locked_is_waited_for_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However much is asked until it is free; then it is the file that is asked again."""
    connect, waits = sqlite3.connect, 0.0

    def counted(name: str, **options: float) -> sqlite3.Connection:
        nonlocal waits
        waits += options["timeout"]
        return connect(name, **options)  # type: ignore[call-overload, no-any-return]

    expected, index = from_nothing(home), index_of(home)
    monkeypatch.setattr(database, "PATIENCE_S", 0.01)
    with closing(connect(Places(home).index_file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(sqlite3, "connect", counted)
        assert answers(index) == expected
        assert waits == 0.01
    assert answers(index) == expected
    assert waits > 0.01
    assert index.at_hand()


@pytest.mark.parametrize("beside", ["-journal", "-wal"])
def test_a_pipe_in_the_place_of_a_side_file_lets_nobody_wait(home: Path, beside: str) -> None:
    """SQLite would open it, and wait until somebody writes to it."""

    def program() -> None:
        signal.alarm(20)
        os._exit(0 if answers(index_of(home)) == expected else 8)

    expected = from_nothing(home)
    os.mkfifo(f"{Places(home).index_file}{beside}")
    assert in_another(program) == 0


@pytest.mark.parametrize("called", ["index.sqlite3", "index.sqlite3-journal"])
def test_a_folder_in_its_place_is_somebody_elses(home: Path, called: str) -> None:
    """All is answered without an index; and removing that does not fail, as a forgetting could then never be done."""
    expected = from_nothing(home)
    Places(home).index_file.unlink()
    (home / called).mkdir()
    (home / called / "notes.txt").write_text("mine")
    index = index_of(home)
    assert answers(index) == expected
    index.remove()
    assert answers(index) == expected
    assert (home / called / "notes.txt").read_text() == "mine"


def test_programs_that_write_at_once_all_answer_right(home: Path) -> None:
    """Each makes sessions and asks, with nothing but the index file between them."""
    script = """
from tests.index.homes import index_of, kept, store_of
sys.stdin.readline()
for number in range(8):
    mine = kept(store_of(home), f"2026-11-1{number}", sys.argv[0], said="Who else to ring")
    found = {each.summary.id for each in index_of(home).find("else ring")}
    assert mine in found, (mine, found)
say("done")
"""
    with another_program(home, script) as one, another_program(home, script) as other:
        for program in (one, other):
            tell(program, "go")
        for number in range(6):
            kept(store_of(home), f"2026-11-0{number + 1}", "Here")
            assert len(index_of(home).find("here")) == number + 1
        assert [said(one), said(other)] == ["done", "done"]
    assert answers(index_of(home)) == from_nothing(home)
    assert sorted(path.name for path in home.iterdir()) == ["index.sqlite3", "sessions"]


def test_an_index_removed_while_another_program_reads_is_not_written_again(home: Path) -> None:
    """Whoever forgets somebody removes it while sessions are read; what was read before is not kept."""
    removed = []

    def remove(done: int, of: int) -> None:
        if done == of and not removed:
            removed.append(index_of(home).remove())

    kept(store_of(home), "2026-11-25", "Meanwhile")
    index = index_of(home, progress=remove)
    assert len(index.listing().summaries) == 4
    assert removed
    assert answers(index_of(home)) == from_nothing(home)
