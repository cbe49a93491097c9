"""Which exports are coprod's own: told by their bytes, wherever they lie, and made again from them."""

import os
from contextlib import suppress
from pathlib import Path

import pytest

from coprod_tui.domain.taking_out import without_undone_words
from coprod_tui.errors import Failure
from coprod_tui.export import csv
from coprod_tui.files import Files
from coprod_tui.places import Places
from coprod_tui.privacy.anonymous import anonymous
from coprod_tui.privacy.ledger import Ledger, Made, history, identity
from coprod_tui.service import Service
from tests.export import invented
from tests.privacy.exports import AT
from tests.storage.disk import FailingFiles
from tests.support.clock import FakeClock
from tests.support.failing import saying
from tests.support.meeting import a_plan

EVENTS = invented.events()
ALL = [Made(*identity(EVENTS), AT, form) for form in ("json", "md", "html")]
ALL += [Made(*identity(EVENTS), AT, "csv", table) for table in csv.TABLES]
ALL += [Made(*identity(EVENTS), AT, "md", None, True, as_written) for as_written in (False, True)]


def test_each_export_is_known_by_its_bytes_and_made_again(tmp_path: Path) -> None:
    """By whoever reads the ledger next; another byte, and it is somebody else's."""
    ledger = Ledger(tmp_path / "home" / "exports.jsonl", Files())
    for how in ALL:
        ledger.note(how.again(EVENTS), how)
    read = Ledger(tmp_path / "home" / "exports.jsonl", Files())
    for how in ALL:
        assert read.find(how.again(EVENTS), ".txt") == how
        assert read.find(how.again(EVENTS) + b" ", ".txt") is None


def test_the_ledger_holds_no_name_and_no_words(tmp_path: Path) -> None:
    """It is left as it is when somebody is forgotten."""
    path = tmp_path / "exports.jsonl"
    for how in ALL:
        Ledger(path, Files()).note(how.again(EVENTS), how)
    keys = {"sha256", "made", "opened_at", "draw_seed", "at", "format", "table", "anonymous", "as_written"}
    words = {each.strip('"') for each in path.read_text().replace("{", ",").replace(":", ",").split(",")}
    assert {each for each in words if each.replace("_", "").isalpha()} <= keys | {"json", "md", "html", "csv", "true"}


def test_a_line_that_was_cut_off_loses_only_itself(tmp_path: Path) -> None:
    """The next one begins on a line of its own."""
    path = tmp_path / "exports.jsonl"
    first, second, third = ALL[:3]
    Ledger(path, Files()).note(first.again(EVENTS), first)
    Ledger(path, Files()).note(second.again(EVENTS), second)
    path.write_bytes(path.read_bytes()[:-9])
    Ledger(path, Files()).note(third.again(EVENTS), third)
    read = Ledger(path, Files())
    assert [read.find(how.again(EVENTS), ".txt") for how in (first, second, third)] == [first, None, third]


@pytest.mark.parametrize("without_names", [False, True])
def test_a_json_of_another_home_is_known_by_itself(tmp_path: Path, without_names: bool) -> None:
    """It tells its whole session; with anything in it changed it is none."""
    ledger = Ledger(tmp_path / "exports.jsonl", Files())
    how = Made(*identity(EVENTS), EVENTS[-1].at, "json", anonymous=without_names)
    data = how.again(EVENTS)
    assert ledger.find(data, ".json") == how
    assert history(data) == without_undone_words(anonymous(EVENTS).events if without_names else EVENTS)
    assert ledger.find(data.replace(b"Nobody", b"Somebody", 1), ".json") is None
    assert ledger.find(b'{"format": "coprod-session"}', ".json") is None


def test_no_export_is_there_that_the_ledger_does_not_know(tmp_path: Path) -> None:
    """It is noted before; where that fails, nothing is written."""
    live = Service.of(tmp_path, FakeClock(), lambda: 1).open(a_plan())
    live.leave()
    for at in range(1, 100):
        files = FailingFiles(at)
        with suppress(Failure):
            Service.of(tmp_path, FakeClock(), lambda: 1, files).write_out(live.session.id, "md")
        ledger = Ledger(Places(tmp_path).ledger, Files())
        exports = Places(tmp_path).exports
        for path in exports.glob("*.md") if exports.exists() else ():
            assert ledger.find(path.read_bytes(), ".md")
            path.unlink()  # a name that is taken costs calls of its own
        if not files.has_failed:
            return
    pytest.fail("a call failed every time")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (b'"format":"md"', b'"format":"csv"'),
        (b'"format":"md"', b'"format":"md","table":"rounds"'),
        (b'Z","format"', b'","format"'),
        (b'Z","draw_seed"', b'","draw_seed"'),
    ],
)
def test_a_line_by_which_nothing_can_be_made_again_loses_only_itself(tmp_path: Path, was: bytes, now: bytes) -> None:
    """A CSV of no table, a table of something else, a moment without a zone: damage, as a line that was cut off."""
    path, how = tmp_path / "exports.jsonl", ALL[1]
    Ledger(path, Files()).note(how.again(EVENTS), how)
    assert was in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(was, now))
    assert Ledger(path, Files()).find(how.again(EVENTS), ".txt") is None


@pytest.mark.parametrize("way", ["folder", "pipe", "closed"])
def test_a_ledger_that_cannot_be_read_is_named_and_nobody_is_forgotten(tmp_path: Path, way: str) -> None:
    """By what stands in its place no export would be known, so nothing is changed."""
    Service.of(tmp_path, FakeClock(), lambda: 1).open(a_plan()).leave()
    ledger = Places(tmp_path).ledger
    if way == "folder":
        ledger.mkdir()
    elif way == "pipe":
        os.mkfifo(ledger)
    else:
        ledger.touch(0o000)
    if way == "closed" and os.geteuid() == 0:
        pytest.skip("nothing is closed to this user")
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "notes.json").write_text("{}")
    service = Service.of(tmp_path, FakeClock(), lambda: 1)
    before = service.kept("2026-11-22-coming-home")
    with saying(Failure, match=r"exports\.jsonl: it cannot be read"):
        service.forget("Amina", dry_run=False)
    assert service.kept("2026-11-22-coming-home") == before
