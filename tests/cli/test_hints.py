"""A command that a message names works as it is shown there: in the home folder that was named."""

import re
import shlex
from pathlib import Path

import pytest
from msgspec import structs

from coprod_tui import demo
from coprod_tui.cli import main
from coprod_tui.service import Service

HINT = re.compile(r"“coprod ([^”]*)”|\(coprod ([^()]*)\)|: coprod (.*)$", re.MULTILINE)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder whose name a shell would take for two."""
    return tmp_path / "our sessions"


def told(text: str) -> list[list[str]]:
    """The words of each command that is told, as a shell reads them."""
    return [shlex.split("".join(found)) for found in HINT.findall(text)]


@pytest.mark.parametrize(
    ("arguments", "hints"),
    [
        (["show", "last"], [["run", "PLAN.toml"]]),
        (["show", "nothing"], [["list"]]),
        (["list"], [["run", "PLAN.toml"], ["plan", "new"]]),
        (["plan", "check", "/dev/null"], [["plan", "new"]]),
    ],
    ids=["the last of none", "none by that name", "no session", "no plan"],
)
def test_before_there_is_a_session(coprod, home, arguments, hints):
    """What to do where nothing is there yet."""
    assert told(coprod(*arguments).err) == [[*hint, "--home", str(home)] for hint in hints]


def test_about_a_session_that_is_there(coprod, home, played, tmp_path):
    """What to look at, and how to hand on, bring about and take back what is in it."""
    file = tmp_path / "out.json"
    coprod("export", "last", "-o", file)
    closed = ("follow-up", "last", "d1", "--status", "done", "--happened", "It is.", "--learned", "Ask.")
    for arguments, hint in (
        (("import", file), ["show", played]),
        (("list", "--find", "nowhere"), ["list"]),
        (("answer", "last", "c1", "--acted-on", "d9"), ["show"]),
        (closed, ["follow-up", played, "d1", "--told"]),
    ):
        assert told(coprod(*arguments).err) == [[*hint, "--home", str(home)]], arguments


def test_about_one_that_is_taken_back_into_another_folder(coprod, played, still_open, tmp_path):
    """Closed or still open."""
    elsewhere, file = tmp_path / "another home", tmp_path / "out.json"
    for session_id, command in ((played, "show"), (still_open, "resume")):
        coprod("export", session_id, "-o", file, "--force")
        done = coprod("import", file, "--home", elsewhere)
        assert told(done.err) == [[command, session_id, "--home", str(elsewhere)]]


def test_about_one_that_cannot_be_gone_on_with(coprod, home, played, monkeypatch):
    """It was closed, or none is open, or another window has it."""
    monkeypatch.setattr("coprod_tui.cli.screens.must_be_terminal", lambda: None)
    assert told(coprod("resume", played).err) == [["show", played, "--home", str(home)]]
    assert told(coprod("resume").err) == [["list", "--home", str(home)]]
    live = Service.of(home, demo.PlayedClock(), lambda: 1).open(demo.PLAN)
    assert told(coprod("resume", live.session.id).err) == [["show", live.session.id, "--home", str(home)]]
    live.leave()


def test_the_doctor_tells_what_works_in_the_folder_it_looked_at(coprod, home, still_open):
    """For people and for programs; and the same is said about what is damaged."""
    sessions = home / "sessions"
    (sessions / f"{still_open}.json.lock").touch()
    assert told(coprod("doctor").out) == [["resume", "--home", str(home)]]
    assert f"coprod resume --home '{home}'" in coprod("doctor", "--json").out
    (sessions / f"{still_open}.json").write_text("{")
    assert ["check", "--home", str(home)] in told(coprod("doctor").out)


def test_whom_else_to_forget(coprod, home):
    """A name in quotes, and the folder in quotes."""
    Service.of(home, demo.PlayedClock(), lambda: 1).open(structs.replace(demo.PLAN, voices=("Ann", "Ann Lee"))).leave()
    assert told(coprod("forget", "Ann", "--dry-run").out) == [["forget", "Ann Lee", "--home", str(home)]]


def test_a_folder_that_the_shell_knows_anyway_is_not_repeated(home, monkeypatch, capfd):
    """COPROD_HOME goes with every command."""
    monkeypatch.setenv("COPROD_HOME", str(home))
    assert main(["show", "nothing"]) == 2
    assert told(capfd.readouterr().err) == [["list"]]
