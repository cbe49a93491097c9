"""What holds for the arguments and options of every command."""

import click
import pytest

from coprod_tui.cli import options
from coprod_tui.cli.commands import coprod as all_commands
from coprod_tui.presentation.shell.commands import COMMANDS, OPTIONS

HALF_READ = "Zo\udcc3\udcab"
"""Zoë as it arrives where the terminal's letters are said to be ASCII."""
HAPPENED = ["--happened", "It is.", "--learned", "Ask."]


def options_of(command):
    """The long names of a command's options."""
    with click.Context(all_commands) as context:
        _, found, _ = all_commands.resolve_command(context, [command])
    return {param.opts[-1] for param in found.params if isinstance(param, click.Option)}


def test_the_table_has_the_help_of_options_that_there_are():
    """None is left over of an option that is gone."""
    every = {command: options_of(command) for command in COMMANDS}
    for command, helps in OPTIONS.items():
        known = every[command] if command else set().union({"--version"}, *every.values())
        assert helps.keys() <= known
    without = {name for command, names in every.items() for name in names - {*OPTIONS[""], *OPTIONS.get(command, ())}}
    assert without == {"--format"}  # whose values say it


@pytest.mark.parametrize(("text", "id_"), [("3", "c3"), ("C3", "c3"), (" c3 ", "c3"), ("x", "x")])
def test_a_number_is_enough(text, id_):
    """Of a contribution or a decision."""
    assert options.CONTRIBUTION.convert(text, None, None) == id_


@pytest.mark.parametrize(
    "arguments",
    [
        ["forget", HALF_READ],
        ["show", HALF_READ],
        ["list", "--find", HALF_READ],
        ["follow-up", "last", "d1", "--told", HALF_READ],
        ["answer", "last", "c1", "--not-acted-on", "--because", HALF_READ],
    ],
    ids=lambda arguments: arguments[0],
)
def test_letters_that_did_not_arrive_are_refused(coprod, home, played, arguments):
    """They would vanish from what is asked for or kept. The sentence says which word it was, and what to do."""
    done = coprod(*arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("Invalid value for ")
    assert "LC_ALL=C.UTF-8" in done.err


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (["answer", "last", "c6", "--not-acted-on", "--because"], "--because"),
        (["follow-up", "last", "d1", "--status", "under_way", "--happened"], "--happened"),
        (["follow-up", "last", "d1", "--status", "done", "--happened", "It is.", "--learned"], "--learned"),
        (["follow-up", "last", "d1", "--status", "done", *HAPPENED, "--told"], "--told"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_words_that_are_shortened_are_said_to_be(coprod, home, played, arguments, option):
    """The first 2,000 characters are kept, as on the screens; of words that fit nothing is said."""
    done = coprod(*arguments, "x" * 2_001)
    assert done.code == 0
    said = f"{option}: this is longer than 2,000 characters. The first 2,000 count, and the rest is left out."
    assert done.err.splitlines()[0] == said
    assert "longer" not in coprod(*arguments, "y" * 2_000).err


def test_a_file_may_be_called_by_any_bytes(coprod, played, tmp_path):
    """Its name is only handed on to the system."""
    file = tmp_path / "Zo\udceb.json"
    assert coprod("export", "last", "-o", file).code == 0
    assert file.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", ""],
        ["export", "last", "-o", ""],
        ["plan", "new", ""],
        ["plan", "check", ""],
        ["run", ""],
        ["run", "plan.toml", "--voices", ""],
        ["where", "--home", ""],
    ],
    ids=" ".join,
)
def test_a_name_that_a_script_left_empty(coprod, home, arguments):
    """It is no file, and does not mean the folder one happens to be in."""
    done = coprod(*arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "it is empty, and names no file or folder." in done.err
    assert not home.exists()
