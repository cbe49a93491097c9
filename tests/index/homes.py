"""Homes with a few sessions, for tests of the index."""

from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import decide
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.stamp import Stamp
from coprod_tui.file_names import id_base, numbered
from coprod_tui.files import Files
from coprod_tui.index.index import Index
from coprod_tui.index.upkeep import Progress
from coprod_tui.places import Places
from coprod_tui.storage.port import EventStore
from coprod_tui.storage.tinydb_store import TinyDBStore
from tests.support.meeting import a_plan


def store_of(home: Path, files: Files | None = None) -> TinyDBStore:
    return TinyDBStore(Places(home).sessions, files)


def index_of(home: Path, files: Files | None = None, progress: Progress | None = None) -> Index:
    """The index that coprod keeps in this home."""
    return Index(store_of(home, files), Places(home).index_file, files, progress)


def kept(store: EventStore, day: str, title: str, plan: Plan | None = None, said: str = "") -> str:
    """A session of that day in which the first round has begun, and something may have been said; its id."""
    at = datetime.fromisoformat(day).replace(hour=10, tzinfo=UTC)
    session_id, journal = store.begin(numbered(id_base(title, date.fromisoformat(day))))
    events, session = decide(
        None, c.Open(session_id, msgspec.structs.replace(plan or a_plan(), title=title), 7), Stamp(1, 1, at, 0)
    )
    for command in (c.GoOn(), *([c.Contribute(said, "v1")] if said else [])):
        seq = len(events) + 1
        new, session = decide(session, command, Stamp(seq, seq, at, 1_000))
        events += new
    journal.keep(events)
    journal.close()
    return session_id
