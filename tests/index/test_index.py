"""The index over all sessions: made once, brought up to date where sessions changed, and never in anybody's way."""

import errno
import os
import sqlite3
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import decide
from coprod_tui.domain.stamp import Stamp
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.index import database
from coprod_tui.index.index import Index
from tests.index.homes import index_of, kept, store_of
from tests.storage.disk import FailingFiles, RefusingFiles, all_below, mode
from tests.storage.processes import another_program, said, tell
from tests.support.meeting import a_plan
from tests.support.memory_store import MemoryStore

MORNING = "2026-11-20"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Three sessions of two days."""
    store = store_of(tmp_path)
    kept(store, "2026-11-20", "Coming home", said="Nobody told Ben who to ring")
    kept(store, "2026-11-22", "Coming home", said="Straße, Café, and a quiet room")
    kept(store, "2026-11-20", "Parking")
    return tmp_path


def index_file(home: Path) -> Path:
    return home / "index.sqlite3"


def reads(files: FailingFiles) -> list[str]:
    """The session files that were read."""
    return [path.name for name, path in files.calls if name == "read"]


def lines_found(home: Path, words: str) -> list[tuple[str, str]]:
    return [(each.summary.id, each.line) for each in index_of(home).find(words)]


# --- kept


def test_a_second_listing_reads_no_session_and_writes_nothing(home: Path) -> None:
    """Of the session files only their facts are asked, all at once."""
    first = index_of(home).listing()
    made = index_file(home).read_bytes()
    files = FailingFiles()
    assert index_of(home, files).listing() == first
    assert reads(files) == []
    assert [name for name, path in files.calls if path.name == "sessions"].count("all_facts") == 1
    assert index_file(home).read_bytes() == made


def test_the_file_is_private_from_its_first_byte(home: Path) -> None:
    """Whatever the umask; and nothing lies beside it when nobody asks."""
    index_of(home).listing()
    assert mode(index_file(home)) == "600"
    assert sorted(path.name for path in home.iterdir()) == ["index.sqlite3", "sessions"]


def test_side_files_are_as_private(home: Path) -> None:
    """SQLite keeps its journal only while it writes, and gives it the permissions of the file."""
    index_of(home).listing()
    with closing(sqlite3.connect(index_file(home), isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM folded")
        assert mode(home / "index.sqlite3-journal") == "600"


@pytest.mark.parametrize("way", ["readable", "link"])
def test_a_file_that_others_can_read_is_made_anew(home: Path, tmp_path: Path, way: str) -> None:
    """And a link is not followed."""
    whole = index_of(home).listing()
    if way == "readable":
        index_file(home).chmod(0o644)
    else:
        index_file(home).rename(tmp_path / "elsewhere")
        index_file(home).symlink_to(tmp_path / "elsewhere")
    assert index_of(home).listing() == whole
    assert (mode(index_file(home)), index_file(home).is_symlink()) == ("600", False)


def test_nothing_is_created_before_the_first_session(tmp_path: Path) -> None:
    """Not by any question."""
    index = index_of(tmp_path / "home")
    assert (index.listing().summaries, index.find("home"), index.decisions(), index.groups()) == ((), (), (), ())
    assert (index.at_hand(), index.figures(), index.openings("Riverside")) == ((), (), {})
    index.remove()
    assert all_below(tmp_path) == []


def test_what_earlier_versions_kept_is_removed(home: Path) -> None:
    """It may hold names, and nothing would ever take them out; also what an interrupted save of it left."""
    for name in ("catalogue.json", "search.json", ".search.json.0123.tmp"):
        (home / name).write_text("Zoë")
    index_of(home).listing()
    assert sorted(path.name for path in home.iterdir()) == ["index.sqlite3", "sessions"]


# --- at hand


def test_what_was_listed_last_is_at_hand_without_a_look_at_any_session(home: Path) -> None:
    """Only the folder's facts are asked."""
    listed = index_of(home).listing().summaries
    files = FailingFiles()
    assert index_of(home, files).at_hand() == listed
    assert {name for name, path in files.calls if path.name != "index.sqlite3"} == {"facts"}


def test_nothing_is_at_hand_where_a_session_may_have_come_or_gone_since(home: Path) -> None:
    """What coprod keeps changes the folder. Nor is it without an index, or with a damaged one."""
    assert index_of(home / "nowhere").at_hand() == ()
    assert index_of(home).at_hand() == ()
    assert not index_file(home).exists()
    index_of(home).listing()
    folder = home / "sessions"
    os.utime(folder, ns=(0, folder.stat().st_mtime_ns + 1))
    assert index_of(home).at_hand() == ()
    index_of(home).listing()
    assert len(index_of(home).at_hand()) == 3
    index_file(home).write_bytes(b"{")
    assert index_of(home).at_hand() == ()


# --- brought up to date


def test_only_a_session_that_has_changed_is_read_again(home: Path) -> None:
    """One that is other than it was, one that is new, and one that is gone."""
    store = store_of(home)
    index_of(home).listing()
    journal, (events, session), *_ = store.resume("2026-11-20-parking")

    stamp = Stamp(len(events) + 1, len(events) + 1, events[-1].at, 2_000)
    journal.keep((*events, *decide(session, c.Close(), stamp).events))
    journal.close()
    kept(store, "2026-11-23", "Letters")
    (home / "sessions" / "2026-11-20-coming-home.json").unlink()
    files = FailingFiles()
    listed = {each.id: each.closed_at is None for each in index_of(home, files).listing().summaries}
    assert listed == {"2026-11-23-letters": True, "2026-11-22-coming-home": True, "2026-11-20-parking": False}
    assert sorted(reads(files)) == ["2026-11-20-parking.json", "2026-11-23-letters.json"]
    assert lines_found(home, "nobody told") == []


def test_who_asks_while_sessions_are_read_waits_for_what_is_found(home: Path) -> None:
    """Several threads may ask one index; each session is read once."""
    files = FailingFiles()
    index = index_of(home, files)
    with ThreadPoolExecutor(3) as threads:
        listings = [threads.submit(index.listing) for _ in range(3)]
    assert {len(each.result().summaries) for each in listings} == {3}
    assert set(Counter(reads(files)).values()) == {1}


def test_two_programs_make_it_at_once(home: Path) -> None:
    """Both list everything, and what they leave is whole."""
    script = "sys.stdin.readline(); say(len(service_of(home).listing().summaries))"
    with another_program(home, script) as one, another_program(home, script) as other:
        for program in (one, other):
            tell(program, "go")
        assert [said(one), said(other)] == ["3", "3"]
    files = FailingFiles()
    assert len(index_of(home, files).listing().summaries) == 3
    assert reads(files) == []


def test_it_tells_how_far_its_reading_is(home: Path) -> None:
    """While it reads, and only then."""
    told: list[tuple[int, int] | None] = []
    index = index_of(home, progress=lambda *_: told.append(index.how_far))
    index.listing()
    assert told == [(1, 3), (2, 3), None]


def test_what_was_read_before_a_session_changed_is_not_kept(home: Path) -> None:
    """A person may have been forgotten in it since: it is read once more, and the answer has the change."""
    parking = home / "sessions" / "2026-11-20-parking.json"
    changed = []

    def change(done: int, _: int) -> None:
        if done == 3 and not changed:
            changed.append(kept(store_of(home), "2026-11-24", "Meanwhile"))
            parking.unlink()

    assert len(index_of(home, progress=change).listing().summaries) == 3
    assert b"Parking" not in index_file(home).read_bytes()
    assert len(index_of(home).listing().summaries) == 3


def test_what_always_changes_is_kept_nowhere(home: Path) -> None:
    """After a few tries the question is answered without writing anything down."""

    def change(done: int, of: int) -> None:
        if done == of:
            kept(store_of(home), "2026-11-24", "Meanwhile")

    assert len(index_of(home, progress=change).listing().summaries) >= 6
    assert b"Meanwhile" not in index_file(home).read_bytes()


# --- damaged, of another version, in the way


@pytest.mark.parametrize(
    "data",
    [None, b"", b"{", b"SQLite format 3\0", b"\0\0", b'{"sessions": {"1": {"id": 7}}}', b"[" * 99_999],
    ids=lambda value: str(value)[:12],
)
def test_one_that_is_missing_or_damaged_is_made_again(home: Path, data: bytes | None) -> None:
    """It is a cache: nothing is lost with it."""
    whole = index_of(home).listing()
    index_file(home).unlink()
    if data is not None:
        index_file(home).write_bytes(data)
        index_file(home).chmod(0o600)
    assert index_of(home).listing() == whole
    files = FailingFiles()
    assert index_of(home, files).listing() == whole
    assert reads(files) == []
    assert mode(index_file(home)) == "600"


@pytest.mark.parametrize("change", ["PRAGMA user_version = 1", "PRAGMA application_id = 7", "DROP TABLE typed"])
def test_one_of_another_version_is_made_again(home: Path, change: str) -> None:
    """Nothing is left of a session that was removed meanwhile."""
    index_of(home).listing()
    with closing(sqlite3.connect(index_file(home))) as connection:
        connection.execute(change)
    (home / "sessions" / "2026-11-20-parking.json").unlink()
    assert len(index_of(home).find("")) == 2
    assert lines_found(home, "parking") == []
    assert len(index_of(home).figures()) == 2
    assert b"arking" not in index_file(home).read_bytes()


@pytest.mark.parametrize("is_damaged", [False, True])
def test_nothing_is_left_of_the_last_session_either(home: Path, is_damaged: bool) -> None:
    """Whatever state the index is in."""
    index_of(home).find("parking")
    if is_damaged:
        index_file(home).write_bytes(b"{")
    for session in (home / "sessions").glob("*.json"):
        session.unlink()
    assert index_of(home).listing().summaries == ()
    assert not index_file(home).exists()


def test_a_home_that_can_only_be_read_is_listed_all_the_same(home: Path) -> None:
    """Without an index it takes longer, that is all; one program reads each session once."""
    files = RefusingFiles(errno.EROFS)
    index = index_of(home, files)
    assert len(index.listing().summaries) == 3
    assert [each.summary.id for each in index.find("who ring")] == ["2026-11-20-coming-home"]
    assert not index_file(home).exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is read-only for this user")
def test_an_index_that_can_only_be_read_is_gone_on_with_in_memory(home: Path) -> None:
    """Only what changed since is read."""
    index_of(home).listing()
    kept(store_of(home), "2026-11-23", "Letters")
    index_file(home).chmod(0o400)
    home.chmod(0o500)
    try:
        files = FailingFiles()
        assert len(index_of(home, files).listing().summaries) == 4
        assert reads(files) == ["2026-11-23-letters.json"]
    finally:
        home.chmod(0o700)


def test_one_that_another_program_does_not_let_go_of_is_not_waited_for(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a few seconds the answer is found without it."""
    monkeypatch.setattr(database, "PATIENCE_S", 0.01)
    whole = index_of(home).listing()
    with closing(sqlite3.connect(index_file(home), isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert index_of(home).listing() == whole
        assert len(index_of(home).find("home")) == 2
        assert index_of(home).at_hand() == ()
    assert index_of(home).at_hand() == whole.summaries


def test_a_full_disk_keeps_nobody_from_a_list(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the index had before stays whole, and what is new is found all the same."""
    index_of(home).listing()
    new = [kept(store_of(home), "2026-11-23", f"Letters {number}", said="A long story. " * 99) for number in range(9)]
    connect = sqlite3.connect

    def full(name: str, **options: object) -> sqlite3.Connection:
        connection = connect(name, **options)  # type: ignore[arg-type]
        if "memory" not in name:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(sqlite3, "connect", full)
    index = index_of(home)
    assert len(index.listing().summaries) == 12
    assert {each.summary.id for each in index.find("story")} == {*new}
    monkeypatch.undo()
    files = FailingFiles()
    assert len(index_of(home, files).listing().summaries) == 12
    assert len(reads(files)) == 9


def test_a_damaged_session_is_left_out_and_told(home: Path) -> None:
    """The others are listed, whether or not the damaged one was in the index before."""
    index_of(home).listing()
    path = home / "sessions" / "2026-11-20-parking.json"
    path.write_bytes(path.read_bytes()[:-5])
    for _ in range(2):
        summaries, troubles = index_of(home).listing()
        assert [each.id for each in summaries] == ["2026-11-22-coming-home", "2026-11-20-coming-home"]
        assert {each: type(trouble) for each, trouble in troubles.items()} == {"2026-11-20-parking": DamagedRecord}
    assert lines_found(home, "parking") == []


# --- removed


def test_a_removed_index_leaves_nothing_and_is_made_anew(home: Path) -> None:
    """With its side files, whatever they are."""
    index = index_of(home)
    whole = index.listing()
    for ending in ("-journal", "-wal", "-shm"):
        (home / f"index.sqlite3{ending}").write_bytes(b"Zo\xc3\xab")
    (home / "search.json").write_text("Zoë")
    index.remove()
    assert [path.name for path in home.iterdir()] == ["sessions"]
    assert index.listing() == whole


def test_one_that_cannot_be_removed_says_so(home: Path) -> None:
    """Whoever forgets somebody must know."""
    index_of(home).listing()

    class Unremovable(FailingFiles):
        def remove(self, path: Path) -> None:
            raise PermissionError(errno.EPERM, "not permitted", str(path))

    with pytest.raises(PermissionError):
        index_of(home, Unremovable()).remove()


# --- in memory, and without full-text search


def test_an_index_of_a_store_without_files() -> None:
    """The same answers, and only what changed is read again."""
    store = MemoryStore()
    index = Index(store, None)
    assert index.listing().summaries == ()
    kept(store, MORNING, "Coming home", a_plan(group="Riverside"), "Nobody told Ben who to ring")
    assert [(each.summary.title, each.line) for each in index.find("told ring")] == [
        ("Coming home", "Nobody told Ben who to ring")
    ]
    assert index.at_hand() == index.listing().summaries
    assert (index.groups(), index.openings("riverside")) == (("Riverside",), {"Amina": 1})
    index.remove()
    assert len(index.listing().summaries) == 1


def test_without_full_text_search_all_texts_are_looked_through(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old SQLite finds the same; and the file that one wrote is not used by the other."""
    queries = ("ring", "ri", "r", "told ring", "cafe quiet", "nothing", "")
    found = {words: lines_found(home, words) for words in queries}
    for oldest in ((99, 0), (3, 34), (99, 0)):
        monkeypatch.setattr(database, "_OLDEST", oldest)
        assert {words: lines_found(home, words) for words in queries} == found
        kept(store_of(home), "2026-11-24", "Ring me")
        assert len(index_of(home).find("ring")) == len(found["ring"]) + 1
        (home / "sessions" / "2026-11-24-ring-me.json").unlink()


# --- searching


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("who ring", "Nobody told Ben who to ring"),
        ("HOME", "Coming home"),
        ("home ring", "Coming home"),
        ("strasse cafe", "Straße, Café, and a quiet room"),
        ("qu", "Straße, Café, and a quiet room"),
        ("ß", "Straße, Café, and a quiet room"),
        ('"', None),
        ("ring\n", "Nobody told Ben who to ring"),
        ("ring OR quiet", None),
        ("*", None),
    ],
)
def test_the_first_line_that_holds_the_words_is_shown_as_it_was_typed(home: Path, words: str, line: str | None) -> None:
    """In any case, with or without marks, parts of words too; where no line has all of them, one that has some."""
    found = lines_found(home, words)
    assert ([each for _, each in found][-1:] or [None]) == [line]


def test_a_word_more_narrows_down_what_was_found(home: Path) -> None:
    """Whether letters come or go, the answer is that of the words as they stand."""
    index = index_of(home)
    for words in ("", "r", "ri", "rin", "ring", "ring b", "ring", "quiet", "qui", "qui r", "home ring", "h"):
        assert [each.summary for each in index.find(words)] == [each.summary for each in index_of(home).find(words)]


def test_a_line_is_that_of_now(home: Path) -> None:
    """Where its session is gone since, there is none."""
    [found] = index_of(home).find("who ring")
    (home / "sessions" / "2026-11-20-coming-home.json").unlink()
    assert found.line == ""


# --- failures of the store


def test_a_store_that_cannot_be_looked_at_is_a_failure(home: Path) -> None:
    """Not an empty list."""
    files = FailingFiles(2, for_good=True, error=errno.EACCES)
    with pytest.raises(Failure):
        index_of(home, files).listing()
