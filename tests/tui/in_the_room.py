"""A room that is driven by keys, as a facilitator does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any, TypeVar

from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.pilot import Pilot

from coprod_tui.domain.model.session import Session
from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.runtime.base_app import CalmApp
from tests.support.meeting import Meeting
from tests.tui import scenes
from tests.tui.quiet import until_quiet

WIDE = (120, 36)


_SIGNS = {"space": " ", "enter": "\r", "plus": "+", "slash": "/", "question_mark": "?"}


class Typed(str):
    """A text among keys: all of it is typed at once, without waiting for the screen after each letter."""


class Driven:
    """An app and the keys that drive it."""

    def __init__(self, pilot: Pilot[None], app: CalmApp, service: Any) -> None:
        self.pilot = pilot
        self.app = app
        self.service = service

    async def press(self, *keys: str) -> None:
        """Press the keys one after the other; see ``Typed``."""
        await press(self.pilot, *keys)

    async def paste(self, text: str) -> None:
        await scenes.paste(self.pilot, text)

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()

    async def fit(self, size: tuple[int, int]) -> None:
        """Resize, unless the window has that size."""
        if self.app.size != size:
            await self.resize(*size)

    @property
    def said(self) -> str:
        """What coprod said about the last key."""
        return scenes.said(self.app)

    @property
    def shown(self) -> str:
        """All that stands on the screen."""
        return scenes.painted(self.app.screen)

    @property
    def dialog(self) -> str:
        """The name of the dialog or the strip that is open, or nothing."""
        screen = self.app.screen
        strip = screen.strip if isinstance(screen, Page) else None
        return type(strip or screen).__name__ if strip or isinstance(screen, Dialog) else ""

    @property
    def screen(self) -> str:
        return type(self.app.screen).__name__


def on_stage(room: Driven) -> bool:
    """Whether a decision has the stage, and nothing is asked about it just now."""
    return (room.screen, room.dialog) == ("DecisionStage", "")


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press the keys one after the other, unhurried; see ``Typed``. Pilot's own waits twice as long after each."""
    driver = pilot.app._driver
    assert driver is not None
    for key in keys:
        pressed.wait()
        if isinstance(key, Typed):
            for character in key:
                pilot.app.post_message(pressed.at(events.Key(_character_to_key(character), character)))
            await scenes.come_about(pilot)
            if _be_quiet(pilot.app):
                await scenes.come_about(pilot)
        else:
            driver.send_message(pressed.at(_event(key)))
            await until_quiet(pilot.app)
            if _be_quiet(pilot.app):
                await until_quiet(pilot.app)
    await pilot.pause()


def _be_quiet(app: App[None]) -> bool:
    """Let it be quiet after a key, without the time that it takes. Returns whether any key waited for it."""
    is_waiting = isinstance(app, CalmApp) and app.sentences.is_waiting
    if is_waiting:
        app.sentences._is_quiet()
    return is_waiting


Came = TypeVar("Came", bound=events.Event)


class _Moments:
    """When keys are pressed: half a second between two, so that none may be part of a sentence."""

    def __init__(self) -> None:
        self._now = 0.0

    def wait(self, seconds: float = 0.5) -> None:
        self._now = max(monotonic(), self._now + seconds)

    def at(self, event: Came) -> Came:
        event.time = self._now
        return event


pressed = _Moments()


def _event(key: str) -> events.Key:
    """As a terminal sends it: by its name, and with the sign that it makes."""
    if len(key) == 1:
        return events.Key(_character_to_key(key), key)
    return events.Key(key, _SIGNS.get(key))


class DrivenRoom(Driven):
    """The room of a meeting, and what stands in its Session."""

    meeting: Meeting

    @property
    def session(self) -> Session:
        return self.meeting.session

    async def go_back(self) -> None:
        """Escape from whatever lies over the room, and from a list, until the room itself has the keys."""
        for _ in range(4):
            if self.dialog or self.screen != "RoomScreen" or self.app.focused:
                await self.press("escape")
        assert (self.dialog, self.screen, self.app.focused) == ("", "RoomScreen", None)


@asynccontextmanager
async def in_room(meeting: Meeting | None = None, size: tuple[int, int] = WIDE) -> AsyncIterator[DrivenRoom]:
    """The room of a meeting, ready for keys; one speaks, and words and decisions stand there."""
    meeting = meeting or scenes.speaking()
    app = scenes.app_for(meeting)
    async with app.run_test(size=size) as pilot:
        room = DrivenRoom(pilot, app, app.service)
        room.meeting = meeting
        await pilot.pause()
        yield room


@asynccontextmanager
async def driven(app: CalmApp, size: tuple[int, int] = WIDE) -> AsyncIterator[Driven]:
    """Any app, ready for keys."""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Driven(pilot, app, getattr(app, "service", None))  # the wall has none
