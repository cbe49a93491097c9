"""Caps lock and other keyboard layouts: the letter that is meant does its act, or one sentence says what is on."""

import pytest
from textual import events

from coprod_tui.presentation import app as say
from coprod_tui.tui.runtime.key_meaning import latin
from tests.tui.attacks.keyboard import settle
from tests.tui.in_the_room import Driven, in_room


async def press(driven: Driven, sign: str) -> None:
    driven.app.post_message(events.Key(sign, sign))
    await settle(driven.pilot)


async def test_the_letter_that_is_meant_does_its_act() -> None:
    """Caps lock, Cyrillic, full width, Greek: all of them are the key of the next turn."""
    async with in_room() as room:
        for sign in ("n", "N", "т", "Т", "ｎ", "Ｎ", "ν", "Ν"):
            before = room.session.open_turn
            await press(room, sign)
            assert room.session.open_turn != before, sign
            assert room.said != say.OTHER_KEYBOARD, sign
            await room.press("u")
            assert room.session.open_turn, sign


async def test_a_letter_that_is_not_plain_says_what_is_on() -> None:
    """Nothing has happened."""
    async with in_room() as room:
        before = room.meeting.live.events
        for sign in ("ж", "џ", "א", "ن", "ñ", "漢"):
            await press(room, sign)
            assert room.meeting.live.events == before, sign
            assert room.said == say.OTHER_KEYBOARD, sign
            await room.press("tab", "escape")
            assert room.said == "", sign


async def test_letters_in_a_field_stay_what_they_are() -> None:
    """Where one types, nothing is translated."""
    async with in_room() as room:
        await room.press("w")
        for sign in "Nтｎ":
            await press(room, sign)
        assert room.app.screen.query_one("#words").text == "Nтｎ"  # type: ignore[attr-defined]


@pytest.mark.parametrize("sign", ["Y", "н", "ｙ"])
async def test_questions_are_answered_too(sign: str) -> None:
    """The keys of a dialog are the same keys."""
    async with in_room() as room:
        await room.press("q")
        await press(room, sign)
        assert room.session.is_closed


@pytest.mark.parametrize(
    ("sign", "key"),
    [("＋", "+"), ("？", "?"), ("٣", "3"), ("３", "3"), ("Й", "q"), ("І", "s"), ("ß", None), ("ﬁ", None), ("İ", None)],
)
def test_what_the_same_key_makes(sign: str, key: str | None) -> None:
    """Signs and digits of full width and of other scripts; letters without a key of their own are none."""
    assert latin(sign) == key
