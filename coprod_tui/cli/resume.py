"""``coprod resume``: goes on with an open session, in the room."""

import click

from coprod_tui.cli import base, options, screens
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import Stop
from coprod_tui.domain.ids import SessionId
from coprod_tui.presentation.shell.sessions import NONE_OPEN
from coprod_tui.service import Listing

_DAY = len("2026-11-22")
"""The length of the day at the start of an id."""


@command("resume")
@click.argument("id_", type=options.ID, required=False)
def resume(id_: str | None) -> int:
    """Without an id: the newest open session."""
    screens.must_be_terminal()
    service = base.service()
    return screens.resumed(service, to_go_on_with(service.listing()) if id_ is None else service.resolve(id_))


def to_go_on_with(kept: Listing) -> SessionId:
    """The id of the newest open session.

    Raises the error of an unreadable session that may be newer, as it may be the one meant; and ``Stop`` if none
    is open.
    """
    newest = next((each.id for each in kept.summaries if each.closed_at is None), SessionId(""))
    for session_id, trouble in sorted(kept.troubles.items(), reverse=True):
        if session_id[:_DAY] >= newest[:_DAY]:
            raise trouble
    if not newest:
        raise Stop(NONE_OPEN)
    return newest
