"""What may be pressed is foreseen as the commands decide it, and whatever is open is shown: in random sessions."""

from hypothesis import settings
from hypothesis.stateful import invariant, precondition

from coprod_tui.domain import commands as c
from coprod_tui.domain.rejection import Rejection
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation.clock import NO_CLOCK, clock_at, has_clock
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.keys.when import Now
from coprod_tui.presentation.room_view import head, room
from tests.domain.test_laws import Room

WHEN = {key.name: key.when for key in keys_of("room")}
EXACT = {"clock": c.StartOrHold(), "add_time": c.AddTime()}
"""What is refused exactly when it was not foreseen."""
AT_LEAST = {
    "go_on": c.GoOn(),  # refused, too, where nobody is in the room
    "pass_turn": c.Pass(),  # refused, too, once somebody has begun to speak
    "hand": c.RaiseOrLowerHand("v1"),  # refused, too, in a break, and for whoever is away or has the floor
    "read_back": c.ReadBack(None, with_name=True),  # refused, too, for the newest words when they are checked
    "read_back_someone": c.ReadBack(None, with_name=False),
}
"""What is always refused when it was not foreseen."""


def is_possible(live: LiveSession, command: c.Command) -> bool:
    try:
        return bool(live.decide(command).events)
    except Rejection:
        return False


class Pressing(Room):
    """The room, whose palette is looked into after every act."""

    @precondition(lambda self: hasattr(self, "meeting") and not self.meeting.session.is_closed)
    @invariant()
    def foresees_what_is_possible(self) -> None:
        live = self.meeting.live
        now = Now(live.session, live.can_undo, live.can_redo)
        for name, command in EXACT.items():
            assert WHEN[name](now) is is_possible(live, command), name
        for name, command in AT_LEAST.items():
            assert WHEN[name](now) or not is_possible(live, command), name

    @precondition(lambda self: hasattr(self, "meeting"))
    @invariant()
    def shows_whatever_is_open(self) -> None:
        session, elapsed = self.meeting.session, self.meeting.live.elapsed_ms
        assert room(session).stage.heading
        assert head(session, self.meeting.clock.now(), elapsed, is_saved=True).where
        assert has_clock(session) or clock_at(session, elapsed) == NO_CLOCK


TestWhen = Pressing.TestCase
TestWhen.settings = settings(max_examples=20, stateful_step_count=30, deadline=None)
