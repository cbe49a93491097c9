"""Ends the program on signals and on unhandled errors."""

import asyncio
import errno
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

SIGNAL_CODE = 128
"""Shells tell a program that ended by signal N by the exit code 128 + N."""

_POLITE = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")


class KeysUnreadable(Exception):
    """Raised when the thread that reads the keys has failed."""


def listen_to_signals(leave: Callable[[int], None]) -> None:
    """Call ``leave`` with exit code 128 + N on a signal that asks to end. Needs a running event loop.

    On Windows event loops handle no signals, so this does nothing; the heartbeat lets a resumed session know the time.
    """
    loop = asyncio.get_running_loop()
    for number in (getattr(signal, name) for name in _POLITE if hasattr(signal, name)):
        try:
            loop.add_signal_handler(number, leave, SIGNAL_CODE + number)
        except NotImplementedError:
            return


def listen_to_mistakes(stop: Callable[[BaseException], None]) -> None:
    """Call ``stop`` on an unhandled error in a task or callback. Needs a running event loop.

    By default asyncio prints a traceback over the screen, with whatever names the error holds.
    """

    def mistaken(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        stop(context.get("exception") or RuntimeError())

    asyncio.get_running_loop().set_exception_handler(mistaken)


@contextmanager
def no_tracebacks(note: Callable[[str], object]) -> Iterator[None]:
    """Within this context, unhandled errors in threads and finalizers are only logged, without names.

    By default Python prints them over the screen, with whatever names the error holds.
    """

    def mistaken(args: "threading.ExceptHookArgs | UnraisableHookArgs") -> None:
        error = args.exc_value
        is_closed_terminal = isinstance(error, OSError) and error.errno == errno.EIO  # nothing can be painted on it
        if error is not None and not is_closed_terminal:
            note(without_names(error))

    before = threading.excepthook, sys.unraisablehook
    threading.excepthook, sys.unraisablehook = mistaken, mistaken
    try:
        yield
    finally:
        threading.excepthook, sys.unraisablehook = before


def without_names(error: BaseException) -> str:
    """A traceback without values: the type of the error and the places in the code; values might hold names."""
    lines = [f"{type(error).__name__}\n"]
    lines += [
        f"  {frame.filename}:{frame.lineno} in {frame.name}\n" for frame in traceback.extract_tb(error.__traceback__)
    ]
    cause = error.__cause__ or error.__context__
    return "".join(lines) + (without_names(cause) if cause else "")
