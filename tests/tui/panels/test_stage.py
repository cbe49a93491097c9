"""The picture around the clock: the question takes the rows that the clock can spare."""

import pytest

from coprod_tui.tui.panels.big_clock import BigClock
from coprod_tui.tui.panels.stage import StageHeading
from tests.tui import scenes
from tests.tui.in_the_room import DrivenRoom, in_room


def question(room: DrivenRoom) -> str:
    """So much of the question as stands on the screen."""
    return room.app.screen.query_one(StageHeading).render().plain.replace("\n", " ")


def has_digits(room: DrivenRoom) -> bool:
    return "█" in room.app.screen.query_one(BigClock).render().plain


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (80, 20), (50, 16)])
async def test_a_long_question_is_read_whole_wherever_there_are_rows_for_it(size: tuple[int, int]) -> None:
    """Beneath it the clock stands in digits, waiting, running, held and run out, and then who comes next."""
    async with in_room(scenes.asking_at_length(), size) as room:
        for key in ("", "space", "space"):
            await room.press(*[key] * bool(key))
            assert question(room) == scenes.LONG_QUESTION
            assert has_digits(room)
        await room.press("space")
        room.meeting.wait("3m")
        await room.pilot.pause()
        assert (question(room), has_digits(room)) == (scenes.LONG_QUESTION, True)
        assert "Next: Amina, then Chloë" in room.shown


async def test_what_is_said_takes_rows_from_the_question_before_it_takes_them_from_the_clock() -> None:
    """A refusal of two lines; with the next key the question stands there whole again."""
    async with in_room(scenes.asking_at_length(), (50, 16)) as room:
        await room.press("n")
        assert "they are ready, or p if they pass." in room.shown
        assert question(room).endswith("…")
        assert has_digits(room)
        await room.press("space")
        assert question(room) == scenes.LONG_QUESTION


async def test_where_no_digits_fit_the_question_has_what_one_row_for_the_time_leaves() -> None:
    """The time and its words stand below it in their row."""
    async with in_room(scenes.asking_at_length(), (44, 12)) as room:
        assert question(room) == scenes.LONG_QUESTION
        assert "2:00  of 2:00, when you are ready" in room.shown


async def test_a_question_gives_the_rows_back_that_a_turn_needs() -> None:
    """What comes next needs no clock."""
    async with in_room(scenes.asking_at_length(), (60, 18)) as room:
        assert question(room).endswith("…")
        for _ in scenes.SIX * 2:
            await room.press("p")
        assert (question(room), has_digits(room)) == ("Break", False)
        await room.press("u")
        assert question(room).endswith("…")
        assert has_digits(room)
