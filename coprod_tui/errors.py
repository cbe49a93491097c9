"""Errors outside the rules of a session: a code with its facts, and an exit code. ``presentation`` says them."""

from typing import Any

from coprod_tui.domain.message import Message


class Failure(Exception):
    """Something failed; the exit code is 1. A fact may be a ``Message`` itself, such as why."""

    exit_code = 1

    def __init__(self, code: str, /, **facts: Any) -> None:
        super().__init__(code)
        self.message = Message(code, facts)


class WrongUse(Failure):
    """Wrong arguments or input. The exit code is 2."""

    exit_code = 2


class DamagedRecord(Failure):
    """A saved file is damaged. It is left unchanged."""

    exit_code = 3


class OpenElsewhere(Failure):
    """Another program has the session open."""

    exit_code = 4
