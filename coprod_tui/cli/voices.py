"""``coprod voices``: what a list of names gives, one line a row, for people and as JSON."""

from collections.abc import Iterator
from pathlib import Path

import click

from coprod_tui.cli import options
from coprod_tui.cli.commands import command
from coprod_tui.cli.input import shown, text_in
from coprod_tui.cli.output import padded, put_json, put_lines, say
from coprod_tui.domain.message import Message
from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.people.rows import NameList, read_names
from coprod_tui.domain.words import cells
from coprod_tui.presentation import people as wording
from coprod_tui.presentation.plan import notes

_WIDEST = 34
"""The maximum width of an aligned column."""


@command("voices")
@click.argument("file", type=options.FILE)
@options.json
def voices(file: Path, as_json: bool) -> None:
    """Says which columns of a sheet were ignored."""
    people = people_in(file)
    for note in notes(left_out(people, file)):
        say(note)
    if as_json:
        put_json([_plain(row) for row in people.rows])
    else:
        put_lines(lines(people))


def people_in(file: Path) -> NameList:
    """Parse a list of names or a sign-in sheet. Raises ``Stop``."""
    return read_names(text_in(file, "names"))


def left_out(people: NameList, file: Path) -> Iterator[Message]:
    """A message about the columns that were ignored."""
    if people.columns_left_out:
        columns = ", ".join(filter(None, people.columns_left_out))
        yield Message("columns_left_out", {"file": shown(file), "columns": columns})


def lines(people: NameList) -> Iterator[str]:
    """For each row: its number, the typed text, the name, what was removed from it, and any question."""
    typed = min(_WIDEST, max((cells(row.typed) for row in people.rows), default=0))
    for row in people.rows:
        number = f"{row.row:>{len(str(people.rows[-1].row))}}"
        yield "  ".join((number, padded(row.typed, typed), "→", " · ".join(_told(row))))


def _told(row: NameRow) -> Iterator[str]:
    yield row.name or (wording.SET_ASIDE if row.set_aside else wording.WAITS)
    if row.taken_off:
        yield wording.PIECES.format(pieces=", ".join(wording.left_off(row)))
    if asked := wording.question(row):
        yield asked


def _plain(row: NameRow) -> dict[str, object]:
    left_off, ask = wording.left_off(row), wording.question(row)
    return {"row": row.row, "typed": row.typed, "name": row.name, "taken_off": left_off, "ask": ask}
