"""Writing data to a file that somebody named."""

from datetime import UTC, datetime
from pathlib import Path

from coprod_tui.export import document, json
from coprod_tui.files import Files, write_whole
from coprod_tui.places import Places
from coprod_tui.session.events import Events
from coprod_tui.trouble import Trouble, WrongUse

_ENCODERS = {"json": json.encode}


def exported(events: Events, format_: str) -> bytes:
    """The session as it stands now, in one of the formats."""
    return _ENCODERS[format_](document.document_from(events, datetime.now(UTC)))


def write(file: Path, data: bytes, *, overwrite: bool, otherwise: str) -> None:
    """Write ``file`` whole, private to its user.

    Raises ``WrongUse`` when it is there and may not be overwritten (``otherwise`` says what to do instead), and
    ``Trouble`` when it cannot be written; then what was there is as it was.
    """
    if file.is_dir():
        raise WrongUse(f"{file}: this is a folder. Name a file in it.")
    try:
        write_whole(file, data, files=Files(), overwrite=overwrite)
    except FileExistsError:
        raise WrongUse(f"{file}: there is a file with this name, and it is left as it is. {otherwise}") from None
    except OSError as error:
        raise Trouble(f"{file}: it could not be written ({error.strerror}). Nothing has been changed.") from None


def must_not_be_in(places: Places, file: Path) -> None:
    """Raises ``WrongUse`` for a file among the kept sessions, which an export must never write over."""
    target = file.resolve()
    if target.is_relative_to(places.sessions.resolve()) or target == places.catalogue.resolve():
        raise WrongUse(f"{file}: the sessions themselves are kept there. Write the export somewhere else.")
