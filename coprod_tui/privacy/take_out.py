"""Removes words from everything that coprod keeps of a session: its file, its exports and the caches made from it.

Exports are rewritten first and the session last, so an interrupted removal can be run again. It is idempotent.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide_after
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import ContributionId, SessionId
from coprod_tui.domain.taking_out import taken_out, without_words
from coprod_tui.errors import Failure
from coprod_tui.files import Files, leftovers, write_whole
from coprod_tui.live.ports import NotKept
from coprod_tui.live.session import LiveSession
from coprod_tui.os_errors import reason
from coprod_tui.places import Places
from coprod_tui.presentation.failures import said
from coprod_tui.presentation.keeping import NOT_TAKEN_OUT
from coprod_tui.privacy.forget_files import LARGEST_BYTES, files_below, files_in, is_rest
from coprod_tui.storage.opening import go_on, read_known
from coprod_tui.storage.session_folder import Shelf


class ExportTaking(Protocol):
    """Finds the words in files beside the session, and makes its exports without them."""

    def made_anew(self, suffix: str, data: bytes) -> bytes | None:
        """The new bytes of the export; None for any other file, and for one without those words."""

    def stand_in(self, data: bytes) -> bool:
        """Whether a file that coprod did not write contains the words."""


Begin = Callable[[ContributionId, Events, Events, tuple[Events, ...]], ExportTaking]
"""Takes the contribution, the events with and without its words, and other sessions of the same day and title."""


_DAY = len("2026-11-22")


def _are_same(ours: Events, others: Events) -> bool:
    """Whether both have the same kinds of events at the same times, up to the length of the shorter."""
    return all(type(one) is type(other) and one.at == other.at for one, other in zip(ours, others, strict=False))


def _unnumbered(session_id: SessionId) -> str:
    return re.sub(r"-\d+\Z", "", session_id)


class TakingOut(NamedTuple):
    """Takes words out of the sessions of a home. Both methods raise the command's ``Rejection``, and ``Failure``.

    Both return the files that contain the words but were not written by coprod; these are left unchanged.
    """

    places: Places
    files: Files
    begin: Begin

    def of_kept(self, session_id: SessionId, contribution_id: ContributionId, at: datetime) -> tuple[Path, ...]:
        """From a session that no program holds, open or closed. Finishes an interrupted removal."""
        ids = (session_id, *self._twins(session_id))
        left = [path for each in ids for path in self._of_one(each, contribution_id, at)]
        return tuple(dict.fromkeys(left))

    def _twins(self, session_id: SessionId) -> Iterator[SessionId]:
        """Copies of the session under another id of the same day, left by an interrupted forgetting."""
        shelf = Shelf(self.places.sessions, self.files)
        shelf.must_hold(session_id)
        events = read_known(shelf, session_id).events
        for other in shelf.ids():
            if other != session_id and other[:_DAY] == session_id[:_DAY]:
                with suppress(Failure):
                    if _are_same(events, read_known(shelf, other).events):
                        yield other

    def _of_one(self, session_id: SessionId, contribution_id: ContributionId, at: datetime) -> tuple[Path, ...]:
        journal, (events, _), _ = go_on(Shelf(self.places.sessions, self.files), session_id)
        try:
            if contribution_id in taken_out(events):
                left = self._beside(contribution_id, events, events)
                journal.keep_again()
            else:
                told = decide_after(events, c.TakeOut(contribution_id), at).events
                left = self._beside(contribution_id, events, (*without_words(events, {contribution_id}), *told))
                journal.keep(told)
            self._let_go_of_caches()
        except (OSError, NotKept) as error:
            raise self._trouble(error) from None
        finally:
            journal.close()
        return left

    def of_live(self, live: LiveSession, contribution_id: ContributionId) -> tuple[Path, ...]:
        """From the live session. If the change cannot be saved the session goes on, as after any other command."""
        command = c.TakeOut(contribution_id)
        decided = live.decide(command)
        try:
            after = (*without_words(live.events, {contribution_id}), *decided.events)
            left = self._beside(contribution_id, live.events, after)
            live.do(command, decided)
            self._let_go_of_caches()
        except OSError as error:
            raise self._trouble(error) from None
        return left

    def _beside(self, contribution_id: ContributionId, before: Events, after: Events) -> tuple[Path, ...]:
        """Rewrite the session's exports and remove the caches and leftovers that contain the words."""
        self._settle()
        session = fold(after)
        taking, left = self.begin(contribution_id, before, after, self._alike(session.id)), []
        opened = msgspec.json.encode(session.opened_at)
        for path, data in self._texts():
            if is_rest(path):
                if taking.stand_in(data) or opened in data or path.name.startswith(f".{session.id}"):
                    self._remove(path)
            elif (new := taking.made_anew(path.suffix, data)) is not None:
                write_whole(path, new, files=self.files, overwrite=True)
            elif taking.stand_in(data):
                left.append(path)
        self._let_go_of_caches()
        return tuple(left)

    def _alike(self, session_id: SessionId) -> tuple[Events, ...]:
        """Sessions of the same day and title, whose exports could be mistaken for this session's."""
        shelf, found = Shelf(self.places.sessions, self.files), []
        for other in shelf.ids():
            if other != session_id and _unnumbered(other) == _unnumbered(session_id):
                with suppress(Failure):
                    found.append(read_known(shelf, other).events)
        return tuple(found)

    def _settle(self) -> None:
        """Flush what an interrupted removal has written, so that a power cut cannot bring the words back."""
        for folder in sorted({self.places.home, *(path.parent for path in self._beside_sessions())}):
            self.files.flush_folder(folder)

    def _beside_sessions(self) -> tuple[Path, ...]:
        """The files of the home other than sessions and caches, with the leftovers of interrupted saves.

        A file's name may differ from its session's id, when a forgetting that renames both was interrupted.
        """
        apart = (self.places.sessions, self.places.demo, *self._caches)
        rests = filter(is_rest, files_in(self.places.sessions, self.files))
        return (*files_below(self.places.home, self.files, apart), *rests)

    def _texts(self) -> Iterator[tuple[Path, bytes]]:
        """The paths and contents of those files that can be read."""
        for path in self._beside_sessions():
            with suppress(PermissionError, IsADirectoryError):
                if self.files.facts(path).size <= LARGEST_BYTES or path.parent == self.places.exports:
                    yield path, self.files.read(path)

    def _let_go_of_caches(self) -> None:
        """Delete the caches; the next reader rebuilds them from the sessions."""
        for cache in self._caches:
            for path in (cache, *leftovers(cache, self.files.names(cache.parent))):
                with suppress(FileNotFoundError):
                    self._remove(path)

    def _remove(self, path: Path) -> None:
        self.files.remove(path)
        self.files.flush_folder(path.parent)

    @property
    def _caches(self) -> tuple[Path, ...]:
        return self.places.catalogue, self.places.search

    def _trouble(self, error: OSError | NotKept) -> Failure:
        why = said(error.message if isinstance(error, NotKept) else reason(error, self.places.home))
        return Failure(NOT_TAKEN_OUT.format(why=why))
