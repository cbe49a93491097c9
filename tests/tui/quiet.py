"""Waiting until an app has done all that it was asked to, told from the event loop instead of from the processor.

Textual's Pilot sleeps until the process needs little of the processor: that takes a while where nothing is to be done,
and is over too soon where other programs have the processor.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from threading import enumerate as all_threads
from typing import Any

import pytest
from textual import app as textual_app
from textual import pilot as textual_pilot
from textual import timer as textual_timer
from textual._compositor import Compositor
from textual._context import active_app
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

FRAMES = 12
"""So many frames are painted at most: in a window of one cell the layout never ends."""
SOON_S = 0.02
"""A timer that is due by then is waited for."""
TIMERS = 50
"""So many timers are waited for at most where one follows the other, as those of a movement do."""
LOOKS = 20
"""So often a thread is left a moment; a test that needs more of it waits for what comes of it."""
MOMENTS = 1_000
"""So many moments is a search of the palette waited for."""
_THREADS = "looking"
"""How the threads are named that the screens start."""
_A_MOMENT_S = 0.001


def tell_by_the_loop(patches: pytest.MonkeyPatch) -> None:
    """Wherever Pilot waits, it waits like this."""
    patches.setattr(Pilot, "pause", _pause)
    patches.setattr(Pilot, "_wait_for_screen", _wait_for_screen)
    patches.setattr(textual_pilot, "wait_for_idle", _wait_for_idle)
    patches.setattr(textual_app, "wait_for_idle", _wait_for_idle)
    patches.setattr(textual_timer, "sleep", _sleep)


def paint_once(patches: pytest.MonkeyPatch) -> None:
    """What changes while an app is waited for is painted once it is quiet: nobody sees the frames before."""
    patches.setattr(Compositor, "render_update", _painting_later(Compositor.render_update))


async def until_quiet(app: App[Any]) -> None:
    """Wait until each message is dealt with and each change is painted.

    What it may take is counted and not measured, so that it is the same on a machine that has much else to do.
    """
    frames, timers, looks, moments = FRAMES, TIMERS, LOOKS, MOMENTS
    while frames and timers:
        with _unpainted():
            await _until_nothing_is_ready()
        if _lays_out(app) or _paints(app):
            frames -= 1
        elif moments and any(not worker.is_finished for worker in app.workers):
            await asyncio.sleep(_A_MOMENT_S)
            moments -= 1
        elif looks and any(thread.name.startswith(_THREADS) for thread in all_threads()):
            await asyncio.sleep(_A_MOMENT_S)
            looks -= 1
        elif await _is_soon_due():
            timers -= 1
        else:
            return


async def _until_nothing_is_ready() -> None:
    """Let all others go on until none of them can."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    await asyncio.sleep(0)
    while ready:  # noqa: ASYNC110 - what makes it empty tells nobody
        await asyncio.sleep(0)


_waiting: list[None] = []
"""Not empty while nothing is to be painted."""


@contextmanager
def _unpainted() -> Iterator[None]:
    """What changes meanwhile is noted, and not painted."""
    _waiting.append(None)
    try:
        yield
    finally:
        _waiting.pop()


def _painting_later(paint: Any) -> Any:
    """As Textual paints, but for what may wait; a whole picture is asked for by somebody who looks at it."""

    def paint_later(compositor: Compositor, full: bool = False, *about: Any, **more: Any) -> object:
        return paint(compositor, full, *about, **more) if full or not _waiting else None

    return paint_later


def _lays_out(app: App[Any]) -> bool:
    """Give all their places, without the time until the next frame. Returns whether anything had changed."""
    changed = [screen for screen in _screens(app) if screen._update_timer._active.is_set()]
    with _unpainted():
        for screen in changed:
            screen._on_timer_update()
    return bool(changed)


def _paints(app: App[Any]) -> bool:
    """Paint what has changed. Returns whether there was anything."""
    was_painted = False
    for screen in _screens(app)[-1:]:
        if screen._compositor._dirty_regions:
            screen._compositor_refresh()
            was_painted = not screen._compositor._dirty_regions
    return was_painted


def _screens(app: App[Any]) -> list[Screen[Any]]:
    """The screens that are there, the top one last."""
    return [screen for screen in app._screen_stacks.get(app._current_mode, ()) if screen.is_running]


async def _is_soon_due() -> bool:
    """Wait for the next timer if it is due soon. Returns whether it was."""
    loop = asyncio.get_running_loop()
    timers: list[asyncio.TimerHandle] = loop._scheduled  # type: ignore[attr-defined]
    due = min((timer.when() for timer in timers if not timer.cancelled() and timer not in _frames), default=inf)
    is_soon = due - loop.time() < SOON_S
    if is_soon:
        await asyncio.sleep(max(0, due - loop.time()))
    return is_soon


_frames: set[asyncio.TimerHandle] = set()
"""The times of the next frames. They come all the time, and ``_paints`` needs none of them."""


async def _sleep(seconds: float) -> None:
    """As the timers of Textual sleep, but it is known which of them are those of frames."""
    task = asyncio.current_task()
    if task is None or task.get_name() != "screen_update":
        await asyncio.sleep(seconds)
        return
    is_over = asyncio.Event()
    frame = asyncio.get_running_loop().call_later(seconds, is_over.set)
    _frames.add(frame)
    try:
        await is_over.wait()
    finally:
        frame.cancel()
        _frames.discard(frame)


async def _pause(pilot: Pilot[Any], delay: float | None = None) -> None:
    if delay:
        await asyncio.sleep(delay)
    await until_quiet(pilot.app)


async def _wait_for_screen(pilot: Pilot[Any], *_: float) -> bool:
    await until_quiet(pilot.app)
    return pilot.app._exception is None


async def _wait_for_idle(*_: float) -> None:
    await until_quiet(active_app.get())
