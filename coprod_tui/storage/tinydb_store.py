"""A store of one TinyDB file a session, in one folder. The first and usual way to fill ``storage.port``.

What reads whole sessions is imported on first use: a list from an up-to-date index does not need it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.domain.ids import SessionId
from coprod_tui.files import Files, leftovers, write_whole
from coprod_tui.storage.session_folder import Shelf

if TYPE_CHECKING:
    from coprod_tui.domain.events import Events
    from coprod_tui.storage.port import Begun, Finding, Kept, Resumed, Rewriting, Version


class TinyDBStore:
    """The sessions of one folder, each a file that plain TinyDB opens (implements ``port.EventStore``)."""

    def __init__(self, folder: Path, files: Files | None = None) -> None:
        self._shelf = Shelf(folder, files or Files())

    def version(self) -> "Version | None":
        """The facts of the folder, which every save of a session changes."""
        try:
            return self._shelf.files.facts(self._shelf.folder)
        except OSError:
            return None

    def versions(self) -> "Mapping[SessionId, Version | None]":
        return self._shelf.all_facts()

    def read(self, session_id: SessionId) -> "Kept":
        from coprod_tui.storage import opening

        return opening.read_known(self._shelf, session_id)

    def raw(self, session_id: SessionId) -> bytes:
        return self._shelf.read(session_id)

    def begin(self, ids: Iterable[SessionId]) -> "Begun":
        from coprod_tui.storage import opening

        return opening.start(self._shelf, ids)

    def resume(self, session_id: SessionId) -> "Resumed":
        from coprod_tui.storage import opening

        return opening.go_on(self._shelf, session_id)

    @contextmanager
    def hold(self, ids: Iterable[SessionId]) -> "Iterator[Rewriting]":
        from coprod_tui.storage import opening

        with ExitStack() as held:
            for session_id in ids:
                held.callback(opening.hold(self._shelf, session_id).release)
            yield _Rewriting(self._shelf)

    def findings(self) -> "Iterator[Finding]":
        from coprod_tui.storage.findings import findings_in

        return findings_in(self._shelf)

    def files(self) -> "Collection[Path]":
        from coprod_tui.storage.heartbeat import beat_path

        paths = [(self._shelf.path(each), self._shelf.lock_path(each)) for each in self._shelf.ids()]
        return {each for path, lock in paths for each in (path, lock, beat_path(path))}

    def sweep(self) -> None:
        from coprod_tui.storage.journal import writing_in

        with writing_in(self._shelf.folder):
            files, folder = self._shelf.files, self._shelf.folder
            if not folder.is_dir():
                return
            names = files.names(folder)
            for session_id in self._shelf.ids():
                for left in leftovers(self._shelf.path(session_id), names):
                    files.remove(left)
            files.flush_folder(folder)


class _Rewriting:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def rewrite(self, session_id: SessionId, events: "Events", new_id: SessionId | None = None) -> None:
        from coprod_tui.storage.journal import writing_in

        with writing_in(self._shelf.folder):
            self._rewrite(session_id, events, new_id)

    def _rewrite(self, session_id: SessionId, events: "Events", new_id: SessionId | None) -> None:
        import msgspec

        from coprod_tui.storage.format import new_tables
        from coprod_tui.storage.heartbeat import beat_path

        path, target = self._shelf.path(session_id), self._shelf.path(new_id or session_id)
        files = self._shelf.files
        write_whole(target, msgspec.json.encode(new_tables(target.stem, events)), files=files, overwrite=True)
        if target != path:
            with suppress(FileNotFoundError):
                files.replace(beat_path(path), beat_path(target))
            with suppress(FileNotFoundError):
                files.remove(path)
            files.flush_folder(path.parent)
        for left in leftovers(path, files.names(path.parent)):
            files.remove(left)
