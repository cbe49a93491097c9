"""``coprod export``: writes a session out in one of the formats."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import put, say, write
from coprod_tui.cli.stop import Stop
from coprod_tui.places import Places
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell import usage as wording

if TYPE_CHECKING:
    from coprod_tui.service import Exported, Format, Table

TABLES = ("rounds", "contributions", "decisions")


@command("export")
@click.argument("id_", metavar=texts.ID)
@click.option(
    "--format", "format_", type=click.Choice(["json", "md", "html", "csv"]), default="json", show_default=True
)
@click.option("--table", type=options.Choice(TABLES), help=texts.EXPORT_TABLE)
@click.option("-o", "--output", metavar=texts.FILE, type=options.FILE, default="-", help=texts.EXPORT_OUTPUT)
@click.option("--anonymous", "without_names", is_flag=True, help=texts.EXPORT_ANONYMOUS)
@click.option("--as-written", is_flag=True, help=texts.EXPORT_AS_WRITTEN)
@click.option("--force", is_flag=True, help=texts.EXPORT_FORCE)
def export(
    id_: str, format_: "Format", table: "Table | None", output: Path, without_names: bool, as_written: bool, force: bool
) -> None:
    """Warns that the complete record contains data that no other format has."""
    must_fit(format_, table)
    must_be_anonymous(without_names=without_names, as_written=as_written)
    service = base.service()
    exported = service.export(service.resolve(id_), format_, table, without_names=without_names, as_written=as_written)
    say_what_held(exported)
    if output == options.STREAM:
        put(exported.data)
    else:
        must_not_be_in(service.places, output)
        service.note(exported, output)
        write(output, exported.data, overwrite=force, advice=wording.WITH_FORCE)
    if format_ == "json":
        say(wording.HOLDS_TIMES)


def must_fit(format_: str, table: str | None) -> None:
    """Raises ``Stop`` unless a table is given for CSV, and only for CSV."""
    if format_ == "csv" and table is None:
        raise Stop(wording.one_table(TABLES))
    if format_ != "csv" and table is not None:
        raise Stop(wording.NO_TABLE.format(format=format_))


def must_be_anonymous(*, without_names: bool, as_written: bool) -> None:
    """Raises ``Stop`` for ``as_written`` without ``without_names``."""
    if as_written and not without_names:
        raise Stop(wording.NOT_ANONYMOUS)


def say_what_held(exported: "Exported") -> None:
    """Say which sentences of an export without names held one, and what they are now."""
    if exported.held_names:
        say(wording.HELD_NAMES)
    for sentence, written in exported.held_names.items():
        say(quoted(sentence))
        say(wording.BECOMES.format(words=written))
    if exported.may_be_words:
        say(wording.may_be_words(exported.may_be_words))


def must_not_be_in(places: Places, file: Path) -> None:
    """Raises ``Stop`` for a file of the record, which an export must never write over."""
    own = (places.ledger, *places.index_files)
    target, sessions, *beside = map(_behind_links, (file, places.sessions, *own))
    if target.is_relative_to(sessions) or target in beside:
        raise Stop(wording.IN_RECORD.format(file=file))


def _behind_links(path: Path) -> Path:
    return Path(os.path.realpath(path))  # ``Path.resolve`` fails on circular links
