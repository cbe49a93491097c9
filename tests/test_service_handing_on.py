"""Handing on over the service: exports in each format, a session taken back, and what is written never over another."""

from pathlib import Path

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.errors import WrongUse
from tests.support.failing import saying
from tests.support.kept import service_of
from tests.support.meeting import a_plan

ID = "2026-11-22-coming-home"
SAID = "Amina rang, and nobody answered."


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with one session, in which somebody said a name."""
    live = service_of(tmp_path / "home").open(a_plan())
    live.do(c.Contribute(SAID, "v2"))
    live.leave()
    return tmp_path / "home"


@pytest.mark.parametrize(
    ("form", "table", "begins"),
    [("json", None, b"{"), ("md", None, b"# Coming home"), ("html", None, b"<!DOCTYPE"), ("csv", "contributions", b"")],
)
def test_a_session_is_exported_in_each_format(home: Path, form: str, table: str | None, begins: bytes) -> None:
    """With its names and words, and nothing is written."""
    before = sorted(home.rglob("*"))
    exported = service_of(home).export(ID, form, table)
    assert exported.data.removeprefix(b"\xef\xbb\xbf").startswith(begins)
    assert b"Amina" in exported.data
    assert (exported.held_names, exported.may_be_words) == ({}, 0)
    assert sorted(home.rglob("*")) == before


def test_an_export_without_names_says_which_sentences_held_one(home: Path) -> None:
    """Only those that stand in it: a table of rounds has no words of anybody."""
    exported = service_of(home).export(ID, "md", without_names=True)
    assert b"Amina" not in exported.data
    assert exported.held_names == {SAID: "a voice rang, and nobody answered."}
    assert service_of(home).export(ID, "csv", "rounds", without_names=True).held_names == {}


def test_a_live_session_is_exported_as_it_stands(home: Path) -> None:
    """Also what could not be kept yet."""
    service = service_of(home)
    live = service.resume(ID)
    live.do(c.Contribute("Not on the disk.", "v1"))
    assert b"Not on the disk." in service.export(live).data
    live.leave()


def test_an_export_is_taken_back_exactly(home: Path, tmp_path: Path) -> None:
    """Under its own id, in another home; a second time nothing changes, and it is said."""
    data = service_of(home).export(ID).data
    other = service_of(tmp_path / "other")
    assert other.import_(data, "home.json") == service_of(home).kept(ID) == other.kept(ID)
    with saying(WrongUse, match="in the record already"):
        other.import_(data, "home.json")


def test_what_is_no_export_is_said_with_the_name_of_its_file(tmp_path: Path) -> None:
    """And nothing is made."""
    with saying(WrongUse, match=r"^notes\.json: this is not JSON"):
        service_of(tmp_path / "home").import_(b"notes", "notes.json")
    assert list(tmp_path.iterdir()) == []
