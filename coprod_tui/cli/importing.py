"""Imports a session from its JSON. Everything is validated before anything is written."""

from pathlib import Path

from coprod_tui.cli import base
from coprod_tui.cli.input import bytes_in, shown
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import WrongUse
from coprod_tui.export import reading
from coprod_tui.files import Files
from coprod_tui.places import Places
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.shell.exports import IMPORTED, IMPORTED_OPEN
from coprod_tui.presentation.shell.files import IN_FILE
from coprod_tui.storage.importing import take_in
from coprod_tui.storage.session_folder import Shelf


def events_in(file: Path) -> Events:
    """The events of the session in ``file``, or in standard input for ``-``. Raises ``WrongUse``."""
    data = bytes_in(file, "export", reading.LARGEST_BYTES)
    try:
        return reading.events_in(data)
    except WrongUse as trouble:
        raise WrongUse(IN_FILE.format(file=shown(file), problem=sentence_of(trouble))) from None


def imported(places: Places, events: Events) -> SessionId:
    """Save the session and return its id. Raises ``WrongUse``, ``OpenElsewhere`` or ``Failure``, with nothing saved."""
    return take_in(Shelf(places.sessions, Files()), events)


def told(session_id: SessionId, events: Events) -> str:
    """The sentence after the import."""
    session = fold(events)
    said, command = (IMPORTED, "show") if session.is_closed else (IMPORTED_OPEN, "resume")
    return said.format(title=session.plan.title, command=base.typed(f"{command} {session_id}"))
