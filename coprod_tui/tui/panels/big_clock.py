"""The clock: solid digits as large as fit, a caption, and a line that fills."""

from collections.abc import Callable

from rich.cells import cell_len
from textual.timer import Timer

from coprod_tui.live.source import SessionSource
from coprod_tui.presentation.clock import CAPTIONS, ClockView, clock_at
from coprod_tui.presentation.text import Line, Piece
from coprod_tui.tui.kit.line import cut_line
from coprod_tui.tui.kit.painted_lines import PaintedLines
from coprod_tui.tui.panels import blocks

CAPTION_GAP = 3
LINE_ROWS = (2, 1, 0)
"""The rows to leave for the line that fills and the gap above it; it gives way before the digits do."""
BAR_ROWS = 3
"""How thick the bar is, where there is room."""
LONGEST_CAPTION = max(map(cell_len, CAPTIONS))
"""How many cells what stands beside the digits takes at most."""


class BigClock(PaintedLines):
    """Shows the clock of the open turn. A timer runs only for the next change of its text."""

    def __init__(self, source: SessionSource, ticked: Callable[[ClockView], None] = lambda _: None) -> None:
        """``ticked`` is called with what it shows whenever that may have changed."""
        super().__init__(id="clock")
        self._ticked = ticked
        self._source = source
        self._timer: Timer | None = None
        self._now = clock_at(source.session, source.elapsed_ms)

    @property
    def now(self) -> ClockView:
        """What the clock shows."""
        return self._now

    def on_mount(self) -> None:
        self.tick()

    def tick(self) -> None:
        """Read the time, repaint, and schedule the next tick for when the text changes."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._now = clock_at(self._source.session, self._source.elapsed_ms)
        self.look()
        self._ticked(self._now)
        if self._now.changes_in_ms is not None:
            self._timer = self.set_timer(self._now.changes_in_ms / 1000, self.tick, name="clock")

    def least_rows(self, width: int, height: int) -> int:
        """How many of ``height`` rows it needs for its digits, whatever its caption will be; without digits, one."""
        if not self._now.text:
            return min(height, len(self._without_numbers(width, height)))
        if not self._digits(width, height):
            return 1
        smallest = blocks.rows_of(blocks.SIZES[-1])
        beside = blocks.size_for(self._now.text, width - CAPTION_GAP - LONGEST_CAPTION, smallest)
        return min(height, smallest if beside else smallest + 1)

    def build(self, width: int, height: int) -> list[Line]:
        if not width or not height:
            return []
        if not self._now.text:
            return self._without_numbers(width, height)
        for line in ([Line(), self._line(width)], [self._line(width)], []):
            digits = self._digits(width, height - len(line))
            if digits:
                return [*digits, *line]
        return [cut_line(Line.of((self._now.text, self._now.text_tone), "  ", self._caption), width)]

    def _digits(self, width: int, height: int) -> list[Line]:
        """The digits as large as fit, the caption beside, or below where that leaves them larger; or nothing."""
        beside = blocks.size_for(self._now.text, width - cell_len(self._now.caption) - CAPTION_GAP, height)
        below = blocks.size_for(self._now.text, width, height - 1)
        dot = max((beside, below), key=lambda size: size or (0, 0))
        if dot is None:
            return []
        lines = [Line.of((line, self._now.digits_tone)) for line in blocks.solid(self._now.text, dot)]
        if dot == beside:
            return [*lines[:-1], lines[-1].then((" " * CAPTION_GAP, ""), self._caption)]
        return [*lines, cut_line(Line.of(self._caption), width)]

    def _without_numbers(self, width: int, height: int) -> list[Line]:
        """A thick bar, if that is how the clock looks, and the words below it."""
        words = [cut_line(Line.of(self._caption), width)] if self._now.caption else []
        rows = min(BAR_ROWS, height - 2) if height > BAR_ROWS else 1
        bar = [self._bar(width)] * rows if self._now.look == "bar" else []
        return [*bar, *([Line()] if bar and words and height > BAR_ROWS else []), *words][:height]

    def _bar(self, width: int) -> Line:
        full = round(width * self._now.used)
        return Line.of(("█" * full, self._now.used_tone), ("░" * (width - full), "line"))

    @property
    def _caption(self) -> Piece:
        return (self._now.caption, self._now.caption_tone)

    def _line(self, width: int) -> Line:
        full = round(width * self._now.used)
        return Line.of(("━" * full, self._now.used_tone), ("─" * (width - full), "line"))
