"""What forgetting a person changes."""

from typing import NamedTuple

A_VOICE = "a voice"
"""What a forgotten name is written as."""


class Forgetting(NamedTuple):
    """In which sessions a name stands (their ids), and the sentences that hold it as a word."""

    sessions: tuple[str, ...]
    sentences: tuple[str, ...]
