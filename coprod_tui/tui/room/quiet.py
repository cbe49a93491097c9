"""A quiet moment: nothing but that we take one."""

from textual import events, on
from textual.app import ComposeResult

from coprod_tui.presentation import wall
from coprod_tui.presentation.keys import key
from coprod_tui.presentation.meeting import ANY_KEY
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.panels.large_words import LargeWords
from coprod_tui.tui.room.aloud import Aloud


class QuietMoment(Page[None]):
    """No name and no clock. Any key or click leads back."""

    BINDINGS = bindings([key("back")], priority=True)
    ends_with_any_key = True
    hears_below = True
    has_saying = False

    def __init__(self, aloud: Aloud) -> None:
        super().__init__()
        self._aloud = aloud

    def to_say(self) -> Aloud:
        return self._aloud

    def parts(self) -> ComposeResult:
        yield LargeWords(wall.quiet()._replace(below=ANY_KEY))

    @on(events.Click)
    def click(self) -> None:
        self.action_back()
