"""What the pages have in common that stand over the room: a decision on the stage, and since we last met."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult

from coprod_tui.presentation.keys import Key
from coprod_tui.tui.kit.say_line import FLAT, FLAT_ROWS
from coprod_tui.tui.panels.stage_cards import CardsLine
from coprod_tui.tui.room.aloud import Aloud
from coprod_tui.tui.room.at_the_meeting import AtTheMeeting
from coprod_tui.tui.room.screen import RoomScreen


class OverTheRoom(AtTheMeeting):
    """Strips open on it as in the room, and from them turns go on, as the session does underneath."""

    def stands_over(self, room: RoomScreen) -> None:
        """The room has the session, the drafts and the turns of which nothing is to be written down."""
        self.room = room
        self.live = room.live
        self.drafts = room.drafts
        self.unwritten = room.unwritten

    def to_say(self) -> Aloud:
        return self.room.aloud

    def above_the_parts(self) -> ComposeResult:
        yield CardsLine(self.room.live)

    def look_as_before(self, look: object) -> None:
        self.room.say("")

    def on_mount(self) -> None:
        self._unsubscribe = self.room.live.subscribe(self.session_changed)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height < FLAT_ROWS, FLAT)

    def on_unmount(self) -> None:
        self._unsubscribe()
        self.has_gone()

    def has_gone(self) -> None:
        """It is left, and is told of no change any more."""

    def session_changed(self) -> None:
        """Other keys of the open strip may be pressed now."""
        self.look_at_strip()

    def possible(self, keys: Sequence[Key]) -> Sequence[Key]:
        return self.room.possible(keys)
