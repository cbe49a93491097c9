"""The driver for terminals of Unix: woken, it takes the terminal over once, between other things, and never after."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress

import pytest
from textual.app import App

if sys.platform == "win32":
    pytest.skip("another driver is used on Windows", allow_module_level=True)

from coprod_tui.tui.runtime.terminal.unix import CarefulDriver


@pytest.fixture
def window() -> Iterator[tuple[int, int]]:
    """A terminal of its own, into which nobody looks: its window and what runs in it."""
    ours, theirs = os.openpty()
    yield ours, theirs
    with suppress(OSError):
        os.close(ours)


@pytest.fixture
async def driver(window: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[CarefulDriver]:
    """A driver that has taken over that terminal."""
    _, theirs = window
    screen = os.fdopen(theirs, "w")
    monkeypatch.setattr("sys.__stdin__", screen)
    monkeypatch.setattr("sys.__stderr__", screen)
    before = {number: signal.getsignal(number) for number in (signal.SIGWINCH, signal.SIGTSTP, signal.SIGCONT)}
    driver = CarefulDriver(App[None]())
    driver.start_application_mode()
    yield driver
    driver.stop_application_mode()
    driver.close()
    for number, handler in before.items():
        signal.signal(number, handler)
    with suppress(OSError):
        screen.close()


async def test_woken_it_reads_keys_anew_between_other_things(driver: CarefulDriver) -> None:
    """Not at once, where it may be in the middle of writing and would wait for itself."""
    reader = driver._key_thread
    wake()
    assert driver._key_thread is reader
    await what_follows()
    assert not reader.is_alive()
    assert driver._key_thread.is_alive()


async def test_woken_after_its_end_it_reads_no_keys(driver: CarefulDriver) -> None:
    """A thread that began to read then would never end, and neither would the program."""
    driver.stop_application_mode()
    wake()
    await what_follows()
    assert not driver._key_thread.is_alive()


async def test_woken_while_it_lets_go_for_a_while_it_comes_back(driver: CarefulDriver) -> None:
    """After ctrl+z it has let go, and takes over when it is woken."""
    driver.suspend_application_mode()
    assert not driver._key_thread.is_alive()
    wake()
    await what_follows()
    assert driver._key_thread.is_alive()


@pytest.mark.parametrize(
    ("is_closed", "sent"), [(False, signal.SIGSTOP), (True, signal.SIGHUP)], ids=["open", "closed"]
)
async def test_it_stands_still_only_where_somebody_can_wake_it(
    driver: CarefulDriver, window: tuple[int, int], monkeypatch: pytest.MonkeyPatch, is_closed: bool, sent: int
) -> None:
    """After ctrl+z in a window that is closed just then it would stand still for ever, and hold its session."""
    signals: list[int] = []
    monkeypatch.setattr(os, "kill", lambda pid, number: signals.append(number) if pid == os.getpid() else None)
    signal.raise_signal(signal.SIGTSTP)
    if is_closed:
        os.close(window[0])
    await what_follows()
    assert not driver._key_thread.is_alive()
    assert signals[-1] == sent


def wake() -> None:
    """Wake this program, as the shell or a window that closes does."""
    os.kill(os.getpid(), signal.SIGCONT)


async def what_follows() -> None:
    """Let the loop do what was waiting for it, the wakening too, which reaches it by way of a pipe."""
    for _ in range(5):
        await asyncio.sleep(0)
