"""Where names are typed, and the rows of those entered so far: each tells the field around them what was done."""

from textual import events
from textual.message import Message

from coprod_tui.domain.words import TEXT_CHARACTERS
from coprod_tui.presentation.keys import key, keys_of
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.kit.marked_list import MarkedList

MOST_CHARACTERS = 200_000
"""A pasted list longer than this is cut: all that stays of it are its names."""


class NamesInput(LineInput):
    """Where names are typed. A paste of several lines, or of too long a line, is a list; Up goes to the rows."""

    BINDINGS = bindings([key("names.rows")])

    class ListPasted(Message):
        """Posted when a list was pasted."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class ToRows(Message):
        """Posted to move the focus to the rows above."""

    def _on_paste(self, event: events.Paste) -> None:
        if len(event.text.strip().splitlines()) > 1 or len(self.value) + len(event.text) > TEXT_CHARACTERS:
            event.prevent_default()
            event.stop()
            self.post_message(self.ListPasted(event.text[:MOST_CHARACTERS]))
        else:
            super()._on_paste(event)

    def action_rows(self) -> None:
        self.post_message(self.ToRows())


class PeopleRows(MarkedList):
    """The list of people entered so far, one row each."""

    BINDINGS = bindings(row for row in keys_of("names") if row.name != "rows")

    class Pressed(Message):
        """A key was pressed on a row."""

        def __init__(self, place: int, act: str) -> None:
            super().__init__()
            self.place = place
            self.act = act

    class Left(Message):
        """Down was pressed on the last row."""

    def action_cursor_down(self) -> None:
        if self.highlighted == self.option_count - 1:
            self.post_message(self.Left())
        else:
            super().action_cursor_down()

    def action_press(self, act: str) -> None:
        """A key was pressed on the highlighted row."""
        if self.highlighted is not None:
            self.post_message(self.Pressed(self.highlighted, act))
