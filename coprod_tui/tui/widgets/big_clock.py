"""The clock: solid digits as large as fit, a caption, and a line that fills."""

from textual.content import Content
from textual.timer import Timer

from coprod_tui.live import LiveSession
from coprod_tui.tui import view
from coprod_tui.tui.widgets import blocks
from coprod_tui.tui.widgets.painted_lines import PaintedLines

CAPTION_GAP = 3
LINE_ROWS = (2, 1, 0)
"""The rows to leave for the line that fills and the gap above it; it gives way before the digits do."""

_STYLES: dict[view.Tone, str] = {
    "waiting": "$quiet",
    "running": "$ink",
    "held": "$quiet",
    "over": "$over",
    "calm": "$ink",
}


class BigClock(PaintedLines):
    """Shows the open turn's clock. Between two changes of its text nothing is painted and nothing wakes up."""

    def __init__(self, live: LiveSession) -> None:
        super().__init__(id="clock")
        self._live = live
        self._timer: Timer | None = None
        self._now = view.clock(live.session, live.elapsed_ms)

    @property
    def now(self) -> view.ClockView:
        """What the clock shows."""
        return self._now

    def on_mount(self) -> None:
        self.tick()

    def tick(self) -> None:
        """Look at the time, paint it, and come back when the text changes next."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._now = view.clock(self._live.session, self._live.elapsed_ms)
        self.look()
        if self._now.changes_in_ms is not None:
            self._timer = self.set_timer(self._now.changes_in_ms / 1000, self.tick, name="clock")

    def build(self, width: int, height: int) -> list[Content]:
        if not self._now.text or not width or not height:
            return []
        for line in ([Content(""), self._line(width)], [self._line(width)], []):
            digits = self._digits(width, height - len(line))
            if digits:
                return [*digits, *line]
        return self._text(width)

    def _digits(self, width: int, height: int) -> list[Content]:
        """The digits as large as fit, the caption beside, or below where that leaves them larger; or nothing."""
        beside = blocks.size_for(self._now.text, width - self._caption.cell_length - CAPTION_GAP, height)
        below = blocks.size_for(self._now.text, width, height - 1)
        dot = max((beside, below), key=lambda size: size or (0, 0))
        if dot is None:
            return []
        lines = [Content.styled(line, _STYLES[self._now.tone]) for line in blocks.solid(self._now.text, dot)]
        if dot == beside:
            return [*lines[:-1], Content.assemble(lines[-1], " " * CAPTION_GAP, self._caption)]
        return [*lines, self._caption.truncate(width, ellipsis=True)]

    def _text(self, width: int) -> list[Content]:
        """The clock as one line of text, where no digits fit."""
        text = Content.styled(self._now.text, f"bold {_STYLES[self._now.tone]}")
        return [Content.assemble(text, "  ", self._caption).truncate(width, ellipsis=True)]

    @property
    def _caption(self) -> Content:
        return Content.styled(self._now.caption, "$over" if self._now.tone == "over" else "$quiet")

    def _line(self, width: int) -> Content:
        full = round(width * self._now.used)
        tone = "$over" if self._now.tone == "over" else "$now"
        return Content.assemble(("━" * full, tone), ("─" * (width - full), "$line"))
