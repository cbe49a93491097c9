"""Hands in an open discussion, from the first one up to the step that follows."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.live.wall import OnTheWall
from coprod_tui.presentation.choosing import NOBODY_CHOSEN
from coprod_tui.presentation.wall import wall
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan
from tests.tui import scenes
from tests.tui.in_the_room import in_room

SOME_HAD_NO_TURN = "Some have had no turn in it yet. You could ask: would anyone else like one?"


def discussing(names: str) -> Meeting:
    """An open discussion, and then a break."""
    plan = a_plan(a_dialogue(), a_break(), names=names)
    meeting = scenes.MeetingInRoom(plan, journal=scenes.FlakyJournal())
    meeting.next()
    return meeting


async def test_hands_go_up_and_each_has_the_floor_in_turn() -> None:
    """By letters or number; who is asked answers first, and from an open floor the plan goes on when asked again."""
    meeting = discussing("Amina Ben Chloe Dev")
    async with in_room(meeting) as room:
        await room.press("h", "enter")
        assert (room.said, meeting.speaker) == (NOBODY_CHOSEN, None)
        await room.press("space", "b", "space")
        assert room.said == "Ben’s hand is up. Who else?"
        await room.press("enter")
        assert (room.said, meeting.speaker) == (NOBODY_CHOSEN, None)
        await room.press("1", "space", "1", "space", "h", "3", "space")
        assert "Next: Ben, then Chloe" in room.shown
        assert meeting.live.cards.in_sight == ()
        await room.press("escape")
        assert room.said == "Chloe’s hand is up. u takes that back."
        await room.press("space")
        assert room.said == "Nobody has a turn yet, and hands are up. n asks who comes next."
        await room.press("n")
        assert "Say: Ben, it’s your turn. Then Chloe." in room.shown
        await room.press("n")
        assert room.said == "Ben has just begun. n again when they are done."
        await room.press("w")
        assert "What Ben said" in room.shown
        await room.press("escape", "space")
        assert "paused at 10:00" in room.shown
        await room.press("h", "d", "e", "enter")
        assert room.said == "Dev answers first. u takes that back."
        assert "an answer, before the next hand" in room.shown
        shown = wall(meeting.session, OnTheWall(), None).room.stage
        assert (shown.name, shown.coming, shown.hint) == ("Dev", "Next: Chloe", "")
        await room.press("u")
        assert room.said == "Undone: somebody answered first. Ben’s clock is paused where it stood; space goes on."
        await room.press("h", "c", "space", "escape")
        assert room.said == "Chloe’s hand is down. u takes that back."
        assert "Then we talk all together again" in room.shown
        await room.press("g", "up")
        assert "Enter ends this discussion here" in room.shown
        await room.press("escape", "h", "a", "space")
        assert "Amina (hand up)" in room.shown
        meeting.wait("5s")
        await room.press("ctrl+n")
        assert (meeting.speaker, "Amina (hand up)" in room.shown) == ("Amina", False)
        await room.press("escape")
        assert room.said == ""
        meeting.wait("5s")
        await room.press("n")
        assert "Say: Thank you. We talk all together again." in room.shown
        await room.press("n")
        assert room.said == "We talk all together again. n again goes on with the plan. " + SOME_HAD_NO_TURN
        assert "Some have" not in str(wall(meeting.session, OnTheWall(), None))
        meeting.do(c.RaiseOrLowerHand("v1"))
        await room.press("n")
        assert meeting.speaker == "Amina"
        meeting.wait("5s")
        await room.press("n", "n", "n")
        assert meeting.session.step.kind == "break"
        await room.press("h")
        assert room.said == "Hands go up in an open discussion. Everyone has a turn in a round."


async def test_without_hands_all_is_as_before() -> None:
    """One key goes on; who is away has no hand up, and says so in one sentence."""
    meeting = discussing("Amina Ben")
    meeting.step_out("Ben")
    async with in_room(meeting) as room:
        await room.press("h", "b", "space")
        assert room.said == "Ben is away. Press a when they come back."
        assert "Whose hand?" in room.shown
        await room.press("escape", "n")
        assert meeting.session.step.kind == "break"


@pytest.mark.parametrize("ends", ["k", "n", "space"])
async def test_a_break_on_an_open_floor_ends_at_the_first_key(ends: str) -> None:
    """Whatever was done in it. Afterwards the floor is open, and from there the plan goes on when asked again."""
    meeting = discussing("Amina Ben")
    meeting.do(c.RaiseOrLowerHand("v1"))
    async with in_room(meeting) as room:
        await room.press("n")
        meeting.wait("5s")
        await room.press("n")
        for act in (None, c.Contribute("Tea is here.", None), c.AwayOrBack("v2")):
            await room.press("k", "2", "enter")
            if act:
                meeting.do(act)
            meeting.wait("12s")
            assert meeting.session.break_now
            await room.press(ends)
            assert not meeting.session.break_now, act
        await room.press("n")
        assert room.said == "We talk all together again. n again goes on with the plan."  # Ben is away
