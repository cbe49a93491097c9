"""What the facilitator is reminded of, each once: a forgotten clock, a break that is due, words sent ahead."""

from typing import TYPE_CHECKING

from coprod_tui.tui.room.break_due import BreakDue
from coprod_tui.tui.room.forgotten_clock import ForgottenClock
from coprod_tui.tui.room.words_wait import WordsWait

if TYPE_CHECKING:
    from coprod_tui.tui.room.screen import RoomScreen


class Reminders:
    """All of them look once a second."""

    def __init__(self, room: "RoomScreen") -> None:
        self._each = ForgottenClock(room.live, room.say), BreakDue(room.live, room.say), WordsWait(room)

    def look(self) -> None:
        for each in self._each:
            each.look()
