"""What somebody sent ahead of the meeting: it waits as their draft until they have the turn."""

from textual.app import ComposeResult

from coprod_tui.presentation import people as say
from coprod_tui.presentation.writing import PLACEHOLDER
from coprod_tui.tui.kit.dialog import Quoted
from coprod_tui.tui.kit.form import Form


class SentAhead(Form[str]):
    """A dialog about one person; it is answered with their words, which may be none."""

    heading = say.SENT_TITLE
    hint = say.SENT_HINT

    def __init__(self, name: str, words: str) -> None:
        super().__init__(lambda words: words)
        self._whose = name
        self._words = words

    def parts(self) -> ComposeResult:
        yield Quoted(self._whose)
        yield self.area("words", self._words, placeholder=PLACEHOLDER)

    def answer(self) -> str:
        return self.text("words").strip()

    def action_back(self) -> None:
        """What was typed is their draft: it waits, however the dialog is left."""
        self.keep()
