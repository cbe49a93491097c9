"""Keeping the catalogue, and what is searched, in step with the session files.

What reads whole sessions is imported where it is first needed: a list that is up to date does without it.
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
from coprod_tui.places import Places
from coprod_tui.record.checksum import opened
from coprod_tui.record.index import Made, decoded, listed, shown, updated
from coprod_tui.record.session_folder import Shelf

if TYPE_CHECKING:
    from coprod_tui.record.search import Search

FEW = 20
"""So few sessions are read again in a moment."""

Progress = Callable[[int, int], None]
"""Is told how many sessions have been read, of how many; only where sessions have to be read at all."""

_ID, _OPENED_AT = attrgetter("id"), attrgetter("opened_at")


class Listing(NamedTuple):
    """The sessions that can be read, the newest first, and by id what is the matter with the others."""

    summaries: tuple[Summary, ...]
    troubles: dict[SessionId, Failure]


class _Look(NamedTuple):
    """What was found: ``folder`` tells whether session files have come, gone or been replaced since."""

    folder: FileFacts | None
    catalogue: bytes
    facts: Mapping[SessionId, FileFacts | None]
    listing: Listing


class Upkeep:
    """The two files that are made from the sessions of one home.

    It may be asked from several threads: while one of them reads sessions the others wait for what it finds. Other
    programs may keep the same files meanwhile; each puts whole files there, which are read only as they were sealed.
    """

    def __init__(self, places: Places, shelf: Shelf, files: Files, progress: Progress | None = None) -> None:
        self._places = places
        self._shelf = shelf
        self._files = files
        self._progress = progress
        self._asked_by_one = Lock()
        self._searched: tuple[_Look, Search] | None = None
        self.how_far: tuple[int, int] | None = None
        """How many sessions have been read, of how many; None while none have to be."""

    def listing(self) -> Listing:
        """All sessions in short. Reads the catalogue, and those session files that have changed since."""
        with self._asked_by_one:
            return self._look().listing

    def at_hand(self) -> tuple[Summary, ...]:
        """All sessions in short as the catalogue knows them, the newest first, without a look at their files.

        None where a file may have been put among them since: each that coprod keeps changes the folder itself. What
        others write into a file that is there is only seen by ``listing``.
        """
        with self._asked_by_one:
            folder, made = self._facts_of(self._shelf.folder), self._facts_of(self._places.catalogue)
            if folder is None or made is None or folder.mtime_ns >= made.mtime_ns:
                return ()
            return _newest_first(shown(self._read(self._places.catalogue)).sessions.values())

    def catalogue(self) -> bytes:
        """The catalogue as it is now."""
        with self._asked_by_one:
            return self._look().catalogue

    def search(self) -> "tuple[Listing, Search]":
        """All sessions in short, and what looks for words in them.

        While no session file is put in the place of another both are given again, so that every letter that is
        typed need not ask for the state of every file. Raises ``Failure``.
        """
        with self._asked_by_one:
            if self._searched is None or self._searched[0].folder != self._facts_of(self._shelf.folder):
                look = self._look()
                self._searched = look, self._search(look)
            look, search = self._searched
            return look.listing, search

    def _look(self) -> _Look:
        folder = self._facts_of(self._shelf.folder)
        there = self._shelf.all_facts()
        data = self._read(self._places.catalogue)
        known = listed(data)
        if not known.files:
            data = b""  # rows that cannot be read could not be taken out again
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
        from coprod_tui.record import search

        data = self._read(self._places.search)
        known = decoded(data, search.Texts) or search.Texts({})
        facts = known.facts
        if facts != look.facts:
            stale = {each: now for each, now in look.facts.items() if facts.get(each) != now}
            made = self._made(stale, {})
            data = search.updated(data if facts else b"", made, facts.keys() - look.facts.keys())
            self._write(self._places.search, data, look.folder)
            known = decoded(data, search.Texts) or known
        return search.Search((row.id, row.folded) for row in known.texts.values())

    def _made(
        self, stale: Mapping[SessionId, FileFacts | None], troubles: dict[SessionId, Failure]
    ) -> dict[SessionId, Made]:
        """The rows of the sessions, read now; what is the matter with those that cannot be goes into ``troubles``."""
        if not stale:
            return {}
        from coprod_tui.record.reading_many import read_many

        made, found = read_many(self._shelf, stale, self._tell_how_far)
        troubles |= found
        return made

    def _tell_how_far(self, done: int, of: int) -> None:
        self.how_far = (done, of) if done < of else None
        if self._progress:
            self._progress(done, of)

    def update(
        self, data: bytes, made: Mapping[SessionId, Made], gone: Iterable[SessionId], folder: FileFacts | None
    ) -> bytes:
        """The catalogue ``data`` brought up to date and kept: ``made`` are the new rows by session, ``gone`` are ids.

        ``folder`` is the state of the sessions' folder before they were read.
        What is searched is brought up to date when somebody searches; only where many sessions had to be read, it is
        done at once, so that they are read once.
        """
        if len(made) > FEW:
            from coprod_tui.record import search

            texts = search.updated(self._read(self._places.search), made, gone)
            self._write(self._places.search, texts, folder)
        data = updated(data, made, gone)
        self._write(self._places.catalogue, data, folder)
        return data

    def _facts_of(self, path: Path) -> FileFacts | None:
        try:
            return self._files.facts(path)
        except OSError:
            return None

    def _read(self, path: Path) -> bytes:
        """The file when it is as it was written; else nothing, and so all of it is made anew."""
        try:
            return opened(self._files.read(path)) or b""
        except OSError:
            return b""

    def _remove(self) -> None:
        """What was made of sessions of which none is there any more, and cannot be read."""
        for path in (self._places.catalogue, self._places.search):
            with suppress(OSError):
                self._files.remove(path)

    def _write(self, path: Path, data: bytes, folder: FileFacts | None) -> None:
        """Kept where that is possible: a home that can only be read is listed without.

        Nothing is kept where a session came, went or was put in the place of another meanwhile: what was read may hold
        the name of somebody who was forgotten, or words that were taken out.
        """
        if folder == self._facts_of(self._shelf.folder):
            with suppress(OSError):
                write_whole(path, data, files=self._files, overwrite=True)
                if folder != self._facts_of(self._shelf.folder):
                    self._files.remove(path)


def _newest_first(sessions: Iterable[Summary]) -> tuple[Summary, ...]:
    return tuple(sorted(sorted(sessions, key=_ID, reverse=True), key=_OPENED_AT, reverse=True))
