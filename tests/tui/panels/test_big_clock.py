"""The clock as it is painted in windows of every size."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Size

from coprod_tui.domain.model.session import Session
from coprod_tui.tui.panels.big_clock import BigClock
from tests.tui import scenes
from tests.tui.in_the_room import in_room


@pytest.mark.parametrize("size", [(120, 36), (100, 30), (99, 30), (80, 24), (60, 18), (50, 16), (40, 15)])
@pytest.mark.parametrize("scene", [scenes.waiting, scenes.over, scenes.held], ids=["waiting", "over", "held"])
async def test_digits_wherever_they_fit(scene: object, size: tuple[int, int]) -> None:
    """In every usual window the clock is of blocks, and what it says stands beside it, uncut."""
    assert callable(scene)
    async with in_room(scene(), size) as room:
        clock = room.app.screen.query_one(BigClock)
        painted = clock.render().plain
        assert "█" in painted
        if size[0] > 45:
            assert clock.now.caption in painted
        assert len(painted.split("\n")) <= clock.content_size.height


async def test_one_line_where_no_digits_fit() -> None:
    """The time and its words."""
    async with in_room(size=(30, 9)) as room:
        clock = room.app.screen.query_one(BigClock)
        assert clock.content_size.height < 5 or clock.content_size.width < 26 or "█" in clock.render().plain
        assert Size(*room.app.size) == Size(30, 9)
        assert "Amina" in room.shown


async def test_nothing_wakes_up_while_the_clock_stands() -> None:
    """A timer is set only while the text will change."""
    async with in_room(scenes.waiting()) as room:
        clock = room.app.screen.query_one(BigClock)
        assert clock.now.changes_in_ms is None
        await room.press("space")
        assert clock.now.changes_in_ms == 1_000
        room.meeting.clock.wait(2_500)
        clock.tick()
        assert (clock.now.text, clock.now.changes_in_ms) == ("1:58", 500)


class Followed(NamedTuple):
    """A session that runs in another program (a ``SessionSource``)."""

    session: Session
    elapsed_ms: int

    def subscribe(self, _: Callable[[], None]) -> Callable[[], None]:
        return lambda: None


class Wall(App[None]):
    """A second window, with nothing but the clock."""

    def __init__(self, source: Followed) -> None:
        super().__init__()
        self.source = source

    def compose(self) -> ComposeResult:
        yield BigClock(self.source)


async def test_a_window_that_follows_shows_the_same_clock() -> None:
    """It reads what any source of a session has, and needs no journal and no commands."""
    meeting = scenes.held()
    async with in_room(meeting) as room:
        here = room.app.screen.query_one(BigClock).now
    wall = Wall(Followed(meeting.session, meeting.live.elapsed_ms))
    async with wall.run_test():
        assert wall.query_one(BigClock).now == here
