"""Which files are coprod's own exports, and how to make each of them again from its session.

The ledger holds a line for each export that was written: the digest of its bytes, and how they were made. So an export
is known wherever it lies by now, whatever it is called, and as long as nobody has edited it. It holds no name: a
session is told by when it was opened and by the seed of its draw, which stay when its id changes.
"""

from codecs import BOM_UTF8
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from coprod_tui.domain.events import Events, SessionOpened, from_plain
from coprod_tui.domain.model.value import Moment
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.export import formats
from coprod_tui.export.csv import Table
from coprod_tui.export.document import document_from, event_in
from coprod_tui.export.formats import Format
from coprod_tui.export.reading import events_in
from coprod_tui.export.shape import Document
from coprod_tui.files import Files, make_folders
from coprod_tui.privacy.anonymous import anonymous

Identity = tuple[datetime, int]
"""When a session was opened, and the seed of its draw."""


class Made(msgspec.Struct, frozen=True, omit_defaults=True):
    """How an export was made: of which session, when, in which format and table, and whether without names."""

    opened_at: Moment
    draw_seed: int
    at: Moment
    format: Format
    table: Table | None = None
    anonymous: bool = False
    as_written: bool = False

    def __post_init__(self) -> None:
        """Only a CSV file has a table. Raises ``ValueError``."""
        if (self.format == "csv") != bool(self.table):
            raise ValueError

    @property
    def identity(self) -> Identity:
        return self.opened_at, self.draw_seed

    def again(self, events: Events) -> bytes:
        """The export of these events; the same ones always give the same bytes."""
        told = anonymous(events, as_written=self.as_written).events if self.anonymous else events
        return self.written(self.document(told))

    def document(self, told: Events) -> Document:
        """What is exported of the events, from which names are left out by now if they are to be."""
        return document_from(told, max(self.at, told[-1].at))

    def written(self, document: Document) -> bytes:
        """The document in the format of the export."""
        return formats.encode(document, self.format, self.table)


def identity(events: Events) -> Identity:
    """What tells a session, whatever its id is."""
    opened = events[0]
    assert isinstance(opened, SessionOpened)
    return opened.at, opened.draw_seed


def history(data: bytes) -> Events:
    """The events that a JSON export of coprod's own tells."""
    return tuple(from_plain(event_in(entry)) for entry in _told(data).history)


def _complete(data: bytes) -> Made | None:
    """How a JSON export was made, which tells its whole session; None for anything else."""
    if b'"coprod-session"' not in data:
        return None
    try:
        events = events_in(data)
    except WrongUse:
        return None
    is_named = any(getattr(event, "name", None) for event in events)
    return Made(*identity(events), _told(data).exported_at, "json", anonymous=not is_named)


class Ledger:
    """The ledger of a home folder, read once. Several programs may add to it at once."""

    def __init__(self, path: Path, files: Files) -> None:
        self._path = path
        self._files = files

    def note(self, data: bytes, how: Made) -> None:
        """Keep durably how ``data`` was made; done before it is written anywhere. Raises ``OSError``."""
        make_folders(self._path.parent, self._files)
        file = self._files.open_behind(self._path)
        try:
            self._files.write(file, b"\n" + msgspec.json.encode(_Line(_digest(data), how)))
            self._files.flush(file)
        finally:
            self._files.close(file)
        self._files.flush_folder(self._path.parent)

    def find(self, data: bytes, suffix: str) -> Made | None:
        """How a file was made; None for one that is not coprod's export, or was edited since.

        A JSON that is complete in itself is known also where it was exported in another home. Raises ``Failure`` where
        the ledger cannot be read.
        """
        return self._noted.get(_digest(data)) or (_complete(data) if suffix == ".json" else None)

    @cached_property
    def _noted(self) -> dict[str, Made]:
        """How exports were made, by their digest. A line that is damaged is left out."""
        try:
            data = self._files.read(self._path)
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise Failure("file_not_read", file=self._path, error=error.strerror) from None
        found = {}
        for line in data.splitlines():
            with suppress(msgspec.DecodeError, UnicodeDecodeError):
                told = msgspec.json.decode(line, type=_Line)
                found[told.sha256] = told.made
        return found


class _Line(msgspec.Struct):
    sha256: str
    made: Made


class _Told(msgspec.Struct):
    exported_at: datetime
    history: list[dict[str, Any]]


def _told(data: bytes) -> _Told:
    return msgspec.json.decode(data.removeprefix(BOM_UTF8), type=_Told)  # an editor may have put a mark before it


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
