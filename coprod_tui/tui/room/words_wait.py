"""Says once, when a turn opens, that words wait which its voice sent ahead of the meeting."""

from typing import TYPE_CHECKING

from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.writing import SENT_AHEAD
from coprod_tui.tui.room.drafts import have_sent_ahead

if TYPE_CHECKING:
    from coprod_tui.tui.room.screen import RoomScreen


class WordsWait:
    """Looks once a second who has the turn; behind what is said already it says it."""

    def __init__(self, room: "RoomScreen") -> None:
        self._room = room
        self._looked_at: object = None

    def look(self) -> None:
        """Say it, if the turn opened since, and nothing stands over the room in which it would go by unseen."""
        room, turn = self._room, self._room.session.open_turn
        opened = (turn.id, turn.voice, turn.passes) if turn else None
        if opened == self._looked_at or room.strip or not room.is_current:
            return
        self._looked_at = opened
        if turn and have_sent_ahead(room.drafts, turn.voice):
            room.say(sentences(room.said, SENT_AHEAD))
