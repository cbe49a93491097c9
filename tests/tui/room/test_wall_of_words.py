"""Words somebody said, over the whole screen."""

from collections.abc import Callable

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall
from coprod_tui.presentation.words import SAY_CHOOSE_WORDS
from tests.support.meeting import Meeting
from tests.tui import scenes
from tests.tui.in_the_room import Typed, in_room

SIZES = [(120, 36), (100, 30), (80, 24), (60, 18)]


async def test_tab_twice_opens_it_and_twice_more_leads_back() -> None:
    """By way of what was decided; on it whose turn it is, and how long is left, stand at the top."""
    async with in_room() as room:
        for size in SIZES:
            await room.fit(size)
            await room.press("tab", "tab")
            assert room.screen == "WallOfWords", size
            assert "Amina · 1:17" in room.shown, size
            assert "✓ Ben" in room.shown, size
            assert "Amina · not checked yet" in room.shown, size
            assert "A named contact on every letter" not in room.shown, size
            await room.press("tab")
            assert room.app.focused, size
            assert (room.screen, room.app.focused.id) == ("RoomScreen", "decided"), size
            await room.press("tab")
            assert room.app.focused is None, size


async def test_in_a_small_window_it_has_the_place_of_the_lists() -> None:
    """Tab once, and back."""
    async with in_room(size=(50, 16)) as room:
        await room.press("tab")
        assert room.screen == "WallOfWords"
        assert "The transport is booked at nine" in room.shown.replace("\n  ", " ")
        await room.press("tab")
        assert (room.screen, room.app.focused) == ("RoomScreen", None)


async def test_the_chosen_words_are_large_where_they_fit() -> None:
    """The newest at first; the wall shows the same, until it is left."""
    async with in_room() as room:
        await room.press("tab", "tab")
        assert room.shown.count("transport") == 1  # it stands there in blocks, and is to be said
        assert "Nobody told me who to ring" in room.shown
        assert room.meeting.live.on_the_wall == OnTheWall("words", "c2")
        await room.press("up")
        assert "The transport is booked at nine" in room.shown
        assert "Say: Ben said: “Nobody told me who to ring" in room.shown
        assert room.shown.count("Nobody told me") == 1
        assert room.meeting.live.on_the_wall == OnTheWall("words", "c1")
        await room.press("escape")
        assert (room.screen, room.meeting.live.on_the_wall) == ("RoomScreen", ONLY_THE_ROOM)


async def test_it_is_walked_through() -> None:
    """With arrows, pages, Home, End and the wheel; how many more there are is said."""
    async with in_room(scenes.with_much_heard(), (80, 24)) as room:
        await room.press("tab", "tab")
        chosen = room.meeting.live
        assert chosen.on_the_wall.about == "c32"
        await room.press("home")
        assert chosen.on_the_wall.about == "c1"
        assert "more below" in room.shown
        await room.press("pagedown")
        below = int(chosen.on_the_wall.about[1:])
        assert below > 2
        await room.press("pageup", "down", "end")
        assert "more above" in room.shown
        assert chosen.on_the_wall.about == "c32"
        await room.pilot._post_mouse_events([scenes.events.MouseScrollUp], "#words")
        assert chosen.on_the_wall.about == "c31"


async def test_names_only_as_in_the_list_and_nothing_that_was_taken_out() -> None:
    """Someone is someone there, too."""
    meeting = scenes.waiting()
    scenes.heard(meeting, 0, "It was cold.")
    meeting.do(c.ReadBack(with_name=False))
    scenes.heard(meeting, 1, "It was late.")
    meeting.do(c.TakeOut("c2"))
    async with in_room(meeting) as room:
        await room.press("w", Typed("Never kept"), "escape", "tab", "tab")
        assert "✓ someone" in room.shown
        assert not any(text in room.shown for text in ("✓ Ben", "late", "Never kept"))


@pytest.mark.parametrize("meeting", [scenes.with_long_words, scenes.in_many_scripts, scenes.waiting])
async def test_whatever_was_said_it_can_be_read(meeting: Callable[[], Meeting]) -> None:
    """Of 2,000 characters the beginning; whose words they are stands below; nothing at all is said in words."""
    async with in_room(meeting()) as room:
        stands = "not checked yet" if room.session.heard else "What is said will stand here"
        for size in (*SIZES, (50, 16)):
            await room.fit(size)
            await room.press(*["tab"] * (2 if size[0] > 50 else 1))
            assert room.screen == "WallOfWords", size
            assert stands in room.shown, size
            await room.go_back()


async def test_a_key_of_the_room_leads_there_and_acts() -> None:
    """Writing down goes on where the words are, and so does a pause; Enter opens the chosen words."""
    async with in_room() as room:
        await room.press("tab", "tab", "space")
        assert (room.screen, room.meeting.turn.clock) == ("RoomScreen", "held")
        await room.press("escape", "tab", "tab", "up", "enter")
        assert "Ben said" in room.shown
        await room.press("escape", "escape", "tab", "tab", "w", Typed("And one more."), "enter")
        assert room.session.heard[-1].text == "And one more."


async def test_help_and_the_theme_leave_it_open() -> None:
    """They lead nowhere else."""
    async with in_room() as room:
        await room.press("tab", "tab", "t", "f1", "escape")
        assert room.screen == "WallOfWords"


@pytest.mark.parametrize("size", [(120, 36), (50, 16)])
async def test_a_key_means_the_words_that_are_chosen_there(size: tuple[int, int]) -> None:
    """Not the newest, nor those of the list behind it; once it has acted, none of them is chosen any more."""
    async with in_room(size=size) as room:
        to_the_wall = ("tab",) if size == (50, 16) else ("tab", "tab")
        await room.press(*to_the_wall, "up", "s")
        assert [words.with_name for words in room.session.heard] == [False, False]
        assert [words.read_back for words in room.session.heard] == [True, False]
        room.meeting.do(c.ExplainWord("Tablets", "What you take."))
        await room.go_back()
        await room.press(*to_the_wall, "up", "i")
        assert room.said.startswith("“Tablets” means: What you take.")
        await room.go_back()
        await room.press(*to_the_wall, "up", "x", "y")
        assert [words.text is None for words in room.session.contributions] == [True, False]
        await room.go_back()
        await room.press("x")
        assert room.said == SAY_CHOOSE_WORDS
