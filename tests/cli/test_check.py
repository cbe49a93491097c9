"""coprod check: every file of the record, how it is, and what can be done."""

import json
from pathlib import Path

import pytest

from tests.cli.test_processes import loaded_by
from tests.record.processes import another_program, said


def contents(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}


def test_whole_sessions_are_said_to_be_whole(coprod, home, played):
    """With all that lies beside them, and exit code 0."""
    coprod("list", "--find", "letters")
    code, out, err = coprod("check")
    assert code == 0
    assert [line.split() for line in out.splitlines()[::2]] == [
        ["whole", f"sessions/{played}.json"],
        ["whole", "catalogue.json"],
        ["whole", "search.json"],
    ]
    assert "the session is closed." in out
    assert err == "The one session is whole.\n"


@pytest.mark.parametrize("data", [b"", b"\0" * 900, b'{"about": {}}'], ids=["nothing", "NULs", "half"])
def test_each_damaged_session_is_named(coprod, home, played, still_open, data):
    """What was found, what to do, exit code 3; no file is changed, and the others are told of as well."""
    (home / "sessions" / f"{played}.json").write_bytes(data)
    before = contents(home)
    code, out, err = coprod("check")
    assert code == 3
    states = {line.split()[1]: line.split()[0] for line in out.splitlines() if "sessions/" in line and ".json" in line}
    assert states[f"sessions/{played}.json"] == "damaged"
    assert f"whole            sessions/{still_open}.json" in out
    assert "put that in its place" in out
    assert err == "Of 2 sessions 1 cannot be opened. Their files have been left just as they are.\n"
    assert contents(home) == before


def test_leftovers_are_told_calmly(coprod, home, played):
    """They are nobody's trouble: exit code 0, and each with what can be done."""
    sessions = home / "sessions"
    for name in (f".{played}.json.0123abcd.tmp", f"{played}.lock", f"{played}.beat", "notes.txt"):
        (sessions / name).touch()
    (home / "catalogue.json").write_bytes(b"{")
    (home / "exports").mkdir(exist_ok=True)
    (home / "exports" / f".{played}.json.0123abcd.tmp").touch()
    before = contents(home)
    code, out, err = coprod("check", "--json")
    assert code == 0
    found = {(each["kind"], each["state"]): each["said"] for each in json.loads(out)}
    assert set(found) == {
        ("session", "whole"),
        ("unfinished save", "left over"),
        ("lock", "left over"),
        ("beat", "left over"),
        ("catalogue", "to be made anew"),
        ("other", "not coprod’s"),
    }
    assert all(said.endswith(".") for said in found.values())
    assert err == "The one session is whole.\n"
    assert contents(home) == before


def test_a_session_that_is_open_is_in_use(coprod, home, still_open):
    """Its lock is held by the other program, before the check and after it."""
    script = f'held = Record(home).go_on("{still_open}")\nsay("held")\nsys.stdin.readline()\n'
    with another_program(home, script) as holder:
        assert said(holder) == "held"
        for _ in range(2):
            code, out, _ = coprod("check", "--json")
            states = {each["kind"]: each["state"] for each in json.loads(out)}
            assert (code, states["session"], states["lock"]) == (0, "whole", "in use")


def test_there_is_nothing_to_check_before_the_first_session(coprod, home):
    """And looking creates nothing."""
    assert coprod("check") == (0, "", f"There is no session in {home} yet.\n")
    assert json.loads(coprod("check", "--json").out) == []
    assert not home.exists()


def test_a_name_that_could_steer_a_terminal_is_shown_without_it(coprod, home, played):
    """Somebody may have put any file there."""
    (home / "sessions" / "a\x1b[2J\nb.json").write_bytes(b"{}")
    code, out, err = coprod("check")
    assert code == 3
    assert "\x1b" not in out + err


def test_no_screen_is_loaded(home, played):
    """Checking starts as fast as listing."""
    assert not loaded_by("--home", home, "check") & {"textual", "rich"}
