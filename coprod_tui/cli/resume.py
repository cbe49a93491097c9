"""``coprod resume``: goes on with an open session, in the room."""

import click

from coprod_tui.cli import base, options, screens
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import Stop
from coprod_tui.presentation.meeting import resumed
from coprod_tui.presentation.shell.sessions import NONE_OPEN


@command("resume")
@click.argument("id_", type=options.ID, required=False)
def resume(id_: str | None) -> int:
    """Without an id: the newest open session."""
    screens.must_be_terminal()
    service = base.service()
    session_id = service.resolve(id_) if id_ is not None else service.listing().newest(only_open=True)
    if session_id is None:
        raise Stop(NONE_OPEN)
    live = service.resume(session_id)
    return screens.coprod(service, live, (resumed(live.session, has_draft=bool(live.drafts)),))
