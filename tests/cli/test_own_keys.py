"""Keys of one's own, in the shell: where they stand, whether they are right, and that nothing else depends on it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from coprod_tui.cli import doctor
from coprod_tui.doctor.examination import keys
from coprod_tui.errors import WrongUse


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A config folder."""
    folder = tmp_path / "config"
    folder.mkdir()
    return folder


def carry_out(config: Path, home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """In a process of its own, as keys are read once in each."""
    return subprocess.run(
        [sys.executable, "-m", "coprod_tui", "--home", str(home), *arguments],
        env={**os.environ, "COPROD_CONFIG": str(config)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_where_and_doctor_name_the_keys(config, home):
    """The file, whether it is there or not, and the acts that have other keys."""
    *_, last = carry_out(config, home, "where").stdout.splitlines()
    assert re.split(" {2,}", last) == ["your keys", str(config / "keys.toml")]
    assert "The keys are those that coprod comes with." in carry_out(config, home, "doctor").stdout
    (config / "keys.toml").write_text('[room]\ngo_on = "right"\n[home]\nfind = ["f4", "?"]\nhelp = "h"\n')
    assert "Keys of your own: room.go_on, home.find, home.help." in carry_out(config, home, "doctor").stdout


def test_keys_that_are_wrong_stop_nothing_but_screens(config, home):
    """``where`` and ``doctor`` say so; other commands do what they always do, and no screen opens."""
    (config / "keys.toml").write_text('[room]\ngo_on = "p"\n')
    said = f"{config / 'keys.toml'}: “p” in [room] would do two things: go_on and pass_turn."
    where, found = carry_out(config, home, "where"), carry_out(config, home, "doctor")
    assert (where.returncode, where.stderr) == (0, said + "\n")
    assert f"✗ stop          keys         {said}\n" in found.stdout
    assert found.returncode == 1
    listed = carry_out(config, home, "list")
    assert (listed.returncode, listed.stderr) == (0, carry_out(config / "none", home, "list").stderr)


def test_keys_that_are_wrong_open_no_screen(coprod, terminal, monkeypatch):
    """It is wrong use, said before anything opens."""
    trouble = WrongUse("keys_no_act", file="keys.toml", place="room", act="goon", near="go_on", known=())
    monkeypatch.setattr("coprod_tui.cli.screens.own_trouble", lambda: trouble)
    for command in ((), ("resume",), ("demo",)):
        done = coprod(*command)
        assert (done.code, done.out) == (2, "")
        assert done.err == "keys.toml: there is no goon in [room]; did you mean go_on?\n"


def test_a_config_folder_of_somebody_the_system_does_not_know():
    """The doctor says it, as any other trouble with the keys."""
    trouble = WrongUse("no_users_folder", folder="~nobody-by-this-name")
    (line, advice) = doctor.lines([keys(trouble, ())])
    assert line.endswith("There is no user’s folder ~nobody-by-this-name. Write the home folder out in full.")
    assert "move the file away" in advice
