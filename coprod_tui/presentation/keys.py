"""The keys of the room: by what each does, how it is written in a sentence."""

import re

KEYS = {
    "clock": "space", "go_on": "n", "pass_turn": "p", "write_down": "w", "read_back": "y", "read_back_someone": "s",
    "take_out": "x", "decide": "d", "settle": "c", "since": "b", "reflect": "r", "join": "j", "away": "a",
    "add_time": "+", "mend": "m", "undo": "u", "redo": "ctrl+y", "export": "e", "focus_now": "f", "help": "?",
    "close_session": "q", "leave": "ctrl+q", "look_back": "tab", "theme": "t",
}  # fmt: skip

_NAMED = re.compile(r"\[(" + "|".join(KEYS) + r")\]")


def with_keys(sentence: str) -> str:
    """``sentence`` with each key that it names in square brackets (``[go_on]``) as it is written (``n``)."""
    return _NAMED.sub(lambda named: KEYS[named[1]], sentence)
