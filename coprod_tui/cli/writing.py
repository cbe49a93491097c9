"""Writes data to a named file, and exports sessions in each format."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from coprod_tui.cli.output import say
from coprod_tui.domain.events import Events
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.export import csv, document, html, json, markdown, page
from coprod_tui.export.handout import handout
from coprod_tui.export.shape import Document
from coprod_tui.files import Files, write_whole
from coprod_tui.places import Places
from coprod_tui.presentation.shell import exports
from coprod_tui.presentation.shell import files as wording
from coprod_tui.privacy.anonymous import Anonymous, anonymous

_ENCODERS = {"json": json.encode, "md": markdown.encode, "html": html.encode}


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


def say_what_it_holds(format_: str) -> None:
    """Warn that the complete record contains data that no other format has."""
    if format_ == "json":
        say(exports.HOLDS_TIMES)


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


def write(file: Path, data: bytes, *, overwrite: bool, advice: str) -> None:
    """Write ``file`` atomically, private to its user. Pipes and devices are written to directly.

    Raises ``WrongUse`` if it exists and may not be overwritten (``advice`` says what to do instead), and ``Failure``
    if it cannot be written; an existing file is then unchanged.
    """
    if file.is_dir():
        raise WrongUse(wording.NO_FILE_IN_FOLDER.format(file=file))
    try:
        if file.exists() and not file.is_file():  # replacing /dev/null by a file would harm the whole machine
            file.write_bytes(data)
        else:
            write_whole(file, data, files=Files(), overwrite=overwrite)
    except FileExistsError:
        raise WrongUse(wording.IS_THERE.format(file=file, advice=advice)) from None
    except OSError as error:
        raise Failure(wording.NOT_WRITTEN.format(file=file, error=error.strerror)) from None


def must_not_be_in(places: Places, file: Path) -> None:
    """Raises ``WrongUse`` for a file of the record, which an export must never write over."""
    target, sessions, *caches = map(_behind_links, (file, places.sessions, places.catalogue, places.search))
    if target.is_relative_to(sessions) or target in caches:
        raise WrongUse(wording.IN_RECORD.format(file=file))


def _behind_links(path: Path) -> Path:
    return Path(os.path.realpath(path))  # ``Path.resolve`` fails on circular links
