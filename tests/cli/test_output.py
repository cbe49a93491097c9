"""What is said on standard error, and writing to what somebody named."""

import json
import os
import pty
import stat
import sys
import termios
from pathlib import Path

import pytest

from coprod_tui.cli.output import say, wrapped, write
from coprod_tui.domain.words import cells

SENTENCE = "The session stays open. Go on with: coprod resume 2026-11-22-coming-home --home /home/room/our-sessions"
COMMAND = "coprod resume 2026-11-22-coming-home --home '/home/room/our sessions'"


def test_a_message_cannot_steer_the_terminal(coprod, tmp_path):
    """Escape characters in a file's name are taken out of what is said."""
    done = coprod("plan", "check", tmp_path / "\x1b[31mred\x07.toml")
    assert "[31mred.toml: there is no such file." in done.err
    assert "\x1b" not in done.err


@pytest.mark.parametrize("arguments", ["doctor --json", "doctor", "check --json", "list --json", "where"])
def test_a_home_whose_name_is_no_text_is_told_of(coprod, tmp_path, arguments):
    """Folders of old machines are called in another encoding; a program that reads JSON gets JSON."""
    home = Path(os.fsdecode(os.fsencode(tmp_path) + b"/jos\xe9"))
    done = coprod(*arguments.split(), "--home", home)
    assert "mistake" not in done.err
    if "--json" in arguments:
        assert isinstance(json.loads(done.out), list)


@pytest.mark.parametrize("overwrite", [True, False])
def test_what_is_no_file_is_written_into_and_stays_what_it_is(tmp_path, overwrite):
    """A pipe, or a device such as /dev/null, is never taken away to put a file in its place."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(pipe, b"all of it", overwrite=overwrite, advice="")
        assert os.read(reader, 100) == b"all of it"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [each.name for each in tmp_path.iterdir()] == ["pipe"]


def test_an_export_to_a_link_that_leads_nowhere(coprod, played, tmp_path):
    """It is left as it is, like anything that is there."""
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    done = coprod("export", played, "-o", loop)
    assert done.code == 2
    assert "which stays as it is" in done.err


@pytest.mark.parametrize("columns", [1, 20, 40, 80])
def test_a_message_breaks_only_between_words(columns):
    """No line is wider than the terminal, but for a single word that is."""
    lines = wrapped(SENTENCE, columns)
    assert " ".join(lines) == SENTENCE
    assert all(cells(line) <= columns or " " not in line for line in lines)


def test_wide_letters_count_as_the_cells_they_take():
    """Ten cells hold five of them."""
    assert wrapped("집으로 돌아오는 길", 10) == ["집으로", "돌아오는", "길"]


def test_a_program_gets_each_message_in_one_line(capsys):
    """However long it is."""
    say(SENTENCE)
    assert capsys.readouterr().err == f"{SENTENCE}\n"


@pytest.mark.parametrize("columns", [1, 20, 40, 80])
@pytest.mark.parametrize(
    "command", ["“coprod show letters --home '/our sessions'”", "(coprod show letters --home '/our')"]
)
def test_a_command_within_a_message_is_never_broken(columns, command):
    """It gets a line of its own where it does not fit, with the comma or full stop behind it."""
    lines = wrapped(f"It can be looked at meanwhile {command}, and later.", columns)
    assert " ".join(lines) == f"It can be looked at meanwhile {command}, and later."
    assert [line for line in lines if f"{command}," in line]


@pytest.mark.parametrize(
    ("sentence", "command", "lines"),
    [
        (SENTENCE, "", wrapped(SENTENCE, 40)),
        ("The session stays open. Go on with:", COMMAND, ["The session stays open. Go on with:", COMMAND]),
        ("Go on with:", "coprod resume last", ["Go on with: coprod resume last"]),
    ],
)
def test_a_terminal_gets_it_wrapped_to_its_width(monkeypatch, sentence, command, lines):
    """To the width that the terminal of standard error says it has; a command to be copied is never broken."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (24, 40))
    with os.fdopen(slave, "w") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        say(sentence, command)
        monkeypatch.undo()
    written = os.read(master, 4096).decode().splitlines()
    os.close(master)
    assert written == lines
