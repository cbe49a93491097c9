"""Whose turn it is, and how long is left, stands on every screen and dialog that covers the clock."""

from collections.abc import Callable
from typing import Any

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.ways import Choices
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.lines import HeadLine
from coprod_tui.tui.panels.stage import Stage
from tests.tui import scenes
from tests.tui.in_the_room import DrivenRoom, in_room

COVERED = [("f1",), ("b",), ("a",), ("d", "f1"), ("q",), ("j", "f1")]
"""The keys of screens and dialogs over the room."""


def top(room: DrivenRoom) -> str:
    """The head line, or what stands in the frame of a dialog."""
    if room.dialog:
        box = room.app.screen.query_one("#box").region
        return room.shown.splitlines()[box.y][box.x : box.right]
    return next(line for line in room.shown.splitlines() if line.strip())


async def ticks(room: DrivenRoom, time: str) -> None:
    """The clock of the room goes on below whatever is open."""
    if time:
        room.meeting.wait(time)
    for screen in room.app.screen_stack:
        for stage in screen.query(Stage):
            stage.tick()
    await room.pilot.pause()


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 16)])
@pytest.mark.parametrize("keys", COVERED, ids="-".join)
async def test_the_running_turn_stands_at_the_top_of_whatever_is_opened(
    keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    """With its clock, which goes on; in every window."""
    async with in_room(size=size) as room:
        await room.press(*keys)
        assert "Amina · 1:17" in top(room)
        await ticks(room, "5s")
        assert "Amina · 1:12" in top(room)


async def test_it_stands_in_the_frame_of_the_palette() -> None:
    """Where a key is looked for; in every window."""
    async with in_room() as room:
        for size in ((120, 36), (80, 24), (50, 16)):
            await room.fit(size)
            await room.press("ctrl+p")
            frame = room.app.screen.query_one("#--input").region
            assert "Amina · 1:17" in room.shown.splitlines()[frame.y], size
            await room.press("escape")


@pytest.mark.parametrize(
    ("meeting", "told"),
    [
        (scenes.held, "Amina · paused at 1:17"),
        (scenes.over, "Amina · finish in your own time"),
        (scenes.waiting, "Ben · 2:00"),
    ],
)
async def test_it_says_what_the_clock_says(meeting: Callable[[], Any], told: str) -> None:
    """Paused, over, or before it begins."""
    async with in_room(meeting()) as room:
        await room.press("f1")
        assert told in top(room)


@pytest.mark.parametrize(("clock", "told"), [("bar", "Amina  ━━━─────"), ("none", "Amina")])
async def test_it_tells_no_number_where_the_group_wants_none(clock: Any, told: str) -> None:
    """A short bar, or the name alone."""
    meeting = scenes.speaking()
    meeting.do(c.AgreeOnWays((), Choices(clock=clock)))
    async with in_room(meeting) as room:
        await room.press("f1")
        assert told in top(room)
        assert "1:17" not in top(room)


async def test_without_a_turn_nothing_stands_there() -> None:
    """Before the first one, and once the last one has ended."""
    async with in_room(scenes.coming_home()) as room:
        await room.press("a")
        assert "Amina" not in top(room)
        assert top(room).strip("╭╮─ ") == ""


async def test_the_turn_that_ends_meanwhile_gives_way_to_the_next() -> None:
    """Through whichever window it was ended."""
    async with in_room() as room:
        await room.press("f1")
        room.meeting.do(c.GoOn())
        await room.pilot.pause()
        assert "Amina" not in top(room)
        assert "Chloë · 2:00" in top(room)


async def test_a_second_paints_nothing_unless_what_is_told_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A beat within the same second costs the head line nothing."""
    async with in_room() as room:
        await room.press("f1")
        painted: list[Line] = []
        head = room.app.screen.query_one(HeadLine)
        monkeypatch.setattr(head, "refresh", lambda *_, **__: painted.append(head.turn))
        await ticks(room, "")
        assert painted == []
        await ticks(room, "1s")
        assert len(painted) == 1
