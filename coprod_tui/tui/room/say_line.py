"""The line of the facilitator's window that says what to say aloud, for those who can't see the wall."""

from textual.content import Content
from textual.reactive import reactive

from coprod_tui.live.session import LiveSession
from coprod_tui.presentation.say_line import SAY, aloud
from coprod_tui.tui.kit.steady import Steady


class SayLine(Steady):
    """What to say about the last act, in one line. Where the wall shows nothing new, what was to be said stays."""

    sentence: reactive[str] = reactive("")

    def __init__(self, live: LiveSession) -> None:
        super().__init__(id="say-line")
        self._live = live

    def on_mount(self) -> None:
        self._unsubscribe = self._live.subscribe(self._changed)
        self._changed()

    def on_unmount(self) -> None:
        self._unsubscribe()

    def _changed(self) -> None:
        self.sentence = aloud(self._live.session, self._live.last_act) or self.sentence

    def render(self) -> Content:
        said = Content.assemble((SAY, "bold $quiet"), " ", (self.sentence, "$ink"))
        return said.truncate(self.content_size.width, ellipsis=True) if self.sentence else Content("")
