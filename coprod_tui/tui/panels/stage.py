"""The picture of the room around the clock: the question, the name, and who comes next."""

from rich.cells import cell_len
from textual.containers import Container
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from coprod_tui.presentation import room as say
from coprod_tui.presentation.room_view import RoomView
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.line import wrapped
from coprod_tui.tui.kit.steady import Steady
from coprod_tui.tui.panels.big_clock import BigClock
from coprod_tui.tui.panels.panel import Panel, shortened

HEADING_LINES = 3
LEFT_OF_LINES = 8
"""The rows that what is read aloud leaves for the rest."""


class Stage(Steady, Container):
    """The frame of the picture."""


class StagePart(Panel):
    """A part that is as high as its lines, and hidden while it has none; the clock takes what is left."""

    def on_mount(self) -> None:
        self.set_class(not self.is_there(self.now), "-empty")

    def show(self, now: RoomView) -> None:
        self.set_class(not self.is_there(now), "-empty")
        super().show(now)

    def is_there(self, now: RoomView) -> bool:
        """Whether it has anything to show."""
        return True

    def look(self) -> None:
        """Trigger a layout of the room only when the number of lines changes."""
        super().look()
        if self.display and self._high != self.content_size.height:
            for part in self.stage.query(StagePart):
                part.refresh(layout=True)

    @property
    def stage(self) -> Stage:
        """The frame in which it stands."""
        assert isinstance(self.parent, Stage)
        return self.parent

    @property
    def _high(self) -> int:
        return self.get_content_height(self.stage.content_size, self.app.size, self.content_size.width)


class StageLine(StagePart):
    """A quiet sentence."""

    def shown(self, now: RoomView) -> str:
        raise NotImplementedError

    def is_there(self, now: RoomView) -> bool:
        return bool(self.shown(now))

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        return [Line.of((line, "quiet")) for line in wrapped(self.shown(now), width)]


class StageLead(StageLine):
    """What stands above everything: what kind of step it is, thanks, a welcome."""

    def shown(self, now: RoomView) -> str:
        return now.stage.lead


class StageLines(StagePart):
    """What is read aloud at the gathering, as many whole groups of it as leave room for the heading."""

    def shown(self, now: RoomView) -> object:
        return now.stage.lines

    def is_there(self, now: RoomView) -> bool:
        return bool(now.stage.lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._groups(self.now, width, container.height))

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        return self._groups(now, width, self.stage.content_size.height)

    def _groups(self, now: RoomView, width: int, height: int) -> list[Line]:
        lines: list[Line] = []
        for group in now.stage.lines:
            rows = [Line.of((row, "ink")) for line in group.lines for row in wrapped(line, width)]
            more = [Line.of((group.title, "bold ink")), *rows, Line()]
            if len(lines) + len(more) + LEFT_OF_LINES > height:
                break
            lines += more
        return lines


class StageHint(StageLine):
    """Which key leads on. The wall has none."""

    def shown(self, now: RoomView) -> str:
        return now.stage.hint


class StageHeading(StagePart):
    """The question of the round: at most three lines of it, and after the first no more than the clock can spare."""

    def shown(self, now: RoomView) -> object:
        return (now.stage.heading, now.has_clock)  # which takes rows from it, as the name does by its own layout

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        clock = self.stage.query_exactly_one(BigClock)
        others = [part for part in self.siblings if part.display and part is not clock]
        taken = sum(part.get_content_height(container, viewport, width) + part.styles.margin.height for part in others)
        free = container.height - taken
        return len(self.build(width, max(1, free - clock.least_rows(width, free - 1))))

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        lines = [Line.of((line, "ink")) for line in wrapped(now.stage.heading, width)]
        return shortened(lines, min(HEADING_LINES, height), width)


class StageName(StagePart):
    """Whose turn it is, and beside the name what is special about this turn."""

    def shown(self, now: RoomView) -> object:
        return (now.stage.name, now.stage.note)

    def is_there(self, now: RoomView) -> bool:
        return bool(now.stage.name)

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        name, note = now.stage.name, now.stage.note
        if not note:
            return [Line.of((name, "bold now"))]
        if cell_len(name) + cell_len(note) + 3 <= width:
            return [Line.of((name, "bold now"), "   ", (note, "quiet"))]
        return [Line.of((name, "bold now")), Line.of((note, "quiet"))]


class StageNext(Panel):
    """Who comes next."""

    def shown(self, now: RoomView) -> object:
        return now.stage.coming

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        return [Line.of((now.stage.coming, "ink"))]


class TooSmall(Static):
    """What is shown instead in a window that has no room for the room."""

    def __init__(self) -> None:
        super().__init__(id="too-small")

    def on_mount(self) -> None:
        self.watch(self.app, "unsaved", self._show)

    def _show(self, why: str | None) -> None:
        self.update(Content(say.TOO_SMALL_NOT_SAVED if why else say.TOO_SMALL))
