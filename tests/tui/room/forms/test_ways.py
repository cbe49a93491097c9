"""How the group works together, said in the room."""

import pytest
from textual.widgets import TextArea

from coprod_tui.domain.model.ways import Choices
from coprod_tui.presentation.ways import HOW_TODAY_WORKS, RIGHT, TITLE, TO_BEGIN_WITH
from tests.tui import scenes
from tests.tui.in_the_room import Typed, in_room
from tests.tui.room.test_typed_sentences import type_fast


async def test_the_lines_to_begin_with_and_a_clock_that_is_chosen() -> None:
    """A line is changed, the clock becomes a bar; it holds at once, and undo takes both back."""
    async with in_room() as room:
        await room.press("v")
        assert "One person at a time." in room.shown
        await room.press("tab", "end", Typed(" Always."), "shift+tab", "down", "down", "enter")
        ways = room.session.ways
        assert ways is not None
        assert ways.lines[0] == "One person at a time. Always."
        assert (len(ways.lines), ways.choices) == (3, Choices("bar"))
        assert room.said == "This is how we work together from now on."
        assert "█" in room.shown
        assert "1:17" not in room.shown
        await room.press("u")
        assert room.session.ways is None
        assert room.said.startswith("Undone: how we work together")


@pytest.mark.parametrize(("key", "look"), [("2", "numbers"), ("3", "bar"), ("4", "none")])
async def test_how_the_clock_looks_takes_three_keys(key: str, look: str) -> None:
    """The number beside it; a fourth way is as it suits the round, which it does without a choice."""
    async with in_room() as room:
        await room.press("v", key, "enter")
        assert room.session.ways.choices == Choices(look)
        await room.press("v", "1", "enter")
        assert room.session.ways.choices == Choices()


async def test_letters_that_are_no_answer_are_a_sentence() -> None:
    """Its first letter opened how we work together: nothing of it stays open, and nothing is agreed."""
    async with in_room() as room:
        before = room.session
        await type_fast(room, "very good, that.")
        assert room.dialog == "WriteDown"
        assert room.app.screen.query_one("#words", TextArea).text == "very good, that."
        assert room.session == before


async def test_what_was_typed_is_left_as_a_draft() -> None:
    """And what stands already is not agreed once more."""
    async with in_room() as room:
        await room.press("v", "enter", "v", "enter")
        assert "That is how we work together already." in room.shown
        await room.press("tab", "end", Typed(" Or two."), "escape")
        assert room.said == "What you typed is kept as long as coprod runs; v goes on with it."
        await room.press("v")
        assert "One person at a time. Or two." in room.shown


async def test_the_gathering_asks_whether_it_is_still_right() -> None:
    """Once it was agreed, in its own lines; without any line only how today works is read aloud."""
    async with in_room(scenes.coming_home()) as room:
        assert "How today works" in room.shown
        assert "Plain words. Ask about any word." in room.shown
        assert "Is this right for all of us?" in room.shown
        await room.press("v", "tab", "end", *["backspace"] * 30, Typed("Tea first."), "enter")
        assert "Tea first." in room.shown
        assert "Is this still right for all of us?" in room.shown


async def test_all_that_is_read_aloud_stands_there_before_large_letters_do() -> None:
    """In the usual window, with the purpose of the meeting above it."""
    async with in_room(scenes.coming_home(), (80, 24)) as room:
        said = (*HOW_TODAY_WORKS, TITLE, *TO_BEGIN_WITH, RIGHT)
        assert [line for line in said if line not in room.shown] == []
        assert "What would good look like for all of us?" in room.shown


@pytest.mark.parametrize("size", [(60, 18), (50, 16)])
async def test_how_today_works_is_read_aloud_in_every_window(size: tuple[int, int]) -> None:
    """Also above a line that says aloud what we agreed."""
    async with in_room(scenes.coming_home(), size) as room:
        shown = " ".join(room.shown.split())
        assert [line for line in HOW_TODAY_WORKS if line not in shown] == []


async def test_nothing_is_pushed_out_by_what_is_read_aloud() -> None:
    """What comes stands there in every window, and how to go on."""
    for size in ((120, 36), (100, 30), (80, 24), (60, 18), (50, 16)):
        async with in_room(scenes.coming_home(), size) as room:
            assert f"Then: {scenes.QUESTION}" in room.shown, size
            assert "n Next" in room.shown


async def test_at_the_gathering_there_is_no_empty_list_to_look_back_at() -> None:
    """The stage has its place, until something is written down."""
    async with in_room(scenes.coming_home()) as room:
        assert "What we have heard" not in room.shown
        await room.press("tab")
        assert room.said == "Nothing has been written down or decided yet."
        await room.press("w", Typed("It was cold."), "enter")
        assert "What we have heard" in room.shown
