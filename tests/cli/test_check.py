"""coprod check: every file of the record, how it is, and what can be done."""

import errno
import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from zlib import crc32

import pytest

from coprod_tui import demo
from coprod_tui.files import Files
from coprod_tui.presentation.failures import said as spelled
from coprod_tui.service import Service
from tests.cli.test_processes import loaded_by
from tests.storage.processes import another_program, said
from tests.support.kept import service_of


class Unremovable(Files):
    """Nothing can be removed."""

    def remove(self, path: Path) -> None:
        raise PermissionError(errno.EPERM, "not permitted", str(path))


def contents(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}


def test_whole_sessions_are_said_to_be_whole(coprod, home, played):
    """With all that lies beside them, and exit code 0."""
    coprod("list", "--find", "letters")
    code, out, err = coprod("check")
    assert code == 0
    assert [line.split() for line in out.splitlines()[::2]] == [
        ["whole", f"sessions/{played}.json"],
        ["whole", "index.sqlite3"],
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
    assert err == "1 of 2 sessions cannot be opened. Its file has been left just as it is.\n"
    assert contents(home) == before


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ([], "The one session cannot be opened. Its file has been left just as it is.\n"),
        (["b"], "2 of 2 sessions cannot be opened. Their files have been left just as they are.\n"),
    ],
)
def test_when_none_can_be_opened(coprod, home, others, said):
    """One is not spoken of as several."""
    (home / "sessions").mkdir(parents=True)
    for name in ("a", *others):
        (home / "sessions" / f"{name}.json").touch()
    assert coprod("check").err == said


def test_what_is_no_file_is_no_session(coprod, home, played):
    """A pipe would be waited for without end; with a folder it is named by the check, and passed over by all else."""
    (home / "sessions" / "folder.json").mkdir()
    os.mkfifo(home / "sessions" / "pipe.json")
    code, out, err = coprod("check")
    assert (code, err) == (0, "The one session is whole.\n")
    for name in ("folder", "pipe"):
        assert f"not coprod’s     sessions/{name}.json\n" in out
    assert out.count("This is a folder, a pipe or the like. coprod leaves it alone.") == 2
    for command in (["list"], ["doctor"], ["forget", "Ngozi", "--dry-run"], ["insights"], ["show", "last"]):
        assert "pipe" not in "".join(map(str, coprod(*command)[1:])), command
    assert coprod("list").code == 0
    assert coprod("show", "pipe").err.startswith("There is no session “pipe”")


@pytest.mark.parametrize("name", ["index.sqlite3", "sessions/{}.beat", "sessions/{}.lock"])
def test_a_pipe_beside_the_sessions_keeps_nobody_waiting(coprod, home, still_open, name):
    """It is as good as no file there."""
    path = home / name.format(still_open)
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    assert coprod("list", "--find", "letters").code == 0
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    assert coprod("check").code == 0
    live = Service.of(home, demo.PlayedClock(), lambda: 1).resume(still_open)
    live.leave()


def test_a_link_to_a_file_that_is_not_there(coprod, home, played):
    """The session may lie on a disk that is not there now: it is named, and nothing else is withheld."""
    link = home / "sessions" / "a.json"
    link.symlink_to("/nowhere/a.json")
    said = f"The session a cannot be opened. Its file {link} is gone, or is a link that leads nowhere."
    code, out, _ = coprod("check")
    assert code == 1
    assert f"unreadable       sessions/a.json\n                 {said}\n" in out
    assert coprod("list", "--json").err == f"{said}\n"
    assert coprod("show", "a") == (1, "", f"{said}\n")
    assert coprod("follow-up", "a", "d1", "--told") == (1, "", f"{said}\n")


def spoil(home, table, was, now):
    """Rows that hold something else, with checksums as if they had been written so."""
    with closing(sqlite3.connect(home / "index.sqlite3")) as connection, connection:
        rows = connection.execute(f"SELECT number, data FROM {table}").fetchall()
        changed = [(number, data.replace(was, now)) for number, data in rows]
        assert changed != rows
        checksums = [(data, crc32(data, number), number) for number, data in changed]
        connection.executemany(f"UPDATE {table} SET data = ?, crc = ? WHERE number = ?", checksums)
        total = sum(crc for _, crc, _ in checksums)
        connection.execute("UPDATE meta SET value = ? WHERE name = ?", (total, table))


@pytest.mark.parametrize(
    ("table", "was", "now"),
    [("open_decisions", b'"agreed"', b'"parked"'), ("folded", b"letter", b"ladder"), ("typed", b"etter", b"atter")],
)
def test_lists_that_differ_from_the_sessions_are_removed(coprod, home, played, table, was, now):
    """However well their checksums fit: it is said, and the next list is made of the sessions as they are."""
    shown = {each: coprod(*each.split(" ")).out for each in ("list --json --find letters", "follow-up --json")}
    path = home / "index.sqlite3"
    spoil(home, table, was, now)
    code, out, err = coprod("check")
    assert (code, path.exists()) == (0, False)
    assert "differed         index.sqlite3\n" in out
    assert err == (
        "The one session is whole. What lists are made from differed from them. It has been removed, and "
        "the next list makes it anew.\n"
    )
    assert {each: coprod(*each.split(" ")).out for each in shown} == shown
    assert coprod("check").err == "The one session is whole.\n"


def test_lists_that_differ_and_cannot_be_removed_are_damage(home, played):
    """Exit code 3, for lists stay wrong until somebody does it."""
    service_of(home).listing()
    spoil(home, "open_decisions", b"agreed", b"parked")
    checked = Service.of(home, demo.PlayedClock(), lambda: 1, Unremovable()).check()
    (found,) = (each for each in checked.findings if each.kind == "index")
    assert (checked.exit_code, found.state) == (3, "damaged")
    assert spelled(found.said) == (
        f"It differs from the sessions, and cannot be removed: this user may not do that in {home}. "
        "Until it is, lists are wrong."
    )


def test_a_session_that_changed_since_is_no_difference(coprod, home, played):
    """The index has yet to read it, which the next list does."""
    coprod("list")
    coprod("answer", played, "c1", "--open")
    assert coprod("check").err == "The one session is whole.\n"


def test_leftovers_are_told_calmly(coprod, home, played):
    """They are nobody's trouble: exit code 0, and each with what can be done."""
    sessions = home / "sessions"
    for name in (f".{played}.json.0123abcd.tmp", f"{played}.lock", f"{played}.beat", f"{played}.wall", "notes.txt"):
        (sessions / name).touch()
    (home / "index.sqlite3").write_bytes(b"{")
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
        ("wall", "left over"),
        ("index", "to be made anew"),
        ("other", "not coprod’s"),
    }
    assert all(said.endswith(".") for said in found.values())
    assert err == "The one session is whole.\n"
    assert contents(home) == before


def test_a_session_that_is_open_is_in_use(coprod, home, still_open):
    """Its lock is held by the other program, before the check and after it."""
    script = f'held = store_of(home).resume("{still_open}")\nsay("held")\nsys.stdin.readline()\n'
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
