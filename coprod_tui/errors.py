"""What can go wrong outside a session, in words for a person and with the exit code that goes with it."""


class Failure(Exception):
    """Something failed. ``sentence`` says what happened, what is safe and what to do; the exit code is 1."""

    exit_code = 1

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class WrongUse(Failure):
    """What was asked for cannot be meant that way."""

    exit_code = 2


class DamagedRecord(Failure):
    """A kept file is not as it was written. It is left untouched."""

    exit_code = 3


class OpenElsewhere(Failure):
    """Another program holds the session open."""

    exit_code = 4
