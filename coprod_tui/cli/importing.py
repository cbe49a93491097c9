"""A session from its JSON into the record. Everything is read and checked before anything is written."""

import sys
from pathlib import Path

from coprod_tui.cli.base import STREAM
from coprod_tui.export import reading
from coprod_tui.files import Files
from coprod_tui.places import Places
from coprod_tui.record.shelf import Shelf
from coprod_tui.record.taking_in import take_in
from coprod_tui.session.events import Events
from coprod_tui.session.fold import fold
from coprod_tui.trouble import WrongUse


def events_in(file: Path) -> Events:
    """The events of the session in ``file``, or in standard input for ``-``. Raises ``WrongUse``."""
    name = "standard input" if file == STREAM else file.name
    data = _bytes_in(file)
    try:
        return reading.events_in(data)
    except WrongUse as trouble:
        raise WrongUse(f"{name}: {trouble.sentence}") from None


def imported(places: Places, events: Events) -> str:
    """Keep the session; give its id. Raises ``WrongUse``, ``OpenElsewhere`` or ``Trouble``, and has kept nothing."""
    return take_in(Shelf(places.sessions, Files()), events)


def told(session_id: str, events: Events) -> str:
    """What is said when it is done."""
    session = fold(events)
    if session.is_closed:
        return f"“{session.plan.title}” is in the record. “coprod show {session_id}” shows it."
    return (
        f"“{session.plan.title}” is in the record and still open. “coprod resume {session_id}” goes on where it stood."
    )


def _bytes_in(file: Path) -> bytes:
    if file == STREAM:
        return sys.stdin.buffer.read(reading.LARGEST_BYTES + 1)
    try:
        with file.open("rb") as opened:
            return opened.read(reading.LARGEST_BYTES + 1)
    except FileNotFoundError:
        raise WrongUse(f"{file}: there is no such file.") from None
    except IsADirectoryError:
        raise WrongUse(f"{file}: this is a folder, not an export.") from None
    except OSError as error:
        raise WrongUse(f"{file}: it cannot be read ({error.strerror}).") from None
