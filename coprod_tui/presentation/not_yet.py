"""Why a form is not kept yet, whoever finds that out: its reading, the form itself, or what keeps the answer."""


class NotYet(Exception):
    """A field is not right yet: the sentence, and the field to go to."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field
