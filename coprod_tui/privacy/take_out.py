"""Removes words from everything that coprod keeps of a session: its events, its exports and the index.

Exports are made anew first, and the session comes last, so an interrupted removal can be done again.
"""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import decide_after
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import ContributionId, SessionId
from coprod_tui.domain.taking_out import taken_out, without_words, wordings
from coprod_tui.domain.texts import SENTENCES, texts
from coprod_tui.errors import Failure
from coprod_tui.file_names import day_in, is_temp
from coprod_tui.live.session import LiveSession
from coprod_tui.privacy.home import Home, failing_as, readable
from coprod_tui.privacy.ledger import identity

SHORTEST = 12
"""Shorter words may stand anywhere by chance, so other people's files are not searched for them."""


class TakingOut(NamedTuple):
    """Takes words out of the sessions of a home. Both methods raise the command's ``Rejection``, and ``Failure``.

    Both return the files that contain the words but are not coprod's; these are left unchanged.
    """

    home: Home

    def of_kept(self, session_id: SessionId, contribution_id: ContributionId, at: datetime) -> tuple[Path, ...]:
        """From a session that no program holds, open or closed. Finishes an interrupted removal."""
        ids = (session_id, *self._twins(session_id))
        left = [path for each in ids for path in self._of_one(each, contribution_id, at)]
        return tuple(dict.fromkeys(left))

    def _twins(self, session_id: SessionId) -> Iterator[SessionId]:
        """The same session under another id of that day, which an interrupted forgetting left."""
        ours = identity(self.home.store.read(session_id).events)
        for other in self.home.store.versions():
            if other != session_id and day_in(other) == day_in(session_id):
                with suppress(Failure):
                    if identity(self.home.store.read(other).events) == ours:
                        yield other

    def _of_one(self, session_id: SessionId, contribution_id: ContributionId, at: datetime) -> tuple[Path, ...]:
        journal, (events, session), *_ = self.home.store.resume(session_id)
        with failing_as("not_taken_out", self.home), closing(journal):
            if contribution_id in taken_out(events):
                left = self._beside(contribution_id, events, events)
                journal.keep_again()
            else:
                told = decide_after(events, c.TakeOut(contribution_id), at, session).events
                after = (*without_words(events, {contribution_id}), *told)
                left = self._beside(contribution_id, events, after)
                journal.keep(told)
                self._beside(contribution_id, events, after)  # what another program has exported meanwhile
            if _stand_in(journal.left(), _long(wordings(events, contribution_id))):
                journal.leave(b"")
            self.home.index.remove()
        return left

    def of_live(self, live: LiveSession, contribution_id: ContributionId) -> tuple[Path, ...]:
        """From the live session. If the change cannot be saved the session goes on, as after any other command."""
        command = c.TakeOut(contribution_id)
        decided = live.decide(command)
        with failing_as("not_taken_out", self.home):
            after = (*without_words(live.events, {contribution_id}), *decided.events)
            left = self._beside(contribution_id, live.events, after)
            live.do(command, decided)
            self.home.index.remove()
            if live.unsaved:
                self._remove_index_once_saved(live)
        return left

    def _remove_index_once_saved(self, live: LiveSession) -> None:
        """Until the words leave the session, another program may make an index that holds them."""

        def look() -> None:
            if not live.unsaved:
                end()
                with suppress(OSError):  # the session goes on; the next list writes over what it finds there
                    self.home.index.remove()

        end = live.subscribe(look)

    def _beside(self, contribution_id: ContributionId, before: Events, after: Events) -> tuple[Path, ...]:
        """Make the session's exports anew, and remove the index and what interrupted saves left."""
        self.home.settle()
        ledger, ours, left = self.home.ledger, identity(after), []
        long = _long(wordings(before, contribution_id))
        marks = _long(text for event in before for text in texts(event, *SENTENCES))
        for path in self.home.paths():
            data = self.home.read(path)
            if data is None:
                self._must_be_somebody_elses(path)
                continue
            if is_temp(path):
                holds = msgspec.json.encode(ours[0]) in data or _stand_in(data, [*long, *marks])
                if holds and self.home.is_left_over(path):
                    self.home.remove(path)
            elif how := ledger.find(data, path.suffix):
                if how.identity == ours:
                    self.home.make_again(path, data, how, after)
            elif _stand_in(data, long):
                left.append(path)
        self.home.index.remove()
        return tuple(left)

    def _must_be_somebody_elses(self, closed: Path) -> None:
        """Raises ``PermissionError`` for an export, or their folder: it may hold the words."""
        if self.home.places.exports in (closed, closed.parent):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(closed))


def _long(found: Iterable[str]) -> list[str]:
    return [text for each in found if len(text := " ".join(each.split())) >= SHORTEST]


def _stand_in(data: bytes, words: list[str]) -> bool:
    text = " ".join(readable(data).split())
    return any(each in text for each in words)
