"""All commands. The module of each, named as it, is imported when that command is given."""

from collections.abc import Callable
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Any

import click

from coprod_tui import __version__
from coprod_tui.cli import base, options
from coprod_tui.cli.output import put_lines
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell.usage import HALF_READ


class Command(click.Command):
    """A command that takes --home, and rejects what is not valid text; the help of its options comes from the table."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.params.append(click.Option(["--home"], type=options.FOLDER, expose_value=False, callback=_keep_home))
        help_of = texts.OPTIONS[""] | texts.OPTIONS.get(self.name or "", {})
        for option in self.params:
            if isinstance(option, click.Option):
                option.help = help_of.get(option.opts[-1])

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
                raise click.BadParameter(HALF_READ, ctx, param)
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


class Commands(Group):
    """The group of all commands: until one is given, it has only its name and help."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        for name, text in texts.COMMANDS.items():
            self.add_command(click.Command(name, help=text))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Import the module of the command, which adds it in earnest."""
        if args[0] in texts.COMMANDS:
            module = args[0].replace("-", "_") + "_" * iskeyword(args[0])
            import_module(f".{module}", __package__)
        return super().resolve_command(ctx, args)


def _keep_home(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.ensure_object(base.Given).home = value


def _is_whole(value: str | None) -> bool:
    """Whether an argument was decoded without surrogate escapes (https://peps.python.org/pep-0383/)."""
    return value is None or value.isascii() or not any("\udc80" <= each <= "\udcff" for each in value)


def _show_help(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    if is_asked:
        put_lines(context.get_help().splitlines())
        context.exit()


def _show_version(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    if is_asked:
        put_lines([f"coprod {__version__}"])
        context.exit()


@click.group(
    cls=Commands,
    help=texts.COPROD,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version)
@click.pass_context
def coprod(context: click.Context) -> int | None:
    """All commands; without one the home screen opens."""
    if context.invoked_subcommand is not None:
        return None
    from coprod_tui.cli import screens

    screens.must_be_terminal()
    return screens.coprod(base.service())


def command(name: str, **settings: Any) -> Callable[[Callable[..., Any]], click.Command]:
    """Makes a function the command of this name; ``settings`` are those of its Click context."""
    return coprod.command(name, help=texts.COMMANDS[name], context_settings=settings)
