"""One table makes the bindings, the line of keys, the help and the palette."""

import pytest

from coprod_tui.tui import commands
from coprod_tui.tui.commands import Command

PROMISED = {
    "space": "space",
    "n": "n",
    "p": "p",
    "w": "w",
    "y": "y",
    "d": "d",
    "c": "c",
    "j": "j",
    "a": "a",
    "plus": "+",
    "m": "m",
    "u": "u",
    "e": "e",
    "f": "f",
    "question_mark": "?",
    "f1": "?",
    "q": "q",
    "ctrl+q": "ctrl+q",
}
"""The keys of the room that facilitators learn, and how each is shown."""


def test_the_promised_keys_of_the_room() -> None:
    """Each leads to one command, and stands there as people read it."""
    shown = {key: command.shown for command in commands.ROOM for key in command.keys.split(",")}
    assert {key: shown.get(key) for key in PROMISED} == PROMISED


TABLES = [
    commands.ROOM,
    commands.HOME,
    commands.SETUP,
    commands.CLOSING,
    commands.BOARD,
    commands.ANSWERS,
    commands.INSIGHTS,
    commands.HELP,
]


@pytest.mark.parametrize("table", TABLES)
def test_no_key_has_two_meanings(table: tuple[Command, ...]) -> None:
    """On one screen a key does one thing, and every command says in words what it does."""
    keys = [key for command in table for key in command.keys.split(",")]
    assert len(keys) == len(set(keys))
    assert all(command.help for command in table)
    assert len({command.action for command in table}) == len(table)
