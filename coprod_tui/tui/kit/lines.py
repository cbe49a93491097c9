"""The one-line parts of every screen: the heading and the banner at the top, what was just said, and the keys."""

from collections.abc import Callable, Sequence
from typing import Any

from rich.cells import cell_len
from textual.app import App
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from coprod_tui.presentation import app as say
from coprod_tui.presentation.keys import Key
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.line import cells, cut, cut_line
from coprod_tui.tui.kit.painted_lines import PaintedLines
from coprod_tui.tui.kit.steady import Steady

_LEAST_TITLE = 12
"""The cells of a title that are left to it, whatever else there is to say."""
_GAP = 2
"""The fewest cells between left and right."""
_ROWS_FOR_KEYS = 24
"""The rows of a window in which keys may have more than one."""
_MOST_SAID = 0.3
"""The share of the rows of the window that a sentence may take."""


class HeadLine(PaintedLines):
    """The title and what the screen shows at the left, something small at the right; the title gives way first.

    ``more`` stands before what is at the right, in the longest of its forms that leaves room for the title.
    While a turn runs, it stands at the right of every screen that has no clock.
    """

    title: reactive[str] = reactive("", repaint=False)
    where: reactive[str] = reactive("", repaint=False)
    right: reactive[str] = reactive("", repaint=False)
    more: reactive[tuple[str, ...]] = reactive((), repaint=False)
    tells_turn: reactive[bool] = reactive(True, repaint=False)

    def __init__(self, title: str = "", right: str = "", *, where: str = "", tells_turn: bool = True) -> None:
        super().__init__(id="head")
        self.turn = Line()
        self.set_reactive(HeadLine.tells_turn, tells_turn)
        self.set_reactive(HeadLine.title, title)
        self.set_reactive(HeadLine.where, where)
        self.set_reactive(HeadLine.right, right)

    def on_mount(self) -> None:
        on_turn(self, self.tell)

    def tell(self, turn: Line) -> None:
        """Whose turn it is; not a reactive, as nothing watches it, and it changes with every second of a turn."""
        is_other, self.turn = turn != self.turn, turn
        if is_other and self.tells_turn:
            self.look()

    def show(self, title: str, where: str, right: str, more: tuple[str, ...]) -> None:
        """Show all four."""
        self.title, self.where, self.right, self.more = title, where, right, more

    def _look(self) -> None:
        self.look()

    watch_title = watch_where = watch_right = watch_more = watch_tells_turn = _look

    def build(self, width: int, height: int) -> list[Line]:
        where = f" · {self.where}" if self.title and self.where else self.where
        where_cells = cell_len(where)
        right = self._right(width, width - where_cells - min(cell_len(self.title), _LEAST_TITLE) - _GAP)
        title = cut(self.title, max(0, width - where_cells - cells(right) - _GAP))
        left = Line.of((title, "bold ink"), (where, "bold ink"))
        if self._turn_told:  # which is never cut off
            left = cut_line(left, max(0, width - cells(right) - _GAP))
        gap = max(_GAP, width - cells(left) - cells(right))
        return [cut_line(left.then((" " * gap, ""), *right.pieces), width)]

    @property
    def _turn_told(self) -> bool:
        return self.tells_turn and bool(self.turn.pieces)

    def _right(self, width: int, room: int) -> Line:
        """What stands at the right, and the turn; where that takes more than half of the line, the turn alone."""
        right = (self.right, "quiet")
        if not self._turn_told:
            forms = (Line.of((f"{each}   {self.right}", "quiet")) for each in self.more)
            return next((each for each in forms if cells(each) <= room), Line.of(right))
        both = self.turn.then(("    ", ""), right) if self.right else self.turn
        return both if cells(both) <= width // 2 else self.turn


def tell_turn(app: App[Any], turn: Line) -> None:
    """Tell every screen and dialog whose turn it is; nothing is painted unless that has changed."""
    app.turn = turn  # type: ignore[attr-defined]


def on_turn(widget: Widget, show: Callable[[Line], None]) -> None:
    """Call ``show`` with whose turn it is, now and whenever that changes."""
    widget.watch(widget.app, "turn", show)


class NotSavedLine(Static):
    """The banner that says what is not saved, and why, from the moment it is not until all of it is."""

    def on_mount(self) -> None:
        self.watch(self.app, "unsaved", self._show)

    def _show(self, why: str | None) -> None:
        self.update(Content(say.not_saved(why)))
        self.set_class(why is not None, "-said")


class FootLines(Widget):
    """The lines at the foot of a screen, below each other: what was just said, the keys, and what a page adds."""


class SayingLine(Steady):
    """The message about the last key: a rejection, or what was done. Nothing pops up.

    ``meanwhile`` is a hint, which stands there while there is no message.
    """

    sentence: reactive[str] = reactive("", repaint=False)
    meanwhile: reactive[str] = reactive("", repaint=False)

    def watch_sentence(self) -> None:
        """Trigger a layout only when the number of lines changes."""
        width, height = self.content_size
        lines = len(Content(self._said).wrap(width)) if width and self._said else 0
        self.refresh(layout=max(lines, self._least) != height)

    watch_meanwhile = watch_sentence

    @property
    def _said(self) -> str:
        return self.sentence or self.meanwhile

    @property
    def _least(self) -> int:
        least = self.styles.min_height
        return int(least.value) if least else 0

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Its rows, up to the most; of a ``max-height`` in shares Textual knows nothing while it measures the foot."""
        if not self._said:
            return 0
        return min(super().get_content_height(container, viewport, width), max(1, int(viewport.height * _MOST_SAID)))

    def render(self) -> Content:
        return Content.styled(self._said, "$now" if self.sentence else "$quiet")


class KeysLine(Steady):
    """The keys, as many as fit in one row, or in ``rows`` of a window that has the height for them.

    Those that stay come last and are always there, in more rows if need be.
    """

    def __init__(self, keys: Sequence[Key], rows: int = 1) -> None:
        super().__init__(id="keys-line")
        self._most = rows
        shown = [key for key in keys if key.label]
        self._first = [_labelled(key) for key in shown if not key.stays]
        self._last = [_labelled(key) for key in shown if key.stays]
        self._fitted: dict[tuple[int, int], list[Content]] = {}

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def render(self) -> Content:
        return Content("\n").join(self._rows(self.content_size.width))

    def _rows(self, width: int) -> list[Content]:
        """The rows in such a width; each layout of the screen asks for them."""
        most = self._most if self.app.size.height >= _ROWS_FOR_KEYS else 1
        if (width, most) not in self._fitted:
            self._fitted[width, most] = [_beside(row).truncate(width) for row in self._fitting(width, most)]
        return self._fitted[width, most]

    def _fitting(self, width: int, most: int) -> list[list[Content]]:
        for count in range(len(self._first), 0, -1):
            rows = _in_rows([*self._first[:count], *self._last], width)
            if len(rows) <= most:
                return rows
        return _in_rows(self._last, width)


def _in_rows(keys: Sequence[Content], width: int) -> list[list[Content]]:
    """As many beside each other as fit."""
    rows: list[list[Content]] = [[]]
    free = width
    for key in keys:
        if rows[-1] and key.cell_length > free:
            rows.append([])
            free = width
        rows[-1].append(key)
        free -= key.cell_length + _GAP
    return rows


def _beside(keys: Sequence[Content]) -> Content:
    return Content(" " * _GAP).join(keys)


def _labelled(key: Key) -> Content:
    return Content.assemble((key.shown, "bold $now"), (f" {key.label}", "$quiet"))
