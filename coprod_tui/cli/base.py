"""What every command shares: the option --home, and the record and the desk of that home."""

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coprod_tui.cli.output import put_lines
from coprod_tui.cli.progress import Progress
from coprod_tui.places import Places, home_folder
from coprod_tui.trouble import WrongUse

if TYPE_CHECKING:
    from coprod_tui.desk import LocalDesk
    from coprod_tui.record.library import Record

HOME = "coprod.home"
"""Where the context keeps what --home said, wherever in the command line it stood."""

TYPED_VARIABLE = "COPROD_TYPED"
"""How commands are typed where coprod was started by something else: {} stands for the command and what follows it."""


def _keep_home(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is None:
        return
    if not value:
        raise WrongUse("--home: there is no folder after it. Write the home folder out in full.")
    context.meta[HOME] = Path(value)


def _show_help(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    if is_asked:
        put_lines(context.get_help().splitlines())
        context.exit()


class Command(click.Command):
    """A command that takes --home."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        home = click.Option(
            ["--home"], metavar="DIR", expose_value=False, callback=_keep_home, help="The folder that sessions lie in."
        )
        self.params.append(home)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """As Click has it, but written like all data: what goes wrong with that is said as everywhere else."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.callback = _show_help
        return option


class Group(Command, click.Group):
    """Commands under one name."""

    command_class = Command
    group_class = type


def places() -> Places:
    """The places of the home folder that was named, or of the usual one."""
    return Places(home_folder(click.get_current_context().meta.get(HOME), os.environ))


def typed(command: str) -> str:
    """How ``command`` ("resume last") is to be typed here, so that it works with the same home folder."""
    context = click.get_current_context(silent=True)
    home = context.meta.get(HOME) if context else None
    option = f" --home {shlex.quote(str(home))}" if home else ""
    return (os.environ.get(TYPED_VARIABLE) or "coprod {}").replace("{}", command + option)


def record(*, progress: bool = False) -> "Record":
    """The record; with ``progress`` a terminal sees how far it is when all sessions have to be read."""
    from coprod_tui.record.library import Record

    return Record(places().home, progress=Progress() if progress else None)


def desk(*, progress: bool = False) -> "LocalDesk":
    """The desk, likewise."""
    import secrets

    from coprod_tui.desk import LocalDesk, SystemClock

    return LocalDesk(
        places().home, SystemClock(), lambda: secrets.randbits(32), progress=Progress() if progress else None
    )
