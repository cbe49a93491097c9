"""Cards in the room: put up and taken down by a key, seen by everybody, and nobody’s."""

from coprod_tui.presentation import cards
from tests.support.meeting import Meeting, a_dialogue, a_plan
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.in_the_room import Typed, in_room


async def test_somebody_needs_it_slower_and_somebody_has_a_question() -> None:
    """Word and sign stand below the name and are said aloud; the question pauses the clock, and space goes on."""
    async with in_room() as room:
        await room.press("1")
        assert f"▼  {cards.SLOWER}" in room.shown
        assert f"Say: A card is up. {cards.SLOWER}" in room.shown
        assert room.said == "The card is up. 1 again takes it down."
        await room.press("2")
        assert f"■  {cards.ONE_MOMENT} {cards.QUESTION}" in room.shown
        assert room.meeting.turn.clock == "held"
        assert room.said == "The card is up, and the clock is paused. space takes it down and goes on."
        await room.press("space")
        assert cards.QUESTION not in room.shown
        assert cards.SLOWER in room.shown
        assert room.meeting.turn.clock == "running"
        await room.press("1")
        assert cards.SLOWER not in room.shown
        await room.press("2", "2")
        assert cards.QUESTION not in room.shown
        assert (room.meeting.turn.clock, room.said) == ("held", "The clock is paused. space goes on.")
        await room.press("r")
        assert "A little slower, please: once." in room.shown
        assert "One moment, a question: 2 times." in room.shown


async def test_undo_takes_back_a_card_that_was_shown_by_mistake() -> None:
    """And the next one what was before it."""
    async with in_room(scenes.held()) as room:
        before = room.session
        await room.press("1", "u")
        assert (room.session, room.meeting.live.cards.shown) == (before, ())
        assert room.said == "The card is down, and does not count. u again undoes what was before."
        await room.press("u")
        assert room.session != before


async def test_where_nobody_has_a_turn_the_key_of_the_clock_takes_a_question_down() -> None:
    """And does no more: the discussion goes on."""
    meeting = Meeting(a_plan(a_dialogue()), journal=FlakyJournal())
    meeting.next()
    async with in_room(meeting) as room:
        await room.press("2")
        assert room.said == "The card is up. 2 or space takes it down."
        await room.press("space")
        assert cards.QUESTION not in room.shown
        assert room.said == ""


SIZES = ((120, 36), (80, 24), (50, 16))


async def test_a_card_goes_up_while_something_is_written_and_stays_in_sight() -> None:
    """A digit is text there; a key with ctrl shows the card, and the words that were begun stay as they are."""
    async with in_room() as room:
        for size in SIZES:
            await room.fit(size)
            await room.press("w", Typed("In room 12"))
            assert "ctrl+s slower" in room.shown
            await room.press("ctrl+s")
            assert (room.dialog, "In room 12" in room.shown) == ("WriteDown", True)
            assert f"▼  {cards.SLOWER}" in room.shown
            assert room.said == "The card is up. ctrl+s again takes it down."
            await room.press("f5")
            assert cards.ONE_MOMENT in room.shown
            assert room.meeting.turn.clock == "held"
            assert room.said == "The card is up, and the clock is paused. ctrl+o takes it down and goes on."
            await room.press("ctrl+o")
            assert (cards.ONE_MOMENT in room.shown, cards.SLOWER in room.shown) == (False, True)
            await room.press("ctrl+s")
            assert cards.SLOWER not in room.shown
            await room.press("escape", "1", "w")
            assert cards.SLOWER in room.shown
            await room.press("ctrl+s", "ctrl+u", "escape")


async def test_a_card_stays_in_sight_on_every_page_over_the_room() -> None:
    """It goes up there, too; but on the wall of words the keys are those of the room."""
    async with in_room() as room:
        for size in SIZES:
            await room.fit(size)
            to_words = ("tab",) if size == SIZES[-1] else ("tab", "tab")
            for way in (("c",), ("c", "r"), ("g",), to_words):
                await room.press("1", *way)
                assert room.screen != "RoomScreen"
                assert f"▼  {cards.SLOWER}" in room.shown, way
                if way != to_words:
                    await room.press("ctrl+r", "f4")
                    assert f"■  {cards.ONE_MOMENT}" in room.shown, way
                    assert cards.SLOWER not in room.shown, way
                    assert room.meeting.turn.clock == "held"
                    await room.press("ctrl+s")
                await room.go_back()
                await room.press("1", "space")


async def test_what_is_said_aloud_of_a_decision_is_said_again_when_the_card_is_down() -> None:
    """A card has the line while it is up."""
    async with in_room() as room:
        await room.press("c")
        before = room.shown
        await room.press("ctrl+s")
        assert f"Say: A card is up. {cards.SLOWER}" in room.shown
        await room.press("ctrl+s")
        assert "Say: We look at this:" in room.shown
        assert room.shown.splitlines()[2:20] == before.splitlines()[2:20]


async def test_where_no_step_runs_it_is_said() -> None:
    """At the gathering; nothing is up, and nothing has changed."""
    async with in_room(scenes.coming_home()) as room:
        before = room.session
        await room.press("1")
        assert room.said == "Cards are there while a step goes on. Press n to go on."
        assert (room.session, room.meeting.live.on_the_wall.cards) == (before, ())
