"""The stage in the room: it follows the session, the clock and the window."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from textual.app import App, ComposeResult

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import room_view
from coprod_tui.tui.kit.large_letters import Letters
from coprod_tui.tui.panels.stage import Stage
from coprod_tui.tui.panels.stage_layout import LEAST_DIGITS, layout
from coprod_tui.tui.panels.stage_picture import needs_of
from coprod_tui.tui.runtime.themes import DARK
from tests.support.large import is_large_on, reads
from tests.tui import scenes
from tests.tui.in_the_room import DrivenRoom, in_room


def stage(room: DrivenRoom) -> Stage:
    return room.app.screen.query_one(Stage)


def lines(room: DrivenRoom) -> list[str]:
    """What stands on the stage."""
    return [line.rstrip() for line in stage(room).render().plain.split("\n")]


LETTERS = set(" ▀▄█")


def has_digits(room: DrivenRoom) -> bool:
    return any("██████" in line for line in lines(room))


@pytest.mark.parametrize("size", [(120, 36), (100, 30), (99, 30), (80, 24), (60, 18), (50, 16), (40, 15)])
@pytest.mark.parametrize("scene", [scenes.waiting, scenes.held], ids=["waiting", "held"])
async def test_digits_wherever_they_fit(scene: object, size: tuple[int, int]) -> None:
    """In every usual window the clock is of blocks, and what it says stands there, uncut."""
    assert callable(scene)
    async with in_room(scene(), size) as room:
        assert has_digits(room)
        said = " ".join(" ".join(lines(room)).split())
        assert all(word in said for word in stage(room).clock.caption.split())


@pytest.mark.parametrize("size", [(120, 36), (100, 30), (80, 24), (60, 18), (50, 16), (40, 15)])
async def test_beyond_an_offer_the_words_lead(size: tuple[int, int]) -> None:
    """They are in large letters where there is room, else in bold ones; the time is never larger than text."""
    async with in_room(scenes.over(), size) as room:
        assert not has_digits(room)
        assert reads(room.shown, "finish in your own time")
        assert any("+0:12" in line for line in lines(room))


@pytest.mark.parametrize("size", [(120, 36), (100, 30), (80, 24), (60, 18), (50, 16)])
async def test_a_name_without_large_letters_is_still_the_heading(size: tuple[int, int]) -> None:
    """It stands by itself, with air around it, above digits that are no larger than they must be.

    What else is large is large for its own letters.
    """
    async with in_room(scenes.waiting(("漢", "Ben")), size) as room:
        rows = lines(room)
        (name,) = [number for number, row in enumerate(rows) if row.strip() == "漢"]
        digits = [number for number, row in enumerate(rows) if "█" in row]
        assert rows[name - 1].strip() == rows[name + 1].strip() == ""
        assert len(digits) == LEAST_DIGITS
        assert name < digits[0]
        room.meeting.speak("10s")
        room.meeting.speak("10s")
        await room.pilot.pause()
        assert is_large_on(room.shown, "back at 09:40") or is_large_on(room.shown, "back") or size == (50, 16)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 18), (50, 16)])
@pytest.mark.parametrize("keys", [(), ("f",)], ids=["room", "focus"])
async def test_names_are_large_in_the_room_and_in_focus(size: tuple[int, int], keys: tuple[str, ...]) -> None:
    """No name in ordinary letters stands there, but in the line of who comes next; the clock has its digits."""
    async with in_room(scenes.speaking(), size) as room:
        await room.press(*keys)
        assert not any("Amina" in line for line in lines(room)[:-1])
        assert is_large_on(room.shown, "Amina")
        assert has_digits(room)


def size_of_names(room: DrivenRoom) -> Letters | None:
    it = stage(room)
    width, height = it.content_size
    return layout(needs_of(it.now.stage, it.clock, width), width, height).letters


async def test_the_size_of_names_changes_with_who_is_there_and_not_with_the_turn() -> None:
    """A long name that joins makes all of them smaller; one that no large letters have makes them ordinary."""
    async with in_room(scenes.speaking()) as room:
        first = size_of_names(room)
        for key in ("n", "space", "p", "p"):
            await room.press(key)
            assert size_of_names(room) == first
        room.meeting.do(c.Join("Maximiliane Featherstonehaugh"))
        second = size_of_names(room)
        assert first
        assert second
        assert second.rows_of(1) < first.rows_of(1)
        room.meeting.do(c.Join("अमिना"))
        assert size_of_names(room) is None
        await room.pilot.pause()
        assert any("Eun-ji" in line for line in lines(room)[:-1])


async def test_one_line_where_no_digits_fit() -> None:
    """The time and its words."""
    async with in_room(size=(30, 9)) as room:
        assert "Amina" in room.shown
        assert "1:17  left of 2:00" in room.shown


async def test_nothing_wakes_up_while_the_clock_stands() -> None:
    """A timer is set only while the text will change."""
    async with in_room(scenes.waiting()) as room:
        assert stage(room).clock.changes_in_ms is None
        await room.press("space")
        assert stage(room).clock.changes_in_ms == 1_000
        room.meeting.clock.wait(2_500)
        stage(room).tick()
        assert (stage(room).clock.text, stage(room).clock.changes_in_ms) == ("1:58", 500)


class Followed(NamedTuple):
    """A session that runs in another program (a ``SessionSource``)."""

    session: Session
    elapsed_ms: int

    def subscribe(self, _: Callable[[], None]) -> Callable[[], None]:
        return lambda: None


class Wall(App[None]):
    """A second window, with nothing but the stage."""

    def __init__(self, source: Followed) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.source = source

    def compose(self) -> ComposeResult:
        yield Stage(self.source, room_view.room(self.source.session))


async def test_a_window_that_follows_shows_the_same_clock() -> None:
    """It reads what any source of a session has, and needs no journal and no commands."""
    meeting = scenes.held()
    async with in_room(meeting) as room:
        here = stage(room).clock
    wall = Wall(Followed(meeting.session, meeting.live.elapsed_ms))
    async with wall.run_test():
        assert wall.query_one(Stage).clock == here


def question(room: DrivenRoom) -> str:
    """So much of the question as stands on the screen, above an empty row, a name or large letters."""
    rows = [line.strip() for line in lines(room)]
    first = 0 if rows[0] else 1
    last = next(at for at in range(first, len(rows)) if set(rows[at]) <= LETTERS or rows[at] in scenes.SIX)
    return " ".join(rows[first:last])


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
    """A refusal of two lines in a low window; with the next key the question stands there whole again."""
    async with in_room(scenes.asking_at_length(), (50, 14)) as room:
        await room.press("n")
        assert "ready, p if they pass, z if they began." in room.shown
        assert question(room).endswith("…")
        assert has_digits(room)
        await room.press("space")
        assert question(room) == scenes.LONG_QUESTION


async def test_where_no_digits_fit_the_question_has_what_one_row_for_the_time_leaves() -> None:
    """The time and its words stand below it in their row."""
    async with in_room(scenes.asking_at_length(), (44, 12)) as room:
        assert question(room) == scenes.LONG_QUESTION
        assert "2:00  of 2:00, when you are ready" in room.shown


async def test_digits_stand_there_only_with_a_clock() -> None:
    """What comes next needs none, and has its rows; taking the pass back brings them again."""
    async with in_room(scenes.asking_at_length(), (50, 14)) as room:
        assert has_digits(room)
        for _ in scenes.SIX * 2:
            await room.press("p")
        assert not has_digits(room)
        await room.press("u")
        assert has_digits(room)
