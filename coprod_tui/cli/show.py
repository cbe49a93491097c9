"""``coprod show``: one session in plain lines, for a terminal, a pipe or a printer."""

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import put_lines


@command("show")
@options.session
def show(id_: str) -> None:
    """A session that is open, here or elsewhere, can be shown too."""
    service = base.service()
    put_lines(service.show(service.resolve(id_)))
