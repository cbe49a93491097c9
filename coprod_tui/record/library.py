"""The record of a home folder: its sessions begun, gone on with, read, found and listed.

What opens session files is imported where it is first needed: a list that is up to date does without it.
"""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.people.folding import is_among, read_as, same_name
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.domain.words import clean
from coprod_tui.errors import WrongUse
from coprod_tui.files import Files
from coprod_tui.places import Places
from coprod_tui.presentation import keeping as say
from coprod_tui.record.index_upkeep import Listing, Progress, Upkeep
from coprod_tui.record.session_folder import Shelf

if TYPE_CHECKING:
    from coprod_tui.domain.commands import Command
    from coprod_tui.domain.events import Events
    from coprod_tui.record.index_queries import Questions
    from coprod_tui.record.opening import GoingOn, Started

_DAY = len("2026-11-22")


class Record:
    """The sessions of one home folder. Nothing is created before a session starts."""

    def __init__(self, home: Path, files: Files | None = None, progress: Progress | None = None) -> None:
        """``progress`` is told how far it is, where sessions have to be read to bring the catalogue up to date."""
        self.places = Places(home)
        self._files = files or Files()
        self._shelf = Shelf(self.places.sessions, self._files)
        self._upkeep = Upkeep(self.places, self._shelf, self._files, progress)

    def start(self, title: str, day: date, names: Iterable[str] = ()) -> "Started":
        """A new session; no word of ``names`` is in its id. Raises ``Failure`` when the home cannot be written."""
        from coprod_tui.record import opening

        return opening.start(self._shelf, title, day, names)

    def go_on(self, session_id: SessionId) -> "GoingOn":
        """A kept session, held from now on.

        Raises ``WrongUse``, ``OpenElsewhere``, ``DamagedRecord`` or ``Failure``.
        """
        from coprod_tui.record import opening

        return opening.go_on(self._shelf, session_id)

    def add(self, session_id: SessionId, at: datetime, command: "Command") -> None:
        """Carry out a command in a session that nobody holds, open or closed; its own clock stands still meanwhile.

        Its events are kept in one durable write. Raises as ``adding.add`` does.
        """
        from coprod_tui.record import adding

        adding.add(self._shelf, session_id, at, command)

    def read(self, session_id: SessionId) -> "Events":
        """What was kept, every event checked; also of a session that is open. Raises as ``go_on`` does."""
        from coprod_tui.record import opening

        return opening.read(self._shelf, session_id)

    def resolve(self, text: str) -> SessionId:
        """The id that ``text`` stands for: an id, its unique beginning, or ``last``. Raises ``WrongUse``.

        ``last`` raises what is the matter with a damaged session that may be newer than all that can be read.
        """
        if text == "last":
            return self._last()
        ids = self._shelf.ids()
        found = [each for each in ids if each == text] or [each for each in ids if text and each.startswith(text)]
        if len(found) == 1:
            return found[0]
        said = clean(text, characters=80).text
        if not found:
            raise WrongUse(say.NO_SESSION_LISTED.format(session=said, folder=self.places.sessions))
        raise WrongUse(say.could_be(said, found))

    def listing(self) -> Listing:
        """All sessions in short. Reads the catalogue, and those session files that have changed since."""
        return self._upkeep.listing()

    def at_hand(self) -> tuple[Summary, ...]:
        """All sessions in short, at once and as they were listed last; none where that may have changed."""
        return self._upkeep.at_hand()

    def how_far(self) -> tuple[int, int] | None:
        """While a list has to read sessions: how many have been read, of how many. May be asked from any thread."""
        return self._upkeep.how_far

    def find(self, words: str, group: str = "") -> tuple[Summary, ...]:
        """The sessions (of one group) in whose title, decisions or contributions all ``words`` stand, newest first."""
        listing, search = self._upkeep.search()
        found = search.find(words)
        return of_group((each for each in listing.summaries if each.id in found), group)

    def groups(self) -> tuple[str, ...]:
        """The names of the groups that have met, in the order of the alphabet; each as it was written last."""
        named: list[str] = []
        for spelled in dict.fromkeys(each.group for each in self.listing().summaries):
            if spelled and not is_among(spelled, named):
                named.append(spelled)
        return tuple(sorted(named, key=read_as))

    def questions(self) -> "Questions":
        """The decisions and figures of all sessions, to be asked for."""
        from coprod_tui.record.index_queries import Questions

        return Questions(self._upkeep.catalogue())

    def openings(self, group: str) -> dict[str, int]:
        """By name, how many rounds each voice has opened in the sessions of this group; none without a group."""
        counts: dict[str, int] = {}
        for session in of_group(self.listing().summaries, group) if group else ():
            for name, openings in session.openings.items():
                counts[name] = counts.get(name, 0) + openings
        return counts

    def _last(self) -> SessionId:
        summaries, troubles = self.listing()
        newest = summaries[0].id if summaries else SessionId("")
        for session_id, trouble in sorted(troubles.items(), reverse=True):
            if session_id[:_DAY] >= newest[:_DAY]:
                raise trouble
        if not newest:
            raise WrongUse(say.NO_SESSION_YET.format(folder=self.places.sessions))
        return newest


def of_group(summaries: Iterable[Summary], group: str) -> tuple[Summary, ...]:
    """The sessions of one group, however its name is written; all of them where none is asked for."""
    summaries = tuple(summaries)
    if not group:
        return summaries
    spelled = {each for each in {summary.group for summary in summaries} if same_name(each, group)}
    return tuple(summary for summary in summaries if summary.group in spelled)
