"""``coprod watch``: the wall, in a second window."""

import click

from coprod_tui.cli import base, options, screens
from coprod_tui.cli.commands import command


@command("watch")
@click.argument("id_", type=options.ID, required=False)
def watch(id_: str | None) -> int:
    """Without an id: whichever session goes on, or begins."""
    screens.must_be_terminal()
    service = base.service()
    return screens.wall(service, service.watch(None if id_ is None else service.resolve(id_)))
