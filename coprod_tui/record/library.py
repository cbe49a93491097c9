"""The record of a home folder: its sessions begun, gone on with, read, found and listed.

What opens session files is imported where it is first needed: a list that is up to date does without it.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.files import Files
from coprod_tui.places import Places
from coprod_tui.record.catalogue import Entry, read_catalogue, write_catalogue
from coprod_tui.record.shelf import Shelf
from coprod_tui.session.summary import Summary
from coprod_tui.session.words import clean, same_name
from coprod_tui.trouble import Trouble, WrongUse

if TYPE_CHECKING:
    from coprod_tui.record.opening import GoingOn, Started
    from coprod_tui.session.events import Events

MOST_NAMED = 8
"""So many candidates are named when what was asked for could be several sessions."""

_DAY = len("2026-11-22")


class Listing(NamedTuple):
    """The sessions that can be read, the newest first, and by id what is the matter with the others."""

    summaries: tuple[Summary, ...]
    troubles: dict[str, Trouble]


class Record:
    """The sessions of one home folder. Nothing is created before a session starts."""

    def __init__(self, home: Path, files: Files | None = None) -> None:
        self.places = Places(home)
        self._files = files or Files()
        self._shelf = Shelf(self.places.sessions, self._files)

    def start(self, title: str, day: date, names: Iterable[str] = ()) -> "Started":
        """A new session; no word of ``names`` is in its id. Raises ``Trouble`` when the home cannot be written."""
        from coprod_tui.record import opening

        return opening.start(self._shelf, title, day, names)

    def go_on(self, session_id: str) -> "GoingOn":
        """A kept session, held from now on.

        Raises ``WrongUse``, ``OpenElsewhere``, ``DamagedRecord`` or ``Trouble``.
        """
        from coprod_tui.record import opening

        return opening.go_on(self._shelf, session_id)

    def read(self, session_id: str) -> "Events":
        """What was kept, every event checked; also of a session that is open. Raises as ``go_on`` does."""
        from coprod_tui.record import opening

        return opening.read(self._shelf, session_id)

    def resolve(self, text: str) -> str:
        """The id that ``text`` stands for: an id, its unique beginning, or ``last``. Raises ``WrongUse``.

        ``last`` raises what is the matter with a damaged session that may be newer than all that can be read.
        """
        if text == "last":
            return self._last()
        ids = self._shelf.ids()
        found = [text] if text in ids else [each for each in ids if text and each.startswith(text)]
        if len(found) == 1:
            return found[0]
        said = clean(text, characters=80).text
        if not found:
            raise WrongUse(
                f"There is no session “{said}” in {self.places.sessions}. “coprod list” shows what is there."
            )
        more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
        raise WrongUse(f"“{said}” could be {', '.join(found[:MOST_NAMED])}{more}. Write more of the one you mean.")

    def listing(self) -> Listing:
        """All sessions in short. Reads the catalogue, and those session files that have changed since."""
        known = read_catalogue(self.places.catalogue, self._files)
        entries: dict[str, Entry] = {}
        troubles: dict[str, Trouble] = {}
        for session_id in self._shelf.ids():
            try:
                entry = self._entry(session_id, known.get(session_id))
            except Trouble as trouble:
                troubles[session_id] = trouble
            else:
                entries[session_id] = entry
        if entries != known:
            write_catalogue(self.places.catalogue, entries, self._files)
        newest_first = sorted(entries.values(), key=lambda entry: (entry.opened_at, entry.id), reverse=True)
        return Listing(tuple(entry.summary for entry in newest_first), troubles)

    def openings(self, group: str) -> dict[str, int]:
        """By name, how many rounds each voice has opened in the sessions of this group; none without a group."""
        counts: dict[str, int] = {}
        for session in self.listing().summaries if group else ():
            if same_name(session.group, group):
                for name, openings in session.openings.items():
                    counts[name] = counts.get(name, 0) + openings
        return counts

    def _entry(self, session_id: str, known: Entry | None) -> Entry:
        """The session's entry, made anew when its file is not the one that the known entry was made from."""
        try:
            facts = self._shelf.facts(session_id)
        except OSError as error:
            raise self._shelf.unreadable(session_id, error) from None
        if facts is None:
            raise self._shelf.missing(session_id)
        if known is not None and known.facts == facts:
            return known
        from coprod_tui.session.fold import fold
        from coprod_tui.session.summary import summary

        made = summary(fold(self.read(session_id)))
        return Entry.of(made, facts)

    def _last(self) -> str:
        summaries, troubles = self.listing()
        newest = summaries[0].id if summaries else ""
        for session_id, trouble in sorted(troubles.items(), reverse=True):
            if session_id[:_DAY] >= newest[:_DAY]:
                raise trouble
        if not newest:
            raise WrongUse(f"There is no session in {self.places.sessions} yet. “coprod run” begins one.")
        return newest
