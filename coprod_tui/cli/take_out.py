"""``coprod take-out``: somebody takes their words back; asks first."""

import click

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.input import asking
from coprod_tui.cli.output import say
from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import words as wording
from coprod_tui.presentation.shell import usage
from coprod_tui.presentation.shell.following_up import WORDS


@command("take-out")
@options.session
@options.contribution
@options.yes
def take_out(id_: str, contribution: ContributionId, yes: bool) -> None:
    """Names the files not written by coprod that still contain the words."""
    service = base.service()
    session_id = service.resolve(id_)
    if not yes:
        must_agree(service.kept(session_id).session, contribution)
    left = service.take_out(session_id, contribution)
    say(wording.TAKEN_OUT_LEFT.format(files=", ".join(map(str, left))) if left else wording.TAKEN_OUT)


def must_agree(session: Session, contribution_id: ContributionId) -> None:
    """Show the words and ask; of words that are not there the command itself reports why. Raises ``Stop``."""
    with asking(usage.TAKE_OUT_ONLY_ASKED):
        for said in session.heard:
            if said.id == contribution_id:
                say(WORDS.format(text=said.text))
                say(wording.TAKE_OUT_MORE)
                click.confirm(wording.TAKE_OUT_ASK.removesuffix("?"), abort=True, err=True)
