"""``coprod cards``: cards to print and cut out."""

from pathlib import Path

import click

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.export import must_not_be_in
from coprod_tui.cli.output import put, say, write
from coprod_tui.presentation.shell import plans, usage


@command("cards")
@click.option("-o", "--output", type=options.FILE, default="-")
@options.flag("--force")
def cards(output: Path, force: bool) -> None:
    """``coprod cards``."""
    service = base.service()
    data = service.cards()
    if output == options.STREAM:
        put(data)
        return
    must_not_be_in(service.places, output)
    write(output, data, overwrite=force, advice=usage.WITH_FORCE)
    say(plans.CARDS_WRITTEN.format(file=output))
