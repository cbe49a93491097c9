"""Errors outside the rules of a session, each with a sentence for people and an exit code."""


class Failure(Exception):
    """Something failed. ``sentence`` says what happened, what is safe and what to do; the exit code is 1."""

    exit_code = 1

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class WrongUse(Failure):
    """Wrong arguments or input. The exit code is 2."""

    exit_code = 2


class DamagedRecord(Failure):
    """A saved file is damaged. It is left unchanged."""

    exit_code = 3


class OpenElsewhere(Failure):
    """Another program has the session open."""

    exit_code = 4
