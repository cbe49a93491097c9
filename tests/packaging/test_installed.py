"""The wheel, installed elsewhere, runs there."""

import json
import os
import subprocess
import termios
from contextlib import suppress
from pathlib import Path
from threading import Timer

import pytest

from coprod_tui import __version__
from coprod_tui.presentation import home as say

CTRL_Q = b"\x11"

pytestmark = pytest.mark.xdist_group("packaging")


def run(*command: str | Path, at: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a command from a folder that has nothing to do with the checkout, without a terminal."""
    return subprocess.run(
        command, cwd=at, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60
    )


def test_it_says_its_version(installed: Path, bare: dict[str, str], tmp_path: Path) -> None:
    """``coprod --version`` says the version of the wheel."""
    done = run(installed / "coprod", "--version", at=tmp_path, env=bare)
    assert (done.returncode, done.stderr) == (0, "")
    assert __version__ in done.stdout


def test_it_says_where_things_lie_and_makes_nothing(installed: Path, bare: dict[str, str], tmp_path: Path) -> None:
    """``coprod where`` names the home folder asked for, and asking creates nothing."""
    kept = tmp_path / "kept"
    done = run(installed / "coprod", "where", "--home", str(kept), at=tmp_path, env=bare)
    assert (done.returncode, done.stderr) == (0, "")
    assert str(kept) in done.stdout
    assert not kept.exists()


def test_the_demo_plays_without_a_terminal(installed: Path, bare: dict[str, str], tmp_path: Path) -> None:
    """``coprod demo`` plays a whole session and ends with the path of its JSON."""
    done = run(installed / "coprod", "demo", "--home", str(tmp_path / "kept"), at=tmp_path, env=bare)
    assert done.returncode == 0, done.stderr
    document = json.loads(Path(done.stdout.splitlines()[-1].strip()).read_text())
    assert document["format"] == "coprod-session"


def test_it_finds_its_own_stylesheets(installed: Path, bare: dict[str, str], tmp_path: Path) -> None:
    """The stylesheets come from the installed package, not from a checkout that happens to be near."""
    ask = "from coprod_tui.tui.runtime.stylesheets import stylesheets; print(*stylesheets(), sep='\\n')"
    done = run(installed / "python", "-I", "-c", ask, at=tmp_path, env=bare)
    assert done.returncode == 0, done.stderr
    found = [Path(line) for line in done.stdout.splitlines()]
    assert found
    assert all(path.is_relative_to(installed.parent.resolve()) for path in found)


def test_its_screens_open_on_a_terminal(installed: Path, bare: dict[str, str], tmp_path: Path) -> None:
    """With the stylesheets it brought along the start screen comes up, and leaving it is no failure."""
    ours, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (36, 120))
    command = [installed / "coprod", "--home", tmp_path / "kept"]
    env = bare | {"TERM": "xterm-256color"}
    with subprocess.Popen(
        command, cwd=tmp_path, env=env, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as coprod:
        os.close(theirs)
        deadline = Timer(60, coprod.kill)
        deadline.start()
        painted = b""
        while say.TAGLINE.encode() not in painted:
            part = os.read(ours, 65_536)
            assert part, painted
            painted += part
        os.write(ours, CTRL_Q)
        read_to_the_end(ours)
    deadline.cancel()
    os.close(ours)
    assert coprod.returncode == 0


def read_to_the_end(terminal: int) -> None:
    """Take what is still painted, until nobody holds the other end: macOS then gives nothing, Linux an error."""
    with suppress(OSError):
        while os.read(terminal, 65_536):
            pass
