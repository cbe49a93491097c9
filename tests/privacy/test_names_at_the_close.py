"""The names of those who were here for someone leave the exports, too, before their session is closed."""

from pathlib import Path

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.errors import Failure
from coprod_tui.export.reading import events_in
from coprod_tui.files import Files
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Service
from tests.privacy.exports import write_all
from tests.storage.disk import QuickFiles, RefusingFiles, all_below
from tests.support.clock import FakeClock
from tests.support.meeting import a_plan


def desk_of(home: Path, files: Files | None = None) -> Service:
    return Service.of(home, FakeClock(), lambda: 3, files or QuickFiles())


def exported(home: Path) -> LiveSession:
    """Zenobia came to support somebody, took her place in the circle at first, and opened the round."""
    live = desk_of(home).open(a_plan(names="Zenobia Amina"))
    live.do(c.GoOn())
    write_all(home, live.events, home / "exports", "first")
    live.do(c.BecomeAlongside("v1"))
    write_all(home, live.events, home / "exports" / "moved", "second")
    (home / "exports" / ".first.md.0a1b2c.tmp").write_text("# Coming home\nZenobia")
    assert desk_of(home).listing().summaries[0].openings == {"Zenobia": 1}
    return live


def holding(home: Path) -> list[str]:
    return sorted(path.name for path in all_below(home) if path.is_file() and b"Zenobia" in path.read_bytes())


def test_no_file_of_coprods_holds_them_after_the_close(tmp_path: Path) -> None:
    """Exports of every kind, what an interrupted one left, and what is searched; a file of somebody else's stays."""
    live = exported(tmp_path)
    (tmp_path / "notes.txt").write_text("Zenobia signs.")
    desk_of(tmp_path).let_go_of_names(live)
    live.do(live.closing)
    live.leave()
    assert holding(tmp_path) == ["notes.txt"]
    assert [voice.name for voice in desk_of(tmp_path).kept(live.session.id).session.voices] == [None, "Amina"]
    for name in ("first.json", "moved/second.json"):
        told = events_in((tmp_path / "exports" / name).read_bytes())
        assert (told, "Amina" in str(told)) == (live.events[:-2], True)


def test_an_export_without_names_holds_them_no_more_after_the_close_than_before(tmp_path: Path) -> None:
    """Once the name is kept nowhere, a sentence that holds it could not be told from any other."""
    live = desk_of(tmp_path).open(a_plan(names="Zenobia Amina"))
    live.do(c.BecomeAlongside("v1"))
    live.do(c.Contribute("Zenobia signs for Amina.", "v2"))
    write_all(tmp_path, live.events, tmp_path / "exports", "first", without_names=True)
    without = [path for path in (tmp_path / "exports").iterdir() if b"Zenobia" not in path.read_bytes()]
    assert without
    desk_of(tmp_path).let_go_of_names(live)
    live.do(live.closing)
    live.leave()
    assert [path.name for path in without if b"Zenobia" in path.read_bytes()] == []


@pytest.mark.parametrize("had_a_name", [True, False])
def test_who_exports_without_names_is_told_of_those_that_are_kept_nowhere(tmp_path: Path, had_a_name: bool) -> None:
    """Only where there was one: most who come for someone never give any."""
    live = desk_of(tmp_path).open(a_plan(names="Zenobia Amina"))
    live.do(c.BecomeAlongside("v1") if had_a_name else c.ComeAlongside())
    assert not desk_of(tmp_path).export(live, without_names=True).names_are_gone
    live.do(live.closing)
    assert desk_of(tmp_path).export(live, without_names=True).names_are_gone is had_a_name
    assert not desk_of(tmp_path).export(live).names_are_gone


def test_exports_stay_as_they_are_where_no_name_goes(tmp_path: Path) -> None:
    """Whoever takes turns again keeps their name, and no file is written."""
    live = exported(tmp_path)
    live.do(c.BecomeVoice("v1"))
    before = {path: path.read_bytes() for path in all_below(tmp_path) if path.is_file()}
    desk_of(tmp_path).let_go_of_names(live)
    assert {path: path.read_bytes() for path in all_below(tmp_path) if path.is_file()} == before


def test_an_export_that_cannot_be_written_is_told_of_and_done_again(tmp_path: Path) -> None:
    """Nothing is lost by it, and the session goes on."""
    live = exported(tmp_path)
    files = RefusingFiles()
    with pytest.raises(Failure, match="names_in_exports"):
        desk_of(tmp_path, files).let_go_of_names(live)
    assert not live.session.is_closed
    desk_of(tmp_path).let_go_of_names(live)
    assert holding(tmp_path) == [f"{live.session.id}.json"]
