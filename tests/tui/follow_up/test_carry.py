"""Who carries a decision, by when, and when the group is told."""

from datetime import date

import pytest

from coprod_tui.presentation.choosing import NOBODY_CHOSEN
from tests.support.deciding import the
from tests.tui import scenes
from tests.tui.in_the_room import Typed, in_room

CARRY = ("c", "left", "k")


async def test_two_voices_carry_it_and_every_day_is_read_back() -> None:
    """In full, while it is typed; and both names stand with the decision, then and when it is opened again."""
    async with in_room() as room:
        await room.press(*CARRY, "down", "space", "down", "space", "enter", Typed("in 3 weeks"))
        assert "That is Sunday 13 December 2026." in room.shown
        await room.press("enter", Typed("24/12"))
        assert "That is Thursday 24 December 2026." in room.shown
        await room.press("enter")
        assert room.said == "Who will do it: Ben, Amina."
        decision = the(room.meeting)
        assert room.meeting.names(decision.carried_by) == "Ben Amina"
        assert (decision.due, decision.feed_back_by) == (date(2026, 12, 13), date(2026, 12, 24))
        await room.press("c", "left")
        assert "Who will do it: Ben, Amina" in room.shown
        await room.press("k")
        assert "✓ 1  Ben" in room.shown
        assert "That is Sunday 13 December 2026." in room.shown
        await room.press("escape", "u")
        assert room.said == "Undone: who will do what was decided. u again undoes the one before."


async def test_enter_on_somebody_chooses_them() -> None:
    """Found by letters or by their number; with space there are more."""
    async with in_room() as room:
        await room.press(*CARRY, Typed("chl"), "enter", "enter", "enter")
        assert room.said == "Who will do it: Chloë."
        await room.press(*CARRY, "6", "space", "2", "enter", "enter", "enter")
        assert room.said == "Who will do it: Amina, Chloë, Farah."
        await room.press(*CARRY, "6", "space", "enter", "enter", "enter")
        assert room.said == "Who will do it: Amina, Chloë."


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 16)])
async def test_nobody_does_it_by_accident(size: tuple[int, int]) -> None:
    """It begins with nobody chosen: Enter and space alone choose none, and it is said how somebody is."""
    async with in_room(size=size) as room:
        for key in ("enter", "space", "enter"):
            await room.press(*CARRY, key)
            assert room.said == NOBODY_CHOSEN
            assert room.app.focused is not None
            assert (room.app.focused.id, "✓ 1" in room.shown) == ("who", False)
            await room.press("escape")
        assert the(room.meeting).carried_by == ()
        await room.press(*CARRY, "enter", Typed("am"))
        assert room.said == ""
        await room.press("enter", "enter", "enter")
        assert room.meeting.names(the(room.meeting).carried_by) == "Amina"


async def test_days_that_cannot_be_are_refused_and_stay() -> None:
    """No day at all, one in the past, and telling before it is to be done; then all is mended where it stands."""
    async with in_room() as room:
        await room.press(*CARRY, "down", "enter", Typed("whenever"), "enter", "enter")
        assert "“whenever” is no day. Write it like 12 Dec, in 3 weeks" in room.shown
        assert room.app.focused is not None
        assert room.app.focused.id == "due"
        await room.press(*["backspace"] * 8, Typed("2026-11-01"))
        assert "is no day" not in room.shown
        await room.press("enter", "enter")
        assert "Sunday 1 November 2026 is in the past." in room.shown
        await room.press("shift+tab", *["backspace"] * 10, Typed("2026-12-12"), "enter", Typed("1 Dec"), "enter")
        assert "It is to be done on Saturday 12 December 2026. The group can be told" in room.shown
        assert the(room.meeting).carried_by == ()
        await room.press(*["backspace"] * 5, Typed("20 Dec"), "enter")
        assert the(room.meeting).feed_back_by == date(2026, 12, 20)


async def test_somebody_carries_it_and_only_who_is_here() -> None:
    """Nobody is refused, and whoever is away is not on the list; Escape leaves it open, and nothing was begun."""
    meeting = scenes.speaking()
    meeting.step_out("Farah")
    async with in_room(meeting) as room:
        await room.press(*CARRY)
        box = room.app.screen.query_one("#who")
        assert "Eun-ji" in room.shown
        assert box.option_count == 5  # type: ignore[attr-defined]
        await room.press("tab", "enter", "enter")
        assert "Please choose who will do it: one person or more." in room.shown
        await room.press("escape")
        assert (room.dialog, the(meeting).carried_by) == ("", ())
        await room.press("q")
        assert "closing loses it" not in room.shown


async def test_escape_leaves_a_draft_of_who_and_when_with_its_decision() -> None:
    """Leaving and closing ask first; k goes on with it until it is kept, or nothing is left of it."""
    async with in_room() as room:
        await room.press(*CARRY, "down", "enter", Typed("in 3 w"), "escape")
        assert room.said == "What you typed is kept until the close. k with its decision goes on with it."
        await room.press("ctrl+q")
        assert "Leave, although something was begun?" in room.shown
        await room.press("escape", "q")
        assert "closing loses it" in room.shown
        await room.press("escape", "c", "c", "6", *["enter"] * 5, "a")
        assert "✓ 1  Ben" not in room.shown
        await room.press("escape", *CARRY)
        assert "✓ 1  Ben" in room.shown
        await room.press("tab", Typed("eeks"))
        assert "That is Sunday 13 December 2026." in room.shown
        await room.press("enter", "enter")
        assert room.said == "Who will do it: Ben."
        await room.press("q")
        assert "closing loses it" not in room.shown


async def test_what_stands_with_a_decision_is_no_draft_and_what_is_taken_back_is_none() -> None:
    """Only what is other than it stands there was begun."""
    async with in_room() as room:
        await room.press(*CARRY, "down", "enter", Typed("in 3 weeks"), "enter", "enter")
        await room.press(*CARRY, "escape", "q")
        assert "closing loses it" not in room.shown
        await room.press("escape", *CARRY, "down", "space", "escape", "q")
        assert "closing loses it" in room.shown
        await room.press("escape", *CARRY, "down", "space", "escape")
        assert room.said == ""
        await room.press("q")
        assert "closing loses it" not in room.shown
