"""The rows of our plan: times in one column, words in the next, and a mark before the one that is chosen."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.message import Message

from coprod_tui.presentation.our_plan import PlanRow
from coprod_tui.presentation.room import more_above, more_below
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.line import marked, wrapped
from coprod_tui.tui.kit.painted_lines import PaintedLines

GAP = "  "
LEAST_WORDS = 16
"""Cells for the words; in a window with fewer the times stand above them."""


class PlanList(PaintedLines):
    """As many rows as there is room for, around the chosen one. Headings can't be chosen."""

    class Chosen(Message):
        """Another row was chosen."""

    def __init__(self, rows: Sequence[PlanRow], chosen: str, *, id: str = "plan") -> None:  # noqa: A002 - Textual's name
        """``chosen`` is the id of the row that is chosen first."""
        super().__init__(id=id)
        self._rows = tuple(rows)
        self._chosen = self._place_of(chosen)
        self._owners: list[int] = []
        """The place of the row that stands in each line; -1 for none."""

    @property
    def chosen(self) -> PlanRow:
        """The row that is chosen; there is always one, as the end is a row."""
        return self._rows[self._chosen]

    def show(self, rows: Sequence[PlanRow]) -> None:
        """Show a changed plan. The same row stays chosen, or what took its place where it is of another kind now."""
        here, self._rows = self.chosen, tuple(rows)
        same = [place for place in self._places if (rows[place].id, rows[place].kind) == (here.id, here.kind)]
        self._chosen = same[0] if same else self._nearest(self._chosen)
        self.look()

    def choose(self, by: int) -> None:
        """Choose the row so many below, or above, as far as there are any."""
        places = self._places
        here = places.index(self._chosen)
        self._choose(places[max(0, min(len(places) - 1, here + by))])

    def choose_row(self, row_id: str) -> None:
        """Choose the row with that id, if it is there."""
        self._choose(self._place_of(row_id))

    def turn(self, pages: int) -> None:
        """Choose a row one page further."""
        self.choose(pages * max(1, len(set(self._owners) - {-1}) - 1))

    def on_click(self, event: events.Click) -> None:
        at = event.get_content_offset(self)
        place = self._owners[at.y] if at and at.y < len(self._owners) else -1
        if place in self._places:
            self._choose(place)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.choose(-1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.choose(1)

    def _choose(self, place: int) -> None:
        self._chosen = place
        self.look()
        self.post_message(self.Chosen())

    @property
    def _places(self) -> list[int]:
        return [place for place, row in enumerate(self._rows) if row.id]

    def _place_of(self, row_id: str) -> int:
        return next((place for place, row in enumerate(self._rows) if row.id == row_id), self._places[0])

    def _nearest(self, place: int) -> int:
        return min(self._places, key=lambda each: (abs(each - place), each))

    # --- painting

    def build(self, width: int, height: int) -> list[Line]:
        lines = self._lines_of_all(width, gaps=True)
        if len(lines) > height:
            lines = self._lines_of_all(width, gaps=False)
        shown = _around(lines, self._chosen, height)
        self._owners = [owner for owner, _ in shown]
        return [line for _, line in shown]

    def _lines_of_all(self, width: int, *, gaps: bool) -> list[tuple[int, Line]]:
        found: list[tuple[int, Line]] = []
        for place, row in enumerate(self._rows):
            if gaps and found and not row.id:
                found.append((-1, Line()))
            found += [(place, line) for line in self._lines_of(row, width, is_chosen=place == self._chosen)]
        return found

    def _lines_of(self, row: PlanRow, width: int, *, is_chosen: bool) -> list[Line]:
        if not row.id:
            return [Line.of(GAP, row.words)]
        column = max(cell_len(each.time) for each in self._rows) + len(GAP)
        if width - column - len(GAP) < LEAST_WORDS:
            column = 0
        words = _words(row, max(1, width - column - len(GAP)))
        fronts = [row.time.ljust(column)] if column else []
        above = [] if column else [Line.of((row.time, "quiet"))] if row.time else []
        lines = [
            *above,
            *(Line.of((front, "quiet"), *line.pieces) for front, line in _behind(fronts, words, " " * column)),
        ]
        return marked(lines, is_here=is_chosen)


def _behind(fronts: list[str], lines: list[Line], blank: str) -> list[tuple[str, Line]]:
    """Each line with what stands in the column before it."""
    return [(fronts[number] if number < len(fronts) else blank, line) for number, line in enumerate(lines)]


def _words(row: PlanRow, width: int) -> list[Line]:
    """The words, and what else is said in the same line if it fits, else below."""
    (words, tone), (more, quiet) = row.words, row.more
    if cell_len(words) + cell_len(more) <= width:
        return [Line.of((words, tone), (more, quiet))]
    below = wrapped(more.strip().removeprefix("·").strip(), width) if more else []
    return [
        *(Line.of((line, tone)) for line in wrapped(words, width)),
        *(Line.of((line, quiet)) for line in below),
    ]


def _around(lines: list[tuple[int, Line]], chosen: int, height: int) -> list[tuple[int, Line]]:
    """As many lines as fit around those of the chosen row; where some are left out, how many rows these are."""
    if len(lines) <= height or height < 3:
        here = next(number for number, (owner, _) in enumerate(lines) if owner == chosen)
        return lines[max(0, min(here, len(lines) - height)) :][:height] if len(lines) > height else lines
    of_chosen = [number for number, (owner, _) in enumerate(lines) if owner == chosen]
    middle = (of_chosen[0] + of_chosen[-1]) // 2
    first = max(0, min(middle - height // 2, of_chosen[0] - 1, len(lines) - height))
    while 0 < first < of_chosen[0] - 1 and lines[first + 1][0] == lines[first][0]:
        first += 1  # no row begins in its middle
    shown = lines[first : first + height]
    if above := len({owner for owner, _ in lines[: first + 1]} - {owner for owner, _ in shown[1:]}) if first else 0:
        shown = [(-1, Line.of((GAP + more_above(above), "quiet"))), *shown[1:]]
    if first + height < len(lines):
        below = len({owner for owner, _ in lines[first + height - 1 :]} - {owner for owner, _ in shown[:-1]})
        shown = [*shown[:-1], (-1, Line.of((GAP + more_below(below), "quiet")))]
    return shown
