"""Keeping events: each on the disk exactly once, in order, and read back only when every one is as it was."""

import errno
import json
import os
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import Events
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.words import clean, is_visible
from coprod_tui.errors import DamagedRecord
from coprod_tui.files import Files
from coprod_tui.live.ports import NotKept
from coprod_tui.os_errors import reason
from coprod_tui.presentation.failures import said
from coprod_tui.storage.format import VERSION
from coprod_tui.storage.journal import FileJournal
from tests.storage.disk import FailingFiles, RefusingFiles, all_below
from tests.support.clock import MORNING, beat_at
from tests.support.failing import saying
from tests.support.kept import begun_in, events_of, store_of
from tests.support.meeting import a_plan

DAY = date(2026, 11, 22)
ID = "2026-11-22-coming-home"


def opening(session_id: str = ID) -> Events:
    """The events with which a session begins."""
    return decide(None, c.Open(session_id, a_plan(), 7), Stamp(1, 1, MORNING, 0)).events


def first_turn(events: Events) -> Events:
    """What happens when the first turn opens."""
    seq = len(events) + 1
    return decide(fold(events), c.GoOn(), Stamp(seq, seq, MORNING, 1_500)).events


def begun(home: Path, files: Files | None = None) -> FileJournal:
    """The journal of a new session in ``home``."""
    started = begun_in(home, "Coming home from hospital", DAY, files)
    assert started.id == ID
    return started.journal


def session_file(home: Path) -> Path:
    return home / "sessions" / f"{ID}.json"


def test_what_is_kept_is_read_back_as_it_was(tmp_path: Path) -> None:
    """Event for event, also while the session is open."""
    journal = begun(tmp_path)
    events = opening()
    journal.keep(events)
    journal.keep(first_turn(events))
    assert events_of(tmp_path, ID) == events + first_turn(events)


def test_plain_tinydb_finds_about_and_events(tmp_path: Path) -> None:
    """One document about the session, and one an event, each with the checksum that anyone can count again."""
    begun(tmp_path).keep(opening())
    with TinyDB(session_file(tmp_path)) as database:
        (about,) = database.table("about").all()
        events = database.table("events").all()
        assert database.table("events").get(doc_id=2)["name"] == "Amina"
    assert (about["format"], about["version"], about["id"]) == ("coprod-record", VERSION, ID)
    assert [event["kind"] for event in events] == ["session_opened", *["voice_joined"] * 3]
    for document in (about, *events):
        rest = {name: value for name, value in document.items() if name != "crc"}
        canonical = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        assert document["crc"] == zlib.crc32(canonical)


@given(st.text())
def test_any_cleaned_text_is_kept_as_it_is(text: str) -> None:
    """Whatever people write, in any script."""
    words = clean(text).text
    if not is_visible(words):
        return
    with TemporaryDirectory() as home:
        journal = begun(Path(home))
        events = opening()
        told = decide(fold(events), c.Contribute(words, None), Stamp(5, 5, MORNING, 10)).events
        journal.keep(events + told)
        journal.close()
        assert events_of(Path(home), ID) == events + told


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
def test_whichever_call_fails_each_event_is_kept_once_and_in_order(tmp_path: Path, for_good: bool) -> None:
    """Call 1, 2, 3 … of a keep fails until none does; what failed is kept together with what came after it."""
    events = opening()
    turn = first_turn(events)
    for at in range(1, 20):
        home = tmp_path / str(at)
        files = FailingFiles()
        journal = begun(home, files)
        journal.keep(events)
        files.at, files.for_good = len(files.calls) + at, for_good
        try:
            journal.keep(turn[:1])
        except NotKept:
            assert files.has_failed
        else:
            assert not files.has_failed
            return
        assert events_of(home, ID) in (events, events + turn[:1])
        files.at = None
        journal.keep(turn)
        assert events_of(home, ID) == events + turn
        journal.close()
    pytest.fail("a call failed every time")


def test_events_that_are_kept_already_are_not_kept_twice(tmp_path: Path) -> None:
    """Whoever is not sure may say everything again."""
    journal = begun(tmp_path)
    events = opening()
    journal.keep(events)
    before = session_file(tmp_path).stat().st_mtime_ns
    journal.keep(events)
    assert session_file(tmp_path).stat().st_mtime_ns == before
    journal.keep(events + first_turn(events))
    assert events_of(tmp_path, ID) == events + first_turn(events)


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.ENOENT, "the folder /home/x is gone"),
        (errno.EACCES, "this user may not do that in /home/x"),
        (errno.EROFS, "/home/x can only be read"),
        (errno.EIO, "the disk reports an error"),
        (errno.ENOTDIR, "/home/x is not a folder"),
        (errno.ETIMEDOUT, "the system says: Connection timed out"),
    ],
)
def test_why_it_was_not_kept_is_said_in_words(number: int, sentence: str) -> None:
    """They stand on the screen, before a room."""
    assert said(reason(OSError(number, os.strerror(number)), Path("/home/x"))) == sentence


def test_a_folder_that_went_away_and_came_back(tmp_path: Path) -> None:
    """A stick pulled out, where no folder can be made: nothing is kept meanwhile, and everything afterwards."""
    files = RefusingFiles(None)
    journal = begun(tmp_path / "home", files)
    events = opening()
    journal.keep(events)
    (tmp_path / "home").rename(tmp_path / "away")
    files.error = errno.EACCES
    with saying(NotKept, match="sessions is gone"):
        journal.keep(first_turn(events))
    journal.beat(beat_at(2_000))
    (tmp_path / "away").rename(tmp_path / "home")
    files.error = None
    journal.keep(first_turn(events))
    assert events_of(tmp_path / "home", ID) == events + first_turn(events)


def test_nothing_is_kept_once_it_is_let_go(tmp_path: Path) -> None:
    """Another program may hold the session by now."""
    journal = begun(tmp_path)
    journal.keep(opening())
    journal.close()
    journal.close()
    journal.beat(beat_at(9_000))
    with saying(NotKept, match="let go"):
        journal.keep(opening())
    assert [path.name for path in all_below(tmp_path / "sessions")] == [f"{ID}.json"]


# --- damage


def spoilt(home: Path, spoil: Callable[[dict[str, Any]], None]) -> bytes:
    """The session file after ``spoil`` had its tables in hand; returns its bytes."""
    tables = json.loads(session_file(home).read_bytes())
    spoil(tables)
    data = json.dumps(tables).encode()
    session_file(home).write_bytes(data)
    return data


def sealed(document: dict[str, Any]) -> dict[str, Any]:
    """The document with the checksum that belongs to it, as a forger or another version would write it."""
    rest = {name: value for name, value in document.items() if name != "crc"}
    canonical = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    return rest | {"crc": zlib.crc32(canonical)}


def newer(tables: dict[str, Any]) -> None:
    tables["about"]["1"] = sealed(tables["about"]["1"] | {"version": VERSION + 1})


def older(tables: dict[str, Any]) -> None:
    tables["about"]["1"] = sealed(tables["about"]["1"] | {"version": VERSION - 1})


def of_another_session(tables: dict[str, Any]) -> None:
    tables["about"]["1"] = sealed(tables["about"]["1"] | {"id": "2026-11-22-other"})


def opened_as_another(tables: dict[str, Any]) -> None:
    tables["events"]["1"] = sealed(tables["events"]["1"] | {"id": "2026-11-22-other"})


def another_format(tables: dict[str, Any]) -> None:
    tables["about"]["1"]["format"] = "something-else"


def a_gap(tables: dict[str, Any]) -> None:
    del tables["events"]["3"]


def out_of_order(tables: dict[str, Any]) -> None:
    tables["events"] = dict(reversed(tables["events"].items()))


def another_name(tables: dict[str, Any]) -> None:
    tables["events"]["2"]["name"] = "Someone else"


def no_checksum(tables: dict[str, Any]) -> None:
    del tables["events"]["2"]["crc"]


def unknown_kind(tables: dict[str, Any]) -> None:
    tables["events"]["2"] = sealed(tables["events"]["2"] | {"kind": "voice_vanished"})


def unknown_field(tables: dict[str, Any]) -> None:
    tables["events"]["2"] = sealed(tables["events"]["2"] | {"role": "carer"})


def no_events(tables: dict[str, Any]) -> None:
    tables["events"] = {}


def no_opening(tables: dict[str, Any]) -> None:
    tables["events"] = {"1": sealed(tables["events"]["2"] | {"seq": 1})}


def tables_the_other_way_round(tables: dict[str, Any]) -> None:
    tables["about"] = tables.pop("about")


def control_characters(tables: dict[str, Any]) -> None:
    tables["about"]["1"] = sealed(tables["about"]["1"] | {"id": "x\x1b[2J"})


def another_table(tables: dict[str, Any]) -> None:
    tables["notes"] = {}


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (newer, "A newer coprod kept"),
        (older, "An earlier development form of coprod kept"),
        (of_another_session, "holds another session, 2026-11-22-other"),
        (opened_as_another, "holds another session, 2026-11-22-other"),
        (another_format, "not a session that coprod has kept"),
        (a_gap, "event 3 is missing"),
        (out_of_order, "event 1 is missing or out of place"),
        (another_name, "event 2 does not match its checksum"),
        (no_checksum, "event 2 does not match its checksum"),
        (unknown_kind, "not as this version of coprod writes it"),
        (unknown_field, "not as this version of coprod writes it"),
        (no_events, "the opening of the session is missing"),
        (no_opening, "the opening of the session is missing"),
        (another_table, "exactly the tables"),
        (tables_the_other_way_round, "in this order"),
        (control_characters, r"holds another session, x\[2J"),
    ],
)
def test_a_damaged_session_is_neither_read_nor_gone_on_with(
    tmp_path: Path, spoil: Callable[[dict[str, Any]], None], found: str
) -> None:
    """What was found is said, the file stays as it is, and nobody holds it."""
    journal = begun(tmp_path)
    journal.keep(opening())
    journal.close()
    data = spoilt(tmp_path, spoil)
    for use in (store_of(tmp_path).read, store_of(tmp_path).resume, store_of(tmp_path).resume):
        with saying(DamagedRecord, match=found):
            use(ID)
    assert session_file(tmp_path).read_bytes() == data
