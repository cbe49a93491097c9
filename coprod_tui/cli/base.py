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
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell import usage
from coprod_tui.presentation.shell.places import NO_USERS_FOLDER

if TYPE_CHECKING:
    from coprod_tui.desk import LocalDesk
    from coprod_tui.record.library import Record

HOME = "coprod.home"
"""Where the context keeps what --home said, wherever in the command line it stood."""

TYPED_VARIABLE = "COPROD_TYPED"
"""How commands are typed where coprod was started by something else: {} stands for the command and what follows it."""


_TOLD = re.compile(r"(?<=“)coprod ([a-z][^”]*)(?=”)|(?<=\()coprod ([a-z][^()]*)(?=\))|(?<=: )coprod ([a-z].*)$")
"""A command in a sentence: in quotes, in brackets, or behind a colon at its end."""


class FilePath(click.Path):
    """A file or a folder, under any name that the system knows; what a script left empty names none."""

    def __init__(self) -> None:
        super().__init__(readable=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail(usage.NO_FILE_NAMED, param, ctx)
        return super().convert(value, param, ctx)


FILE = FilePath()


class Choice(click.Choice[str]):
    """One of several words; a word that was one of them earlier is answered with what to use now."""

    EARLIER: ClassVar = {"turns": usage.NO_TURNS}

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value in self.EARLIER:
            self.fail(self.EARLIER[value], param, ctx)
        return super().convert(value, param, ctx)


class CleanText(click.types.StringParamType):
    """A sentence that is kept with a session. What is too long is shortened, as on the screens, and that is said."""

    name = "words"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        words = super().convert(value, param, ctx)
        if param is not None and clean(words).shortened:
            say(usage.SHORTENED.format(option=param.opts[0], most=f"{TEXT_CHARACTERS:,}"))
        return words


WORDS = CleanText()

STREAM = Path("-")
"""In the place of a file: standard input where it would be read, standard output where it would be written."""


def _keep_home(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.meta[HOME] = value


def _is_whole(value: str | None) -> bool:
    """Whether all bytes of a word could be read as letters. What others become: https://peps.python.org/pep-0383/."""
    return value is None or value.isascii() or not any("\udc80" <= each <= "\udcff" for each in value)


def _show_help(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    if is_asked:
        put_lines(context.get_help().splitlines())
        context.exit()


class Command(click.Command):
    """A command that takes --home, and only whole words."""

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
            error.ctx = error.ctx or ctx  # an option without its value does not know of which command it is
            raise
        for param in self.params:
            value = ctx.params.get(param.name or "")
            words = value if isinstance(value, tuple) else (value,)
            if isinstance(param.type, click.types.StringParamType) and not all(map(_is_whole, words)):
                raise click.BadParameter(usage.HALF_READ, ctx, param)
        return rest

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

    def invoke(self, ctx: click.Context) -> Any:
        """Carry it out; what goes wrong is told while it is known which home folder was named."""
        try:
            return super().invoke(ctx)
        except Failure as failure:
            if ctx.parent is None:
                failure.sentence = as_typed(failure.sentence)
            raise
        except Rejection as rejection:
            from coprod_tui.presentation.rejections import sentence_of  # reads days, which takes a while to load

            raise Failure(as_typed(sentence_of(rejection))) from None


def places() -> Places:
    """The places of the home folder that was named, or of the usual one. Raises ``WrongUse``."""
    try:
        return Places(home_folder(click.get_current_context().meta.get(HOME), os.environ))
    except NoUsersFolder as error:
        raise WrongUse(NO_USERS_FOLDER.format(folder=error.folder)) from None


def typed(command: str) -> str:
    """How ``command`` ("resume last") is to be typed here, so that it works with the same home folder."""
    context = click.get_current_context(silent=True)
    home = context.meta.get(HOME) if context else None
    option = f" --home {shlex.quote(str(home))}" if home else ""
    return (os.environ.get(TYPED_VARIABLE) or "coprod {}").replace("{}", command + option)


def as_typed(sentence: str) -> str:
    """A sentence from within, where commands are told as ``coprod show ID``, with each of them as it is typed here."""
    return _TOLD.sub(lambda found: typed(found[found.lastindex or 0]), sentence)


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
