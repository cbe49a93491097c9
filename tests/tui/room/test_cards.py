"""Cards in the room: put up and taken down by a key, seen by everybody, and nobody’s."""

from coprod_tui.presentation import cards
from tests.support.meeting import Meeting, a_dialogue, a_plan
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.in_the_room import in_room


async def test_somebody_needs_it_slower_and_somebody_has_a_question() -> None:
    """Word and sign stand below the name and are said aloud; the question pauses the clock, and space goes on."""
    async with in_room() as room:
        await room.press("1")
        assert f"▼  {cards.SLOWER}" in room.shown
        assert f"Say: {cards.SLOWER}" in room.shown
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


async def test_where_no_step_runs_it_is_said() -> None:
    """At the gathering; nothing is up, and nothing has changed."""
    async with in_room(scenes.coming_home()) as room:
        before = room.session
        await room.press("1")
        assert room.said == "Cards are there while a step goes on. Press n to go on."
        assert (room.session, room.meeting.live.on_the_wall.cards) == (before, ())
