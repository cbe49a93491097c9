"""Every scene as it is painted, and the laws of all screens in each window and theme.

A picture holds only the part of the screen that no other picture holds, so that a label that changes is painted in few
of them. That everything else can be seen and read, in every window and in every theme, is a law.
"""

from collections.abc import Callable, Iterable
from itertools import cycle
from typing import Any

import pytest
from textual.pilot import Pilot

from coprod_tui.tui.runtime.themes import THEMES
from docs.pictures import PICTURES, path_of, whole
from tests.presentation.what_is_not_read import not_to_be_read
from tests.support.lengths import short_or_long
from tests.tui.in_the_room import Driven
from tests.tui.pictures import of_dialogs, of_the_room, of_the_screens_around, of_the_strip
from tests.tui.pictures.laws import (
    every_line_is_as_wide_as_the_window,
    every_text_can_be_read,
    nothing_covers_another,
    nothing_is_cut_off,
    the_cursor_is_in_sight,
)
from tests.tui.pictures.scene import SIZES, Scene, lead_to, painted, shown

Compare = Callable[..., bool]
"""What pytest-textual-snapshot gives: whether an app looks as in its picture."""

SCENES = (*of_the_room.SCENES, *of_dialogs.SCENES, *of_the_strip.SCENES, *of_the_screens_around.SCENES)
PAINTED = [scene for scene in SCENES if scene.part]
NOT_PAINTED = [scene for scene in SCENES if not scene.part]


def of(scenes: Iterable[Scene]) -> pytest.MarkDecorator:
    """For each of the scenes."""
    return pytest.mark.parametrize("scene", scenes, ids=lambda scene: scene.name.replace(" ", "-"))


@of(PAINTED)
def test_its_picture(scene: Scene, snap_compare: Compare) -> None:
    """The part that matters looks as it did when somebody looked at it, and the laws hold around it."""
    app = scene.app()
    app.theme = scene.theme

    async def look(pilot: Pilot[Any]) -> None:
        it = Driven(pilot, app, app.service)
        await pilot.pause()
        await lead_to(it, scene)
        picture = painted(it, scene.part)
        await hold(it, scene)
        app.export_screenshot = lambda **_: picture  # type: ignore[method-assign]

    assert snap_compare(app, terminal_size=scene.size, run_before=look)


@of(NOT_PAINTED)
async def test_what_needs_no_picture(scene: Scene) -> None:
    """The laws hold all that matters."""
    async with shown(scene) as it:
        await hold(it, scene)


@of(PICTURES)
async def test_the_pictures_of_the_pages(scene: Scene) -> None:
    """They show what the program paints; ``make pictures`` paints them anew."""
    async with shown(scene) as it:
        picture = whole(it)
        await hold(it, scene)
    assert picture == path_of(scene).read_text(encoding="utf-8"), "see what has changed, then: make pictures"


async def hold(it: Driven, scene: Scene) -> None:
    """The laws in the scene's own window and theme, and in the smallest one, or the widest; the long run has all."""
    check(it, scene)
    others = [theme.name for theme in THEMES if theme.name != scene.theme]
    themes = cycle([scene.theme] if scene.keeps_its_theme else others)
    sizes = [size for size in reversed(SIZES) if size != scene.size]
    for size, theme in zip(sizes[: short_or_long(1, len(sizes))], themes, strict=False):
        it.app.theme = theme
        await it.resize(*size)
        check(it, scene)


def check(it: Driven, scene: Scene) -> None:
    screen = it.app.screen
    every_line_is_as_wide_as_the_window(screen)
    nothing_covers_another(screen)
    nothing_is_cut_off(screen)
    the_cursor_is_in_sight(screen)
    every_text_can_be_read(screen)
    if scene.name not in of_the_screens_around.WITH_FOLDERS:
        assert [each for line in it.shown.splitlines() for each in not_to_be_read(line)] == []
