"""What was kept is taken away while the room is open: it is said, and nobody is told that it can be gone on with."""

from tests.support.meeting import Meeting
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.in_the_room import in_room

GONE = 1_000_000


def gone(meeting: Meeting) -> None:
    """From now on nothing is there, and nothing can be kept."""
    assert isinstance(meeting.journal, FlakyJournal)
    meeting.journal.failures = GONE


async def test_the_header_says_so_within_a_second() -> None:
    """Although nothing has happened since."""
    meeting = scenes.speaking()
    async with in_room(meeting) as room:
        assert "· saved" in room.shown
        gone(meeting)
        meeting.clock.wait(1_000)
        room.app.screen.beat()
        await room.pilot.pause()
        assert "· saved" not in room.shown
        assert "NOT SAVED: the disk is full. Nothing is lost" in room.shown


async def test_leaving_at_once_asks_and_says_so() -> None:
    """ctrl+q before a second has passed: the disk is looked at then, too."""
    meeting = scenes.speaking()
    async with in_room(meeting) as room:
        gone(meeting)
        await room.press("ctrl+q")
        assert "Leave, although the last acts are not saved?" in room.shown
        await room.press("y")
    assert "stays open" not in room.app.farewell
    assert room.app.farewell == (
        "These last acts could not be saved: the disk is full.\n"
        "What is still on the disk can be gone on with: coprod resume coming-home"
    )
    assert room.app.return_code == 1
