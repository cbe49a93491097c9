"""A store of one TinyDB file a session, in one folder. The first and usual way to fill ``storage.port``.

What reads whole sessions is imported on first use: a list from an up-to-date index does not need it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.words import clean
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.file_names import BEAT, DRAFTS, LOCK, SESSION, WALL, beat_path, can_be_id, drafts_path, id_in, wall_path
from coprod_tui.files import FileFacts, Files
from coprod_tui.os_errors import in_the_way, reason

if TYPE_CHECKING:
    from coprod_tui.live.ports import Beat, Following
    from coprod_tui.live.wall import OnTheWall
    from coprod_tui.storage.port import Begun, Finding, Kept, Resumed, Rewriting


class TinyDBStore:
    """The sessions of one folder, each a file that plain TinyDB opens (implements ``port.EventStore``).

    A missing folder has no sessions.
    """

    def __init__(self, folder: Path, disk: Files | None = None) -> None:
        self.folder = folder
        self.disk = disk or Files()
        self._listed: tuple[FileFacts | None, list[str]] = (None, [])

    def path(self, session_id: str) -> Path:
        """The session's own file."""
        return self.folder / f"{session_id}{SESSION}"

    def lock_path(self, session_id: str) -> Path:
        return self.folder / f"{session_id}{LOCK}"

    # --- what is there

    def version(self) -> FileFacts | None:
        """The facts of the folder, which every save of a session changes."""
        try:
            return self.disk.facts(self.folder)
        except OSError:
            return None

    def versions(self) -> Mapping[SessionId, FileFacts | None]:
        try:
            before = self.version()
            found = self.disk.all_facts(self.folder)
        except OSError as error:
            if isinstance(error, FileNotFoundError) and not in_the_way(self.folder):
                return {}
            raise Failure("sessions_not_read", folder=self.folder, why=reason(error, self.folder)) from None
        self._listed = before, list(found)
        return {session_id: facts for name, facts in found.items() if (session_id := id_in(name))}

    def names(self) -> list[str]:
        """The names of the files in the folder, as they were last listed unless something has come or gone since."""
        if self._listed[0] is None or self._listed[0] != self.version():
            self.versions()
        return self._listed[1]

    def files(self) -> Collection[Path]:
        paths = map(self.path, self.versions())
        beside = (Path, lambda path: path.with_suffix(LOCK), beat_path, wall_path, drafts_path)
        return {each(path) for path in paths for each in beside}

    @contextmanager
    def looking_at(self, session_id: SessionId) -> Iterator[None]:
        """Turns errors of the disk into those of a session that is not there, or that cannot be opened."""
        try:
            if not can_be_id(session_id):
                raise FileNotFoundError
            yield
        except FileNotFoundError:
            if session_id in self.versions():
                raise Failure("session_gone", session=session_id, path=self.path(session_id)) from None
            said = clean(session_id, characters=80).text
            raise WrongUse("no_session", session=said, folder=self.folder) from None
        except OSError as error:
            raise Failure("not_opened", session=session_id, why=reason(error, self.folder)) from None

    def raw(self, session_id: SessionId) -> bytes:
        with self.looking_at(session_id):
            return self.disk.read(self.path(session_id))

    def beats(self) -> "Mapping[SessionId, Beat]":
        from coprod_tui.storage.heartbeat import read_beat

        found = {session_id: read_beat(path, self.disk) for session_id, path in self._beside(BEAT)}
        return {session_id: kept.beat for session_id, kept in found.items() if kept}

    def walls(self) -> "Mapping[SessionId, OnTheWall]":
        from coprod_tui.storage.shown import read_shown

        found = {session_id: read_shown(path, self.disk) for session_id, path in self._beside(WALL)}
        return {session_id: shown for session_id, shown in found.items() if shown}

    def drafts(self) -> "Mapping[SessionId, bytes]":
        from coprod_tui.storage.left import drafts_in

        found: dict[SessionId, bytes] = {}
        for session_id, path in self._beside(DRAFTS):
            with suppress(OSError):
                data = self.disk.read(path)
                found[session_id] = drafts_in(data) or data
        return found

    def _beside(self, suffix: str) -> list[tuple[SessionId, Path]]:
        """The files with this suffix, by the session that each lies beside."""
        try:
            names = self.disk.names(self.folder)
        except OSError as error:
            if isinstance(error, FileNotFoundError) and not in_the_way(self.folder):
                return []
            raise Failure("sessions_not_read", folder=self.folder, why=reason(error, self.folder)) from None
        return [(SessionId(name.removesuffix(suffix)), self.folder / name) for name in names if name.endswith(suffix)]

    # --- sessions

    def read(self, session_id: SessionId) -> "Kept":
        from coprod_tui.storage import opening

        return opening.read(self, session_id)

    def follow(self, session_id: SessionId) -> "Following":
        from coprod_tui.storage.following import FollowedFile

        return FollowedFile(self, session_id)

    def begin(self, ids: Iterable[SessionId]) -> "Begun":
        from coprod_tui.storage import opening

        return opening.begin(self, ids)

    def resume(self, session_id: SessionId) -> "Resumed":
        from coprod_tui.storage import opening

        return opening.resume(self, session_id)

    def hold(self, ids: Iterable[SessionId]) -> "AbstractContextManager[Rewriting]":
        from coprod_tui.storage import opening

        return opening.holding(self, ids)

    def sweep(self) -> None:
        from coprod_tui.storage import opening

        opening.sweep(self)

    def findings(self) -> "Iterator[Finding]":
        from coprod_tui.storage.findings import findings_in

        return findings_in(self)
