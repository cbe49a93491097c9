"""The one way an act says no."""


class Refusal(Exception):
    """An act makes no sense now. Its text is one plain sentence, fit for the screen; nothing has changed."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
