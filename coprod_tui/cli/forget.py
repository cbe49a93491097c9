"""``coprod forget``: takes a name out of everything that coprod wrote; asks first."""

import click

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.input import asking
from coprod_tui.cli.output import put_lines, say
from coprod_tui.domain.people.forgetting import Forgetting
from coprod_tui.domain.words import clean
from coprod_tui.presentation.shell import forgetting as wording


@command("forget")
@click.argument("name", type=options.NAME)
@options.flag("--dry-run")
@options.yes
@options.flag("--as-written")
def forget(name: str, dry_run: bool, yes: bool, as_written: bool) -> None:
    """What would change is printed first."""
    service = base.service(progress=True)
    would = service.forget(name, dry_run=True, as_written=as_written)
    put_lines(wording.before(would, name, base.typed))
    if dry_run:
        say(wording.DRY_RUN)
        return
    parts = () if yes else agreed(name, would)
    say(wording.after(service.forget(name, dry_run=False, as_written=as_written), as_written=as_written))
    for part in parts:
        say(wording.after(service.forget(part, dry_run=False, as_written=True), as_written=True))


def agreed(name: str, would: Forgetting) -> tuple[str, ...]:
    """Ask for confirmation; returns the parts of the name to forget too, although they may be ordinary words.

    Raises ``Stop`` without a terminal, and for a no.
    """
    with asking(wording.ONLY_ASKED):
        click.confirm(wording.ASK.format(name=clean(name).text), abort=True, err=True)
        parts = would.parts_to_forget
        return tuple(part for part in parts if click.confirm(wording.ASK_PART.format(part=part), err=True))
