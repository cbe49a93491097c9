"""How the group works together: its lines, and how the clock looks."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.ways import Choices, Ways
from tests.support.deciding import refused
from tests.support.meeting import Meeting, a_plan

LINES = ("One person at a time.", "Tea first.")


def test_what_is_agreed_last_stands() -> None:
    """All lines at once, cleaned, without empty ones; undo brings back what stood before."""
    meeting = Meeting(a_plan())
    assert meeting.session.ways is None
    meeting.do(c.AgreeOnWays((*LINES, " ", "\x1b"), c.Choices("bar")))
    assert meeting.session.ways == Ways(LINES, Choices("bar"))
    meeting.do(c.AgreeOnWays(LINES[:1]))
    assert meeting.session.ways == Ways(LINES[:1], Choices(None))
    meeting.undo()
    assert meeting.session.ways == Ways(LINES, Choices("bar"))
    meeting.redo()
    meeting.undo()
    meeting.undo()
    assert meeting.session.ways is None


def test_what_is_refused() -> None:
    """More lines than anybody keeps in mind, and what stands already."""
    meeting = Meeting(a_plan())
    many = tuple(f"Line {number}" for number in range(200))
    assert refused(meeting, c.AgreeOnWays(many)) == Message("too_many_ways", {"most": 12})
    meeting.do(c.AgreeOnWays(LINES, c.Choices("none")))
    assert refused(meeting, c.AgreeOnWays(LINES, c.Choices("none"))) == Message("same_ways")


def test_it_moves_no_clock() -> None:
    """Whoever speaks goes on."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.start()
    meeting.wait("20s")
    meeting.do(c.AgreeOnWays(LINES))
    meeting.wait("10s")
    meeting.undo()
    assert meeting.turn.clock == "running"
    meeting.next()
    assert meeting.session.rounds[0].turns[0].spoken_ms == 30_000
