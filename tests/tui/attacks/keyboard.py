"""Somebody, or a cat, at the keyboard: random keys, pastes, clicks and windows of any size, all from one seed."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen

from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.runtime.app import CoprodApp
from tests.support.clock import FakeClock
from tests.tui.attacks.hostile import CORPUS

WIDEST, HIGHEST = 300, 100
ACTS = " npwydcbrjaumefqt+?"
ELSEWHERE = "ngfixe/aqhtvp?123456g=[]"
TYPED = "Ben sagt: 30s 1m 2:15 tomorrow friday 5 0 [/] [red] 漢字 é 👩🏽‍🦽 \u202e ,;"
# Without ctrl+z, which stops the whole program: tests/end_to_end does that to a real one.
NAMED = (
    *("tab", "shift+tab", "enter", "enter", "escape", "up", "down", "left", "right", "space", "backspace", "delete"),
    *("home", "end", "pageup", "pagedown", "f1", "f5", "ctrl+s", "ctrl+t", "ctrl+p", "ctrl+c", "ctrl+v", "ctrl+x"),
    *("ctrl+a", "ctrl+u", "ctrl+k", "ctrl+w", "ctrl+y", "ctrl+left", "shift+right", "ctrl+end", "ctrl+home"),
    *("f7", "ctrl+f", "ctrl+d", "ctrl+e", "insert", "ctrl+@", "alt+x", "ctrl+shift+right", "f12"),
)
WAITS_MS = (0, 40, 999, 1_000, 4_000, 20_000, 90_000, 7_200_000)


class Did(NamedTuple):
    """One thing that was done: ``key``, ``paste``, ``click``, ``wheel``, ``resize`` or ``wait``."""

    what: str
    how: tuple[str | int, ...]

    def __str__(self) -> str:
        return f"{self.what} {' '.join(map(repr, self.how))}"


def random_keys(chance: Random) -> Iterator[Did]:
    """Keys without end; about one thing in twenty is no key."""
    while True:
        key = chance.choices((ACTS, ELSEWHERE, TYPED, NAMED, ("ctrl+q",)), (30, 12, 18, 35, 0.2))[0]
        if chance.random() < 0.95:
            yield Did("key", (chance.choice(key),))
        else:
            yield something_else(chance)


def something_else(chance: Random) -> Did:
    """Clicks, the wheel, a paste, another window, or a while without anything.

    Of the clicks some are read at once, and some are beside whatever stands in the middle.
    """
    place = (chance.randrange(WIDEST), chance.randrange(HIGHEST))
    return chance.choice(
        [
            Did("click", (*place, 1)),
            Did("click", (*place, chance.choice([2, 2, 3, 5]))),
            Did("click", (place[0] % 4, place[1], chance.choice([1, 2, 3]))),
            Did("wheel", (*place, chance.choice([-1, 1]))),
            Did("paste", (chance.choice(CORPUS),)),
            Did("resize", size(chance)),
            Did("wait", (chance.choice(WAITS_MS),)),
        ]
    )


def size(chance: Random) -> tuple[int, int]:
    """Any size of a window; small ones and the usual ones come often."""
    return chance.choice(
        [
            (120, 36),
            (80, 24),
            (chance.randint(1, 30), chance.randint(1, 12)),
            (chance.randint(1, WIDEST), chance.randint(1, HIGHEST)),
        ]
    )


async def do(pilot: Pilot[None], clock: FakeClock, did: Did) -> None:
    """Do it, without waiting for what comes of it."""
    app = pilot.app
    if did.what == "key":
        key = str(did.how[0])
        app.post_message(events.Key(_character_to_key(key), key) if len(key) == 1 else events.Key(key, None))
    elif did.what == "paste":
        app.post_message(events.Paste(str(did.how[0])))
    elif did.what == "resize":
        await pilot.resize_terminal(int(did.how[0]), int(did.how[1]))
    elif did.what == "wait":
        clock.wait(int(did.how[0]))
    else:
        x, y, *more = (int(each) for each in did.how)
        x, y = min(x, app.size.width - 1), min(y, app.size.height - 1)
        if did.what == "wheel":
            mouse(app, events.MouseScrollUp if more[0] < 0 else events.MouseScrollDown, x, y, 0)
        for _ in range(more[0] if did.what == "click" else 0):
            click(app, x, y)


def click(app: App[None], x: int, y: int) -> None:
    """A click, as a terminal reports it."""
    mouse(app, events.MouseMove, x, y, 0)
    mouse(app, events.MouseDown, x, y, 1)
    mouse(app, events.MouseUp, x, y, 1)


def mouse(app: App[None], kind: type[events.MouseEvent], x: int, y: int, button: int) -> None:
    """One thing that the mouse did."""
    app.post_message(kind(None, x, y, 0, 0, button, False, False, False, x, y))


async def settle(pilot: Pilot[None]) -> None:
    """Wait until all that was typed has come about."""
    app = pilot.app
    assert isinstance(app, CoprodApp)
    await pilot.pause()
    while not app._exit and app._exception is None and (app._typed_ahead._under_way or app.sentences.is_waiting):
        if app.sentences.is_waiting and app._typed_ahead._under_way is None:
            app.sentences._is_quiet()  # without the time that it takes
        app._typed_ahead.follow()
        await pilot.pause(0.001)
    await pilot.pause()


async def leave_all_dialogs(pilot: Pilot[None]) -> int:
    """Press Escape until no dialog and no strip is left; gives how often that was."""
    for count in range(12):
        if not any(map(_is_asking, pilot.app.screen_stack)):
            return count
        pilot.app.post_message(events.Key("escape", "\x1b"))
        await settle(pilot)
    raise AssertionError(f"Escape does not lead out of {pilot.app.screen_stack}")


def _is_asking(screen: Screen[object]) -> bool:
    return isinstance(screen, Dialog) or screen.is_modal or (isinstance(screen, Page) and screen.strip is not None)
