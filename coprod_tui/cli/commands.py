"""All commands. The module of each, named as it, is imported when that command is given."""

from collections.abc import Callable
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from coprod_tui import __version__
from coprod_tui.cli import base
from coprod_tui.cli.group import Group
from coprod_tui.cli.output import put_lines
from coprod_tui.presentation.shell import commands as texts


class Commands(Group):
    """The group of all commands: until one is given, it has only its name and help."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
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
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help=texts.VERSION)
@click.pass_context
def coprod(context: click.Context) -> int | None:
    """All commands; without one the home screen opens."""
    if context.invoked_subcommand is not None:
        return None
    from coprod_tui.cli import screens

    screens.must_be_terminal()
    return screens.home(base.service())


def command(name: str, **settings: Any) -> Callable[[Callable[..., Any]], click.Command]:
    """Makes a function the command of this name; ``settings`` are those of its Click context."""
    return coprod.command(name, help=texts.COMMANDS[name], context_settings=settings)
