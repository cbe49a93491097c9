"""Strips for one text."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.widgets import TextArea

from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.stories import Answer
from coprod_tui.tui.kit.strip import WritingStrip

Word = Callable[[str], object]
"""Is told the sentence of a decision whenever it changes, and nothing at the end."""


def _to_nobody(_: str) -> None:
    """Most texts are not told before they are kept."""


class Worded(WritingStrip[Answer]):
    """A text in the field ``words``, which the room may see as far as it is typed."""

    def __init__(self, keep: Keep[Answer], draft: Draft | None = None, word: Word = _to_nobody) -> None:
        super().__init__(keep, draft)
        self._word = word

    @on(TextArea.Changed)
    def _typed(self) -> None:
        if self.is_open:
            self._word(self.text("words"))

    def end(self, answer: Answer | None) -> None:
        self._word("")
        super().end(answer)


class SentenceStrip(Worded[str]):
    """Asked for by a title: rewording, or a reason."""

    def __init__(
        self,
        title: str,
        hint: str,
        keep: Keep[str],
        stands: str = "",
        *,
        placeholder: str = "",
        word: Word = _to_nobody,
    ) -> None:
        super().__init__(keep, word=word)
        self.heading = title
        self.hint = hint
        self._text = stands
        self._placeholder = placeholder

    def parts(self) -> ComposeResult:
        yield self.area("words", self._text, placeholder=self._placeholder)

    def answer(self) -> str:
        return self.text("words")
