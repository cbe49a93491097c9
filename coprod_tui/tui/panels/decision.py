"""A decision as everybody sees it: how it stands, its sentence in large, and below it what is asked or came of it."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len

from coprod_tui.presentation.decision_stage import DecisionView
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.large_letters import fitted
from coprod_tui.tui.kit.line import ELLIPSIS, shortened, wrapped
from coprod_tui.tui.kit.painted_lines import PaintedLines

ROWS_FOR_GAPS = 9
"""From so many rows on, one is left free above the sentence and one below it."""


class DecisionPanel(PaintedLines):
    """The sentence has half of the rows or more; what was said of it gives way before the sentence does."""

    def __init__(self, view: DecisionView | None = None, *, id: str = "decision", more: str = ELLIPSIS) -> None:  # noqa: A002 - Textual's name
        """``more`` ends the last line where some are left out: on the wall nobody can read on."""
        super().__init__(id=id)
        self._view = view
        self._more = more
        self._first = 0
        """The first line shown; 0 unless somebody reads on."""
        self._begins = 0
        """How many lines are whole before anybody reads on."""

    def show(self, view: DecisionView | None) -> None:
        """Show another decision, or the same as it now stands."""
        if view != self._view:
            self._view, self._first = view, 0
            self.look()

    def turn(self, pages: int) -> bool:
        """Read on, or back, where not all of it is in sight. Returns whether there was anything to turn to."""
        width, height = self.content_size
        before, last = self._first, max(0, len(self._all(width)) - height)
        page = self._begins if before == 0 else height
        self._first = max(0, min(last, before + pages * max(1, page)))
        self.look()
        return self._first != before

    def build(self, width: int, height: int) -> list[Line]:
        if self._view is None or width < 4 or height < 1:
            return []
        if self._first and (rest := self._all(width)[self._first :]) and self._first + len(rest) > height:
            return rest[:height]
        self._first = 0
        gap = [Line()] if height >= ROWS_FOR_GAPS else []
        above = [*_wrapped([self._view.stands], width), *gap] if height > 2 else []
        free = height - len(above) - len(gap)
        asked, beside = list(_asked(self._view, width)), list(_wrapped(self._view.beside, width))
        ordinary = len(wrapped(self._view.words, width))
        least = max(1, min(free, max(ordinary, min(free // 2, free - len(asked)))))
        below = _below(asked, beside, free - least, width, is_apart=bool(gap))
        large = _large(self._view.words, width, free - len(below), self._more)
        below = _below(asked, beside, free - len(large), width)
        self._begins = (height > 2) + len(large) - 1
        return [*above, *large, *gap, *below]

    def _all(self, width: int) -> list[Line]:
        """Every line of it, in ordinary letters."""
        if self._view is None or width < 4:
            return []
        words = [Line.of((line, "bold ink")) for line in wrapped(self._view.words, width)]
        asked, beside = _asked(self._view, width), _wrapped(self._view.beside, width)
        return [*_wrapped([self._view.stands], width), *words, *asked, *beside]


def _asked(view: DecisionView, width: int) -> Iterator[Line]:
    yield from (Line.of((line, "bold now")) for line in (wrapped(view.asked, width) if view.asked else ()))
    if view.answers:
        fitting = (each for each in view.answers if all(cell_len(line) <= width for line in each.split("\n")))
        answers = next(fitting, view.answers[-1])
        yield from (Line.of((line, "ink")) for each in answers.split("\n") for line in wrapped(each, width))


def _below(asked: list[Line], beside: list[Line], height: int, width: int, *, is_apart: bool = True) -> list[Line]:
    """What is asked, and what was said of it; apart where a row is left for that."""
    apart = [Line()] if is_apart and asked and beside and height > len(asked) + len(beside) else []
    return _at_most(height, [*asked, *apart, *beside], width)


def _wrapped(lines: Iterable[Line], width: int) -> Iterator[Line]:
    for each in lines:
        yield from (Line.of((line, tone)) for text, tone in each.pieces for line in wrapped(text, width))


def _large(text: str, width: int, height: int, more: str) -> list[Line]:
    """In large letters, or in ordinary bold ones where these don't fit or can't be drawn."""
    rows = fitted(text, width, height) or wrapped(text, width)
    return _at_most(height, [Line.of((row, "bold ink")) for row in rows], width, more)


def _at_most(height: int, lines: list[Line], width: int, more: str = ELLIPSIS) -> list[Line]:
    """So many of the lines; where some are left out, the last one ends in ``more``."""
    end = (f" {more}" if more != ELLIPSIS and 2 * cell_len(more) < width else ELLIPSIS, "quiet")
    return shortened(lines, height, width, end)
