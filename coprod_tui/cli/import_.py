"""``coprod import``: a session from its JSON. Everything is validated before anything is written."""

from pathlib import Path

import click

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.input import bytes_in, shown
from coprod_tui.cli.output import put_lines, say
from coprod_tui.presentation.shell.usage import IMPORTED, IMPORTED_OPEN
from coprod_tui.service import LARGEST_EXPORT


@command("import")
@click.argument("file", type=options.FILE)
def import_(file: Path) -> None:
    """Prints the id, and says how to go on."""
    session = base.service().import_(bytes_in(file, "export", LARGEST_EXPORT), shown(file)).session
    said, next_ = (IMPORTED, "show") if session.is_closed else (IMPORTED_OPEN, "resume")
    say(said.format(title=session.plan.title, command=base.typed(f"{next_} {session.id}")))
    put_lines([session.id])
