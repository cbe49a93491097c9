"""What all dialogs share: in a small window, too, it is seen what is asked, where one types, and which keys answer."""

import re

import pytest
from textual.widgets import OptionList

from coprod_tui.domain import commands as c
from coprod_tui.tui.kit.page import Page
from tests.tui import scenes
from tests.tui.in_the_room import DrivenRoom, Typed, driven, in_room
from tests.tui.months import Months

SMALL = (50, 16)
LONG = " ".join(f"The {number}. part of what we will do together." for number in range(1, 30))


def decided(sentence: str) -> scenes.Meeting:
    """A decision is put into words."""
    meeting = scenes.speaking()
    meeting.do(c.Propose(sentence))
    return meeting


def cursor_is_seen(room: DrivenRoom) -> bool:
    """Whether all of the field that has the cursor is seen, above the foot."""
    screen = room.app.screen
    assert screen.focused
    region = screen.focused.region
    if isinstance(screen, Page) and screen.strip:
        strip = screen.strip
        return region in strip.content_region and not region.overlaps(strip.query_one("#hint").region)
    return region in screen.query_one("#box").content_region and not region.overlaps(screen.query_one("#foot").region)


async def test_a_consent_check_begins_with_the_sentence_and_the_first_field() -> None:
    """With what the signs mean, and what Enter and Escape do."""
    async with in_room(size=(80, 24)) as room:
        await room.press("c", "c")
        seen = ("Transport is booked", "thumb up", "have a worry", "Enter goes on", "Esc leaves it as a draft")
        assert [text for text in seen if text not in room.shown] == []
        assert cursor_is_seen(room)


def without_bar(shown: str) -> str:
    """What is shown, without the end of a bar at the side."""
    return re.sub("[▁▂▃▅▆▇]", " ", shown)


@pytest.mark.parametrize("key", ["w", "d", "c", "question_mark"])
async def test_a_screen_is_painted_once_it_is_whole(key: str) -> None:
    """Nobody sees it unfinished for a moment, but for the bar of a list, which is drawn when its length is known."""
    async with in_room(size=SMALL) as room:
        frames: list[str] = []
        room.app.post_display_hook = lambda: frames.append(without_bar(room.shown))  # type: ignore[method-assign]
        below = without_bar(room.shown)
        await room.press(key)
        whole = [frame for frame in frames if frame != below]
        assert whole
        assert {frame for frame in whole if frame != without_bar(room.shown)} == set()


@pytest.mark.parametrize("size", [SMALL, (80, 24)], ids=str)
async def test_of_a_long_sentence_a_few_lines_are_shown_and_that_there_are_more(size: tuple[int, int]) -> None:
    """The keys that are named show all of it, one page after the other, while the cursor stays in its field."""
    async with in_room(decided(LONG), size=size) as room:
        await room.press("c", "c")
        assert "The 1. part" in room.shown
        assert "… and more: PgDn, PgUp" in room.shown
        assert cursor_is_seen(room)
        seen = room.shown
        for _ in range(40):
            await room.press("pagedown")
            seen += room.shown
        assert [number for number in range(1, 30) if f"{number}." not in seen] == []
        await room.press(*["pageup"] * 40)
        assert "The 1. part" in room.shown
        await room.press("6")
        assert room.app.focused
        assert room.app.focused.id == "agree"


@pytest.mark.parametrize("size", [SMALL, (60, 18), (80, 24)], ids=str)
async def test_what_is_refused_is_said_beside_the_field_that_has_the_cursor(size: tuple[int, int]) -> None:
    """Nothing of both is hidden, nor what Enter and Escape do."""
    async with in_room(size=size) as room:
        await room.press("c", "c", "5", "enter", "enter", "1", *["enter"] * 3)
        assert "Please write down what has to be sorted out" in room.shown
        assert "Esc leaves it as a draft" in room.shown
        assert cursor_is_seen(room)


@pytest.mark.parametrize("size", [SMALL, (60, 18), (80, 24)], ids=str)
async def test_every_field_is_seen_with_the_keys_when_it_is_gone_to(size: tuple[int, int]) -> None:
    """Forwards and backwards through the longest form."""
    async with in_room(size=size) as room:
        await room.press("r")
        for key in ["tab"] * 8 + ["shift+tab"] * 8:
            assert cursor_is_seen(room)
            assert "Esc draft" in room.shown
            await room.press(key)


async def test_what_is_asked_above_a_field_is_seen_with_it() -> None:
    """Where one comes to it from above, and where one comes back from below."""
    questions = ("What went well", "What did not go well", "What we try differently")
    async with in_room(size=(50, 9)) as room:
        await room.press("r", *["tab"] * 4)
        for key, asked in [*(("tab", each) for each in questions), *(("shift+tab", each) for each in questions[1::-1])]:
            await room.press(key)
            assert asked in room.shown
            assert cursor_is_seen(room)


async def test_a_day_is_read_back_where_it_is_seen() -> None:
    """Below its field, above the foot."""
    async with in_room(size=(50, 13)) as room:
        await room.press("c", "left", "k", "down", "enter", Typed("in 3 weeks"))
        assert "By when?" in room.shown
        assert "That is Sunday 13 December 2026." in room.shown


async def test_what_the_close_would_lose_is_seen_first_in_a_small_window() -> None:
    """With the key, and that there is more; the rest is one key away."""
    meeting = decided("A leaflet for everyone")
    async with in_room(meeting, size=SMALL) as room:
        await room.press("d", Typed("We will"), "escape", "q")
        assert "closing loses it." in room.shown
        assert "There is more below" in room.shown
        assert "y  close it" in room.shown
        assert "Esc goes back" in room.shown
        await room.press("pagedown")
        assert "kept for next time" in " ".join(room.shown.replace("│", " ").split())


async def test_in_a_very_low_window_the_foot_is_scrolled_to_like_the_rest() -> None:
    """What is asked is seen first, and every key is reached."""
    async with in_room(size=(30, 9)) as room:
        await room.press("c")
        assert "Transport is booked" in room.shown
        assert "reword it" not in room.shown
        seen = ""
        for _ in range(20):
            await room.press("pagedown")
            seen += room.shown
        assert "r  reword it" in seen
        assert "Joining services" in seen
        await room.resize(80, 24)
        assert "Transport is booked" in room.shown
        assert "r  reword it" in room.shown


async def test_of_two_lists_it_is_seen_which_one_the_keys_go_to() -> None:
    """The mark stands in that one, a thin bar beside what is chosen in the other."""
    async with driven(Months().app_at_home()) as app:
        await app.press("down", "enter", "a", "enter")
        assert ("› acted on" in app.shown, "│ A named contact on every letter" in app.shown) == (True, True)
        await app.press("enter")
        assert ("│ acted on" in app.shown, "› A named contact on every letter" in app.shown) == (True, True)
        assert app.app.screen.query_one("#decision", OptionList).has_focus


async def test_the_banner_stands_once_where_a_dialog_is_open() -> None:
    """Over that of the room, and not above or below it."""
    for size in (SMALL, (80, 24), (120, 36)):
        async with in_room(scenes.not_saved(), size=size) as room:
            await room.press("w")
            assert room.shown.count("NOT SAVED") == 1
            assert room.shown.count("tries again every") == 1
