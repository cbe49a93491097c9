"""One of a few answers, each with its key beside it."""

from collections.abc import Sequence

from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.choice_in_rows import ChoiceInRows

KEYS = "123456789abcdefghijklmnopqrstuvwxyz"
"""The keys of answers, in their order."""


class KeyedChoice(ChoiceInRows):
    """The key of an answer chooses it, also while another choice of the same form has the focus."""

    def __init__(self, answers: Sequence[tuple[str, str]], chosen: str, *, first: int = 0, widget_id: str) -> None:
        """``answers`` are pairs of id and words; ``first``: the place of the first one's key among ``KEYS``."""
        self._answers = tuple(answers)
        self.keys = KEYS[first : first + len(answers)]
        ids = [each for each, _ in answers]
        super().__init__(len(answers), ids.index(chosen), widget_id=widget_id)

    @property
    def chosen(self) -> str:
        """The id of the answer that is chosen."""
        return self._answers[self.place or 0][0]

    def words(self, place: int, tone: str) -> Line:
        return Line.of((f"{self.keys[place]} ", "quiet"), (self._answers[place][1], tone))

    def type(self, key: str, sign: str | None) -> bool:
        for choice in self.screen.query(KeyedChoice):
            if sign and sign.lower() in choice.keys:
                choice.choose(choice.keys.index(sign.lower()))
                return True
        return False

    def means(self, typed: str) -> bool:
        return all(any(sign.lower() in choice.keys for choice in self.screen.query(KeyedChoice)) for sign in typed)
