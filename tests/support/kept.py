"""What is kept in a home folder: its store, the events of a session, and a service with a clock that stands."""

from datetime import date
from pathlib import Path

from coprod_tui.domain.events import Events
from coprod_tui.file_names import id_base, numbered
from coprod_tui.files import Files
from coprod_tui.places import Places
from coprod_tui.service import Progress, Service
from coprod_tui.storage.port import Begun
from coprod_tui.storage.tinydb_store import TinyDBStore
from tests.support.clock import FakeClock


def store_of(home: Path, files: Files | None = None) -> TinyDBStore:
    """The store of the home."""
    return TinyDBStore(Places(home).sessions, files or Files())


def events_of(home: Path, session_id: str, files: Files | None = None) -> Events:
    """All events of a session."""
    return store_of(home, files).read(session_id).events


def begun_in(home: Path, title: str, day: date, files: Files | None = None) -> Begun:
    """A new session of that title and day, in which nothing has happened yet."""
    return store_of(home, files).begin(numbered(id_base(title, day)))


def service_of(home: Path, files: Files | None = None, progress: Progress | None = None) -> Service:
    """The service of the home."""
    return Service.of(home, FakeClock(), lambda: 1, files, progress)
