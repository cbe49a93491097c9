"""Runs all checks on this machine."""

import importlib.metadata
import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from coprod_tui import __version__
from coprod_tui.doctor import disk, leftovers, machine, terminal
from coprod_tui.doctor.finding import Finding, finding
from coprod_tui.domain.message import Message
from coprod_tui.errors import Failure
from coprod_tui.files import Files
from coprod_tui.live.ports import Clock
from coprod_tui.local_time import local
from coprod_tui.presentation import doctor as say
from coprod_tui.presentation.failures import said, sentence_of
from coprod_tui.presentation.keys import own_acts, own_trouble
from coprod_tui.service import Service

MOMENT_SECONDS = 0.2
"""The pause between the two clock readings, in seconds."""

_MOUNTS = Path("/proc/mounts")


class Machine(NamedTuple):
    """The input of the checks. ``size``: columns and rows; ``mounts``: the text of /proc/mounts; ``pause``: seconds."""

    environ: Mapping[str, str]
    size: tuple[int, int] | None
    encoding: str
    mounts: str
    python: tuple[int, ...]
    libraries: Mapping[str, str | None]
    sqlite: str
    clock: Clock
    files: Files
    pause: Callable[[float], None] = time.sleep
    free_bytes: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free


def this_machine(clock: Clock) -> Machine:
    """The data of the machine that this runs on."""
    return Machine(
        environ=os.environ,
        size=_terminal_size(),
        encoding=sys.stderr.encoding if sys.stderr else "ascii",
        mounts=_MOUNTS.read_text(errors="replace") if _MOUNTS.exists() else "",
        python=tuple(sys.version_info[:3]),
        libraries={name: _version(name) for name in machine.NEEDED},
        sqlite=sqlite3.sqlite_version,
        clock=clock,
        files=Files(),
    )


def examine(service: Service, on: Machine) -> Iterator[Finding]:
    """Run every check in turn, for the home of the service. Leaves no files behind."""
    places = service.places
    yield machine.programs(__version__, on.python, on.libraries, on.sqlite, has_full_text=service.has_full_text)
    yield terminal.size(on.size, on.environ)
    yield terminal.colours(on.environ, is_windows=sys.platform == "win32")
    yield terminal.letters(on.encoding, on.environ)
    yield keys(own_trouble(), own_acts())
    yield from _clocks(on)
    yield machine.lies_where(Path(os.path.realpath(places.home)), on.mounts)
    # the sessions folder may be on another disk
    yield from disk.saving(_first_there(on.files, places.sessions, places.home), on.files, on.clock.running_ms)
    yield disk.room_left(on.free_bytes(_first_there(on.files, places.home, *places.home.parents)))
    if _is_there(places.home, on.files):
        yield disk.privacy(disk.modes_in([places.home, *places.home.rglob("*")]))
        yield from _sessions(service)


def keys(trouble: Failure | None, own: Collection[str]) -> Finding:
    """A person's own keys: what is wrong with them, else of which acts they are."""
    if trouble:
        return finding("keys", "stop", "{trouble}", say.MEND_KEYS, trouble=sentence_of(trouble))
    return finding("keys", "ok", say.OWN_KEYS if own else say.GIVEN_KEYS, acts=", ".join(own))


def _clocks(on: Machine) -> list[Finding]:
    def reading() -> machine.Reading:
        return machine.Reading(local(on.clock.now()), on.clock.running_ms())

    before = reading()
    on.pause(MOMENT_SECONDS)
    return machine.clocks(before, reading())


def _sessions(service: Service) -> Iterator[Finding]:
    try:
        found = list(service.findings())
    except Failure as trouble:
        why: Message = trouble.message.facts["why"]
        yield finding("sessions", "stop", say.NOT_READ, disk.advice(why), why=said(why))
        return
    yield from leftovers.locks(found)
    yield leftovers.rests(found)
    yield leftovers.sessions(found)


def _first_there(files: Files, *folders: Path) -> Path:
    """The first of the folders that exists, else the last."""
    return next((each for each in folders if _is_there(each, files)), folders[-1])


def _is_there(path: Path, files: Files) -> bool:
    """Whether the path exists; False if the user may not look into its folder."""
    try:
        files.facts(path)
    except OSError:
        return False
    return True


def _terminal_size() -> tuple[int, int] | None:
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        with suppress(OSError, ValueError):
            if stream is not None:
                columns, rows = os.get_terminal_size(stream.fileno())
                return columns, rows
    return None


def _version(library: str) -> str | None:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return None
