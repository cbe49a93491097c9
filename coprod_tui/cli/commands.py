"""The commands and their options. What a command needs is imported inside it, so that each starts as fast as it can."""

import math
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coprod_tui import __version__
from coprod_tui.cli import base
from coprod_tui.cli.output import put, put_lines, say
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell import files, usage

if TYPE_CHECKING:
    from coprod_tui.export.csv import Table


def _show_version(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    if is_asked:
        put_lines([f"coprod {__version__}"])
        context.exit()


@click.group(
    cls=base.Group,
    help=texts.COPROD,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help=texts.VERSION)
@click.pass_context
def coprod(context: click.Context) -> int | None:
    """All commands; without one the home screen opens."""
    if context.invoked_subcommand is not None:
        return None
    from coprod_tui.cli import screens

    screens.must_be_terminal(context.command_path)
    return screens.home(base.desk())


@coprod.command(help=texts.RUN)
@click.argument("plan", metavar=texts.PLAN_FILE, type=base.FILE)
@click.option("--voices", "list_", metavar=texts.FILE, type=base.FILE, help=texts.RUN_VOICES)
def run(plan: Path, list_: Path | None) -> int:
    """``coprod run``."""
    from coprod_tui.cli import reading, screens
    from coprod_tui.presentation.plan import notes

    read = reading.plan_in(plan)
    if list_ is not None:
        read = reading.with_voices(read, list_)
    for note in notes(read.notes):
        say(note)
    screens.must_be_terminal(click.get_current_context().command_path)
    return screens.room(base.desk(), read)


@coprod.command(help=texts.RESUME)
@click.argument("id_", metavar=f"[{texts.ID}]", required=False)
def resume(id_: str | None) -> int:
    """``coprod resume``."""
    from coprod_tui.cli import listing, screens

    screens.must_be_terminal(click.get_current_context().command_path)
    desk = base.desk()
    return screens.resumed(desk, listing.to_go_on_with(desk.listing()) if id_ is None else desk.resolve(id_))


class Speed(click.FloatRange):
    """How many times as fast; "nan" is within no range, though no comparison says so."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        speed: float = super().convert(value, param, ctx)
        if math.isnan(speed):
            self.fail(usage.NO_NUMBER.format(value=value), param, ctx)
        return speed


@coprod.command(help=texts.DEMO)
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True, help=texts.DEMO_SEED)
@click.option("--speed", type=Speed(min=0.1, max=1000), default=20, show_default=True, help=texts.DEMO_SPEED)
def demo(seed: int, speed: float) -> int:
    """``coprod demo``."""
    from coprod_tui.cli import demonstration, screens

    if screens.is_terminal():
        return demonstration.on_screen(base.places().demo, seed, speed)
    put_lines([str(demonstration.headless(base.places().demo, seed))])
    return 0


@coprod.group(help=texts.PLAN, no_args_is_help=False)
def plan() -> None:
    """``coprod plan``."""


@plan.command("new", help=texts.PLAN_NEW)
@click.argument("file", metavar=f"[{texts.FILE}]", type=base.FILE, default=base.STREAM)
def plan_new(file: Path) -> None:
    """``coprod plan new``."""
    from coprod_tui.cli import writing
    from coprod_tui.presentation.shell import plans
    from coprod_tui.presentation.shell.new_plan import new_plan

    data = new_plan().encode()
    if file == base.STREAM:
        put(data)
        return
    writing.write(file, data, overwrite=False, advice=files.OTHER_NAME)
    command = base.typed(f"plan check {shlex.quote(str(file))}")
    say(plans.TO_FILL_IN.format(file=file, command=command))


@plan.command("check", help=texts.PLAN_CHECK)
@click.argument("file", metavar=texts.FILE, type=base.FILE)
def plan_check(file: Path) -> None:
    """``coprod plan check``."""
    from coprod_tui.cli import reading
    from coprod_tui.cli.input import shown
    from coprod_tui.presentation.plan import notes
    from coprod_tui.presentation.shell.plans import in_short

    read = reading.plan_in(file)
    for note in notes(read.notes):
        say(note)
    put_lines([files.IN_FILE.format(file=shown(file), problem=in_short(read.plan))])


@coprod.command(help=texts.VOICES)
@click.argument("file", metavar=texts.FILE, type=base.FILE)
@click.option("--json", "as_json", is_flag=True, help=texts.JSON)
def voices(file: Path, as_json: bool) -> None:
    """``coprod voices``."""
    from coprod_tui.cli import naming, reading
    from coprod_tui.presentation.plan import notes

    people = reading.people_in(file)
    for note in notes(reading.left_out(people, file)):
        say(note)
    if as_json:
        put(naming.as_json(people))
    else:
        put_lines(naming.lines(people))


@coprod.command("list", help=texts.LIST)
@click.option("--json", "as_json", is_flag=True, help=texts.JSON)
@click.option("--find", "words", metavar=texts.WORDS, default="", help=texts.LIST_FIND)
@click.option("--group", metavar=texts.GROUP_NAME, default="", help=texts.GROUP)
def list_(as_json: bool, words: str, group: str) -> int:
    """``coprod list``."""
    from coprod_tui.cli import listing
    from coprod_tui.presentation.shell import listing as wording

    record = base.record(progress=True)
    whole = record.listing()
    code = listing.said(whole.troubles)
    found = record.find(words, group) if words or group else whole.summaries
    if as_json:
        put(listing.as_json(found))
    elif found:
        put_lines(listing.table(found))
    elif whole.summaries:
        say(base.as_typed(wording.NONE_FITS))
    elif not whole.troubles:
        say(base.as_typed(wording.NONE_YET))
    return code


@coprod.command(help=texts.SHOW)
@click.argument("id_", metavar=texts.ID)
def show(id_: str) -> None:
    """``coprod show``."""
    from coprod_tui.cli import showing

    record = base.record()
    put_lines(showing.lines(record.read(record.resolve(id_))))


@coprod.command(help=texts.EXPORT)
@click.argument("id_", metavar=texts.ID)
@click.option(
    "--format", "format_", type=click.Choice(["json", "md", "html", "csv"]), default="json", show_default=True
)
@click.option("--table", type=base.Choice(["rounds", "contributions", "decisions"]), help=texts.EXPORT_TABLE)
@click.option("-o", "--output", metavar=texts.FILE, type=base.FILE, default="-", help=texts.EXPORT_OUTPUT)
@click.option("--anonymous", is_flag=True, help=texts.EXPORT_ANONYMOUS)
@click.option("--as-written", is_flag=True, help=texts.EXPORT_AS_WRITTEN)
@click.option("--force", is_flag=True, help=texts.EXPORT_FORCE)
def export(
    id_: str, format_: str, table: "Table | None", output: Path, anonymous: bool, as_written: bool, force: bool
) -> None:
    """``coprod export``."""
    from coprod_tui.cli import writing

    writing.must_fit(format_, table)
    writing.must_be_anonymous(without_names=anonymous, as_written=as_written)
    record = base.record()
    events = record.read(record.resolve(id_))
    data = writing.exported(events, format_, table, without_names=anonymous, as_written=as_written)
    if output == base.STREAM:
        put(data)
    else:
        writing.must_not_be_in(record.places, output)
        writing.write(output, data, overwrite=force, advice=files.WITH_FORCE)
    writing.say_what_it_holds(format_)


@coprod.command("import", help=texts.IMPORT)
@click.argument("file", metavar=texts.FILE, type=base.FILE)
def import_(file: Path) -> None:
    """``coprod import``."""
    from coprod_tui.cli import importing

    events = importing.events_in(file)
    session_id = importing.imported(base.places(), events)
    say(importing.told(session_id, events))
    put_lines([session_id])


@coprod.command(help=texts.DOCTOR)
@click.option("--json", "as_json", is_flag=True, help=texts.JSON)
def doctor(as_json: bool) -> int:
    """``coprod doctor``."""
    from coprod_tui.cli import doctoring
    from coprod_tui.doctor.examination import examine, this_machine
    from coprod_tui.doctor.finding import stops
    from coprod_tui.service import SystemClock

    found = examine(base.places(), this_machine(SystemClock()))
    findings = [each._replace(advice=base.as_typed(each.advice)) for each in found]
    if as_json:
        put(doctoring.as_json(findings))
    else:
        put_lines(doctoring.lines(findings))
        say(doctoring.conclusion(findings))
    return int(stops(findings))


@coprod.command(help=texts.CHECK)
@click.option("--json", "as_json", is_flag=True, help=texts.JSON)
def check(as_json: bool) -> int:
    """``coprod check``."""
    from coprod_tui.checking import check as findings_in
    from coprod_tui.checking import exit_code
    from coprod_tui.cli import checking
    from coprod_tui.files import Files

    home = base.places().home
    findings = findings_in(home, Files())
    if as_json:
        put(checking.as_json(findings))
    else:
        put_lines(checking.lines(findings, home))
    say(checking.in_short(findings, home))
    return exit_code(findings)


@coprod.command(help=texts.WHERE)
def where() -> None:
    """``coprod where``."""
    from coprod_tui.domain.words import cells
    from coprod_tui.presentation.shell.places import PLACES

    places = base.places()
    widest = max(map(cells, PLACES.values()))
    put_lines(f"{name}{' ' * (widest - cells(name))}  {getattr(places, place)}" for place, name in PLACES.items())
