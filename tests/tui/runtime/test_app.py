"""The app around its screens: how it stops after an error, the palette, and a terminal without colours."""

import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.app import ScreenStackError
from textual.command import CommandPalette
from textual.css.query import NoMatches
from textual.widget import Widget
from textual.worker import WorkerFailed

from coprod_tui.domain.plan.plan import Plan
from coprod_tui.presentation.keys import keys_of
from coprod_tui.tui.runtime.app import CoprodApp
from tests.tui import scenes
from tests.tui.in_the_room import Typed, driven, in_room

CANARY = "Zsuzsanna"


class Broken(Exception):
    """An error whose words hold a name, as those of Python often do."""


def fails() -> None:
    """Fails with a name in its words and in its local variables."""
    name = CANARY
    raise Broken(f"no voice is called {name}")


async def in_a_handler(app: CoprodApp) -> None:
    app.call_later(fails)


async def in_a_worker(app: CoprodApp) -> None:
    async def work() -> None:
        fails()

    app.run_worker(work())


async def in_a_timer(app: CoprodApp) -> None:
    app.set_timer(0.001, fails)


async def in_a_render(app: CoprodApp) -> None:
    class Fragile(Widget):
        DEFAULT_CSS = "Fragile { dock: top; height: 1; }"

        def render(self) -> str:
            fails()
            return ""

    app.screen.mount(Fragile())


@pytest.mark.parametrize("error", [in_a_handler, in_a_worker, in_a_timer, in_a_render])
def test_an_error_stops_calmly(
    error: Callable[[CoprodApp], Awaitable[None]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Textual still calls what we override: exit code 1, what is safe is said, and no name is anywhere."""
    log: list[str] = []

    def write_log(text: str) -> Path:
        log.append(text)
        return Path("/home/room/coprod/coprod.log")

    app = scenes.app_for(scenes.speaking([CANARY, "Ben", "Chloë"]), write_log=write_log)

    async def break_it(pilot: scenes.Pilot[None]) -> None:
        await pilot.pause()
        await error(app)

    app.run(headless=True, size=(120, 36), auto_pilot=break_it)
    printed = capsys.readouterr()
    assert app.return_code == 1
    assert "What was on the screen as saved is on the disk. Go on with: coprod resume" in app.farewell
    assert "/home/room/coprod/coprod.log" in app.farewell
    assert "Broken" in log[0]
    assert "in fails" in log[0]
    assert CANARY not in printed.out + printed.err + "".join(log) + app.farewell


def test_an_error_while_something_is_not_saved(capsys: pytest.CaptureFixture[str]) -> None:
    """The farewell tells what is safe and what is not."""
    app = scenes.app_for(scenes.not_saved())

    async def break_it(pilot: scenes.Pilot[None]) -> None:
        await pilot.pause()
        app.call_later(fails)

    app.run(headless=True, auto_pilot=break_it)
    assert app.return_code == 1
    assert "What the banner called NOT SAVED could not be kept" in app.farewell


async def test_the_palette_has_every_key_and_no_screenshot() -> None:
    """And each does what its key does. Somebody speaks in a round, who has not waited, and an act was undone."""
    async with in_room(scenes.speaking()) as room:
        await room.press("j", Typed("Zed"), "enter", "u")
        found = list(room.app.get_system_commands(room.app.screen))
        titles = [each.title for each in found]
        told = [key.help for key in keys_of("room") if key.name not in ("count_from_opening", "hand")]
        assert titles == [*told, "Dark", "Light", "Cream"]
        assert not any("screenshot" in title.casefold() for title in titles)
        await room.press("ctrl+p", Typed("cream"))
        await room.app.workers.wait_for_complete()
        await room.press("enter")
        assert room.app.theme == "cream"


async def test_the_palette_lists_only_what_may_be_pressed_now() -> None:
    """At the gathering no turn is open, nothing was heard or decided, and there is nothing to undo."""
    async with in_room(scenes.coming_home()) as room:
        titles = {each.title for each in room.app.get_system_commands(room.app.screen)}
        left_out = [key.name for key in keys_of("room") if key.help not in titles]
    turns = "clock count_from_opening pass_turn hand let_be"
    words = "read_back read_back_someone take_out"
    assert " ".join(left_out) == f"{turns} {words} settle slower stop add_time mend undo redo"


@pytest.mark.parametrize("before", ["room", "home", "setup", "closing", "help"])
async def test_every_command_of_a_screen_can_be_done(before: str) -> None:
    """No key of the table leads to nothing, by the key or from the palette."""
    if before in ("room", "help"):
        app, keys = scenes.app_for(scenes.speaking()), ["question_mark"] * (before == "help")
    else:
        start = Plan("", ()) if before == "setup" else None
        app, keys = scenes.app_at_home(scenes.closed().live, start=start), ["enter"] * (before == "closing")
    async with driven(app) as screen:
        await screen.press(*keys)
        table = screen.app.screen.KEYS  # type: ignore[attr-defined]
        for key in table:
            target, action, _ = screen.app._parse_action(key.action, screen.app.screen)
            assert callable(getattr(target, f"action_{action}", None)), key
        if before == "room":
            await screen.press("ctrl+p")
            assert isinstance(screen.app.screen, CommandPalette)
            await screen.press("escape")
            assert screen.screen == "RoomScreen"


def test_no_colour() -> None:
    """With NO_COLOR the room starts, and every colour that is painted is a grey."""
    script = """
import asyncio
from tests.tui.in_the_room import in_room
from textual.filter import Monochrome

async def main():
    async with in_room() as room:
        assert any(isinstance(each, Monochrome) for each in room.app._filters), room.app._filters
        assert "Amina" in room.shown
        svg = room.app.export_screenshot()
        colours = set()
        for strip in room.app.screen._compositor.render_strips():
            for part in room.app._filters:
                from textual.color import Color
                strip = strip.apply_filter(part, Color.parse("#14171a"))
            for segment in strip:
                for colour in (segment.style.color, segment.style.bgcolor):
                    if colour is not None:
                        colours.add(tuple(colour.get_truecolor()))
        print(len(colours), all(max(c) - min(c) <= 2 for c in colours))

asyncio.run(main())
"""
    environment = {**os.environ, "NO_COLOR": "1", "TZ": "UTC"}
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", script],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.endswith("True\n")


@pytest.mark.parametrize("missed", [NoMatches("No nodes match '#name' on AskName()"), ScreenStackError("No screens")])
async def test_a_dialog_that_opens_while_the_program_is_ended_is_no_mistake(missed: Exception) -> None:
    """Its screen is taken away before it is whole; the program ends as it was told to."""
    async with in_room() as room:
        room.app.exit(return_code=143)
        room.app._handle_exception(missed)
        assert room.app._exception is None
        assert room.app.return_code == 143
        room.app._handle_exception(ZeroDivisionError())
        assert room.app.return_code == 1
        room.app._exception = None


async def test_a_palette_that_is_closed_while_it_looks_for_commands_ends_nothing() -> None:
    """Textual's palette looks for its own list then, which is gone; any other mistake still ends the program."""
    async with in_room() as room:
        looked = NoMatches("No nodes match 'CommandList' on Palette(id='--command-palette')")
        room.app._handle_exception(WorkerFailed(looked))
        assert room.app._exception is None
        await room.press("w")
        assert room.dialog == "WriteDown"
