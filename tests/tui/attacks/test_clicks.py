"""Clicks read at once: each finds what the click or the key before it led to, and a screen takes away only itself."""

import importlib
import pkgutil
from typing import Any

import pytest
from textual import events
from textual.app import App
from textual.screen import Screen
from textual.widgets import TextArea

import coprod_tui.tui
from coprod_tui.tui.help.screen import HelpScreen
from coprod_tui.tui.kit.base_screen import BaseScreen, Ground
from coprod_tui.tui.runtime.palette import Palette
from coprod_tui.tui.setup.screen import SetupScreen
from tests.tui import scenes
from tests.tui.attacks.keyboard import click, settle
from tests.tui.in_the_room import Typed, driven, in_room

BESIDE = (2, 29)
"""A place beside the palette."""


def subclasses(kind: type[Screen[Any]]) -> set[type[Screen[Any]]]:
    return {each for below in kind.__subclasses__() for each in (below, *subclasses(below))}


def names(app: App[None]) -> list[str]:
    return [type(screen).__name__ for screen in app.screen_stack]


async def test_clicks_beside_the_palette_close_nothing_but_the_palette() -> None:
    """All of them read at once: the palette is gone, the room stands."""
    async with in_room() as room:
        stack = names(room.app)
        for times in (1, 2, 3, 5):
            await room.press("ctrl+p")
            assert isinstance(room.app.screen, Palette), times
            for _ in range(times):
                click(room.app, *BESIDE)
            await settle(room.pilot)
            assert names(room.app) == stack, times
            assert room.app._exception is None, times
            await room.go_back()


async def test_a_click_behind_a_key_finds_what_the_key_opened() -> None:
    """``ctrl+p`` and a click beside it in one read: the palette is opened, then closed."""
    async with in_room() as room:
        stack = names(room.app)
        room.app.post_message(events.Key("ctrl+p", None))
        click(room.app, *BESIDE)
        room.app.post_message(events.Key("w", "w"))
        room.app.post_message(events.Key("x", "x"))
        await settle(room.pilot)
        assert (names(room.app), room.dialog) == (stack, "WriteDown")


async def test_a_key_behind_a_click_goes_to_what_the_click_opened() -> None:
    """A click on a session of the list opens its room; the ``w`` read with it is meant for the room."""
    meeting = scenes.speaking()
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock)) as home:
        rows = home.shown.splitlines()
        row = next(y for y, row in enumerate(rows) if meeting.session.plan.title in row)
        click(home.app, rows[row].index(meeting.session.plan.title), row)
        home.app.post_message(events.Key("w", "w"))
        home.app.post_message(events.Key("x", "x"))
        await settle(home.pilot)
        assert home.app.screen.query_one("#words", TextArea).text == "x"


async def test_keys_that_come_too_soon_in_the_help_close_nothing_but_the_help() -> None:
    """Two keys that lead back, both of which reach the help before it is gone."""
    async with in_room() as room:
        stack = names(room.app)
        await room.press("?")
        help_screen = room.app.screen
        assert isinstance(help_screen, HelpScreen)
        help_screen.action_back()
        help_screen.action_back()
        await room.pilot.pause()
        help_screen.action_back()
        await room.pilot.pause()
        assert names(room.app) == stack


async def test_a_screen_with_another_over_it_is_left_when_that_one_is() -> None:
    """What lies over it is not taken away in its place, and its answer is given once."""
    answers: list[str | None] = []

    class Asked(BaseScreen[str]):
        """Something that is answered."""

    async with in_room() as room:
        stack = names(room.app)
        asked = Asked()
        room.app.push_screen(asked, answers.append)
        await room.press("ctrl+p")
        asked.dismiss("yes")
        asked.dismiss("no")
        await room.pilot.pause()
        assert names(room.app) == [*stack, "Asked", "Palette"]
        assert answers == []
        await room.press("escape")
        assert names(room.app) == stack
        assert answers == ["yes"]


async def test_a_session_that_was_set_up_is_opened_once() -> None:
    """Ready told twice, as by two clicks in the palette: one room over the start screen."""
    async with driven(scenes.app_at_home()) as home:
        await home.press("n", *"Tea")
        setup = home.app.screen
        assert isinstance(setup, SetupScreen)
        setup.query_one("#names").focus()
        await home.press(Typed("Ada"), "enter", Typed("Ben"), "enter")
        setup.action_open_session()
        setup.action_open_session()
        await home.pilot.pause()
        assert names(home.app)[1:] == ["HomeScreen", "RoomScreen"]


def screens() -> set[type[Screen[Any]]]:
    """Every screen and dialog of coprod."""
    for module in pkgutil.walk_packages(coprod_tui.tui.__path__, "coprod_tui.tui."):
        if module.name != "coprod_tui.tui.runtime.terminal.unix":  # not on every system
            importlib.import_module(module.name)
    return {each for each in subclasses(Screen) if each.__module__.startswith("coprod_tui")}


def test_every_screen_takes_away_only_itself() -> None:
    """Each screen and each dialog of coprod is one that does, but the ground below them, which nothing takes away."""
    ours = screens() - {Ground}
    assert len(ours) > 20
    assert [each.__name__ for each in ours if not issubclass(each, BaseScreen)] == []


def test_every_screen_takes_its_styles_from_a_screen() -> None:
    """Textual follows the first base of a class only; without it there are no colours for chosen text."""
    assert [each.__name__ for each in screens() if "screen--selection" not in each._get_component_classes()] == []


@pytest.mark.parametrize("times", [2, 3])
async def test_clicks_that_choose_text_break_nothing(times: int) -> None:
    """Textual marks the text under a double click; on the start screen and in the room."""
    for opens in (scenes.app_at_home, lambda: scenes.app_for(scenes.speaking())):
        async with driven(opens()) as it:
            for row in range(it.app.size.height):
                for _ in range(times):
                    click(it.app, 5, row)
                await settle(it.pilot)
            assert it.app._exception is None
