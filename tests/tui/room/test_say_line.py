"""The line that says what to say aloud."""

from itertools import product

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.presentation.say_line import aloud
from coprod_tui.tui.kit.say_line import LONG
from coprod_tui.tui.panels.stage import Stage
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, in_room

MORE = " … F9"
WELCOME = (
    "Say: Welcome. 6 people are here. This is what brings us together: “What would good look like for all of us?” "
    "Shall we begin with how today works?"
)
IN_EACH_WINDOW = [(120, 36), (80, 24), (80, 20), (60, 18), (50, 16)]
IN_EACH_FORM = [(120, 36), (100, 30), (80, 24), (80, 20), (60, 18), (50, 16), (40, 15)]


def said_aloud(room: Driven) -> str:
    """What stands in the line, without its breaks."""
    lines = room.shown.splitlines()
    first = next(number for number, line in enumerate(lines) if line.strip().startswith("Say: "))
    return " ".join(" ".join(lines[first:]).split())


async def read_out(room: Driven) -> str:
    """All that there is to be read aloud, part by part."""
    parts = [said_aloud(room)]
    while parts[-1].endswith(MORE):
        await room.press("f9")
        parts.append(said_aloud(room).removeprefix("Say: "))
    return " ".join(part.removesuffix(MORE) for part in parts)


@pytest.mark.parametrize("size", IN_EACH_FORM)
async def test_it_follows_every_act(size: tuple[int, int]) -> None:
    """From the gathering on, in every window; a long one has a second row."""
    async with in_room(scenes.coming_home(), size) as room:
        assert await read_out(room) == WELCOME
        await room.press("n")
        assert said_aloud(room).startswith("Say: Ben, it’s your turn. Then Amina.")
        assert await read_out(room) == f"Say: Ben, it’s your turn. Then Amina. The question: “{scenes.QUESTION}”"
        await room.press("space", "n")
        assert said_aloud(room) == "Say: Amina, it’s your turn. Then Chloë."
        await room.press("u")
        assert said_aloud(room) == "Say: Taken back: the turn was ended. Ben, it’s your turn. Then Amina."
        await room.press("j", Typed("Gwil"), "enter")
        assert said_aloud(room) == "Say: Gwil has joined us."


async def test_a_second_row_moves_nothing_on_the_stage() -> None:
    """It comes from the lists: the name and the clock stay where they are, in every window, while writing too."""
    async with in_room(scenes.waiting()) as room:
        stage = room.app.screen.query_one(Stage)
        for size, keys in product(IN_EACH_WINDOW, ((), ("w", Typed("Nobody rang.")))):
            await room.fit(size)
            await room.press(*keys)
            room.meeting.do(c.AddTime())
            await room.pilot.pause()
            assert not room.app.screen.has_class(LONG), f"{keys} in {size}"
            short = stage.region
            room.meeting.do(c.Propose("We ring everyone on the first Sunday after they went home, and ask. " * 3))
            await room.pilot.pause()
            assert room.app.screen.has_class(LONG), f"{keys} in {size}"
            assert stage.region == short, f"{keys} in {size}"
            await room.go_back()


async def test_what_is_longer_than_its_rows_is_read_on_part_by_part() -> None:
    """A sign says that there is more, with the key; nothing is left out, in any window, while writing too."""
    async with in_room(scenes.with_long_words(), (80, 24)) as room:
        whole = aloud(room.session, room.meeting.live.last_act)
        for size, keys in product([(80, 24), (60, 18), (50, 16)], ((), ("w",))):
            await room.fit(size)
            await room.press(*keys)
            first = said_aloud(room)
            assert first.endswith(MORE), size
            assert await read_out(room) == f"Say: {whole}", size
            await room.press("f9")
            assert said_aloud(room) == first, size
            await room.go_back()


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 18), (50, 16)])
async def test_on_the_stage_it_says_what_all_are_asked(size: tuple[int, int]) -> None:
    """Who can't see the wall hears what stands there; back in the room what was to be said there."""
    async with in_room(scenes.waiting(), size) as room:
        room.meeting.do(c.Propose("A named contact"))
        room.meeting.do(c.AddTime())
        await room.press("c")
        assert said_aloud(room) == "Say: We look at this: “A named contact”"
        await room.press("c")
        asks = (
            "Say: Can we all live with this? “A named contact” Please all show together. "
            "Thumb up: yes. Flat hand: yes, but I have a worry. "
            "Thumb down: no, something has to be sorted out first."
        )
        assert await read_out(room) == asks
        await room.press("escape")
        assert said_aloud(room) == "Say: We look at this: “A named contact”"
        await room.press("escape")
        assert said_aloud(room) == "Say: Everyone has 30 seconds more."
        await room.press("c", "c", "6", *["enter"] * 5)
        assert said_aloud(room) == "Say: Six yes, nobody no."
        await room.press("escape")
        assert said_aloud(room) == "Say: Six yes, nobody no."


async def test_a_form_says_what_all_are_asked_and_a_card_when_it_is_down() -> None:
    """With what has just been agreed; how the meeting was is asked in the words that stand in the form."""
    async with in_room(scenes.waiting()) as room:
        room.meeting.do(c.Propose("A named contact"))
        await room.press("c", "c", "6", *["enter"] * 5, "a")
        asks = "Who will do it? By when? And when do we hear back?"
        assert await read_out(room) == f"Say: We agreed: “A named contact” {asks}"
        await room.press("escape", "escape", "r")
        assert (await read_out(room)).startswith("Say: How was it? Was my voice heard as much as anyone’s? 1 (not at")
        await room.press("escape", "1")
        assert said_aloud(room) == "Say: A card is up. A little slower, please."
        await room.press("1")
        assert said_aloud(room) == "Say: The card is down."


async def test_where_there_is_no_room_it_gives_way() -> None:
    """The clock needs the row."""
    async with in_room(size=(40, 10)) as room:
        assert "Say:" not in room.shown


async def test_with_focus_it_is_not_there() -> None:
    """Then nothing is but the voice and the clock."""
    async with in_room() as room:
        await room.press("f")
        assert "Say:" not in room.shown


async def test_what_was_to_be_said_stays_while_nothing_new_is_on_the_wall() -> None:
    """A quiet moment of a clock that stands, or going to the lists, is no act."""
    async with in_room(scenes.held()) as room:
        await room.press("tab", "escape", "full_stop", "space")
        assert "Say: We pause for a moment." in room.shown
