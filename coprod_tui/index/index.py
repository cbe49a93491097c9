"""The index over all sessions: lists, search, and what the follow-up board and the insights show.

A cache, made from what the store keeps. Modules that read whole sessions are imported on first use: a list from an
up-to-date index does not need them.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.domain.people.folding import is_among, read_as, same_name
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.file_names import leftovers
from coprod_tui.files import Files
from coprod_tui.index.upkeep import Listing, Progress, Upkeep

if TYPE_CHECKING:
    from coprod_tui.domain.model.session import Session
    from coprod_tui.domain.reports.board import DecisionLine
    from coprod_tui.domain.reports.insights import Figures
    from coprod_tui.index.queries import Questions
    from coprod_tui.storage.port import EventStore, Finding, Version


class Found(NamedTuple):
    """A session in which the words stand, and the first line that holds them, as it was typed; empty without one."""

    summary: Summary
    line: str


class Index:
    """The index of one store, kept at ``path`` or, without one, in memory.

    Thread-safe, and safe beside other programs on the same path. Where the file cannot be used, the answers are the
    same, and only take longer.
    """

    def __init__(
        self, store: "EventStore", path: Path | None, files: Files | None = None, progress: Progress | None = None
    ) -> None:
        """``progress`` is called while sessions are read to update the index."""
        self._path = path
        self._files = files or Files()
        self._upkeep = Upkeep(store, path and path.parent, self._files, progress)

    @property
    def how_far(self) -> tuple[int, int] | None:
        """While sessions are read: how many are done, and the total. Thread-safe."""
        return self._upkeep.how_far

    def listing(self) -> Listing:
        """Summaries of all sessions, newest first, and the errors of those that cannot be read."""
        return self._upkeep.listing()

    def at_hand(self) -> tuple[Summary, ...]:
        """The summaries as the index has them, returned at once; empty if the sessions may have changed."""
        return self._upkeep.at_hand()

    def find(self, words: str, group: str = "") -> tuple[Found, ...]:
        """The sessions (of one group) whose title, decisions or contributions contain all ``words``, newest first."""
        listing, search = self._upkeep.search()
        found = search.find(words)
        return tuple(Found(each, "") for each in _of_group(listing.summaries, group) if each.id in found)

    def groups(self) -> tuple[str, ...]:
        """The names of all groups, sorted, each in its latest spelling."""
        named: list[str] = []
        for spelled in dict.fromkeys(each.group for each in self.listing().summaries):
            if spelled and not is_among(spelled, named):
                named.append(spelled)
        return tuple(sorted(named, key=read_as))

    def openings(self, group: str) -> dict[str, int]:
        """How many rounds each voice (by name) has opened in the sessions of this group; empty without a group."""
        counts: dict[str, int] = {}
        for session in _of_group(self.listing().summaries, group) if group else ():
            for name, openings in session.openings.items():
                counts[name] = counts.get(name, 0) + openings
        return counts

    def decisions(
        self, group: str = "", *, voice: str = "", principle: str = "", only_open: bool = False
    ) -> "tuple[DecisionLine, ...]":
        """The matching decisions, the newest meeting first, those of one meeting in their order.

        An empty argument matches any; names of groups and voices are compared as people read them.
        """
        return self._questions().lines(group, voice=voice, principle=principle, only_open=only_open)

    def figures(self, group: str = "") -> "tuple[Figures, ...]":
        """The figures of each session (of one group) for the insights."""
        return self._questions().figures(group)

    def remove(self) -> None:
        """Remove the index and all that belongs to it, durably; the next question makes it anew. Raises ``OSError``."""
        if self._path is None:
            return
        home = self._path.parent
        for path in (home / "catalogue.json", home / "search.json"):
            for each in (path, *leftovers(path, self._files.names(home))):
                with suppress(FileNotFoundError):
                    self._files.remove(each)
        self._files.flush_folder(home)

    def findings(self, sessions: "Iterable[tuple[Session, Version | None]]") -> "tuple[Finding, ...]":
        """How the index stands against ``sessions``, all that can be read, each with the version it was read from.

        Removes it where it differs, so that the next question makes it anew. Takes one session at a time.
        """
        from coprod_tui.index.comparing import findings

        return findings(self._path.parent, self._files, sessions) if self._path else ()

    def _questions(self) -> "Questions":
        from coprod_tui.index.queries import Questions

        return Questions(self._upkeep.catalogue())


def _of_group(summaries: Iterable[Summary], group: str) -> tuple[Summary, ...]:
    """The sessions of one group, in any spelling of its name; all sessions if ``group`` is empty."""
    summaries = tuple(summaries)
    if not group:
        return summaries
    spelled = {each for each in {summary.group for summary in summaries} if same_name(each, group)}
    return tuple(summary for summary in summaries if summary.group in spelled)
