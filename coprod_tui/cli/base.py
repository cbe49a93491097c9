"""What every command shares: the option --home, and the record and the desk of that home."""

import os
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import click

from coprod_tui.cli.output import put_lines, say
from coprod_tui.cli.progress import Progress
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.words import TEXT_CHARACTERS, clean
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.places import NoUsersFolder, Places, home_folder
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell import usage
from coprod_tui.presentation.shell.places import NO_USERS_FOLDER

if TYPE_CHECKING:
    from coprod_tui.library import Record
    from coprod_tui.service import Service

HOME = "coprod.home"
"""The key of the --home value in Click's context, wherever in the command line it was given."""

TYPED_VARIABLE = "COPROD_TYPED"
"""The environment variable of a launcher's command template; {} is replaced by the command and its arguments."""


_TOLD = re.compile(r"(?<=“)coprod ([a-z][^”]*)(?=”)|(?<=\()coprod ([a-z][^()]*)(?=\))|(?<=: )coprod ([a-z].*)$")
"""Matches a command in a sentence: in quotes, in brackets, or after a colon at the end."""


class FilePath(click.Path):
    """A path to a file or folder. Rejects an empty value, as from an unset variable in a script."""

    def __init__(self) -> None:
        super().__init__(readable=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail(usage.NO_FILE_NAMED, param, ctx)
        return super().convert(value, param, ctx)


FILE = FilePath()


class Choice(click.Choice[str]):
    """One of several words; the error for a former word names its replacement."""

    EARLIER: ClassVar = {"turns": usage.NO_TURNS}

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value in self.EARLIER:
            self.fail(self.EARLIER[value], param, ctx)
        return super().convert(value, param, ctx)


class CleanText(click.types.StringParamType):
    """A sentence to save with a session. Shortens a long one, as the screens do, and says so."""

    name = "words"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        words = super().convert(value, param, ctx)
        if param is not None and clean(words).shortened:
            say(usage.SHORTENED.format(option=param.opts[0], most=f"{TEXT_CHARACTERS:,}"))
        return words


WORDS = CleanText()

STREAM = Path("-")
"""Instead of a file: standard input for reading, standard output for writing."""


def _keep_home(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.meta[HOME] = value


def _is_whole(value: str | None) -> bool:
    """Whether an argument was decoded without surrogate escapes (https://peps.python.org/pep-0383/)."""
    return value is None or value.isascii() or not any("\udc80" <= each <= "\udcff" for each in value)


def _show_help(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    if is_asked:
        put_lines(context.get_help().splitlines())
        context.exit()


class Command(click.Command):
    """A command that takes --home, and rejects arguments that are not valid text."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        home = click.Option(
            ["--home"],
            metavar=texts.FOLDER,
            type=FILE,
            expose_value=False,
            callback=_keep_home,
            help=texts.HOME,
        )
        self.params.append(home)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # Click sets no context for an option without its value
            raise
        for param in self.params:
            value = ctx.params.get(param.name or "")
            words = value if isinstance(value, tuple) else (value,)
            if isinstance(param.type, click.types.StringParamType) and not all(map(_is_whole, words)):
                raise click.BadParameter(usage.HALF_READ, ctx, param)
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Click's help option, but printed with ``put``, so that write errors are reported as for other data."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.callback = _show_help
        return option


class Group(Command, click.Group):
    """Commands under one name."""

    command_class = Command
    group_class = type

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; failures are worded here, where the chosen home folder is known."""
        try:
            return super().invoke(ctx)
        except Failure as failure:
            if ctx.parent is not None:
                raise
            raise type(failure)(as_typed(sentence_of(failure))) from None
        except Rejection as rejection:
            raise Failure(as_typed(sentence_of(rejection))) from None


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


def record(*, progress: bool = False) -> "Record":
    """The record; with ``progress``, a terminal shows the progress of reading all sessions."""
    from coprod_tui.library import Record

    return Record(places().home, progress=Progress() if progress else None)


def desk(*, progress: bool = False) -> "Service":
    """The desk, likewise."""
    import secrets

    from coprod_tui.service import Service, SystemClock

    return Service(
        places().home, SystemClock(), lambda: secrets.randbits(32), progress=Progress() if progress else None
    )
