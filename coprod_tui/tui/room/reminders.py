"""What the facilitator is reminded of, each once.

As the room opens, of what earlier sessions left; then of a forgotten clock, a break that is due, and words sent ahead.
"""

from typing import TYPE_CHECKING

from coprod_tui.domain.ids import TurnId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.schedule.breaks import without_break_ms
from coprod_tui.errors import Failure
from coprod_tui.presentation.breaks import due
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.meeting import forgotten_clock
from coprod_tui.presentation.writing import SENT_AHEAD
from coprod_tui.service import Service
from coprod_tui.tui.room.drafts import have_sent_ahead

if TYPE_CHECKING:
    from coprod_tui.tui.room.screen import RoomScreen


class Reminders:
    """Looks at the clock, and at who has the turn, once a second."""

    def __init__(self, room: "RoomScreen") -> None:
        self._room = room
        self._counting_offered: TurnId | None = None
        """The turn in which it was offered to count from its opening."""
        self._break_asked: int | None = None
        """Since when there was no break as one was asked for, in milliseconds."""
        self._turn_looked_at: object = None
        """The turn in which it was said whether words wait that were sent ahead."""

    def look(self) -> None:
        """Say what is to be said now, if it was not."""
        self._forgotten_clock()
        self._break_due()
        self._words_wait()

    def _forgotten_clock(self) -> None:
        """Offer to count a turn from its opening, where nobody has started its clock for a minute."""
        session = self._room.session
        if session.turn == self._counting_offered:
            return
        if sentence := forgotten_clock(session, self._room.live.elapsed_ms):
            self._counting_offered = session.turn
            self._room.say(sentence)

    def _break_due(self) -> None:
        """Ask whether a break would do everybody good, if one is due and it was not asked since the last one."""
        session, elapsed_ms = self._room.session, self._room.live.elapsed_ms
        since = elapsed_ms - without_break_ms(session, elapsed_ms)
        if since != self._break_asked and (sentence := due(session, elapsed_ms)):
            self._break_asked = since
            self._room.say(sentence)

    def _words_wait(self) -> None:
        """Say behind what is said already that words wait, once the turn has opened, and nothing hides what is said."""
        room, turn = self._room, self._room.session.open_turn
        opened = (turn.id, turn.voice, turn.passes) if turn else None
        if opened == self._turn_looked_at or room.strip or not room.is_current:
            return
        self._turn_looked_at = opened
        if turn and have_sent_ahead(room.drafts, turn.voice):
            room.say(sentences(room.said, SENT_AHEAD))


def left_from_earlier(service: Service, session: Session) -> str:
    """How many decisions of the group's earlier sessions are open or undecided, and how to look back; or nothing."""
    if session.steps_opened or not session.plan.group:
        return ""
    from coprod_tui.domain.reports.board import undecided, with_earlier  # loaded only where a group met before
    from coprod_tui.presentation.follow_up import look_back_offer

    try:
        lines = with_earlier(session, service.board(session.plan.group))
    except Failure:
        return ""
    is_open = sum(line.is_open and line.session != session.id for line in lines)
    return look_back_offer(is_open, sum(line.session != session.id for line in undecided(lines)))
