"""The line of the facilitator's window that says what to say aloud, for those who can't see the wall."""

from coprod_tui.live.session import LiveSession
from coprod_tui.presentation.say_line import SAY, aloud
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.line import cut_line
from coprod_tui.tui.kit.painted_lines import PaintedLines


class SayLine(PaintedLines):
    """What to say about the last act, in one line. Where the wall shows nothing new, what was to be said stays."""

    def __init__(self, live: LiveSession) -> None:
        super().__init__(id="say-line")
        self._live = live
        self._sentence = self._before = ""
        self._act = 0

    def on_mount(self) -> None:
        self._unsubscribe = self._live.subscribe(self._changed)
        self._changed()

    def on_unmount(self) -> None:
        self._unsubscribe()

    def build(self, width: int, height: int) -> list[Line]:
        said = Line.of((SAY, "bold quiet"), " ", (self._sentence, "ink"))
        return [cut_line(said, width)] if self._sentence else []

    def _changed(self) -> None:
        act = self._live.last_act
        if act[0].act != self._act:
            self._act, self._before = act[0].act, self._sentence
        self._sentence = aloud(self._live.session, act, self._before) or self._sentence
        self.look()
