"""The desk: sessions opened, resumed and written out, on a real disk."""

import errno
import json
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.validation import first_impossible
from coprod_tui.domain.events import SessionResumed
from coprod_tui.domain.model.ways import Choices, Ways
from coprod_tui.errors import DamagedRecord, Failure, OpenElsewhere, WrongUse
from coprod_tui.files import Files
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.service import Service
from coprod_tui.system_clock import SystemClock
from tests.storage.disk import FailingFiles, RefusingFiles, all_below, mode, umask
from tests.storage.processes import another_program, said
from tests.support.clock import MORNING, FakeClock
from tests.support.failing import saying
from tests.support.meeting import a_plan, a_round

ID = "2026-11-22-coming-home"


def a_desk(home: Path, clock: FakeClock | None = None, files: Files | None = None) -> Service:
    """A desk whose draws are always the same."""
    return Service.of(home, clock or FakeClock(), lambda: 42, files)


# --- opening


def test_a_session_is_on_the_disk_before_it_is_live(tmp_path: Path) -> None:
    """With the seed of its draw, so that the draw can be made again."""
    live = a_desk(tmp_path).open(a_plan(order="drawn"))
    assert live.session.id == ID
    assert live.session.draw_seed == 42
    assert a_desk(tmp_path).kept(ID).session == live.session


def test_who_opened_in_earlier_sessions_of_the_group_counts(tmp_path: Path) -> None:
    """Amina opened last time, so Ben opens now."""
    desk = a_desk(tmp_path)
    first = desk.open(a_plan(group="Riverside"))
    first.do(c.GoOn())
    first.leave()
    second = desk.open(a_plan(group="Riverside"))
    second.do(c.GoOn())
    assert second.session.name_of(second.session.rounds[0].order[0]) == "Ben"


def test_how_a_group_works_together_comes_along_from_its_last_session(tmp_path: Path) -> None:
    """However its name is spelled, in the act that opens the session. Another group begins with nothing agreed."""
    clock = FakeClock()
    desk = a_desk(tmp_path, clock)
    for line in ("One person at a time.", "Tea first."):
        session = desk.open(a_plan(group="Riverside"))
        session.do(c.AgreeOnWays((line,), c.Choices("bar", names="someone")))
        session.leave()
        clock.wait(1_000)
    next_time = desk.open(a_plan(group="RIVERSIDE"))
    assert next_time.session.ways == Ways(("Tea first.",), Choices("bar", names="someone"))
    assert not next_time.can_undo
    assert desk.kept(next_time.session.id).session == next_time.session
    assert desk.open(a_plan(group="Hillside")).session.ways is None
    assert desk.open(a_plan()).session.ways is None


def test_people_who_meet_again_without_a_group_work_together_as_they_did(tmp_path: Path) -> None:
    """Also once they give themselves a name; but a group of that name keeps its own ways."""
    desk = a_desk(tmp_path)
    first = desk.open(a_plan())
    first.do(c.AgreeOnWays(("Tea first.",)))
    first.leave()
    for plan in (a_plan(), a_plan(group="Riverside")):
        assert desk.open(plan, first.session.id).session.ways == Ways(("Tea first.",), Choices())
    assert desk.open(a_plan(), "2020-01-01-nowhere").session.ways is None
    hillside = desk.open(a_plan(group="Hillside"))
    hillside.do(c.AgreeOnWays(("No tea.",)))
    assert desk.open(a_plan(group="Hillside"), first.session.id).session.ways == Ways(("No tea.",), Choices())


def test_a_name_that_was_forgotten_comes_along_in_no_line(tmp_path: Path) -> None:
    """Neither in the session in which it was agreed nor in the next one."""
    desk = a_desk(tmp_path)
    for _ in range(2):
        live = desk.open(a_plan(names="Quillon Ben", group="Riverside"))
        if live.session.ways is None:
            live.do(c.AgreeOnWays(("Quillon makes the tea.",)))
        live.do(c.Close())
        live.leave()
    desk.forget("Quillon", dry_run=False)
    kept = [desk.kept(each.id) for each in desk.listing().summaries]
    assert [each.session.ways.lines for each in kept] == [("a voice makes the tea.",)] * 2
    assert [first_impossible(each.events) for each in kept] == [None, None]
    assert "Quillon" not in str(desk.open(a_plan(names="Ben", group="Riverside")).events)


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
def test_a_session_that_cannot_be_kept_is_not_begun(tmp_path: Path, for_good: bool) -> None:
    """Call 1, 2, 3 … fails until none does: it is said at the start, and no file is left to be resumed."""
    for at in range(1, 30):
        home = tmp_path / str(at)
        files = FailingFiles(at, for_good=for_good)
        try:
            live = a_desk(home, files=files).open(a_plan())
        except Failure as trouble:
            told = (trouble.exit_code, "the disk is full" in sentence_of(trouble))
            assert told == (1, True)
            if not for_good:
                assert [path for path in all_below(home) if path.is_file()] == []
            assert a_desk(home).open(a_plan()).unsaved is None
        else:
            live.leave()
            return
    pytest.fail("a call failed every time")


# --- resuming


def test_what_a_group_explained_is_known_at_its_next_meeting(tmp_path: Path) -> None:
    """Each word as it was explained last, the newest first; another group has its own words, and nobody has none."""
    clock = FakeClock()
    desk = a_desk(tmp_path, clock)
    for words in ({"Triage": "Sorting people.", "MDT": "Everyone around one table."}, {"triage": "Who is seen first."}):
        live = desk.open(a_plan(group="Riverside"))
        for term, meaning in words.items():
            live.do(c.ExplainWord(term, meaning))
        live.leave()
        clock.wait(1_000)
    known = desk.explained("RIVERSIDE")
    assert [(each.term, each.meaning) for each in known] == [
        ("triage", "Who is seen first."),
        ("MDT", "Everyone around one table."),
    ]
    assert desk.explained("Hillside") == desk.explained("") == ()


def test_a_name_that_was_forgotten_is_in_no_meaning_and_no_principle(tmp_path: Path) -> None:
    """Nor in what is offered at the group's next meeting; what was chosen stays chosen."""
    desk = a_desk(tmp_path)
    live = desk.open(a_plan(names="Quillon Ben", group="Riverside", principles=("We ask Quillon first.", "Together.")))
    live.do(c.ExplainWord("Quillon’s rule", "What Quillon made up."))
    live.do(c.Propose("A named contact."))
    live.do(c.ChoosePrinciples("d1", ("p1",)))
    live.do(c.Close())
    live.leave()
    desk.forget("Quillon", dry_run=False)
    kept = desk.kept(live.session.id)
    assert kept.session.plan.principles == ("We ask a voice first.", "Together.")
    assert kept.session.decisions[0].principles == ("p1",)
    assert [(each.term, each.meaning) for each in desk.explained("Riverside")] == [
        ("a voice’s rule", "What a voice made up."),
    ]
    assert first_impossible(kept.events) is None


def test_a_resumed_session_stands_where_it_stood(tmp_path: Path) -> None:
    """The running clock is held at the last beat, and the interruption is nobody's time."""
    clock = FakeClock()
    live = a_desk(tmp_path, clock).open(a_plan())
    live.do(c.GoOn())
    live.do(c.StartOrHold())
    for _ in range(20):
        clock.wait(1_000)
        live.beat()
    live._journal.close()
    later = FakeClock(MORNING + timedelta(days=1), running_ms=5)
    resumed = a_desk(tmp_path, later).resume(ID)
    turn = resumed.session.open_turn
    assert turn is not None
    assert (turn.clock, turn.spoken_ms, resumed.elapsed_ms) == ("held", 20_000, 20_000)
    assert isinstance(a_desk(tmp_path).kept(ID).events[-1], SessionResumed)


def test_a_closed_session_is_not_gone_on_with(tmp_path: Path) -> None:
    """The sentence says how to look at it; and it is not held by having been asked for."""
    desk = a_desk(tmp_path)
    live = desk.open(a_plan())
    live.do(c.Close())
    live.leave()
    for _ in range(2):
        with saying(WrongUse, match=f"was closed.*coprod show {ID}"):
            desk.resume(ID)
    assert desk.kept(ID).session.is_closed
    assert [path.name for path in all_below(tmp_path / "sessions")] == [f"{ID}.json"]


def test_a_session_open_elsewhere_can_be_read_but_not_resumed(tmp_path: Path) -> None:
    """Until it is left there."""
    live = a_desk(tmp_path).open(a_plan())
    with pytest.raises(OpenElsewhere):
        a_desk(tmp_path).resume(ID)
    assert a_desk(tmp_path).kept(ID).session == live.session
    live.leave()
    a_desk(tmp_path).resume(ID)


def test_a_damaged_session_is_neither_read_nor_resumed(tmp_path: Path) -> None:
    """And it is left out of the list, which says so."""
    a_desk(tmp_path).open(a_plan()).leave()
    path = tmp_path / "sessions" / f"{ID}.json"
    path.write_bytes(b"")
    for use in (a_desk(tmp_path).kept, a_desk(tmp_path).resume):
        with saying(DamagedRecord, match="it is empty"):
            use(ID)
    assert a_desk(tmp_path).listing().summaries == ()
    assert set(a_desk(tmp_path).listing().troubles) == {ID}
    assert path.read_bytes() == b""


def test_on_a_full_disk_a_session_is_resumed_unsaved(tmp_path: Path) -> None:
    """The room is waiting: it goes on, says so, and saves as soon as it can."""
    a_desk(tmp_path).open(a_plan()).leave()
    files = RefusingFiles(errno.ENOSPC)
    live = a_desk(tmp_path, files=files).resume(ID)
    live.do(c.GoOn())
    assert live.unsaved
    assert live.unsaved.code == "disk_full"
    files.error = None
    live.save_again()
    assert live.unsaved is None
    assert a_desk(tmp_path).kept(ID).events == live.events


def test_killed_in_mid_turn_it_comes_back_within_two_seconds(tmp_path: Path) -> None:
    """kill -9 while Amina speaks: everything said is there, and the lock is free."""
    script = """
live = Service.of(home, SystemClock(), lambda: 42).open(a_plan())
live.do(c.GoOn())
live.do(c.StartOrHold())
live.do(c.Contribute("Nobody told me who to ring.", "v1"))
began = beaten = live.elapsed_ms
while beaten - began < 300:
    beaten = live.elapsed_ms
    live.beat()
say(live.session.id)
say(live.elapsed_ms)
die()
"""
    with another_program(tmp_path, script) as process:
        session_id, elapsed_ms = said(process), int(said(process))
        process.wait()
    assert process.returncode == -9
    live = Service.of(tmp_path, SystemClock(), lambda: 42).resume(session_id)
    turn = live.session.open_turn
    assert turn is not None
    assert turn.clock == "held"
    assert 300 <= turn.spoken_ms <= elapsed_ms
    assert 0 <= elapsed_ms - live.session.as_of_ms < 2_000
    assert live.session.heard[0].text == "Nobody told me who to ring."


# --- writing out


def test_an_export_never_takes_the_place_of_another(tmp_path: Path) -> None:
    """Each has a number of its own, and holds the session as it stood."""
    desk = a_desk(tmp_path)
    live = desk.open(a_plan())
    first = desk.write_out(live)
    live.do(c.Contribute("Nobody told me who to ring.", "v1"))
    second = desk.write_out(live)
    assert [first.name, second.name] == [f"{ID}.json", f"{ID}-2.json"]
    assert [len(json.loads(path.read_bytes())["contributions"]) for path in (first, second)] == [0, 1]


def test_the_record_to_hand_out_is_one_page(tmp_path: Path) -> None:
    """Beside the JSON, under the same name."""
    desk = a_desk(tmp_path)
    live = desk.open(a_plan())
    live.leave()
    path = desk.write_out(ID, "html")
    assert path.name == f"{ID}.html"
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
def test_a_failed_export_leaves_no_part_of_a_file(tmp_path: Path, for_good: bool) -> None:
    """Call 1, 2, 3 … fails until none does; the session is kept all the same."""
    files = FailingFiles()
    desk = a_desk(tmp_path, files=files)
    live = desk.open(a_plan())
    for at in range(1, 20):
        files.at, files.for_good = len(files.calls) + at, for_good
        try:
            path = desk.write_out(live)
        except Failure as trouble:
            is_said = "the disk is full." in sentence_of(trouble)
            assert is_said
        else:
            assert json.loads(path.read_bytes())["format"] == "coprod-session"
            return
        for path in tmp_path.glob("exports/*.json"):
            assert json.loads(path.read_bytes())["format"] == "coprod-session"
            path.unlink()
    pytest.fail("a call failed every time")


# --- privacy


@pytest.mark.parametrize("mask", [0o000, 0o077], ids="{:03o}".format)
def test_everything_is_only_for_its_user(tmp_path: Path, mask: int) -> None:
    """Every file and folder of a whole session, looked at while it is live and afterwards."""
    home = tmp_path / "home"
    with umask(mask):
        desk = a_desk(home)
        live = desk.open(a_plan(a_round()))
        live.do(c.GoOn())
        live.do(c.Propose("A named contact on every letter"))
        live.beat()
        desk.write_out(live)
        desk.listing()
        while_live = {path: mode(path) for path in all_below(tmp_path)}
        live.do(c.Close())
        live.leave()
    modes = while_live | {path: mode(path) for path in all_below(tmp_path)}
    assert {path.suffix for path in modes} == {"", ".json", ".jsonl", ".sqlite3", ".lock", ".beat"}
    assert {path.name: found for path, found in modes.items() if found != ("600" if path.suffix else "700")} == {}


# --- the clock


def test_the_system_clock_tells_utc_and_never_goes_back() -> None:
    """Whole milliseconds of a clock that does not jump."""
    clock = SystemClock()
    before = clock.running_ms()
    assert abs(clock.now() - datetime.fromtimestamp(time.time(), clock.now().tzinfo)) < timedelta(seconds=10)
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.running_ms() >= before
