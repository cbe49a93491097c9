"""Writing data to a file that somebody named, and sessions out in each of the formats."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from coprod_tui.cli.output import say
from coprod_tui.domain.events import Events
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.export import csv, document, html, json, markdown, page
from coprod_tui.export.anonymous import Anonymous, anonymous
from coprod_tui.export.handout import handout
from coprod_tui.export.shape import Document
from coprod_tui.files import Files, write_whole
from coprod_tui.places import Places
from coprod_tui.presentation.shell import exports
from coprod_tui.presentation.shell import files as wording

_ENCODERS = {"json": json.encode, "md": markdown.encode, "html": html.encode}


def must_fit(format_: str, table: str | None) -> None:
    """A table is asked for with CSV, and with nothing else. Raises ``WrongUse``."""
    if format_ == "csv" and table is None:
        raise WrongUse(exports.one_table(csv.TABLES))
    if format_ != "csv" and table is not None:
        raise WrongUse(exports.NO_TABLE.format(format=format_))


def must_be_anonymous(*, without_names: bool, as_written: bool) -> None:
    """How names are found is asked only where they are left out. Raises ``WrongUse``."""
    if as_written and not without_names:
        raise WrongUse(exports.NOT_ANONYMOUS)


def say_what_it_holds(format_: str) -> None:
    """The complete record holds what nothing else tells, and whoever passes it on has to know."""
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
    """The session as it stands now, in one of the formats; ``table`` says which one a CSV file is to hold.

    ``without_names``: those sentences of the export that held a name are said on standard error, with what they become;
    ``as_written`` leaves what is written in other letters than a name.
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
    """Every text that stands in an export."""
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
    """Write ``file`` whole, private to its user. What is no file, such as a pipe or a device, is written into.

    Raises ``WrongUse`` when it is there and may not be overwritten (``advice`` says what to do instead), and
    ``Failure`` when it cannot be written; then what was there is as it was.
    """
    if file.is_dir():
        raise WrongUse(wording.NO_FILE_IN_FOLDER.format(file=file))
    try:
        if file.exists() and not file.is_file():  # in the place of /dev/null a file would harm the whole machine
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
    return Path(os.path.realpath(path))  # ``Path.resolve`` gives up where links lead round in a ring
