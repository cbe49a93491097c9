"""The record of a home folder: starts, resumes, reads, finds and lists its sessions.

Modules that open session files are imported on first use: a list from an up-to-date index does not need them.
"""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.domain.words import clean
from coprod_tui.errors import WrongUse
from coprod_tui.files import Files
from coprod_tui.index.index import Index
from coprod_tui.index.upkeep import Listing, Progress
from coprod_tui.places import Places
from coprod_tui.storage.session_folder import Shelf
from coprod_tui.storage.tinydb_store import TinyDBStore

if TYPE_CHECKING:
    from coprod_tui.domain.commands import Command
    from coprod_tui.domain.events import Events
    from coprod_tui.storage.port import Begun, Resumed

_DAY = len("2026-11-22")


class Record:
    """The sessions of one home folder. Creates nothing before a session starts."""

    def __init__(self, home: Path, files: Files | None = None, progress: Progress | None = None) -> None:
        """``progress`` is called while sessions are read to update the index."""
        self.places = Places(home)
        self._files = files or Files()
        self._shelf = Shelf(self.places.sessions, self._files)
        self._store = TinyDBStore(self.places.sessions, self._files)
        self._index = Index(self._store, self.places.index_file, self._files, progress)

    def start(self, title: str, day: date, names: Iterable[str] = ()) -> "Begun":
        """Start a new session, whose id has no word of ``names``. Raises ``Failure`` if the home cannot be written."""
        from coprod_tui.file_names import id_base, numbered

        return self._store.begin(numbered(id_base(title, day, names)))

    def go_on(self, session_id: SessionId) -> "Resumed":
        """Lock a saved session and read it.

        Raises ``WrongUse``, ``OpenElsewhere``, ``DamagedRecord`` or ``Failure``.
        """
        return self._store.resume(session_id)

    def add(self, session_id: SessionId, at: datetime, command: "Command") -> None:
        """Carry out a command in a session that no program holds, open or closed, without advancing its clock.

        Saves the events in one durable write. Raises as ``adding.add`` does.
        """
        from coprod_tui.storage import adding

        adding.add(self._store, session_id, at, command)

    def read(self, session_id: SessionId) -> "Events":
        """The saved events, each validated; a locked session can be read too. Raises as ``go_on`` does."""
        from coprod_tui.storage import opening

        return opening.read(self._shelf, session_id).events

    def resolve(self, text: str) -> SessionId:
        """The id that ``text`` stands for: an id, its unique beginning, or ``last``. Raises ``WrongUse``.

        ``last`` raises the error of a damaged session if that may be newer than every readable one.
        """
        if text == "last":
            return self._last()
        ids = self._shelf.ids()
        found = [each for each in ids if each == text] or [each for each in ids if text and each.startswith(text)]
        if len(found) == 1:
            return found[0]
        said = clean(text, characters=80).text
        if not found:
            raise WrongUse("no_session_listed", session=said, folder=self.places.sessions)
        raise WrongUse("several_sessions", text=said, sessions=found)

    def listing(self) -> Listing:
        """Summaries of all sessions. Reads the index, and the session files that changed since it was written."""
        return self._index.listing()

    def at_hand(self) -> tuple[Summary, ...]:
        """Cached summaries of all sessions, returned at once; empty if the sessions may have changed."""
        return self._index.at_hand()

    def how_far(self) -> tuple[int, int] | None:
        """While a list reads sessions: how many are done, and the total. Thread-safe."""
        return self._index.how_far

    def find(self, words: str, group: str = "") -> tuple[Summary, ...]:
        """The sessions (of one group) whose title, decisions or contributions contain all ``words``, newest first."""
        return tuple(each.summary for each in self._index.find(words, group))

    def groups(self) -> tuple[str, ...]:
        """The names of all groups, sorted, each in its latest spelling."""
        return self._index.groups()

    def questions(self) -> "Questions":
        """Queries on the decisions and figures of all sessions."""
        return Questions(self._index)

    def openings(self, group: str) -> dict[str, int]:
        """How many rounds each voice (by name) has opened in the sessions of this group; empty without a group."""
        return self._index.openings(group)

    def _last(self) -> SessionId:
        summaries, troubles = self.listing()
        newest = summaries[0].id if summaries else SessionId("")
        for session_id, trouble in sorted(troubles.items(), reverse=True):
            if session_id[:_DAY] >= newest[:_DAY]:
                raise trouble
        if not newest:
            raise WrongUse("no_session_yet", folder=self.places.sessions)
        return newest


class Questions:
    """What is asked of the index."""

    def __init__(self, index: Index) -> None:
        self.lines = index.decisions
        self.figures = index.figures
