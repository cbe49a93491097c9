"""A program that is cut short: killed between two calls to the system, or standing still while another one acts."""

import os
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

_TO_THE_DISK = frozenset("open write replace rename link unlink remove mkdir fsync".split())
_TO_A_DATABASE = frozenset("connect execute executemany executescript commit".split())
"""A store that is no file of its own is cut short between these."""


def cut_short(program: Callable[[], object], at: int, meanwhile: Callable[[], object] | None = None) -> None:
    """Run ``program`` in a process of its own up to its call number ``at``.

    There it is killed; or, where something is to happen ``meanwhile``, it stands still until that has happened and
    then goes on to its end.
    """
    reached, reaching = os.pipe()
    going_on, go_on = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the other threads of the test run are not needed there
        child = os.fork()
    if not child:
        os.close(go_on)
        _run(program, at, lambda: _stand_still(reaching, going_on) if meanwhile else os._exit(9))
    os.close(reaching)
    os.close(going_on)
    if os.read(reached, 1) and meanwhile:
        meanwhile()
    os.close(go_on)
    os.close(reached)
    os.waitpid(child, 0)


def _run(program: Callable[[], object], at: int, then: Callable[[], object]) -> None:
    """In the child, which never comes back from here."""
    calls = 0

    def note(_: FrameType, event: str, called: Any) -> None:
        nonlocal calls
        if event == "c_call" and _touches_what_is_kept(called):
            calls += 1
            if calls == at:
                then()

    try:
        sys.stdout = sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115 - it ends with the process
        sys.setprofile(note)
        program()
    finally:
        os._exit(0)


def _touches_what_is_kept(called: Any) -> bool:
    name, of = called.__name__, getattr(called, "__self__", None)
    if called.__module__ in ("posix", "nt"):
        return name in _TO_THE_DISK
    return name in _TO_A_DATABASE and type(of).__module__ == "sqlite3"


def _stand_still(reaching: int, going_on: int) -> None:
    sys.setprofile(None)
    os.write(reaching, b".")
    os.read(going_on, 1)  # ends when the other side closes it
