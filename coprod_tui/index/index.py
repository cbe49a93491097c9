"""The index over all sessions: lists, search, and what the follow-up board and the insights show.

A cache, made from what the store keeps. Modules that read whole sessions are imported on first use: a list from an
up-to-date index does not need them.
"""

from collections import deque
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from coprod_tui.domain.people.folding import is_among, read_as
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.index import tables
from coprod_tui.index.database import TEXTS
from coprod_tui.index.upkeep import Listing, Look, UpToDate, of_group

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from coprod_tui.domain.ids import SessionId
    from coprod_tui.domain.model.explained import Explained
    from coprod_tui.domain.model.session import Session
    from coprod_tui.domain.reports.board import DecisionLine
    from coprod_tui.domain.reports.insights import Figures
    from coprod_tui.index.search import Search
    from coprod_tui.storage.port import Finding, Version


class Found(msgspec.Struct, frozen=True, gc=False):
    """A session in which the words stand. ``lines`` gives the line of each session that was found."""

    summary: Summary
    lines: "Callable[[], Mapping[SessionId, str]]"

    @property
    def line(self) -> str:
        """The first line that holds all the words, or else one of them, as it was typed; empty if there were none."""
        return self.lines().get(self.summary.id, "")


class Index(UpToDate):
    """The index of one store, safe beside other programs on the same path.

    Where the file cannot be used, the answers are the same, and only take longer.
    """

    _searched: "tuple[Version | None, Listing, Search] | None" = None

    def listing(self) -> Listing:
        """Summaries of all sessions, newest first, and the errors of those that cannot be read."""
        self._searched = None
        return self.ask(lambda look: look.listing)

    def find(self, words: str, group: str = "") -> tuple[Found, ...]:
        """The sessions (of one group) whose title, decisions or contributions contain all ``words``, newest first."""
        return self.search(words, group)[1]

    def search(self, words: str, group: str = "") -> tuple[Listing, tuple[Found, ...]]:
        """All sessions as they were listed when they were last looked at, and those of them that ``find`` gives."""
        if not words.split():
            listing = self.listing()
            return listing, tuple(Found(each, dict) for each in of_group(listing.summaries, group))
        listing, search = self._search(words)
        found = search.find(words)
        lines = cache(lambda: self._lines(words, found))
        return listing, tuple([Found(each, lines) for each in of_group(listing.summaries, group) if each.id in found])

    def groups(self) -> tuple[str, ...]:
        """The names of all groups, sorted, each in its latest spelling."""
        named: list[str] = []
        for spelled in dict.fromkeys(each.group for each in self.listing().summaries):
            if spelled and not is_among(spelled, named):
                named.append(spelled)
        return tuple(sorted(named, key=read_as))

    def of_group(self, group: str) -> "tuple[SessionId, ...]":
        """The sessions of this group that can be read, newest first; none without a group."""
        return tuple(each.id for each in of_group(self.listing().summaries, group)) if group else ()

    def openings(self, group: str) -> dict[str, int]:
        """How many rounds each voice (by name) has opened in the sessions of this group; empty without a group."""
        counts: dict[str, int] = {}
        for session in of_group(self.listing().summaries, group) if group else ():
            for name, openings in session.openings.items():
                counts[name] = counts.get(name, 0) + openings
        return counts

    def decisions(
        self, group: str = "", *, voice: str = "", principle: str = "", only_open: bool = False
    ) -> "tuple[DecisionLine, ...]":
        """The matching decisions, the newest meeting first, those of one meeting in their order.

        An empty argument matches any; names of groups and voices are compared as people read them.
        """
        from coprod_tui.index.queries import decisions

        return self.ask(lambda look: decisions(look, group, voice=voice, principle=principle, only_open=only_open))

    def figures(self, group: str = "") -> "tuple[Figures, ...]":
        """The figures of each session (of one group) for the insights."""
        from coprod_tui.index.queries import figures

        return self.ask(lambda look: figures(look, group))

    def explained(self, group: str) -> "tuple[Explained, ...]":
        """The words that the sessions of this group explained, the newest first; none without a group."""
        from coprod_tui.index.queries import explained

        return self.ask(lambda look: explained(look, group)) if group else ()

    def remove(self) -> None:
        self._searched = None
        super().remove()

    def findings(self, sessions: "Iterable[tuple[Session, Version | None]]") -> "tuple[Finding, ...]":
        """How the index stands against ``sessions``, all that can be read, each with the version it was read from.

        Removes it where it differs, so that the next question makes it anew. Takes one session at a time, and all.
        """
        from coprod_tui.index.comparing import finding

        each = iter(sessions)
        found = finding(self._path, self._files, each) if self._path else None
        deque(each, maxlen=0)
        return (found,) if found else ()

    def _search(self, words: str) -> "tuple[Listing, Search]":
        """All sessions, and a search that can find the words.

        Both are used again until the store changes or is listed, so that a letter more does not look at every session
        again. What other programs change in a way of their own may be found only then.
        """
        from coprod_tui.index import search

        version = self._store.version()
        if self._searched and self._searched[0] == version and self._searched[2].can_find(words):
            return self._searched[1:]
        listing, found = self.ask(lambda look: (look.listing, search.begun(look, words)))
        self._searched = version, listing, found
        return listing, found

    def _lines(self, words: str, ids: "set[SessionId]") -> "dict[SessionId, str]":
        """The lines with the words, of those of these sessions that are still there."""
        from coprod_tui.index.search import line_with

        def lines(look: Look) -> "dict[SessionId, str]":
            there = {number: each.id for number, each in look.sessions.items() if each.id in ids}
            texts = [[text.decode() for _, text in tables.rows_of(look.connection, each, there)] for each in TEXTS]
            return {each: line_with(words, *both) for each, *both in zip(there.values(), *texts, strict=True)}

        return self.ask(lines)
