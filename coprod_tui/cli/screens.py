"""Opening the screens: the only place in the commands where Textual is imported."""

import importlib
import os
import shlex
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coprod_tui.cli import base
from coprod_tui.cli.input import is_terminal
from coprod_tui.cli.output import FAILED, Stop, say
from coprod_tui.doctor.terminal import is_utf8
from coprod_tui.files import Files, make_folders
from coprod_tui.places import Places
from coprod_tui.presentation.keys import own_trouble
from coprod_tui.presentation.shell import usage as wording
from coprod_tui.service import Service
from coprod_tui.system_clock import SystemClock
from coprod_tui.tui.runtime import quick_start
from coprod_tui.tui.runtime.ending import no_tracebacks

if TYPE_CHECKING:
    from coprod_tui.domain.people.rows import NameList
    from coprod_tui.domain.plan.plan_file import PlanRead
    from coprod_tui.live.session import LiveSession
    from coprod_tui.service.watching import Watching
    from coprod_tui.tui.runtime.base_app import CalmApp


def must_be_terminal() -> None:
    """Raises ``Stop`` if no screen can be opened, or it would not be readable."""
    if not is_terminal():
        raise Stop(wording.NO_TERMINAL.format(command=click.get_current_context().command_path))
    must_show_screens()


def must_show_screens() -> None:
    """Raises ``Stop`` if screens cannot be shown, for lack of characters, driver, colours or right keys."""
    if not is_utf8(encoding()):
        sentence = wording.NO_LETTERS_BY_PYTHON if "PYTHONIOENCODING" in os.environ else wording.NO_LETTERS
        raise Stop(sentence.format(encoding=encoding()), FAILED)
    driver, colours = os.environ.get("TEXTUAL_DRIVER"), os.environ.get("TEXTUAL_COLOR_SYSTEM")
    if driver is not None and not _is_driver(driver):
        raise Stop(wording.NO_DRIVER.format(value=driver), FAILED)
    if colours is not None:
        from rich.console import COLOR_SYSTEMS

        if colours not in (known := ("auto", *COLOR_SYSTEMS)):
            raise Stop(wording.NO_COLOURS.format(value=colours, known=", ".join(known)), FAILED)
    if trouble := own_trouble():
        raise trouble


def encoding() -> str:
    """The encoding of the screens."""
    return sys.stderr.encoding


def _is_driver(named: str) -> bool:
    """Whether this is the name of a class with which Textual can drive a terminal."""
    from textual.driver import Driver

    module, _, name = named.partition(":")
    try:
        driver = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError, ValueError):
        return False
    return isinstance(driver, type) and issubclass(driver, Driver)


def coprod(
    service: Service,
    start: "LiveSession | PlanRead | None" = None,
    notes: tuple[str, ...] = (),
    people: "NameList | None" = None,
) -> int:
    """Open the home screen, a session in the room, or a plan in the setup screen; returns the exit code.

    Raises ``Failure`` if sessions cannot be saved.
    """
    if start is None:
        service.prepare()
    quick_start.begin()
    from coprod_tui.tui.runtime.app import CoprodApp

    log = partial(log_in, service.places)
    app = CoprodApp(service, SystemClock(), start, notes, log, people)
    code = open_screen(app, log)
    for kept in app.kept_plans:
        say(wording.PLAN_KEPT, to_open(kept.path))
    return code


def wall(service: Service, watching: "Watching") -> int:
    """Open the wall; returns the exit code."""
    quick_start.begin()
    from coprod_tui.tui.runtime.watching import WallApp

    log = partial(log_in, service.places)
    return open_screen(WallApp(watching, log), log)


def open_screen(app: "CalmApp", note: Callable[[str], object] = lambda _: None) -> int:
    """Run an app, print its farewell after it ends, and return its exit code.

    Commands in sentences ("Go on with: coprod resume last") are printed in full. ``note`` is called with further
    errors, without names.
    """
    with no_tracebacks(note):
        app.run()
    for sentence in app.farewell.splitlines():
        said, sign, command = sentence.partition(": coprod ")
        if sign:
            say(f"{said}:", base.typed(command))
        else:
            say(sentence)
    return app.return_code or 0


def log_in(places: Places, text: str) -> Path | None:
    """Append ``text`` to the private log and return its path; None if it cannot be written."""
    files = Files()
    try:
        make_folders(places.home, files)
        log = files.open_behind(places.log)
        try:
            files.write(log, f"{datetime.now(UTC):%Y-%m-%d %H:%M:%SZ}\n{text}\n".encode(errors="backslashreplace"))
        finally:
            files.close(log)
    except OSError:
        return None
    return places.log


def to_open(plan: Path) -> str:
    """The command that opens a plan."""
    return base.typed(f"run {shlex.quote(str(plan))}")
