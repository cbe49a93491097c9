"""Asking before a person is forgotten."""

import click

from coprod_tui.cli.screens import is_terminal
from coprod_tui.domain.people.forgetting import Forgetting
from coprod_tui.domain.words import clean
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.presentation.shell import forgetting as wording
from coprod_tui.presentation.shell.usage import STOPPED_UNCHANGED


def agreed(name: str, would: Forgetting) -> tuple[str, ...]:
    """Ask for confirmation; returns the parts of the name to forget too, although they may be ordinary words.

    Raises ``WrongUse`` without a terminal, and ``Failure`` for a no.
    """
    if not is_terminal():
        raise WrongUse(wording.ONLY_ASKED)
    try:
        click.confirm(wording.ASK.format(name=clean(name).text), abort=True, err=True)
        parts = would.parts_to_forget
        return tuple(part for part in parts if click.confirm(wording.ASK_PART.format(part=part), err=True))
    except click.Abort:
        raise Failure(STOPPED_UNCHANGED) from None
