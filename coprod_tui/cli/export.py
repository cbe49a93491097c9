"""``coprod export``: writes a session out in one of the formats."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import Stop, put, say, write
from coprod_tui.places import Places
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.shell import usage as wording

if TYPE_CHECKING:
    from coprod_tui.service import Exported, Format, Table

FORMATS = ("json", "md", "html", "csv")
TABLES = ("rounds", "contributions", "decisions", "words_explained")


@command("export")
@options.session
@click.option("--format", "format_", type=click.Choice(FORMATS), default="json", show_default=True)
@click.option("--table", type=options.Choice(TABLES))
@click.option("-o", "--output", type=options.FILE, default="-")
@options.flag("--anonymous", "without_names")
@options.flag("--as-written")
@options.flag("--force")
def export(
    id_: str, format_: "Format", table: "Table | None", output: Path, without_names: bool, as_written: bool, force: bool
) -> None:
    """Warns that the complete record contains data that no other format has. Raises ``Stop``."""
    if format_ == "csv" and table is None:
        raise Stop(wording.one_table(TABLES))
    if format_ != "csv" and table is not None:
        raise Stop(wording.NO_TABLE.format(format=format_))
    if as_written and not without_names:
        raise Stop(wording.NOT_ANONYMOUS)
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


def say_what_held(exported: "Exported") -> None:
    """Say which sentences of an export without names held one, and what they are now."""
    if exported.held_names:
        say(wording.HELD_NAMES)
    for sentence, written in exported.held_names.items():
        say(quoted(sentence))
        say(wording.BECOMES.format(words=written))
    if exported.may_be_words:
        say(wording.may_be_words(exported.may_be_words))
    if exported.names_are_gone:
        say(wording.NAMES_ARE_GONE)


def must_not_be_in(places: Places, file: Path) -> None:
    """Raises ``Stop`` for a file of the record, which an export must never write over."""
    own = (file, places.sessions, places.ledger, places.suits, *places.index_files)
    target, sessions, *beside = map(os.path.realpath, own)  # ``Path.resolve`` fails on circular links
    if Path(target).is_relative_to(sessions) or target in beside:
        raise Stop(wording.IN_RECORD.format(file=file))
