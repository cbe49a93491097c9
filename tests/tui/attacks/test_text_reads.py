"""A text that is pasted without the marks of a paste: it presses no key, and goes into the field that it opens."""

from itertools import product

import pytest
from textual import events
from textual.widgets import Input, Static, TextArea

from coprod_tui.presentation import app as say
from coprod_tui.presentation.keys import Key, keys_of
from coprod_tui.tui.runtime.terminal.reads import TextRead
from tests.tui import scenes
from tests.tui.attacks.keyboard import settle
from tests.tui.in_the_room import Driven, driven, in_room, pressed

SENTENCE = "Nobody asked us who to ring.\rquietly we waited."


async def read(driven: Driven, text: str) -> None:
    """A long read of the terminal."""
    pressed.wait()
    driven.app.post_message(pressed.at(TextRead(text)))
    await settle(driven.pilot)


async def test_a_sentence_in_one_read_is_what_was_said() -> None:
    """Nothing of it acts, in the room, on the stage and in a quiet moment; it waits for being kept."""
    texts = (SENTENCE, "\r" + SENTENCE, "Where it is", "nobody pnq, or so they said.", "we waited.")
    places = (((), "RoomScreen"), (("c",), "DecisionStage"), ((".",), "RoomScreen"))
    async with in_room() as room:
        for text, (keys, on) in product(texts, places):
            await room.press(*keys)
            before = room.meeting.live.events
            await read(room, text)
            assert room.meeting.live.events == before, f"{text} after {keys}"
            assert (room.screen, room.dialog) == (on, "WriteDown"), f"{text} after {keys}"
            assert room.app.screen.query_one("#words", TextArea).text == text.strip("\r").replace("\r", " "), keys
            await room.press("enter")
            await room.go_back()


async def test_a_text_behind_typed_letters_goes_on_with_them() -> None:
    """The terminal gave the first ones by themselves; what they did is taken back."""
    async with in_room() as room:
        before = room.session
        pressed.wait()
        for typed in (*(events.Key(key, key) for key in "Nob"), TextRead("ody asked us who to ring.")):
            room.app.post_message(pressed.at(typed))
        await settle(room.pilot)
        assert room.app.screen.query_one("#words", TextArea).text == "Nobody asked us who to ring."
        assert room.session == before


async def test_a_text_that_is_too_long_is_shortened_and_that_is_said() -> None:
    """What has room is not lost."""
    async with in_room() as room:
        await read(room, "so it was " * 300)
        assert len(room.app.screen.query_one("#words", TextArea).text) <= 2_000
        assert room.said == say.SHORTENED


async def test_what_is_no_sentence_presses_no_key_in_the_room() -> None:
    """Nothing has happened, and it is said that it was a text."""
    async with in_room() as room:
        before = room.meeting.live.events
        for text in ("n" * 30, "qyqyqyqyqyqyqyqyqyqyqyq", "1234567890123456789012345"):
            await read(room, text)
            assert room.meeting.live.events == before, text
            assert (room.screen, room.dialog) == ("RoomScreen", ""), text
            assert room.said == say.TEXT_NOWHERE, text
            await room.press("tab", "escape")
            assert room.said == "", text


async def test_a_paste_with_its_marks_is_taken_down_whatever_it_begins_with() -> None:
    """None of it is a key; nothing is kept before Enter, and what stands there already is gone on with."""
    async with in_room() as room:
        before = room.meeting.live.events
        await room.paste("n\nwe waited for a long time " * 200)
        assert room.app.screen.query_one("#words", TextArea).text.startswith("n we waited for a long time n we")
        assert (room.dialog, room.said) == ("WriteDown", say.SHORTENED)
        assert room.meeting.live.events == before
        await room.press("escape", *["w", "ctrl+x"])
        await room.paste("No.")
        assert room.app.screen.query_one("#words", TextArea).text == "No."


@pytest.mark.parametrize("keys", [(), ("q",), ("full_stop",)])
async def test_a_paste_goes_nowhere_where_nothing_is_written(keys: tuple[str, ...]) -> None:
    """Without a visible sign in it, where something else is asked, and in a quiet moment, which it ends."""
    async with in_room(scenes.held()) as room:
        before = room.meeting.live.events
        await room.press(*keys)
        await room.paste("we waited" if keys else " \u200b\n")
        assert not room.app.screen.query("#words")
        assert room.meeting.live.events == before
        assert room.dialog == ("Pick" if keys == ("q",) else "")


async def test_a_text_behind_the_key_of_its_field_goes_on_in_there() -> None:
    """It begins with a capital of its own. Its line ends are no Enter: nothing is kept yet."""
    fields = {"w": "#words", "d": "#words", "j": "#chosen-name", "r": "#hand-1", "g+": "#words"}
    async with in_room() as room:
        before = room.meeting.live.events
        for key, field in fields.items():
            await read(room, f"{key}We waited\rfor a whole long week.\r")
            shown = room.app.screen.query_one(field)
            assert isinstance(shown, Input | TextArea)
            value = shown.value if isinstance(shown, Input) else shown.text
            assert value.rstrip() == "We waited for a whole long week.", key
            assert room.meeting.live.events == before, key
            await room.go_back()


async def test_a_text_behind_the_key_of_a_field_comes_into_it() -> None:
    """``w`` in one read, and a sentence with a line end in the next."""
    async with in_room() as room:
        room.app.post_message(events.Key("w", "w"))
        await read(room, SENTENCE)
        assert room.app.screen.query_one("#words", TextArea).text == SENTENCE.replace("\r", " ")


async def test_a_key_that_opens_no_field_this_time_loses_the_text() -> None:
    """``m`` before any turn says why; the rest of the text presses nothing."""
    async with in_room(scenes.coming_home()) as room:
        before = room.meeting.live.events
        await read(room, "mnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn")
        assert room.meeting.live.events == before
        assert room.screen == "RoomScreen"


@pytest.mark.parametrize(
    ("keys", "text", "field"),
    [(("c",), "rWe ring them, all of us.", "#words"), (("c",), "nNobody can pay for it.", "#words")],
)
async def test_keys_of_dialogs_open_their_fields_too(keys: tuple[str, ...], text: str, field: str) -> None:
    """Reword a decision, and why it is not agreed."""
    async with in_room() as room:
        await room.press(*keys)
        await read(room, text)
        assert text[1:] in str(getattr(room.app.screen.query_one(field), "text", "")) + str(
            getattr(room.app.screen.query_one(field), "value", "")
        )


async def test_a_text_in_a_question_answers_nothing() -> None:
    """``q`` asks; a text with a y in it is no yes."""
    async with in_room() as room:
        await room.press("q")
        await read(room, "y" * 30)
        assert room.dialog == "Pick"
        assert str(room.app.screen.query_one("#problem", Static).render()) == say.TEXT_NOWHERE
        assert not room.session.is_closed


async def test_the_start_screen_finds_what_was_pasted() -> None:
    """``/`` opens the field for finding."""
    async with driven(scenes.app_at_home()) as home:
        await read(home, "/coming home from hospital")
        assert home.app.screen.query_one("#find", Input).value == "coming home from hospital"


async def test_a_long_text_comes_at_once() -> None:
    """1,900 letters are one change of the field."""
    async with in_room() as room:
        await room.press("w")
        area = room.app.screen.query_one("#words", TextArea)
        await read(room, "letter " * 271)
        assert len(area.text) == 1_897
        assert len(area.history.undo_stack) == 1


async def test_the_table_says_of_every_key_whether_it_opens_a_field() -> None:
    """Each key of the room and of the start screen, pressed where it can act."""
    async with in_room() as room:
        await all_as_told(room, keys_of("room"), "RoomScreen")
    async with driven(scenes.app_at_home(scenes.speaking().live)) as home:
        await all_as_told(home, keys_of("home"), "HomeScreen")


async def all_as_told(driven: Driven, table: tuple[Key, ...], screen: str) -> None:
    for key in table:
        if key.action in ("app.leave", "choose"):
            continue
        await driven.press(key.bound[0])
        await settle(driven.pilot)
        assert isinstance(driven.app.focused, Input | TextArea) == key.writes, key
        while driven.screen != screen or driven.dialog or isinstance(driven.app.focused, Input | TextArea):
            await driven.press("escape")
            await settle(driven.pilot)
