"""The picture of the room around the clock: the question, the name, and who comes next."""

from rich.cells import cell_len
from textual.containers import Container

from coprod_tui.tui.view import RoomView
from coprod_tui.tui.widgets.line import Line, wrapped
from coprod_tui.tui.widgets.panels import Panel, shortened
from coprod_tui.tui.widgets.steady import Steady

HEADING_LINES = 3


class Stage(Steady, Container):
    """The frame of the picture."""


class StagePart(Panel):
    """A part that is as high as its lines; the clock takes what is left."""

    def look(self) -> None:
        """The room is laid out anew only when the number of lines is another."""
        super().look()
        width, height = self.content_size
        if self.display and len(self.lines(self.now, width, HEADING_LINES)) != height:
            self.refresh(layout=True)


class StageHeading(StagePart):
    """The question of the round; at most three lines of it."""

    def shown(self, now: RoomView) -> object:
        return now.stage.heading

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        lines = [Line.of((line, "$ink")) for line in wrapped(now.stage.heading, width)]
        return shortened(lines, min(HEADING_LINES, height), width)


class StageName(StagePart):
    """Whose turn it is, and beside the name what is special about this turn."""

    def shown(self, now: RoomView) -> object:
        return (now.stage.name, now.stage.note)

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        name, note = now.stage.name, now.stage.note
        if not note:
            return [Line.of((name, "bold $now"))]
        if not name:
            return [Line.of((note, "$quiet"))]
        if cell_len(name) + cell_len(note) + 3 <= width:
            return [Line.of((name, "bold $now"), ("   ", ""), (note, "$quiet"))]
        return [Line.of((name, "bold $now")), Line.of((note, "$quiet"))]


class StageNext(Panel):
    """Who comes next."""

    def shown(self, now: RoomView) -> object:
        return now.stage.coming

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        return [Line.of((now.stage.coming, "$ink"))]
