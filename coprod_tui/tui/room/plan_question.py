"""What all are asked before their plan is changed, large, here and on the wall."""

from msgspec.structs import replace
from textual.app import ComposeResult

from coprod_tui.presentation import wall
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.our_plan import TITLE
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.lines import HeadLine
from coprod_tui.tui.panels.large_words import LargeWords
from coprod_tui.tui.room.over_the_room import OverTheRoom
from coprod_tui.tui.room.screen import RoomScreen


class PlanQuestion(OverTheRoom):
    """It is left with ``is_agreed``: whether the group said yes."""

    KEYS = (
        *keys_of("plan_question"),
        *(row._replace(label="") for row in keys_of("cards")),  # the line is for the answer
    )
    BINDINGS = bindings(KEYS)
    AUTO_FOCUS = ""

    def __init__(self, room: RoomScreen, question: str, then: str) -> None:
        super().__init__()
        self.stands_over(room)
        self.is_agreed = False
        self._question = question
        self._then = then

    def head(self) -> HeadLine:
        return HeadLine(TITLE)

    def parts(self) -> ComposeResult:
        yield LargeWords(wall.question(self._question, self._then)._replace(above=""))

    def on_mount(self) -> None:
        on = replace(self.live.on_the_wall, surface="plan", question=self._question, then=self._then)
        self.live.show_on_the_wall(on)

    def has_gone(self) -> None:
        self.live.show_on_the_wall(replace(self.live.on_the_wall, surface="room", question="", then=""))

    def session_changed(self) -> None:
        super().session_changed()
        if self.session.is_closed:
            self.dismiss(None)

    def action_agreed(self) -> None:
        self.is_agreed = True
        self.dismiss(None)
