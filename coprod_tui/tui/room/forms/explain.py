"""The jargon buster: a word and its plain meaning."""

from collections.abc import Callable, Iterable, Sequence

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from coprod_tui.domain.model.explained import Explained
from coprod_tui.presentation import jargon as say
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.offered import Offered
from coprod_tui.tui.kit.rows_strip import RowsStrip, row

Known = Callable[[], Sequence[Explained]]
"""The words that are known already; it may have to read the record."""


class ExplainWord(RowsStrip[say.Explaining]):
    """While the word is typed those that are known are offered, and below it what such a word means."""

    heading = say.TITLE
    hint = say.HINT

    def __init__(self, known: Known, keep: Keep[say.Explaining], draft: Draft, stands: Explained | None = None) -> None:
        """``stands``: a word that is to be explained better."""
        super().__init__(keep, draft)
        self._words_offered = Offered(known, say.completed)
        self._word = stands or Explained("", "")
        self._meaning_offered = ""

    def rows(self) -> Iterable[Widget]:
        term = self.line("term", self._word.term, placeholder=say.WORD_PLACEHOLDER)
        term.suggester = self._words_offered
        yield row(say.WORD, term)
        yield row(say.MEANING, self.line("meaning", self._word.meaning, placeholder=say.MEANING_PLACEHOLDER))

    @on(Input.Changed, "#term")
    async def offer_meaning(self, message: Input.Changed) -> None:
        """What the word is known to mean stands in the field below it, unless something else was typed there."""
        known = say.explained_as(message.value, await self._words_offered.known())
        meaning = self.query_one("#meaning", Input)
        if self.is_open and meaning.value in ("", self._meaning_offered):
            self._meaning_offered = meaning.value = known.meaning if known else ""

    def begin(self) -> None:
        """A word that is to be explained better stands already: begin with what it means."""
        super().begin()
        if self._word.term:
            self.go_to("meaning")

    def answer(self) -> say.Explaining:
        return say.Explaining(self.text("term"), self.text("meaning"))
