"""The real service over memory, whose store and exports fail when they are told to."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import IO

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import ContributionId, SessionId
from coprod_tui.domain.message import Message
from coprod_tui.domain.people.forgetting import Forgetting
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.errors import Failure
from coprod_tui.exports_folder import ExportsFolder
from coprod_tui.file_names import numbered
from coprod_tui.files import Files
from coprod_tui.index.index import Index
from coprod_tui.live.ports import Beat, Journal, NotKept
from coprod_tui.live.session import LiveSession
from coprod_tui.live.wall import OnTheWall
from coprod_tui.places import Places
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.service import Exported, Service
from coprod_tui.storage.remembered import Remembered, Suits, encoded
from tests.support.clock import FakeClock
from tests.support.failing_store import FailingStore
from tests.support.meeting import MemoryJournal
from tests.support.memory_store import MemoryStore

HOME = Path("/home/room/coprod")

_TROUBLE = Failure("sessions_not_read", folder="~", why=Message("disk_full"))
TROUBLE = sentence_of(_TROUBLE)
"""What people read while the service fails."""


class FlakyJournal(MemoryJournal):
    """Keeps nothing in the next ``failures`` calls, and says why; hands on to the journal of a store, if it has one."""

    def __init__(self) -> None:
        super().__init__()
        self.failures = 0
        self.into: Journal | None = None

    def keep(self, events: Events) -> None:
        if self.failures:
            self.failures -= 1
            raise NotKept("disk_full")
        super().keep(events)
        if self.into:
            self.into.keep(events)

    def beat(self, beat: Beat) -> None:
        super().beat(beat)
        if self.into:
            self.into.beat(beat)

    def show(self, shown: OnTheWall) -> None:
        super().show(shown)
        if self.into:
            self.into.show(shown)

    def leave(self, drafts: bytes) -> None:
        super().leave(drafts)
        if self.into:
            self.into.leave(drafts)

    def close(self) -> None:
        super().close()
        if self.into:
            self.into.close()


class MemoryExports(ExportsFolder):
    """What was written out, by its path. While ``trouble`` is set, all fails."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, Files())
        self.written: dict[Path, bytes] = {}
        self.trouble: OSError | None = None

    def write(self, name: str, suffix: str, data: bytes) -> Path:
        self._fail()
        paths = (self.folder / f"{each}.{suffix}" for each in numbered(name))
        path = next(each for each in paths if each not in self.written)
        self.written[path] = data
        return path

    def newest(self, suffix: str) -> list[Path]:
        self._fail()
        return [path for path in reversed(self.written) if path.suffix == f".{suffix}"]

    def open(self, path: Path) -> IO[bytes]:
        self._fail()
        return BytesIO(self.written[path])

    def _fail(self) -> None:
        if self.trouble:
            raise self.trouble


class MemoryFiles(Files):
    """What is remembered of people, in memory."""

    def __init__(self) -> None:
        self.data: bytes | None = None

    def read(self, path: Path) -> bytes:
        if self.data is None:
            raise FileNotFoundError
        return self.data


class RememberedInMemory(Remembered):
    """The times that suit people, in memory."""

    def __init__(self, path: Path) -> None:
        self.kept = MemoryFiles()
        super().__init__(path, self.kept)

    def _keep(self, suits: tuple[Suits, ...]) -> None:
        self.kept.data = encoded(suits)


class MemoryService(Service):
    """The service of a home that lies in memory. While it ``fails``, everything fails, with ``TROUBLE``.

    Nobody is forgotten: that is about files. ``would_forget`` is told in its place, and ``forgotten`` notes whom.
    """

    def __init__(self, clock: FakeClock, kept: Iterable[LiveSession] = ()) -> None:
        self.memory = MemoryStore(HOME / "sessions")
        self.store = FailingStore(self.memory)
        self.exports = MemoryExports(HOME / "exports")
        super().__init__(Places(HOME), self.store, Index(self.store, None), self.exports, clock, lambda: 1, Files())
        self._remembered = RememberedInMemory(HOME / "times-that-suit.json")
        self.remembered_paces, self.remember_pace = self._remembered.of, self._remembered.remember
        self.would_forget = Forgetting((), ())
        self.forgotten: list[str] = []
        for live in kept:
            self.take_in(live)

    def damage_what_is_remembered(self) -> None:
        assert isinstance(self._remembered, RememberedInMemory)
        self._remembered.kept.data = b"{"

    @property
    def fails(self) -> bool:
        return self.store.trouble is not None

    @fails.setter
    def fails(self, fails: bool) -> None:
        self.store.trouble = _TROUBLE if fails else None

    @property
    def written_out(self) -> list[str]:
        """The names of the files in the exports folder."""
        return [path.name for path in self.exports.written]

    def take_in(self, live: LiveSession) -> None:
        """Keep a session as it stands; it can be gone on with."""
        journal = self.store.begin([live.session.id]).journal
        journal.keep(live.events)
        journal.beat(Beat(live.elapsed_ms, self._now()))
        journal.close()

    def follow(self, live: LiveSession) -> None:
        """Keep a session as it stands, and all that comes of it until it is left."""
        ours = live._journal
        assert isinstance(ours, FlakyJournal)
        ours.into = self.store.begin([live.session.id]).journal
        ours.into.keep(tuple(event for event in live.events if event not in live._log._waiting))

    @property
    def newest_plan(self) -> Plan:
        """The plan that was kept last."""
        return self.read_plan(self.plans()[0].path).plan

    def note(self, exported: Exported, file: Path) -> None:
        """How exports were made is noted in the home, which is no folder here."""

    def take_out(self, session: SessionId | LiveSession, contribution_id: ContributionId) -> tuple[Path, ...]:
        if isinstance(session, LiveSession):
            session.do(c.TakeOut(contribution_id))
        else:
            self.add(session, c.TakeOut(contribution_id))
        return ()

    def forget(self, name: str, *, dry_run: bool, as_written: bool = False) -> Forgetting:
        of_them = (each.id for each in self.listing().summaries if self._is_named(each.id, name))
        if not dry_run:
            self.forgotten.append(f"{name}, as written" if as_written else name)
        return self.would_forget._replace(sessions=tuple(of_them))

    def _is_named(self, session_id: SessionId, name: str) -> bool:
        return any(voice.name == name for voice in self.kept(session_id).session.voices)
