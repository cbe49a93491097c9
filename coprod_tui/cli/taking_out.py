"""The question before words are taken out, and the sentence after it."""

from pathlib import Path

import click

from coprod_tui.cli.output import say
from coprod_tui.cli.screens import is_terminal
from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.model.session import Session
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.presentation import words
from coprod_tui.presentation.shell.following_up import WORDS
from coprod_tui.presentation.shell.usage import STOPPED_UNCHANGED, TAKE_OUT_ONLY_ASKED


def must_agree(session: Session, contribution_id: ContributionId) -> None:
    """Show the words and ask. Raises ``WrongUse`` without a terminal, and ``Failure`` for a no."""
    if not is_terminal():
        raise WrongUse(TAKE_OUT_ONLY_ASKED)
    said = next((each for each in session.heard if each.id == contribution_id), None)
    if said is None:  # nothing to confirm; the command itself reports why
        return
    say(WORDS.format(text=said.text))
    say(words.TAKE_OUT_MORE)
    try:
        click.confirm(words.TAKE_OUT_ASK.removesuffix("?"), abort=True, err=True)
    except click.Abort:
        raise Failure(STOPPED_UNCHANGED) from None


def done(left: tuple[Path, ...]) -> str:
    """The sentence after it is done; ``left`` are files not written by coprod that contain the words."""
    if not left:
        return words.SAY_TAKEN_OUT
    return words.SAY_TAKEN_OUT_LEFT.format(files=", ".join(map(str, left)))
