"""What is said on standard error: in one line for programs, wrapped between words for people."""

import os
import pty
import sys
import termios

import pytest

from coprod_tui.cli.output import say, wrapped
from coprod_tui.domain.words import cells

SENTENCE = "The session stays open. Go on with: coprod resume 2026-11-22-coming-home --home /home/room/our-sessions"


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


COMMAND = "coprod resume 2026-11-22-coming-home --home '/home/room/our sessions'"


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
