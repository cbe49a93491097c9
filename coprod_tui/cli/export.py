"""``coprod export``: writes a session out in one of the formats."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import put, say, write
from coprod_tui.domain.events import Events
from coprod_tui.errors import WrongUse
from coprod_tui.export import csv, document, html, json, markdown, page
from coprod_tui.export.handout import handout
from coprod_tui.export.shape import Document
from coprod_tui.places import Places
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell import exports, files
from coprod_tui.privacy.anonymous import Anonymous, anonymous

_ENCODERS = {"json": json.encode, "md": markdown.encode, "html": html.encode}


@command("export")
@click.argument("id_", metavar=texts.ID)
@click.option(
    "--format", "format_", type=click.Choice(["json", "md", "html", "csv"]), default="json", show_default=True
)
@click.option("--table", type=options.Choice(["rounds", "contributions", "decisions"]), help=texts.EXPORT_TABLE)
@click.option("-o", "--output", metavar=texts.FILE, type=options.FILE, default="-", help=texts.EXPORT_OUTPUT)
@click.option("--anonymous", "without_names", is_flag=True, help=texts.EXPORT_ANONYMOUS)
@click.option("--as-written", is_flag=True, help=texts.EXPORT_AS_WRITTEN)
@click.option("--force", is_flag=True, help=texts.EXPORT_FORCE)
def export(
    id_: str, format_: str, table: csv.Table | None, output: Path, without_names: bool, as_written: bool, force: bool
) -> None:
    """Warns that the complete record contains data that no other format has."""
    must_fit(format_, table)
    must_be_anonymous(without_names=without_names, as_written=as_written)
    record = base.record()
    events = record.read(record.resolve(id_))
    data = exported(events, format_, table, without_names=without_names, as_written=as_written)
    if output == options.STREAM:
        put(data)
    else:
        must_not_be_in(record.places, output)
        write(output, data, overwrite=force, advice=files.WITH_FORCE)
    if format_ == "json":
        say(exports.HOLDS_TIMES)


def must_fit(format_: str, table: str | None) -> None:
    """Raises ``WrongUse`` unless a table is given for CSV, and only for CSV."""
    if format_ == "csv" and table is None:
        raise WrongUse(exports.one_table(csv.TABLES))
    if format_ != "csv" and table is not None:
        raise WrongUse(exports.NO_TABLE.format(format=format_))


def must_be_anonymous(*, without_names: bool, as_written: bool) -> None:
    """Raises ``WrongUse`` for ``as_written`` without ``without_names``."""
    if as_written and not without_names:
        raise WrongUse(exports.NOT_ANONYMOUS)


def exported(
    events: Events,
    format_: str,
    table: csv.Table | None,
    *,
    without_names: bool = False,
    as_written: bool = False,
) -> bytes:
    """Export the current session in one of the formats; ``table`` selects the table for CSV.

    ``without_names``: lists on standard error the sentences that contained a name, with their replacements;
    ``as_written`` replaces names only in their own capitals.
    """
    changed = anonymous(events, as_written=as_written) if without_names else Anonymous(events, {})
    made = document.document_from(changed.events, datetime.now(UTC))
    if changed.held_a_name:
        exports = set(_texts(made, format_, table))
        _say_what_held(changed, [typed for typed, written in changed.held_a_name.items() if written in exports])
    return csv.encode(made, table) if table else _ENCODERS[format_](made)


def _say_what_held(changed: Anonymous, sentences: list[str]) -> None:
    if sentences:
        say(exports.HELD_NAMES)
    for sentence in sentences:
        say(exports.HELD.format(words=sentence))
        say(exports.BECOMES.format(words=changed.held_a_name[sentence]))
    if otherwise := len(changed.may_be_words.intersection(sentences)):
        say(exports.may_be_words(otherwise))


def _texts(made: Document, format_: str, table: csv.Table | None) -> Iterator[str]:
    """Every text in an export."""
    if table:
        return csv.texts(made, table)
    return _strings(made.history) if format_ == "json" else page.said(handout(made, None))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def must_not_be_in(places: Places, file: Path) -> None:
    """Raises ``WrongUse`` for a file of the record, which an export must never write over."""
    target, sessions, *caches = map(_behind_links, (file, places.sessions, places.catalogue, places.search))
    if target.is_relative_to(sessions) or target in caches:
        raise WrongUse(files.IN_RECORD.format(file=file))


def _behind_links(path: Path) -> Path:
    return Path(os.path.realpath(path))  # ``Path.resolve`` fails on circular links
