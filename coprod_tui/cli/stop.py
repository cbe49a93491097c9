"""The error of the shell itself."""

FAILED = 1
WRONG_USE = 2


class Stop(Exception):
    """Ends the command with a sentence that only the shell has to say, by default about what was typed."""

    def __init__(self, sentence: str, exit_code: int = WRONG_USE) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.exit_code = exit_code
