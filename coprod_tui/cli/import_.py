"""``coprod import``: a session from its JSON. Everything is validated before anything is written."""

from pathlib import Path

import click

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.input import bytes_in, shown
from coprod_tui.cli.output import put_lines, say
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import Events
from coprod_tui.errors import WrongUse
from coprod_tui.export import reading
from coprod_tui.files import Files
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell.exports import IMPORTED, IMPORTED_OPEN
from coprod_tui.presentation.shell.files import IN_FILE
from coprod_tui.storage.importing import take_in
from coprod_tui.storage.session_folder import Shelf


@command("import")
@click.argument("file", metavar=texts.FILE, type=options.FILE)
def import_(file: Path) -> None:
    """Prints the id, and says how to go on."""
    events = events_in(file)
    session_id = take_in(Shelf(base.places().sessions, Files()), events)
    session = fold(events)
    said, next_ = (IMPORTED, "show") if session.is_closed else (IMPORTED_OPEN, "resume")
    say(said.format(title=session.plan.title, command=base.typed(f"{next_} {session_id}")))
    put_lines([session_id])


def events_in(file: Path) -> Events:
    """The events of the session in ``file``, or in standard input for ``-``. Raises ``WrongUse``."""
    data = bytes_in(file, "export", reading.LARGEST_BYTES)
    try:
        return reading.events_in(data)
    except WrongUse as trouble:
        raise WrongUse(IN_FILE.format(file=shown(file), problem=sentence_of(trouble))) from None
