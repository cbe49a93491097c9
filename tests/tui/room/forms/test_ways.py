"""How the group works together, said in the room."""

import pytest
from textual.widgets import TextArea

from coprod_tui.domain.model.ways import Choices
from coprod_tui.presentation.ways import HOW_TODAY_WORKS, RIGHT, TITLE, TO_BEGIN_WITH
from tests.tui import scenes
from tests.tui.in_the_room import Typed, in_room
from tests.tui.room.test_typed_sentences import type_fast

TO_LINES, TO_CLOCK = ("tab",) * 7, ("shift+tab",) * 7


async def test_the_lines_to_begin_with_and_a_clock_that_is_chosen() -> None:
    """A line is changed, the clock becomes a bar; it holds at once, and undo takes both back."""
    async with in_room() as room:
        await room.press("v")
        assert "One person at a time." in room.shown
        await room.press(*TO_LINES, "end", Typed(" Always."), *TO_CLOCK, "down", "down", "enter")
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


async def test_how_the_clock_looks_takes_three_keys() -> None:
    """The number beside it, and what is said aloud names it; a fourth way is as it suits the round."""
    async with in_room() as room:
        for key, look, said in (
            ("2", "numbers", "The clock is in numbers."),
            ("3", "bar", "The clock is a bar."),
            ("4", "none", "There is no clock."),
        ):
            await room.press("v", key, "enter")
            assert room.session.ways.choices == Choices(look)
            assert f"Say: This is new. {said}" in room.shown
            await room.press("v", "1", "enter")
            assert room.session.ways.choices == Choices(), key


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
        await room.press(*TO_LINES, "end", Typed(" Or two."), "escape")
        assert room.said == "What you typed is kept until the close. v goes on with it."
        await room.press("v", *TO_LINES)
        assert "One person at a time. Or two." in room.shown


async def test_the_gathering_asks_whether_it_is_still_right() -> None:
    """Once it was agreed, in its own lines; without any line only how today works is read aloud."""
    async with in_room(scenes.coming_home()) as room:
        assert "How today works" in room.shown
        assert "Plain words. Ask about any word." in room.shown
        assert "Is this right for all of us?" in room.shown
        await room.press("v", *TO_LINES, "end", *["backspace"] * 30, Typed("Tea first."), "enter")
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


async def test_what_has_no_room_is_read_aloud_on_another_page() -> None:
    """The key turns to it and back; what was said of another key goes before the hint, and lists end the pages."""
    hint = "tab shows more to read aloud"
    async with in_room(scenes.coming_home(), (50, 16)) as room:
        assert hint in room.shown
        await room.press("tab")
        assert [line for line in (*TO_BEGIN_WITH, RIGHT, f"Then: {scenes.QUESTION}") if line not in room.shown] == []
        assert hint not in room.shown
        assert HOW_TODAY_WORKS[2] not in room.shown
        await room.press("tab", "z")
        assert HOW_TODAY_WORKS[2] in room.shown
        assert hint not in room.shown
        await room.press("tab", "w", Typed("It was cold."), "enter")
        assert hint not in room.shown
    async with in_room(scenes.coming_home(), (60, 18)) as room:
        assert hint not in room.shown


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


@pytest.mark.parametrize(("key", "choices"), [("6", Choices(even_out="off")), ("8", Choices(names="someone"))])
async def test_each_choice_has_a_key_of_its_own(key: str, choices: Choices) -> None:
    """What nobody touched stays with the plan, and what was chosen before stays chosen."""
    async with in_room() as room:
        await room.press("v", key, "enter")
        assert room.session.ways.choices == choices
        await room.press("v", "3", "enter")
        assert room.session.ways.choices == choices.but(clock="bar")


async def test_seconds_between_turns_and_to_read_and_minutes_to_a_break() -> None:
    """As they are typed; what is no number stays typed, with a sentence."""
    async with in_room() as room:
        await room.press(
            "v",
            *["tab"] * 6,
            *["backspace"] * 2,
            Typed("45"),
            "shift+tab",
            "backspace",
            Typed("10"),
            "shift+tab",
            "backspace",
            Typed("soon"),
            "enter",
        )
        assert room.said == "“soon” is no number of seconds; write it like 5."
        await room.press(*["backspace"] * 4, Typed("200"), "enter")
        assert room.said.startswith("Between two turns it can be quiet for at most 180 seconds")
        await room.press(*["backspace"] * 3, Typed("5"), "enter")
        assert room.session.ways.choices == Choices(pause_ms=5_000, break_after_ms=2_700_000, reading_ms=10_000)
        assert (room.session.pause_ms, room.session.break_after_ms) == (5_000, 2_700_000)


async def test_without_names_nobody_stands_beside_words() -> None:
    """Neither in the lists, nor on the wall of words, nor in what is said; at the gathering that is read aloud."""
    async with in_room(scenes.coming_home()) as room:
        await room.press("v", "8", "enter")
        assert "No name stands with it: it is always “someone”." in room.shown
        await room.press("n", "w", Typed("It was cold."), "enter")
        name = room.session.name_of(room.session.heard[0].voice)
        assert "someone  “It was cold.”" in room.shown
        assert name not in room.said
        await room.press("y")
        assert room.said == "Checked: it is what was meant."
        await room.press("tab", "tab")
        assert [line for line in room.shown.splitlines() if name in line] == [room.shown.splitlines()[1]]
        assert room.session.heard[0].voice
