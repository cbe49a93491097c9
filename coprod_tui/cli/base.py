"""What every command shares: the home folder that is given, its service, and how commands are typed for it."""

import os
import re
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from coprod_tui.cli.progress import Progress
from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import WrongUse
from coprod_tui.places import NoUsersFolder, Places, home_folder
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.shell.places import NO_USERS_FOLDER

if TYPE_CHECKING:
    from coprod_tui.service import Service

HOME = "coprod.home"
"""The key of the --home value in Click's context, wherever in the command line it was given."""

TYPED_VARIABLE = "COPROD_TYPED"
"""The environment variable of a launcher's command template; {} is replaced by the command and its arguments."""

_TOLD = re.compile(r"(?<=“)coprod ([a-z][^”]*)(?=”)|(?<=\()coprod ([a-z][^()]*)(?=\))|(?<=: )coprod ([a-z].*)$")
"""Matches a command in a sentence: in quotes, in brackets, or after a colon at the end."""


def places() -> Places:
    """The places of the home folder given by --home, or of the default one. Raises ``WrongUse``."""
    try:
        return Places(home_folder(click.get_current_context().meta.get(HOME), os.environ))
    except NoUsersFolder as error:
        raise WrongUse(NO_USERS_FOLDER.format(folder=error.folder)) from None


def typed(command: str) -> str:
    """The full command line for ``command`` ("resume last"), for the same home folder."""
    context = click.get_current_context(silent=True)
    home = context.meta.get(HOME) if context else None
    option = f" --home {shlex.quote(str(home))}" if home else ""
    return (os.environ.get(TYPED_VARIABLE) or "coprod {}").replace("{}", command + option)


def as_typed(sentence: str) -> str:
    """The sentence with each command in it, such as ``coprod show ID``, replaced by its full command line."""
    return _TOLD.sub(lambda found: typed(found[found.lastindex or 0]), sentence)


def service(*, progress: bool = False) -> "Service":
    """The service of the home; with ``progress``, a terminal shows the progress of reading all sessions."""
    import secrets

    from coprod_tui.service import Service
    from coprod_tui.system_clock import SystemClock

    shown = Progress() if progress else None
    return Service.of(places().home, SystemClock(), lambda: secrets.randbits(32), progress=shown)


@contextmanager
def rejected_as_wrong_use() -> Iterator[None]:
    """Here a rejection means that the command line does not fit the session."""
    try:
        yield
    except Rejection as rejection:
        raise WrongUse(sentence_of(rejection)) from None
