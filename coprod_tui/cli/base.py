"""What every command shares: the home folder that is given, its service, and how commands are typed for it."""

import os
import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coprod_tui.places import Places, home_folder
from coprod_tui.presentation.shell.commands import COMMANDS
from coprod_tui.presentation.shell.usage import READING

if TYPE_CHECKING:
    from coprod_tui.service import Service

TYPED_VARIABLE = "COPROD_TYPED"
"""The environment variable of a launcher's command template; {} is replaced by the command and its arguments."""

FEW = 200
"""Up to this many sessions, no progress is shown."""

BAR_CELLS = 30

_A = rf"coprod ((?:{'|'.join(COMMANDS)})\b"
_TOLD = re.compile(rf"(?<=“){_A}[^”]*)(?=”)|(?<=\(){_A}[^()]*)(?=\))|(?<=: ){_A}.*)$")
"""Matches a command in a sentence: in quotes, in brackets, or after a colon at the end."""


class Given:
    """What holds for the whole command line: Click's context has it as its object."""

    home: Path | None = None
    """The folder of --home, wherever in the command line it was given."""


def given() -> Given:
    """What holds for the command line that is being carried out."""
    context = click.get_current_context(silent=True)
    return (context and context.find_object(Given)) or Given()


def places() -> Places:
    """The places of the home folder given by --home, or of the default one. Raises ``WrongUse``."""
    return Places(home_folder(given().home, os.environ))


def service(*, progress: bool = False) -> "Service":
    """The service of the home; with ``progress``, a terminal shows the progress of reading all sessions."""
    from coprod_tui.service import Service
    from coprod_tui.system_clock import SystemClock

    shown = show_progress if progress else None
    return Service.of(places().home, SystemClock(), lambda: int.from_bytes(os.urandom(4)), progress=shown)


def show_progress(done: int, of: int) -> None:
    """Show on a terminal's standard error that ``done`` of many sessions are read; the last one clears the line."""
    if sys.stderr is None or of < FEW or not sys.stderr.isatty():
        return
    if done == of:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    elif done % (of // 100) == 0:
        bar = "█" * (done * BAR_CELLS // of)
        said = READING.format(done=f"{done:,}", all=f"{of:,}")
        print(f"\r{bar:░<{BAR_CELLS}} {said}", end="", file=sys.stderr, flush=True)


def typed(command: str, home: Path | None = None) -> str:
    """The full command line for ``command`` ("resume last"), for ``home``, else for the home folder given now."""
    home = home or given().home
    option = f" --home {shlex.quote(str(home))}" if home else ""
    return (os.environ.get(TYPED_VARIABLE) or "coprod {}").replace("{}", command + option)


def as_typed(sentence: str, home: Path | None = None) -> str:
    """The sentence with each command in it, such as ``coprod show ID``, replaced by its full command line."""
    return _TOLD.sub(lambda found: typed(found[found.lastindex or 0], home), sentence)
