"""The command as a whole, on a machine that is made up."""

import json
import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import filelock  # noqa: F401 - loaded while everything can be read; see with_modes
import pytest

from coprod_tui import demo
from coprod_tui.cli import doctor, main
from coprod_tui.doctor.examination import Machine, examine
from coprod_tui.doctor.finding import Finding, worst
from coprod_tui.domain import commands as c
from coprod_tui.files import Files
from coprod_tui.places import Places
from coprod_tui.presentation.doctor import CONCLUSIONS
from coprod_tui.service import Service
from tests.storage.disk import RefusingFiles, all_below
from tests.support.clock import FakeClock


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "home")


@pytest.fixture
def machine():
    """A laptop on which all is well."""
    clock = FakeClock()
    return Machine(
        environ={"TERM": "xterm-256color", "COLORTERM": "truecolor"},
        size=(120, 36),
        encoding="utf-8",
        mounts="/dev/sda1 / ext4 rw 0 0\n",
        python=(3, 12, 1),
        libraries={"textual": "8.2.1"},
        sqlite="3.40.1",
        clock=clock,
        files=Files(),
        pause=lambda seconds: clock.wait(round(seconds * 1000)),
        free_bytes=lambda folder: 10**10,
    )


@pytest.fixture
def opened(places):
    """A session that is open."""
    clock = demo.PlayedClock()
    live = Service.of(places.home, clock, lambda: 1).open(demo.PLAN)
    live.do(c.GoOn())
    return live


def examined(places, machine):
    """What is found in a home on this machine."""
    return examine(Service.of(places.home, machine.clock, lambda: 1, machine.files), machine)


def worrying(places, machine):
    return {finding.check for finding in examined(places, machine) if finding.state != "ok"}


def test_a_new_laptop_on_which_all_is_well(places, machine, tmp_path):
    """Nothing to look at, and nothing made."""
    findings = list(examined(places, machine))
    assert {finding.state for finding in findings} == {"ok"}
    assert CONCLUSIONS[worst(findings)] == "All is well."
    assert all_below(tmp_path) == []


def test_looking_changes_nothing_of_what_is_kept(places, machine, opened):
    """With a session left in order: all is well, and every byte of the home folder is as it was."""
    opened.leave()
    before = {path: path.read_bytes() for path in all_below(places.home) if path.is_file()}
    assert worrying(places, machine) == set()
    assert {path: path.read_bytes() for path in all_below(places.home) if path.is_file()} == before


def test_a_session_that_is_open_in_another_window(places, machine, opened):
    """It is named, and goes on undisturbed."""
    assert worrying(places, machine) == {"open now"}
    opened.do(c.StartOrHold())
    assert opened.unsaved is None
    opened.leave()


def test_a_session_whose_program_was_killed(places, machine, opened):
    """It is named, with how to go on; the lock is left where it is."""
    opened.leave()
    lock = places.sessions / f"{opened.session.id}.lock"
    lock.touch(0o600)
    assert worrying(places, machine) == {"left behind"}
    assert lock.exists()


def test_a_damaged_session(places, machine, opened):
    """It is counted, left as it is, and does not stop another session."""
    opened.leave()
    file = places.sessions / f"{opened.session.id}.json"
    file.write_bytes(b"")
    findings = list(examined(places, machine))
    assert {finding.check for finding in findings if finding.state != "ok"} == {"sessions"}
    assert worst(findings) == "look"
    assert file.read_bytes() == b""


def test_a_disk_that_takes_nothing_stops_a_session(places, machine):
    """The conclusion says so."""
    findings = list(examined(places, machine._replace(files=RefusingFiles())))
    assert [finding.check for finding in findings if finding.state == "stop"] == ["saving"]
    assert worst(findings) == "stop"
    assert "No session can be held" in CONCLUSIONS[worst(findings)]


def test_every_line_has_a_sign_a_word_and_what_to_do():
    """Without any colour."""
    findings = [Finding("size", "ok", "It fits."), Finding("space", "stop", "It is full.", "Make room.")]
    first, second, third = doctor.lines(findings)
    assert first.split() == ["✓", "ok", "size", "It", "fits."]
    assert second.split() == ["✗", "stop", "space", "It", "is", "full."]
    assert third.split() == ["→", "Make", "room."]
    assert first.index("It") == second.index("It") == third.index("→")


def test_the_command(places, capfdbinary, monkeypatch):
    """Lines for people on standard output, the conclusion on standard error; JSON for programs."""
    monkeypatch.setenv("TERM", "xterm")
    assert main(["--home", str(places.home), "doctor"]) == 0
    out, err = capfdbinary.readouterr()
    assert "✓ ok            saving" in out.decode()
    assert err.decode() == "A session can be held. Look at what says so, best before people come.\n"
    assert main(["--home", str(places.home), "doctor", "--json"]) == 0
    told = json.loads(capfdbinary.readouterr()[0])
    assert {"check": "letters", "state": "ok", "found": told[3]["found"], "advice": ""} == told[3]
    assert not places.home.exists()


def test_what_stops_a_session_is_an_exit_code(places, monkeypatch, capfdbinary):
    """1, as for everything that fails."""
    monkeypatch.setenv("TERM", "dumb")
    assert main(["--home", str(places.home), "doctor"]) == 1


def test_no_screen_is_loaded_for_it(places):
    """The doctor comes where Textual cannot be imported, too."""
    code = (
        "import sys; from coprod_tui.cli import main; main(sys.argv[1:])\n"
        "assert not {'textual', 'rich'} & {*sys.modules}"
    )
    subprocess.run(
        [sys.executable, "-W", "error", "-c", code, "--home", places.home, "doctor"],
        check=True,
        capture_output=True,
        env=os.environ | {"TERM": "xterm"},
    )


@pytest.fixture
def anywhere():
    """A folder that everybody can get into, unlike the temporary ones of the tests."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def with_modes(modes):
    """Give files and folders these modes for a while, in which root has no more rights than others have."""
    user = os.geteuid()
    for path, mode in modes.items():
        path.chmod(mode)
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)
        for path in modes:
            path.chmod(0o700)


@pytest.mark.parametrize("below", ["", "folder/in/it"])
def test_a_home_that_is_closed_to_this_user(machine, anywhere, below):
    """It is told in plain words, with what to do, and so is all the rest; also where a folder above is closed."""
    home = anywhere / "home"
    (home / "sessions").mkdir(parents=True)
    with with_modes({home: 0}):
        findings = list(examined(Places(home / below), machine))
    stopped = [finding for finding in findings if finding.state == "stop"]
    assert [finding.check for finding in stopped] == (["saving"] if below else ["saving", "sessions"])
    for finding in stopped:
        assert f"this user may not do that in {home / below}" in finding.found
        assert finding.advice == "Let this user read and write there, or choose another folder with --home."
    assert {"size", "date", "clocks", "folder", "space"} <= {finding.check for finding in findings}


def test_sessions_that_can_be_listed_and_not_opened(machine, anywhere):
    """They are counted as sessions that cannot be read, and nobody knows who holds them."""
    sessions = anywhere / "home" / "sessions"
    sessions.mkdir(parents=True)
    (sessions / "a.json").touch()
    (sessions / "a.lock").touch()
    with with_modes({anywhere / "home": 0o755, sessions: 0o444}):
        findings = {finding.check: finding for finding in examined(Places(anywhere / "home"), machine)}
    assert findings["sessions"].found == "1 of 1 sessions cannot be read: a."


def test_a_home_that_is_a_link_to_itself(places, machine):
    """It leads nowhere, and is told like any other folder in which nothing can be kept."""
    places.home.symlink_to(places.home)
    assert worrying(places, machine) == {"saving"}
