"""All commands: the help of each, and what is said when they are used wrongly."""

import pytest

from coprod_tui import __version__
from coprod_tui.presentation.shell.commands import COMMANDS


@pytest.mark.parametrize("arguments", [["--version"], ["list", "--version"]])
def test_the_version(coprod, arguments):
    """Of the program; it is no option of a command."""
    done = coprod(*arguments)
    if arguments == ["--version"]:
        assert done == (0, f"coprod {__version__}\n", "")
    else:
        assert done.code == 2


@pytest.mark.parametrize("command", ["", "plan new", "plan check", *COMMANDS])
@pytest.mark.parametrize("help_", ["-h", "--help"])
def test_every_command_has_help(coprod, command, help_):
    """On standard output, since it was asked for."""
    done = coprod(*command.split(), help_)
    assert (done.code, done.err) == (0, "")
    assert "Usage: coprod" in done.out
    assert "--home DIR" in done.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["lst"], "No such command 'lst'. Did you mean 'list'? “coprod --help” shows how it is written.\n"),
        (["run"], "Missing argument 'PLAN'. “coprod run --help” shows how it is written.\n"),
        (["show"], "Missing argument 'ID'. “coprod show --help” shows how it is written.\n"),
        (["show", "a", "b"], "Got unexpected extra argument (b). “coprod show --help” shows how it is written.\n"),
        (["list", "--color"], "No such option '--color'."),
        (["export", "last", "--format", "pdf"], "Invalid value for '--format': 'pdf' is not"),
        (["demo", "--speed", "fast"], "Invalid value for '--speed': 'fast' is not"),
        (["demo", "--speed", "nan"], "Invalid value for '--speed': nan is not"),
        (["demo", "--speed", "inf"], "Invalid value for '--speed': inf is not"),
        (["demo", "--speed", "0"], "Invalid value for '--speed': 0.0 is not"),
        (["demo", "--speed", "-2"], "Invalid value for '--speed': -2.0 is not"),
        (["demo", "--seed", "-1"], "Invalid value for '--seed': -1 is not"),
        (["plan"], "Missing command. “coprod plan --help” shows how it is written.\n"),
    ],
    ids=" ".join,
)
def test_wrong_use_in_one_sentence(coprod, home, arguments, sentence):
    """Exit code 2, what was wrong, and where to look it up."""
    done = coprod(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(sentence)
    assert done.err.count("\n") == 1
    assert not home.exists()


@pytest.mark.parametrize("arguments", [[], ["resume"], ["resume", "last"]])
def test_a_screen_needs_a_terminal(coprod, home, arguments):
    """In a pipe no screen opens, and nothing is created."""
    done = coprod(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "needs a terminal" in done.err
    assert not home.exists()
