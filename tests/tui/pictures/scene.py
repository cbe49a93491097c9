"""What a scene is: an app, the keys that lead to it, and the part of the screen that its picture holds."""

import io
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import NamedTuple

from rich.console import Console
from rich.segment import Segment, Segments
from textual.geometry import Region

from coprod_tui.tui.runtime.base_app import CalmApp
from tests.tui import scenes
from tests.tui.in_the_room import Driven, driven

WIDE, USUAL, SMALL = (120, 36), (80, 24), (50, 16)
SIZES = (WIDE, USUAL, SMALL)
"""Windows in columns and rows: each has another form of the screens."""

BOX = "#box"
"""What a dialog asks, without the foot that all of them have."""
WHOLE_BOX = "#box, #foot"
STRIP = "WritingStrip"
"""What is written in below a clock."""
_FOOT = "#foot"


class Scene(NamedTuple):
    """A screen at a moment, and which part of it the picture of it holds.

    Only what no other picture holds stands in ``part``: a selector of Textual, whose widgets are painted together
    without their borders, ``*`` for the whole screen, or nothing where laws hold all that matters. So a label that
    many screens share is painted in few pictures.
    """

    name: str
    says: str
    app: Callable[[], CalmApp]
    keys: tuple[str, ...] = ()
    part: str = ""
    size: tuple[int, int] = WIDE
    theme: str = "dark"
    paste: str = ""
    then: tuple[str, ...] = ()
    keeps_its_theme: bool = False
    """Where no key leads to another theme."""


@asynccontextmanager
async def shown(scene: Scene) -> AsyncIterator[Driven]:
    """The scene in its own size and theme."""
    app = scene.app()
    app.theme = scene.theme
    async with driven(app, scene.size) as it:
        await lead_to(it, scene)
        yield it


async def lead_to(it: Driven, scene: Scene) -> None:
    """Press the keys, paste the text, and let what blinks stand still."""
    await it.press(*scene.keys)
    if scene.paste:
        await it.paste(scene.paste)
    await it.press(*scene.then)
    await scenes.still(it.pilot)


def painted(it: Driven, part: str) -> str:
    """A part of the screen as SVG."""
    if part == "*":
        return it.app.export_screenshot(title="coprod")
    place = region(it, part)
    strips = it.app.screen._compositor.render_strips()[place.y : place.bottom]
    console = Console(
        width=place.width,
        height=place.height,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
        safe_box=False,
    )
    lines = [[*strip.crop(place.x, place.right).simplify(), Segment.line()] for strip in strips]
    console.print(Segments([segment for line in lines for segment in line]), end="")
    return console.export_svg(title="coprod")


def region(it: Driven, part: str) -> Region:
    """The place of a part: all of its widgets that are shown, without their borders; of a dialog without its foot."""
    screen = it.app.screen
    found = [widget.content_region for widget in screen.query(part) if widget.display and widget.region]
    assert found, f"{part} is not shown on {screen}"
    place = Region.from_union(found).intersection(screen.region)
    if part == BOX and screen.query(_FOOT):
        foot = screen.query_one(_FOOT).region
        return place.intersection(Region(0, 0, screen.size.width, foot.y))
    return place


def in_utc() -> None:
    """A time of day on the screen is UTC."""
    os.environ["TZ"] = "UTC"
    time.tzset()
