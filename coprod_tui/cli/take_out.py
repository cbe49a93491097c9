"""``coprod take-out``: somebody takes their words back; asks first."""

import click

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.input import is_terminal
from coprod_tui.cli.output import say
from coprod_tui.cli.stop import FAILED, Stop
from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import words as wording
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell.following_up import WORDS
from coprod_tui.presentation.shell.usage import STOPPED_UNCHANGED, TAKE_OUT_ONLY_ASKED


@command("take-out")
@click.argument("id_", metavar=texts.ID)
@click.argument("contribution", metavar=texts.CONTRIBUTION, type=options.CONTRIBUTION)
@options.yes
def take_out(id_: str, contribution: ContributionId, yes: bool) -> None:
    """Names the files not written by coprod that still contain the words."""
    service = base.service()
    session_id = service.resolve(id_)
    if not yes:
        must_agree(service.kept(session_id).session, contribution)
    left = service.take_out(session_id, contribution)
    say(wording.SAY_TAKEN_OUT_LEFT.format(files=", ".join(map(str, left))) if left else wording.SAY_TAKEN_OUT)


def must_agree(session: Session, contribution_id: ContributionId) -> None:
    """Show the words and ask. Raises ``Stop`` without a terminal, and for a no."""
    if not is_terminal():
        raise Stop(TAKE_OUT_ONLY_ASKED)
    said = next((each for each in session.heard if each.id == contribution_id), None)
    if said is None:  # nothing to confirm; the command itself reports why
        return
    say(WORDS.format(text=said.text))
    say(wording.TAKE_OUT_MORE)
    try:
        click.confirm(wording.TAKE_OUT_ASK.removesuffix("?"), abort=True, err=True)
    except click.Abort:
        raise Stop(STOPPED_UNCHANGED, FAILED) from None
