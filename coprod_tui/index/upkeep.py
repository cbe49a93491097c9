"""Keeps the index and the search cache up to date with the session files.

Modules that read whole sessions are imported on first use: a list from an up-to-date index does not need them.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from operator import attrgetter
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.errors import Failure
from coprod_tui.files import FileFacts, Files, write_whole
from coprod_tui.index.checksum import opened
from coprod_tui.index.tables import Made, decoded, listed, shown, updated

if TYPE_CHECKING:
    from coprod_tui.index.search import Search
    from coprod_tui.storage.port import EventStore, Version

FEW = 20
"""After reading up to this many sessions, the search cache is left to the next search."""

Progress = Callable[[int, int], None]
"""Called with the number of sessions read and the total, only when sessions have to be read."""

_ID, _OPENED_AT = attrgetter("id"), attrgetter("opened_at")


class Listing(NamedTuple):
    """The readable sessions, newest first, and the errors of the others by id."""

    summaries: tuple[Summary, ...]
    troubles: dict[SessionId, Failure]


class _Look(NamedTuple):
    """The result of a scan; ``folder`` shows whether session files were added, removed or replaced since."""

    folder: "Version | None"
    catalogue: bytes
    facts: "Mapping[SessionId, Version | None]"
    listing: Listing


class Upkeep:
    """The two caches of a home: the index and the searchable text.

    Thread-safe: while one thread reads sessions, the others wait for its result. Other programs may update the same
    caches; each write is atomic, and files are used only if their checksum matches.
    """

    def __init__(self, store: "EventStore", home: Path | None, files: Files, progress: Progress | None = None) -> None:
        """Without a ``home`` the caches are held in memory."""
        self._store = store
        self._catalogue, self._texts = ((home or Path()) / name for name in ("catalogue.json", "search.json"))
        self._in_memory: dict[Path, bytes] | None = None if home else {}
        self._files = files
        self._progress = progress
        self._asked_by_one = Lock()
        self._searched: tuple[_Look, Search] | None = None
        self.how_far: tuple[int, int] | None = None
        """How many sessions have been read, and the total; None while none are being read."""

    def listing(self) -> Listing:
        """Summaries of all sessions. Reads the index, and the session files that changed since it was written."""
        with self._asked_by_one:
            return self._look().listing

    def at_hand(self) -> tuple[Summary, ...]:
        """Summaries from the index alone, newest first, without checking the session files.

        None if the folder has changed since, as it does with every save. Only ``listing`` notices files that other
        programs changed in place.
        """
        with self._asked_by_one:
            folder, made = self._store.version(), self._facts_of(self._catalogue)
            if folder is None or made is None or folder[1] >= made.mtime_ns:
                return ()
            return _newest_first(shown(self._read(self._catalogue)).sessions.values())

    def catalogue(self) -> bytes:
        """The bytes of the index, up to date."""
        with self._asked_by_one:
            return self._look().catalogue

    def search(self) -> "tuple[Listing, Search]":
        """Summaries of all sessions, and a search over them. Raises ``Failure``.

        Reuses both until the folder changes, so that a keystroke in the search does not check every file.
        """
        with self._asked_by_one:
            if self._searched is None or self._searched[0].folder != self._store.version():
                look = self._look()
                self._searched = look, self._search(look)
            look, search = self._searched
            return look.listing, search

    def _look(self) -> _Look:
        folder = self._store.version()
        there = self._store.versions()
        data = self._read(self._catalogue)
        known = listed(data)
        if not known.files:
            data = b""  # unreadable rows could not be removed again
            if not there:
                self._remove()
        sessions = list(known.sessions.values())
        troubles: dict[SessionId, Failure] = {}
        if not known.is_of(there):
            facts = known.facts
            stale = {each: now for each, now in there.items() if now is None or facts.get(each) != now}
            made = self._made(stale, troubles)
            gone = {each for each in facts if each not in there or each in troubles}
            if made or gone:
                data = self.update(data, made, gone, folder)
            sessions = [each for each in sessions if each.id not in made and each.id not in gone]
            sessions += [each.summary for each in made.values()]
            there = {each: now for each, now in there.items() if each not in troubles}
        return _Look(folder, data, there, Listing(_newest_first(sessions), troubles))

    def _search(self, look: _Look) -> "Search":
        from coprod_tui.index import search

        data = self._read(self._texts)
        known = decoded(data, search.Texts) or search.Texts({})
        facts = known.facts
        if facts != look.facts:
            stale = {each: now for each, now in look.facts.items() if facts.get(each) != now}
            made = self._made(stale, {})
            data = search.updated(data if facts else b"", made, facts.keys() - look.facts.keys())
            self._write(self._texts, data, look.folder)
            known = decoded(data, search.Texts) or known
        return search.Search((row.id, row.folded) for row in known.texts.values())

    def _made(
        self, stale: "Mapping[SessionId, Version | None]", troubles: dict[SessionId, Failure]
    ) -> dict[SessionId, Made]:
        """Read the sessions and make their rows; errors are added to ``troubles``."""
        if not stale:
            return {}
        from coprod_tui.index.reading_many import read_many

        made, found = read_many(self._store, stale, self._tell_how_far)
        troubles |= found
        return made

    def _tell_how_far(self, done: int, of: int) -> None:
        self.how_far = (done, of) if done < of else None
        if self._progress:
            self._progress(done, of)

    def update(
        self, data: bytes, made: Mapping[SessionId, Made], gone: Iterable[SessionId], folder: "Version | None"
    ) -> bytes:
        """Update the index ``data`` and save it: ``made`` are the new rows by session, ``gone`` the ids to remove.

        ``folder`` is the state of the sessions folder before they were read. The search cache is normally updated on
        the next search; after reading many sessions it is updated at once, so that they are read only once.
        """
        if len(made) > FEW:
            from coprod_tui.index import search

            texts = search.updated(self._read(self._texts), made, gone)
            self._write(self._texts, texts, folder)
        data = updated(data, made, gone)
        self._write(self._catalogue, data, folder)
        return data

    def _facts_of(self, path: Path) -> FileFacts | None:
        try:
            return self._files.facts(path)
        except OSError:
            return None

    def _read(self, path: Path) -> bytes:
        """The file if its checksum matches, otherwise empty, so that it is rebuilt."""
        if self._in_memory is not None:
            return self._in_memory.get(path, b"")
        try:
            return opened(self._files.read(path)) or b""
        except OSError:
            return b""

    def _remove(self) -> None:
        """Delete unreadable caches when no session is left."""
        for path in (self._catalogue, self._texts) if self._in_memory is None else ():
            with suppress(OSError):
                self._files.remove(path)

    def _write(self, path: Path, data: bytes, folder: "Version | None") -> None:
        """Save the file if possible; a read-only home works without.

        Saves nothing if sessions were added, removed or replaced meanwhile: the data may contain a name that was
        forgotten since, or words that were taken out.
        """
        if self._in_memory is not None:
            self._in_memory[path] = data
        elif folder == self._store.version():
            with suppress(OSError):
                write_whole(path, data, files=self._files, overwrite=True)
                if folder != self._store.version():
                    self._files.remove(path)


def _newest_first(sessions: Iterable[Summary]) -> tuple[Summary, ...]:
    return tuple(sorted(sorted(sessions, key=_ID, reverse=True), key=_OPENED_AT, reverse=True))
