"""Finding and listing sessions."""

import errno
import os
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tinydb import TinyDB

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.reports.summary import summary
from coprod_tui.domain.stamp import Stamp
from coprod_tui.errors import DamagedRecord, WrongUse
from coprod_tui.index.checksum import opened, sealed
from coprod_tui.library import Record
from coprod_tui.presentation.failures import sentence_of
from tests.storage.disk import FailingFiles, RefusingFiles, all_below, mode
from tests.storage.processes import another_program, said, tell
from tests.support.failing import saying
from tests.support.meeting import a_plan


def kept(home: Path, day: str, title: str, plan: Plan | None = None) -> str:
    """A session of that day in which the first round has begun; its id."""
    at = datetime.fromisoformat(day).replace(hour=10, tzinfo=UTC)
    session_id, journal = Record(home).start(title, date.fromisoformat(day))
    opened = decide(None, c.Open(session_id, plan or a_plan(), 7), Stamp(1, 1, at, 0)).events
    seq = len(opened) + 1
    journal.keep(opened + decide(fold(opened), c.GoOn(), Stamp(seq, seq, at, 1_000)).events)
    journal.close()
    return session_id


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Three sessions of two days."""
    kept(tmp_path, "2026-11-20", "Coming home")
    kept(tmp_path, "2026-11-22", "Coming home")
    kept(tmp_path, "2026-11-20", "Parking")
    return tmp_path


def spoil(home: Path, session_id: str) -> Path:
    path = home / "sessions" / f"{session_id}.json"
    path.write_bytes(path.read_bytes()[:-5])
    return path


# --- which one is meant


@pytest.mark.parametrize(
    ("text", "session_id"),
    [
        ("2026-11-20-parking", "2026-11-20-parking"),
        ("2026-11-22", "2026-11-22-coming-home"),
        ("2026-11-20-p", "2026-11-20-parking"),
        ("last", "2026-11-22-coming-home"),
    ],
)
def test_a_session_is_known_by_its_id_a_beginning_or_as_the_last(home: Path, text: str, session_id: str) -> None:
    """As long as only one can be meant."""
    assert Record(home).resolve(text) == session_id


def test_a_whole_id_is_meant_even_where_another_begins_with_it(home: Path) -> None:
    """The first of two sessions of one title can still be named."""
    assert kept(home, "2026-11-22", "Coming home") == "2026-11-22-coming-home-2"
    assert Record(home).resolve("2026-11-22-coming-home") == "2026-11-22-coming-home"


def test_all_that_could_be_meant_are_named(home: Path) -> None:
    """So that one of them can be written out."""
    with saying(WrongUse, match=r"could be 2026-11-20-coming-home, 2026-11-20-parking. Write more"):
        Record(home).resolve("2026-11-20")


@pytest.mark.parametrize("text", ["", "2027", "../sessions", "last-one", "x\x1b[2J"])
def test_what_is_not_there_is_said_not_to_be(home: Path, text: str) -> None:
    """With the command that shows what is there."""
    with saying(WrongUse, match=r"There is no session .*coprod list") as caught:
        Record(home).resolve(text)
    assert "\x1b" not in sentence_of(caught.value)


def test_there_is_no_last_session_before_the_first(tmp_path: Path) -> None:
    """And asking for it creates nothing."""
    with saying(WrongUse, match=r"no session .* yet"):
        Record(tmp_path / "home").resolve("last")
    assert all_below(tmp_path) == []


def test_a_damaged_last_session_is_not_passed_over(home: Path) -> None:
    """The one before it is not opened in its place; an older damage does not matter."""
    spoil(home, "2026-11-20-parking")
    assert Record(home).resolve("last") == "2026-11-22-coming-home"
    path = spoil(home, "2026-11-22-coming-home")
    with pytest.raises(DamagedRecord) as caught:
        Record(home).resolve("last")
    assert str(path) in sentence_of(caught.value)


# --- listing


def test_the_newest_session_comes_first(home: Path) -> None:
    """Each as its own summary tells it."""
    record = Record(home)
    summaries, troubles = record.listing()
    assert [each.id for each in summaries] == ["2026-11-22-coming-home", "2026-11-20-parking", "2026-11-20-coming-home"]
    assert list(summaries) == [summary(fold(record.read(each.id))) for each in summaries]
    assert troubles == {}


def test_a_second_listing_reads_one_file_and_writes_none(home: Path) -> None:
    """The catalogue alone; of the session files only their facts are asked, all at once."""
    first = Record(home).listing()
    files = FailingFiles()
    assert Record(home, files).listing() == first
    assert [(name, path.name) for name, path in files.calls if name != "facts"] == [
        ("all_facts", "sessions"),
        ("read", "catalogue.json"),
    ]


def aged(home: Path, seconds: int) -> None:
    """The catalogue is so much older than the folder of the sessions."""
    folder = (home / "sessions").stat().st_mtime_ns
    os.utime(home / "catalogue.json", ns=(0, folder - seconds * 1_000_000_000))


def test_what_was_listed_last_is_at_hand_without_a_look_at_any_session(home: Path) -> None:
    """The catalogue alone is read."""
    listed = Record(home).listing().summaries
    aged(home, -1)
    files = FailingFiles()
    assert Record(home, files).at_hand() == listed
    assert [(name, path.name) for name, path in files.calls] == [
        ("facts", "sessions"),
        ("facts", "catalogue.json"),
        ("read", "catalogue.json"),
    ]


def test_nothing_is_at_hand_where_a_session_may_have_come_or_gone_since(home: Path) -> None:
    """One that is new, one that was gone on with: what coprod keeps changes the folder. Nor without a catalogue."""
    assert Record(home / "nowhere").at_hand() == ()
    assert Record(home).at_hand() == ()
    Record(home).listing()
    for seconds in (0, 1):
        aged(home, seconds)
        assert Record(home).at_hand() == ()
    aged(home, -3600)
    assert len(Record(home).at_hand()) == 3
    (home / "catalogue.json").write_bytes(b"{")
    aged(home, -3600)
    assert Record(home).at_hand() == ()


def test_only_a_session_that_has_changed_is_read_again(home: Path) -> None:
    """One that was gone on with, one that is new, and one that is gone."""
    record = Record(home)
    record.listing()
    journal, (events, _), _ = record.go_on("2026-11-20-parking")
    journal.keep(
        (
            *events,
            *decide(fold(events), c.Close(), Stamp(len(events) + 1, len(events) + 1, events[-1].at, 2_000)).events,
        )
    )
    journal.close()
    kept(home, "2026-11-23", "Letters")
    (home / "sessions" / "2026-11-20-coming-home.json").unlink()
    files = FailingFiles()
    listed = {each.id: each.closed_at is None for each in Record(home, files).listing().summaries}
    assert listed == {"2026-11-23-letters": True, "2026-11-22-coming-home": True, "2026-11-20-parking": False}
    read = [path.stem for name, path in files.calls if name == "read"]
    assert sorted(read) == ["2026-11-20-parking", "2026-11-23-letters", "catalogue"]


def test_who_asks_while_sessions_are_read_waits_for_what_is_found(home: Path) -> None:
    """Several threads may ask one record; each session is read once."""
    files = FailingFiles()
    record = Record(home, files)
    with ThreadPoolExecutor(3) as threads:
        listings = [threads.submit(record.listing) for _ in range(3)]
    assert {len(each.result().summaries) for each in listings} == {3}
    assert Counter(path.name for name, path in files.calls if name == "read").most_common()[1:] == [
        ("2026-11-20-coming-home.json", 1),
        ("2026-11-20-parking.json", 1),
        ("2026-11-22-coming-home.json", 1),
    ]


def test_two_programs_make_the_catalogue_at_once(home: Path) -> None:
    """Both list everything, and what they leave is whole."""
    script = "sys.stdin.readline(); say(len(Record(home).listing().summaries))"
    with another_program(home, script) as one, another_program(home, script) as other:
        for program in (one, other):
            tell(program, "go")
        assert [said(one), said(other)] == ["3", "3"]
    files = FailingFiles()
    assert len(Record(home, files).listing().summaries) == 3
    assert [path.name for name, path in files.calls if name == "read"] == ["catalogue.json"]


def test_a_record_tells_how_far_its_reading_is(home: Path) -> None:
    """While it reads, and only then."""
    told: list[tuple[int, int] | None] = []
    record = Record(home, progress=lambda *_: told.append(record.how_far()))
    record.listing()
    assert told == [(1, 3), (2, 3), None]


@pytest.mark.parametrize(
    "data",
    [None, b"", b"{", b"[]", b"\0\0", b'{"sessions": {"1": {"id": 7}}}', b"[" * 99_999],
    ids=lambda value: str(value)[:12],
)
def test_a_catalogue_that_is_missing_or_damaged_is_made_again(home: Path, data: bytes | None) -> None:
    """It is a cache: nothing is lost with it."""
    whole = Record(home).listing()
    path = home / "catalogue.json"
    made = path.read_bytes()
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    assert Record(home).listing() == whole
    assert path.read_bytes() == made
    assert mode(path) == "600"


def catalogue_of_another_shape(home: Path) -> Path:
    """As an earlier version kept it: whole and sealed, with rows that hold less."""
    Record(home).listing()
    path = home / "catalogue.json"
    rows = (opened(path.read_bytes()) or b"").replace(b'"voices":', b'"people":').rpartition(b',"seal":')[0]
    path.write_bytes(sealed([rows]))
    return path


def test_what_an_earlier_version_noted_of_a_session_goes_with_it(home: Path) -> None:
    """Also where its rows cannot be read: nothing is left of a session that was removed meanwhile."""
    path = catalogue_of_another_shape(home)
    (home / "sessions" / "2026-11-20-parking.json").unlink()
    assert len(Record(home).listing().summaries) == 2
    assert b"parking" not in path.read_bytes()
    assert len(Record(home).questions().figures("")) == 2


def test_nothing_is_left_of_the_last_session_either(home: Path) -> None:
    """Neither what lists show nor what is searched, whatever state it is in."""
    Record(home).find("parking")
    path = catalogue_of_another_shape(home)
    (home / "search.json").write_bytes(b"{")
    for session in (home / "sessions").glob("*.json"):
        session.unlink()
    assert Record(home).listing().summaries == ()
    assert not path.exists()
    assert not (home / "search.json").exists()


def test_what_was_read_before_a_session_was_changed_is_kept_nowhere(home: Path) -> None:
    """A person may have been forgotten in it since; the next look makes it anew."""
    Record(home).listing()
    path = home / "catalogue.json"
    path.unlink()

    def change(done: int, _: int) -> None:
        if done == 1:
            kept(home, "2026-11-24", "Meanwhile")

    assert len(Record(home, progress=change).listing().summaries) == 3
    assert not path.exists()
    assert len(Record(home).listing().summaries) == 4
    assert path.exists()


def test_plain_tinydb_opens_the_catalogue(home: Path) -> None:
    """One document a session."""
    Record(home).listing()
    with TinyDB(home / "catalogue.json") as database:
        assert sorted(each["id"] for each in database.table("sessions")) == [
            "2026-11-20-coming-home",
            "2026-11-20-parking",
            "2026-11-22-coming-home",
        ]


def test_a_home_that_can_only_be_read_is_listed_all_the_same(home: Path) -> None:
    """Without a catalogue it takes longer, that is all."""
    assert len(Record(home, RefusingFiles(errno.EROFS)).listing().summaries) == 3
    assert not (home / "catalogue.json").exists()


def test_a_damaged_session_is_left_out_and_said_to_be(home: Path) -> None:
    """The others are listed, whether or not the damaged one was in the catalogue before."""
    Record(home).listing()
    path = spoil(home, "2026-11-20-parking")
    copy = path.with_name("2026-11-20-copied.json")
    copy.write_bytes((home / "sessions" / "2026-11-22-coming-home.json").read_bytes())
    for _ in range(2):
        summaries, troubles = Record(home).listing()
        assert [each.id for each in summaries] == ["2026-11-22-coming-home", "2026-11-20-coming-home"]
        assert set(troubles) == {"2026-11-20-parking", "2026-11-20-copied"}
        assert "holds another session" in sentence_of(troubles["2026-11-20-copied"])


def test_openings_are_counted_over_the_sessions_of_one_group(tmp_path: Path) -> None:
    """However the group's name is written; without a group there is nothing to go by."""
    for day, group in (("2026-11-20", "Riverside"), ("2026-11-21", "riverside "), ("2026-11-22", "Hillside")):
        kept(tmp_path, day, "Coming home", a_plan(group=group))
    kept(tmp_path, "2026-11-23", "Coming home", a_plan(names="Ben Amina", group="Riverside"))
    kept(tmp_path, "2026-11-24", "Coming home", a_plan())
    assert Record(tmp_path).openings("Riverside") == {"Amina": 2, "Ben": 1}
    assert Record(tmp_path).openings("") == {}
