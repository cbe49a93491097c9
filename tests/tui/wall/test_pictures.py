"""The wall as it is painted, and the laws of all screens in each window and theme."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from textual.pilot import Pilot

from coprod_tui.live.wall import OnTheWall
from coprod_tui.tui.runtime.themes import THEMES
from coprod_tui.tui.runtime.watching import WallApp
from tests.tui import scenes
from tests.tui.pictures.laws import (
    every_line_is_as_wide_as_the_window,
    every_text_can_be_read,
    nothing_covers_another,
    nothing_is_cut_off,
)
from tests.tui.pictures.scene import SIZES, SMALL, USUAL, WIDE
from tests.tui.wall.walls import waiting_wall, wall_of

WORDED = "A named contact on every letter, with a number that somebody answers until eight in the evening"


class Picture(NamedTuple):
    """A wall at a moment. Without a size only the laws hold."""

    name: str
    app: Callable[[], WallApp]
    size: tuple[int, int] | None = None
    theme: str = "dark"


PICTURES = (
    Picture("waits", waiting_wall, USUAL, "cream"),
    Picture("speaking", lambda: wall_of(scenes.speaking())),
    Picture("speaking small", lambda: wall_of(scenes.speaking()), SMALL, "light"),
    Picture("one moment", lambda: wall_of(scenes.speaking(), silent_ms=60_000), USUAL, "light"),
    Picture("worded", lambda: wall_of(scenes.speaking(), OnTheWall(being_worded=WORDED)), WIDE, "cream"),
    Picture("gathering", lambda: wall_of(scenes.coming_home())),
    Picture("over", lambda: wall_of(scenes.over())),
    Picture("paused", lambda: wall_of(scenes.held())),
    Picture("a card", lambda: wall_of(scenes.speaking(), cards=("slower",)), WIDE, "cream"),
    Picture("two cards", lambda: wall_of(scenes.speaking(), cards=("slower", "stop"))),
    Picture("break", lambda: wall_of(scenes.on_break())),
    Picture("crowded", lambda: wall_of(scenes.crowded())),
    Picture("many scripts", lambda: wall_of(scenes.in_many_scripts())),
    Picture("long words", lambda: wall_of(scenes.with_long_words())),
    Picture("much heard", lambda: wall_of(scenes.with_much_heard())),
    Picture("a long decision", lambda: wall_of(scenes.speaking(), OnTheWall(being_worded=scenes.LONG_WORDS))),
    Picture("a decision", lambda: wall_of(scenes.speaking(), OnTheWall("decision", "d1"))),
    Picture("words", lambda: wall_of(scenes.with_long_words(), OnTheWall("words", "c3"))),
    Picture(
        "a question about our plan",
        lambda: wall_of(
            scenes.speaking(),
            OnTheWall("plan", question="Shall we leave the break for next time?", then="Then we end at 15:30."),
        ),
    ),
    Picture("quiet", lambda: wall_of(scenes.speaking(), OnTheWall("quiet"))),
    Picture("closed", lambda: wall_of(scenes.closed())),
)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name.replace(" ", "-"))
async def test_the_laws_of_screens(picture: Picture) -> None:
    """In every window and every theme."""
    app = picture.app()
    async with app.run_test(size=WIDE) as pilot:
        for size, theme in zip(SIZES, THEMES, strict=True):
            app.theme = theme.name
            await pilot.resize_terminal(*size)
            await pilot.pause()
            every_line_is_as_wide_as_the_window(app.screen)
            nothing_covers_another(app.screen)
            nothing_is_cut_off(app.screen)
            if any(map(str.isalpha, scenes.painted(app.screen))):  # large letters are blocks
                every_text_can_be_read(app.screen)


@pytest.mark.parametrize(
    "picture", [each for each in PICTURES if each.size], ids=lambda picture: picture.name.replace(" ", "-")
)
def test_its_picture(picture: Picture, snap_compare: Callable[..., bool]) -> None:
    """As it was when somebody looked at it."""
    app = picture.app()
    app.theme = picture.theme

    async def settle(pilot: Pilot[Any]) -> None:
        await pilot.pause()

    assert snap_compare(app, terminal_size=picture.size, run_before=settle)
