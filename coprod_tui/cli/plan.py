"""``coprod plan``: a plan to fill in, and what is wrong with one."""

import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import Group, coprod
from coprod_tui.cli.export import must_not_be_in
from coprod_tui.cli.input import shown, text_in
from coprod_tui.cli.output import Stop, put, put_lines, say, write
from coprod_tui.domain.message import Message
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.plan.plan_file import PlanRead, read_plan
from coprod_tui.domain.plan.plan_syntax import PlanError
from coprod_tui.presentation.plan import notes, problems
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell import plans, usage
from coprod_tui.system_clock import SystemClock


@coprod.group("plan", cls=Group, help=texts.COMMANDS["plan"], no_args_is_help=False)
def plan() -> None:
    """The commands about plans."""


@plan.command("new", help=texts.PLAN_COMMANDS["new"])
@click.argument("file", type=options.FILE, default=options.STREAM)
def new(file: Path) -> None:
    """``coprod plan new``."""
    data = plans.new_plan().encode()
    if file == options.STREAM:
        put(data)
        return
    write(file, data, overwrite=False, advice=usage.OTHER_NAME)
    command = base.typed(f"plan check {shlex.quote(str(file))}")
    say(plans.TO_FILL_IN.format(file=file, command=command))


@plan.command("check", help=texts.PLAN_COMMANDS["check"])
@click.argument("file", type=options.FILE)
def check(file: Path) -> None:
    """``coprod plan check``."""
    read = plan_in(file)
    coming = len(read.people.names) + read.people.waiting
    for note in (*notes(read.notes), *plans.breaks_missing(read.plan, coming)):
        say(note)
    in_short = plans.in_short(read.plan, coming, SystemClock().now())
    put_lines(usage.IN_FILE.format(file=shown(file), problem=each) for each in in_short)


@plan.command("sheet", help=texts.PLAN_COMMANDS["sheet"])
@click.argument("file", type=options.FILE)
@click.option("-o", "--output", type=options.FILE, default="-")
@options.flag("--force")
def sheet(file: Path, output: Path, force: bool) -> None:
    """``coprod plan sheet``."""
    read = plan_in(file)
    for note in notes(read.notes):
        say(note)
    service = base.service()
    data = service.sheet(read.plan)
    if output == options.STREAM:
        put(data)
        return
    must_not_be_in(service.places, output)
    if output.exists() and file != options.STREAM and output.samefile(file):
        raise Stop(plans.SHEET_OVER_PLAN.format(file=output))
    write(output, data, overwrite=force, advice=usage.WITH_FORCE)
    say(plans.SHEET_WRITTEN.format(file=output))


def plan_in(file: Path) -> PlanRead:
    """Parse the plan in ``file``. Prints all problems but the last, and raises ``Stop`` with that."""
    text = text_in(file, "plan")
    try:
        read = read_plan(text)
    except PlanError as error:
        raise _all_but_last_said(file, problems(error)) from None
    return msgspec.structs.replace(read, notes=(*read.notes, *_still_examples(read.plan)))


def _still_examples(plan: Plan) -> Iterator[Message]:
    """Messages about the parts of a plan that are still the examples from ``coprod plan new``."""
    example = read_plan(plans.new_plan()).plan
    for key in ("title", "purpose", "group"):
        if getattr(plan, key) == getattr(example, key):
            yield Message("example", {"place": key, "text": getattr(example, key)})


def _all_but_last_said(file: Path, wrong: tuple[str, ...]) -> Stop:
    """Print all problems but the last, each with the file's name; returns the last as an error to raise."""
    *before, last = (usage.IN_FILE.format(file=shown(file), problem=each) for each in wrong)
    for each in before:
        say(each)
    return Stop(last)
