"""What a user wrote never reaches a real terminal as a command: the screens around the room, the lists, the errors."""

import os
import pty
import re
import select
import subprocess
import sys

import pytest

from coprod_tui.domain.words import clean
from coprod_tui.service import Service
from tests.end_to_end.terminal import PATIENCE_SECONDS
from tests.end_to_end.test_control_sequences import NASTY, steering
from tests.faults.test_hostile_places import VISIBLE, keep
from tests.support.clock import FakeClock

PLAN = """
title = "Tea[/]time"
group = "River[red]side"
voices = ["Ada", "Bo [/]"]
order = "listed"

[[steps]]
kind = "round"
prompt = "Who [@click=app.exit]asks[/]?"
share = "1m"
"""
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
NASTY_NAME = NASTY.replace("/", "").replace("\x00", "")


def on_a_terminal(environment, folder, *arguments):
    """The raw bytes that ``coprod ARGUMENTS…``, run in ``folder``, writes to a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "coprod_tui", *map(str, arguments)]
    folder = environment["HOME"]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=folder) as program:
        os.close(theirs)
        written = b""
        while True:
            if not select.select([ours], [], [], PATIENCE_SECONDS)[0]:
                program.kill()
            try:
                read = os.read(ours, 65_536)
            except OSError:
                break
            if not read:
                break
            written += read
    os.close(ours)
    return written.decode().replace("\r\n", "\n")


def test_the_screens_around_the_room_give_nothing_through(terminal, tmp_path):
    """Setup, closing, answers, board, insights and finding, each with what was pasted into its fields."""
    plan = tmp_path / "plan.toml"
    plan.write_text(PLAN)
    window = terminal("run", plan)
    window.wait_for("n opens the first step")
    window.press("d")
    window.wait_for("A decision, in words")
    window.paste(f"We will{NASTY} drink it")
    window.wait_for("drink it")
    window.press("Enter")
    window.wait_for("In words.")
    window.press("w")
    window.wait_for("Who said this?")
    window.paste(f"It is{NASTY} good [/] tea")
    window.wait_for("good [/] tea")
    window.press("Enter")
    window.wait_for("Written down", without="Who said this?")
    window.press("q")
    window.wait_for("y")
    window.press("y")
    window.wait_for("Tea[/]time", "good [/] tea")
    window.press("a")
    window.wait_for("good [/] tea", "Enter Answer")
    window.press("Escape")
    window.wait_for("Start screen", without="Enter Answer")
    window.press("h")
    window.wait_for("Tea[/]time", "New session")
    window.press("/")
    window.paste(f"tea{NASTY}")
    window.wait_for("steered")
    window.press("Enter")
    window.press("C-q")
    assert window.wait_for_end() == 0
    assert steering(window.written) == []


@pytest.mark.parametrize("arguments", [("list",), ("show", "last"), ("where",), ("check",), ("export", "last")])
def test_a_command_gives_nothing_through(arguments, environment, coprod, terminal, tmp_path):
    """On a pipe and on a terminal, with a folder and words that would steer it."""
    environment["COPROD_HOME"] = str(tmp_path / f"kept{NASTY_NAME}")
    plan = tmp_path / "plan.toml"
    plan.write_text(PLAN)
    window = terminal("run", plan, environment=environment)
    window.wait_for("n opens the first step")
    window.press("C-q")
    assert window.wait_for_end() == 0
    done = coprod(*arguments)
    piped = [] if arguments == ("where",) else [done.stdout]  # the folders as they are, for programs
    for text in (*piped, done.stderr, on_a_terminal(environment, tmp_path, *arguments)):
        assert not STEERING.search(text), ascii(text)


def test_no_kept_words_reach_a_terminal_as_a_command(environment, home, tmp_path):
    """Hostile texts wherever words can stand, shown by the commands on a terminal, and given to them."""
    service = Service.of(home, FakeClock(), lambda: 3)
    session = [keep(service, text) for text in VISIBLE[::4]][-1]
    because = NASTY.replace("\x00", "")
    for arguments in (
        ("show", session),
        ("list", "--find", f"a{NASTY_NAME}"),
        ("follow-up",),
        ("insights",),
        ("answer", session, "1", "--not-acted-on", "--because", because),
        ("follow-up", session, "1", "--status", "done", "--happened", because, "--learned", because, "--told", because),
        ("forget", f"Ben{NASTY_NAME}", "--dry-run"),
    ):
        shown = on_a_terminal(environment, tmp_path, *arguments)
        assert shown
        assert not STEERING.search(shown), (arguments, ascii(shown))
    assert clean(because).text in on_a_terminal(environment, tmp_path, "show", session)


@pytest.mark.parametrize(
    "arguments",
    [
        ("run",),
        ("plan", "check"),
        ("plan", "new"),
        ("show",),
        ("resume",),
        ("import",),
        ("export",),
        ("export", "last", "--format"),
        ("no such command",),
        ("--no-such-option",),
        (),
    ],
)
def test_an_error_gives_nothing_through(arguments, environment, coprod, tmp_path):
    """A file, an id, an option or a command whose name would steer a terminal."""
    nasty = f"it{NASTY_NAME}"
    (tmp_path / nasty).write_text('title = "x"\nwrong = 1\n')
    for last in (nasty, tmp_path / nasty):
        done = coprod(*arguments, last)
        assert done.returncode in (1, 2)
        for text in (done.stdout, done.stderr, on_a_terminal(environment, tmp_path, *arguments, last)):
            assert not STEERING.search(text), ascii(text)
        assert len(done.stderr.splitlines()) >= 1
