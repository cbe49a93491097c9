"""A session that was closed while nothing could be saved: it is tried again wherever people go, and said at the end."""

import pytest

from tests.support.meeting import Meeting
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.in_the_room import DrivenRoom, Typed, in_room

FULL = "NOT SAVED: the disk is full."


def journal_of(meeting: Meeting) -> FlakyJournal:
    """The journal that keeps nothing while it has failures left."""
    assert isinstance(meeting.journal, FlakyJournal)
    return meeting.journal


async def a_second_passes(room: DrivenRoom) -> None:
    """The app tries again to save what it could not."""
    room.app.let_go()
    await room.pilot.pause()


async def open_another(room: DrivenRoom) -> None:
    """From the closing screen to the start screen, and from there into the room of a new session."""
    await room.press("h", "n", Typed("Meals"), "tab", "tab", "tab", Typed("Gwen"), "ctrl+s")
    assert room.screen == "RoomScreen"


async def test_it_is_saved_at_last_although_another_room_is_open() -> None:
    """And let go of, so that it can be opened elsewhere; the new session stays where it is."""
    meeting = scenes.not_saved()
    async with in_room(meeting) as room:
        await room.press("q", "y")
        await open_another(room)
        await a_second_passes(room)
        assert meeting.live.unsaved is not None
        journal_of(meeting).failures = 0
        await a_second_passes(room)
        assert meeting.live.unsaved is None
        assert tuple(journal_of(meeting).kept) == meeting.live.events[-len(journal_of(meeting).kept) :]
        assert journal_of(meeting).closed
        assert room.app.only_here.live is not None
        assert room.app.only_here.live.session.plan.title == "Meals"
    assert "could not be saved" not in room.app.farewell


@pytest.mark.parametrize("another", [False, True], ids=["from the start screen", "from another room"])
async def test_leaving_says_that_it_is_not_saved(another: bool) -> None:
    """With its id and how to go on; nothing is called kept that is not."""
    meeting = scenes.not_saved()
    async with in_room(meeting) as room:
        await room.press("q", "y")
        if another:
            await open_another(room)
        else:
            await room.press("h")
            await a_second_passes(room)
            assert FULL in room.shown
        await room.press("ctrl+q")
    assert (
        "The last acts of coming-home could not be saved: the disk is full.\nGo on with: coprod resume coming-home"
        in room.app.farewell
    )
    assert "closed and kept" not in room.app.farewell


async def test_an_answer_that_cannot_be_kept_says_why() -> None:
    """The session is open here, and in no other window; what was typed stays."""
    async with in_room(scenes.not_saved()) as room:
        await room.press("q", "y", "a", "enter", "tab", "tab", Typed("No lift."), "enter")
        assert room.dialog == "AnswerForm"
        assert "No lift." in room.shown
        assert "That could not be kept: the disk is full. The session is as it was before." in room.shown
        assert "another window" not in room.shown
