"""The group's own principles: a row for each, and an empty one below them while there is room for more."""

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from coprod_tui.presentation import setup as say
from coprod_tui.tui.kit.line_input import LineInput


class PrincipleRow(LineInput):
    """One principle. Of several lines that are pasted each begins a row of its own."""

    class Pasted(Message):
        """Posted with the lines that follow the first one."""

        def __init__(self, row: "PrincipleRow", lines: Sequence[str]) -> None:
            super().__init__()
            self.row = row
            self.lines = lines

    def _on_paste(self, event: events.Paste) -> None:
        lines = [line for line in event.text.splitlines() if line.strip()]
        if len(lines) < 2:
            super()._on_paste(event)
            return
        event.prevent_default()
        event.stop()
        super()._on_paste(events.Paste(lines[0]))
        self.post_message(self.Pasted(self, lines[1:]))


class Principles(Vertical):
    """Up to as many as there are keys to choose them; none means the six."""

    def __init__(self, begin: Sequence[str]) -> None:
        super().__init__(id="principles", classes="field")
        self._begin = tuple(begin)

    def compose(self) -> ComposeResult:
        yield Static(Content(say.PRINCIPLES), classes="label")
        yield from map(self._row, say.principle_rows(self._begin))

    @property
    def typed(self) -> tuple[str, ...]:
        """What stands in the rows, without empty ones."""
        rows = tuple(row.value for row in self.query(PrincipleRow))
        return tuple(row for row in rows if row.strip()) if rows else self._begin

    @on(Input.Changed)
    def make_room(self) -> None:
        """An empty row below, once the last one is begun."""
        rows = self.query(PrincipleRow)
        for text in say.principle_rows([row.value for row in rows])[len(rows) :]:
            self.mount(self._row(text))

    @on(PrincipleRow.Pasted)
    def take_in(self, message: PrincipleRow.Pasted) -> None:
        """Put pasted lines into the rows from the next one on: empty ones are filled, and new ones begun."""
        rows = list(self.query(PrincipleRow))
        after = rows.index(message.row) + 1
        texts = [row.value for row in rows]
        filled = [*texts[:after], *message.lines, *filter(str.strip, texts[after:])]
        for place, text in enumerate(say.principle_rows(filled)):
            if place < len(rows):
                rows[place].value = text
            else:
                self.mount(self._row(text))

    @staticmethod
    def _row(text: str) -> PrincipleRow:
        return PrincipleRow(text, placeholder=say.PRINCIPLE_PLACEHOLDER).add_class("principle")
