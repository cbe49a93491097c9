"""A quiet moment in the room."""

import pytest
from textual import events

from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import Step
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall
from coprod_tui.presentation.clock import clock_at
from coprod_tui.tui.runtime.terminal.reads import TextRead
from tests.support.meeting import a_break, a_dialogue
from tests.tui import scenes
from tests.tui.in_the_room import Typed, in_room

SIZES = [(120, 36), (80, 24), (50, 16)]


async def test_no_name_no_clock_and_nothing_is_counted() -> None:
    """Whose clock ran has as much left after it as before; the wall shows the same moment."""
    async with in_room() as room:
        for size in SIZES:
            await room.fit(size)
            spoken = room.meeting.live.elapsed_ms - room.session.as_of_ms + room.meeting.turn.spoken_ms
            await room.press("full_stop")
            assert room.screen == "QuietMoment", size
            assert room.meeting.live.on_the_wall == OnTheWall("quiet"), size
            assert not any(name in room.shown for name in scenes.SIX), size
            room.meeting.wait("5m")
            assert "1:17" not in room.shown, size
            await room.press("space")
            assert room.screen == "RoomScreen", size
            assert (room.meeting.turn.clock, room.meeting.turn.spoken_ms) == ("held", spoken), size
            assert room.said == "The clock is paused. space goes on.", size
            assert room.meeting.live.on_the_wall == ONLY_THE_ROOM, size
            await room.press("space")


@pytest.mark.parametrize(("step", "left"), [(a_dialogue(10), "8:00"), (a_break(10), "8:00")])
async def test_it_is_not_taken_from_the_minutes_of_a_step(step: Step, left: str) -> None:
    """They go on where they stood, and when we are back is said again; a slip of the key is no quiet moment."""
    meeting = scenes.coming_home(first=step)
    meeting.next()
    async with in_room(meeting) as room:
        meeting.wait("2m")
        await room.press("full_stop", "space")
        events_before = meeting.live.events
        await room.press("full_stop")
        meeting.wait("5m")
        await room.press("space")
        assert events_before == meeting.live.events[:-1]
        assert clock_at(room.session, meeting.live.elapsed_ms).text == left
        assert step.kind == "dialogue" or "Say: We take a break of 10 minutes: back at 09:45." in room.shown


async def test_any_key_leads_back_and_does_nothing_else() -> None:
    """Whatever it does in the room."""
    async with in_room(scenes.held()) as room:
        before = room.session
        for key in (
            "n",
            "q",
            "u",
            "escape",
            "enter",
            "tab",
            "f1",
            "question_mark",
            "ctrl+p",
            "ctrl+q",
            "ctrl+y",
            *"öF5",
        ):
            await room.press("full_stop")
            assert room.screen == "QuietMoment", key
            await room.press(key)
            assert (room.screen, room.dialog) == ("RoomScreen", ""), key
            assert room.session == before, key
            assert room.said == "", key


async def test_of_keys_typed_ahead_the_first_ends_it_and_the_next_acts() -> None:
    """Also where so many came at once that they are taken for a text."""
    async with in_room(scenes.held()) as room:
        await room.press(Typed(".x "))
        assert (room.screen, room.meeting.turn.clock) == ("RoomScreen", "running")
        await room.press(Typed(".n w Nobody rang."))
        assert room.dialog == "" or "Nobody rang." in room.shown
        await room.press("escape")
    async with in_room(scenes.held()) as room:
        await room.press("full_stop")
        room.app.post_message(TextRead("xwNobody told me who to ring on Sunday."))
        await scenes.come_about(room.pilot)
        assert "Nobody told me who to ring on Sunday." in room.shown


async def test_what_is_pasted_ends_it_and_goes_nowhere() -> None:
    """It was meant for another window."""
    async with in_room(scenes.held()) as room:
        await room.press("full_stop")
        room.app.post_message(events.Paste("qy"))
        await scenes.come_about(room.pilot)
        assert room.screen == "RoomScreen"
        assert not room.session.is_closed


async def test_a_click_leads_back() -> None:
    """And a second one, too late, is one on the room."""
    async with in_room() as room:
        await room.press("full_stop")
        await room.pilot.click(offset=(20, 10))
        await room.pilot.click(offset=(20, 10))
        assert room.screen == "RoomScreen"


async def test_what_is_not_saved_is_said_there_too() -> None:
    """A moment may be long."""
    async with in_room(scenes.not_saved()) as room:
        await room.press("full_stop")
        assert "NOT SAVED" in room.shown


async def test_a_session_that_is_closed_meanwhile_ends_it() -> None:
    """By whatever closes it: the room is gone when the moment is."""
    async with in_room() as room:
        await room.press("full_stop")
        room.meeting.do(c.Close())
        await room.press("space")
        assert room.screen == "ClosingScreen"
