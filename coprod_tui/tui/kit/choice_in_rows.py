"""A few entries in as few rows as they take, of which one is chosen, or none yet."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.message import Message

from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.line import HERE, LEFT, cut_line
from coprod_tui.tui.kit.painted_lines import PaintedLines
from coprod_tui.tui.kit.typed import TakesLetters

BETWEEN = 2
"""Cells between two entries."""
_STEPS = {"left": -1, "up": -1, "right": 1, "down": 1}


class ChoiceInRows(PaintedLines, TakesLetters, can_focus=True):
    """The arrows choose, and what is typed, in a way of each kind; Enter is done."""

    class Chosen(Message):
        """Another one was chosen."""

    class Done(Message):
        """Enter was pressed."""

    def __init__(self, count: int, place: int | None, *, begins_at: int = 0, widget_id: str) -> None:
        """``place`` of the one that is chosen first, of so many; if None is, the arrows begin at ``begins_at``."""
        super().__init__(id=widget_id)
        self._count = count
        self._begins_at = begins_at
        self.place = place

    def words(self, place: int, tone: str) -> Line:
        """What stands for an entry; ``tone`` is that of its words."""
        raise NotImplementedError

    def begin_anew(self) -> None:
        """What was typed so far chooses nothing any more."""

    def type(self, key: str, sign: str | None) -> bool:
        """A key that may choose, and the sign it makes. Returns whether it is one of those that do."""
        raise NotImplementedError

    def is_meant(self, place: int) -> bool:
        """Whether an entry may be meant by what was typed so far."""
        return True

    def on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            self.post_message(self.Done())
        elif event.key in _STEPS:
            self.begin_anew()
            self.choose(self._begins_at if self.place is None else (self.place + _STEPS[event.key]) % self._count)
        elif event.key in ("home", "end"):
            self.begin_anew()
            self.choose(0 if event.key == "home" else self._count - 1)
        elif not self.type(event.key, event.character if event.is_printable else None):
            return
        event.stop()
        event.prevent_default()

    def choose(self, place: int | None) -> None:
        """Choose an entry by its place, or none."""
        is_another = place != self.place
        self.place = place
        self.look()
        if is_another:
            self.post_message(self.Chosen())

    def watch_has_focus(self, _has_focus: bool) -> None:
        super().watch_has_focus(_has_focus)
        self.begin_anew()
        self.look()

    # --- painting

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width)) if width > 0 else 0

    def build(self, width: int, height: int) -> list[Line]:
        rows = self._rows(width)
        seen = self._begins_at if self.place is None else self.place
        here = next(number for number, row in enumerate(rows) if seen in row)
        first = max(0, min(here - height // 2, len(rows) - height))
        return [self._row(row, width) for row in rows[first : first + height]]

    def _rows(self, width: int) -> list[list[int]]:
        """The places of those in each row: as many as fit."""
        rows: list[list[int]] = [[]]
        taken = 0
        for place in range(self._count):
            cells = cell_len(self._entry(place).plain)
            if rows[-1] and taken + BETWEEN + cells > width:
                rows.append([])
            taken = taken + BETWEEN + cells if rows[-1] else cells
            rows[-1].append(place)
        return rows

    def _row(self, places: list[int], width: int) -> Line:
        pieces = [piece for place in places for piece in (*self._entry(place).pieces, (" " * BETWEEN, ""))]
        return cut_line(Line.of(*pieces[:-1]), width)

    def _entry(self, place: int) -> Line:
        is_here = place == self.place
        tone = "bold now" if is_here else "ink" if self.is_meant(place) else "quiet"
        mark = (HERE if self.has_focus else LEFT) if is_here else " "
        return Line.of((mark, "bold now" if self.has_focus else "quiet"), *self.words(place, tone).pieces)


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
