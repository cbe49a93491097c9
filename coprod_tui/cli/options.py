"""The types of arguments and options, and those that several commands have. Their help is a table in presentation."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import click

from coprod_tui.cli.output import say
from coprod_tui.domain.words import TEXT_CHARACTERS, clean
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell import usage

STREAM = Path("-")
"""Instead of a file: standard input for reading, standard output for writing."""


class FilePath(click.Path):
    """A path to a file or folder. Rejects an empty value, as from an unset variable in a script."""

    def __init__(self, metavar: str) -> None:
        super().__init__(readable=False, path_type=Path)
        self._metavar = metavar

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail(usage.NO_FILE_NAMED, param, ctx)
        return super().convert(value, param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return self._metavar


class Text(click.types.StringParamType):
    """A text, called ``metavar`` in the help."""

    def __init__(self, metavar: str) -> None:
        self.metavar = metavar

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return self.metavar


class CleanText(Text):
    """A sentence to save with a session. Shortens a long one, as the screens do, and says so."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        words = super().convert(value, param, ctx)
        if param is not None and clean(words).shortened:
            say(usage.SHORTENED.format(option=param.opts[0], most=f"{TEXT_CHARACTERS:,}"))
        return words


class Number(Text):
    """The number of a decision or contribution; becomes its id: ``3`` and ``C3`` are ``c3``."""

    def __init__(self, metavar: str, letter: str) -> None:
        super().__init__(metavar)
        self._letter = letter

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        text = super().convert(value, param, ctx).strip().lower()
        return f"{self._letter}{text}" if text.isdigit() else text


class Choice(click.Choice[str]):
    """One of several words; the error for a former word names its replacement."""

    EARLIER: ClassVar = {"turns": usage.NO_TURNS}

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value in self.EARLIER:
            self.fail(self.EARLIER[value], param, ctx)
        return super().convert(value, param, ctx)


FILE = FilePath(texts.FILE)
FOLDER = FilePath(texts.FOLDER)
PLAN = FilePath(texts.PLAN_FILE)
ID = Text(texts.ID)
NAME = Text(texts.NAME)
PRINCIPLE = Text(texts.PRINCIPLE)
DAY = Text(texts.DAY)
SEARCH = Text(texts.WORDS)
WORDS = CleanText(texts.WORDS)
DECISION = Number(texts.DECISION, "d")
CONTRIBUTION = Number(texts.CONTRIBUTION, "c")

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def flag(name: str, *names: str) -> Decorator:
    """An option without a value; the last of ``names`` is that of the parameter."""
    return click.option(name, *names, is_flag=True)


def words(name: str) -> Decorator:
    """An option that takes a sentence."""
    return click.option(name, type=WORDS, default="")


def perhaps(name: str, type_: Text) -> Decorator:
    """An option whose value may be left out: None without the option, empty without its value."""
    metavar = f"[{type_.metavar}]"
    return click.option(name, type=type_, is_flag=False, flag_value="", default=None, metavar=metavar)


session = click.argument("id_", type=ID)
contribution = click.argument("contribution", type=CONTRIBUTION)
group = click.option("--group", type=Text(texts.GROUP_NAME), default="")
json = flag("--json", "as_json")
yes = flag("--yes")
