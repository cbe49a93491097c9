"""The types of arguments, and the options that several commands have."""

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

    def __init__(self) -> None:
        super().__init__(readable=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail(usage.NO_FILE_NAMED, param, ctx)
        return super().convert(value, param, ctx)


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


class Number(click.types.StringParamType):
    """The number of a decision or contribution; becomes its id: ``3`` and ``C3`` are ``c3``."""

    name = "number"

    def __init__(self, letter: str) -> None:
        self._letter = letter

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        text = super().convert(value, param, ctx).strip().lower()
        return f"{self._letter}{text}" if text.isdigit() else text


FILE = FilePath()
WORDS = CleanText()
DECISION = Number("d")
CONTRIBUTION = Number("c")

group = click.option("--group", metavar=texts.GROUP_NAME, default="", help=texts.GROUP)
json = click.option("--json", "as_json", is_flag=True, help=texts.JSON)
yes = click.option("--yes", is_flag=True, help=texts.YES)
