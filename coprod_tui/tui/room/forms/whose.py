"""Who said it: all names in a few rows, chosen by first letters, by number, or with the arrows."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.message import Message

from coprod_tui.domain.ids import VoiceId
from coprod_tui.presentation import writing as say
from coprod_tui.presentation.choosing import Choosing
from coprod_tui.presentation.text import Line
from coprod_tui.presentation.writing import Person
from coprod_tui.tui.kit.line import cut_line
from coprod_tui.tui.kit.marked_list import HERE, LEFT
from coprod_tui.tui.kit.painted_lines import PaintedLines
from coprod_tui.tui.kit.typed import TakesLetters

BETWEEN = 2
"""Cells between two names."""
_STEPS = {"left": -1, "up": -1, "right": 1, "down": 1}


class Whose(PaintedLines, TakesLetters, can_focus=True):
    """One of them is always chosen."""

    class Chosen(Message):
        """Somebody else was chosen."""

    class Done(Message):
        """Enter was pressed."""

    def __init__(self, people: Sequence[Person], chosen: VoiceId) -> None:
        super().__init__(id="whose")
        self._people = tuple(people)
        self._choosing = say.choosing(people)
        self._place = [each.voice for each in people].index(chosen)

    @property
    def chosen(self) -> VoiceId:
        """Who is chosen."""
        return self._people[self._place].voice

    def show(self, people: Sequence[Person]) -> None:
        """The same people; others of them have a draft now."""
        self._people = tuple(people)
        self.look()

    def watch_has_focus(self, _has_focus: bool) -> None:
        super().watch_has_focus(_has_focus)
        self._choosing = say.choosing(self._people)
        self.look()

    def on_key(self, event: events.Key) -> None:
        sign = event.character if event.is_printable else None
        if event.key == "enter":
            self.post_message(self.Done())
        elif event.key in _STEPS:
            self._choosing = say.choosing(self._people)
            self._choose((self._place + _STEPS[event.key]) % len(self._people))
        elif event.key in ("home", "end"):
            self._choosing = say.choosing(self._people)
            self._choose(0 if event.key == "home" else len(self._people) - 1)
        elif event.key == "backspace":
            self._type(self._choosing.shortened())
        elif sign:
            self._type(self._choosing.then(sign))
        else:
            return
        event.stop()
        event.prevent_default()

    def _type(self, choosing: Choosing) -> None:
        self._choosing = choosing
        first = choosing.meant.first
        self._choose(self._place if first is None else first)

    def _choose(self, place: int) -> None:
        is_another = place != self._place
        self._place = place
        self.look()
        if is_another:
            self.post_message(self.Chosen())

    # --- painting

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width)) if width > 0 else 0

    def build(self, width: int, height: int) -> list[Line]:
        rows = self._rows(width)
        here = next(number for number, row in enumerate(rows) if self._place in row)
        first = max(0, min(here - height // 2, len(rows) - height))
        return [self._row(row, width) for row in rows[first : first + height]]

    def _rows(self, width: int) -> list[list[int]]:
        """The places of those in each row: as many as fit."""
        rows: list[list[int]] = [[]]
        taken = 0
        for place in range(len(self._people)):
            cells = cell_len(self._entry(place).plain)
            if rows[-1] and taken + BETWEEN + cells > width:
                rows.append([])
            taken = taken + BETWEEN + cells if rows[-1] else cells
            rows[-1].append(place)
        return rows

    def _row(self, places: Sequence[int], width: int) -> Line:
        pieces = [piece for place in places for piece in (*self._entry(place).pieces, (" " * BETWEEN, ""))]
        return cut_line(Line.of(*pieces[:-1]), width)

    def _entry(self, place: int) -> Line:
        meant = self._choosing.meant.places if self._choosing.typed else ()
        is_here = place == self._place
        tone = "bold now" if is_here else "ink" if not meant or place in meant else "quiet"
        mark = (HERE if self.has_focus else LEFT) if is_here else " "
        return Line.of((mark, "bold now" if self.has_focus else "quiet"), *self._people[place].line(tone=tone).pieces)
