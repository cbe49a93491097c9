"""Commands that take --home anywhere, and groups of them."""

from pathlib import Path
from typing import Any

import click

from coprod_tui.cli.base import Given
from coprod_tui.cli.options import FILE
from coprod_tui.cli.output import put_lines
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell import usage


def _keep_home(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.ensure_object(Given).home = value


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
