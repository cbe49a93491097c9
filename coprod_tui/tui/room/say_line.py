"""The line of the facilitator's window that says what to say aloud, for those who can't see the wall."""

from textual import events

from coprod_tui.presentation.say_line import SAY
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.line import cut_line, wrapped
from coprod_tui.tui.kit.painted_lines import PaintedLines
from coprod_tui.tui.room.aloud import Aloud

LONG = "-long-say"
"""The class of a page while its Say line has two rows."""
MOST_ROWS = 2
FLAT_ROWS = 15
FLAT = "-flat"
"""The class of a page in a window with fewer rows, where it makes room for the clock, or for what the page shows."""


class SayLine(PaintedLines):
    """What to say now: in one row, or in two if it is long; what is longer still is cut."""

    def __init__(self, aloud: Aloud) -> None:
        super().__init__(id="say-line")
        self._aloud = aloud

    def on_mount(self) -> None:
        self._unsubscribe = self._aloud.subscribe(self._changed)
        self._changed()

    def on_unmount(self) -> None:
        self._unsubscribe()

    def on_resize(self, _event: events.Resize) -> None:
        self._take_rows()

    def _changed(self) -> None:
        self._take_rows()
        self.look()

    def build(self, width: int, height: int) -> list[Line]:
        if not (rows := self._rows(width)):
            return []
        first = Line.of((SAY, "bold quiet"), (rows[0].removeprefix(SAY), "ink"))
        if len(rows) == 1:
            return [first]
        following = self._text.removeprefix(rows[0]).strip()
        if height == 1:
            return [cut_line(first.then((f" {following}", "ink")), width)]
        return [first, cut_line(Line.of((following, "ink")), width)]

    @property
    def _text(self) -> str:
        return f"{SAY} {self._aloud.sentence}"

    def _rows(self, width: int) -> list[str]:
        return wrapped(self._text, width) if self._aloud.sentence else []

    def _take_rows(self) -> None:
        """A long sentence has as many rows as it needs, up to the most."""
        if width := self.content_size.width:
            self.screen.set_class(len(self._rows(width)) >= MOST_ROWS, LONG)
