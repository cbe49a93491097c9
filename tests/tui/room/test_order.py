"""Another order in the room: who comes next, and who last."""

import pytest

from coprod_tui.domain.schedule.order import still_to_come
from tests.support.meeting import Meeting
from tests.tui import scenes
from tests.tui.in_the_room import WIDE, DrivenRoom, Typed, in_room


def to_come(room: DrivenRoom) -> str:
    return room.meeting.names(each.voice for each in still_to_come(room.session))


def speaking() -> Meeting:
    """Ben speaks; Amina, Chloë, Dev, Eun-ji and Farah are to come."""
    meeting = scenes.waiting()
    meeting.start()
    return meeting


@pytest.mark.parametrize("size", [WIDE, (80, 24), (50, 16)])
async def test_two_swap_with_four_keys(size: tuple[int, int]) -> None:
    """The key, two letters and Enter; seven keys it took before."""
    async with in_room(speaking(), size) as room:
        await room.press("o", Typed("de"), "enter")
        assert to_come(room) == "Dev Amina Chloë Eun-ji Farah"
        assert room.said == "Dev comes next. u takes that back."
        assert room.session.speaker
        assert room.session.speaker.name == "Ben"


async def test_the_next_two_swap_with_two_keys() -> None:
    """Whoever comes after the next one stands chosen; it stands on the stage, and is said."""
    async with in_room(speaking()) as room:
        await room.press("o", "enter")
        assert "Next: Chloë, then Amina" in room.shown
        assert "Say: Next: Chloë, then Amina" in room.shown
        await room.press("u")
        assert room.said.startswith("Undone: another order.")
        assert to_come(room) == "Amina Chloë Dev Eun-ji Farah"


async def test_somebody_comes_last() -> None:
    """By the number that they have for the whole session."""
    async with in_room(speaking()) as room:
        await room.press("o", "2", "tab")
        assert to_come(room) == "Chloë Dev Eun-ji Farah Amina"
        assert room.said == "Amina comes last. u takes that back."


async def test_a_turn_that_has_not_begun_is_put_off() -> None:
    """Whoever comes in its place is asked; put off again and again, as often as wanted."""
    async with in_room(scenes.waiting()) as room:
        await room.press("o", "enter")
        assert room.session.speaker
        assert room.session.speaker.name == "Amina"
        assert room.said == "Amina is asked now. u takes that back."
        assert "Say: Amina, it’s your turn. Then Ben." in room.shown
        await room.press("o", "enter")
        assert to_come(room) == "Ben Amina Chloë Dev Eun-ji Farah"


async def test_who_has_passed_comes_after_everyone_without_a_turn() -> None:
    """That is said, and how it is."""
    meeting = scenes.waiting()
    meeting.passes()
    meeting.passes()
    async with in_room(meeting) as room:
        await room.press("o", Typed("am"), "enter")
        assert to_come(room) == "Chloë Dev Eun-ji Farah Amina Ben"
        assert room.said == "Amina wanted to come later. They are next after everyone who had no turn yet."
        await room.press("o", Typed("ch"), "tab")
        assert to_come(room) == "Dev Eun-ji Farah Chloë Amina Ben"
        assert room.said == "Chloë comes last of those who had no turn yet. u takes that back."


async def test_nobody_who_left_is_given_a_place() -> None:
    """One sentence says so, and nothing changes."""
    meeting = speaking()
    meeting.step_out("Dev")
    async with in_room(meeting) as room:
        before = room.session
        await room.press("o", Typed("de"), "tab")
        assert room.said == "Dev is away. Their turn is kept; press a when they come back."
        await room.press("enter")
        assert room.said == "Dev is away. Their turn is kept; press a when they come back."
        assert (room.session, room.dialog) == (before, "AskOrder")


async def test_the_order_that_there_is_stays() -> None:
    """Who is next already is no change."""
    async with in_room(speaking()) as room:
        await room.press("o", Typed("am"), "enter")
        assert room.said == "That is the order already."


async def test_where_nobody_waits_there_is_no_order() -> None:
    """Before a round, and when only one is still to come."""
    async with in_room(scenes.coming_home()) as room:
        await room.press("o")
        assert (room.said, room.dialog) == ("Nobody waits for a turn now, so there is no order to change.", "")
    async with in_room(scenes.waiting(("Ben",))) as room:
        await room.press("o")
        assert room.said == "Only Ben is still to come in this round."
        await room.press("space", "o")
        assert room.said == "Nobody is still to come in this round."


async def test_in_what_was_heard_the_same_key_moves_words() -> None:
    """Where words are chosen it is about them."""
    async with in_room() as room:
        await room.press("tab", "o")
        assert room.dialog == "WhoSaidIt"
        await room.press("escape", "escape", "o")
        assert room.dialog == "AskOrder"
