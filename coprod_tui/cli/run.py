"""``coprod run``: opens a session from a plan, in the room."""

from pathlib import Path

import click
import msgspec

from coprod_tui.cli import base, options, screens
from coprod_tui.cli.commands import command
from coprod_tui.cli.input import shown
from coprod_tui.cli.output import Stop, say
from coprod_tui.cli.plan import plan_in
from coprod_tui.cli.voices import left_out, people_in
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.people.folding import read_as
from coprod_tui.domain.plan.plan import LIMIT_VOICES, Plan
from coprod_tui.domain.plan.plan_file import PlanRead
from coprod_tui.errors import Failure
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.plan import notes
from coprod_tui.presentation.shell import usage
from coprod_tui.service import Service


@command("run")
@click.argument("plan", type=options.PLAN)
@click.option("--voices", "list_", type=options.FILE)
def run(plan: Path, list_: Path | None) -> int:
    """Everything is read and validated before a session is opened; a plan without voices opens in the setup screen."""
    read = plan_in(plan)
    if list_ is not None:
        read = with_voices(read, list_)
    for note in notes(read.notes):
        say(note)
    screens.must_be_terminal()
    service = base.service()
    start = service.open(read.plan, paces=remembered_for(service, read.plan)) if read.plan.voices else read
    return screens.coprod(service, start, people=read.people)


def remembered_for(service: Service, plan: Plan) -> dict[str, Pace]:
    """What suits those of the plan whom its group remembers, by name; what cannot be read is said, and nobody's."""
    try:
        known = service.remembered_paces(plan.group)
    except Failure as trouble:
        say(sentence_of(trouble))
        return {}
    return {name: known[read_as(name)] for name in plan.voices if read_as(name) in known}


def with_voices(plan: PlanRead, file: Path) -> PlanRead:
    """``plan`` with its voices replaced by those in ``file``, and notes about them.

    Raises ``Stop`` as ``plan_in`` does, and if there are no names or too many.
    """
    people = people_in(file)
    if (count := sum(not row.set_aside for row in people.rows)) > LIMIT_VOICES:
        raise Stop(usage.TOO_MANY_NAMES.format(file=shown(file), count=count, most=LIMIT_VOICES))
    if not people.names:
        raise Stop(usage.NO_NAME.format(file=shown(file)))
    notes = [*plan.notes, Message("voices", {"file": shown(file), "people": people}), *left_out(people, file)]
    if plan.plan.voices and plan.plan.voices != people.names:
        notes.append(Message("names_of_list", {"file": shown(file)}))
    return PlanRead(msgspec.structs.replace(plan.plan, voices=people.names), tuple(notes), people)
