"""Finding and reading sessions, and what they show together."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import WrongUse
from coprod_tui.index.index import Found
from coprod_tui.index.upkeep import Listing
from coprod_tui.service.parts import Parts

if TYPE_CHECKING:
    from coprod_tui.domain.reports.board import DecisionLine
    from coprod_tui.domain.reports.insights import Insights
    from coprod_tui.domain.reports.summary import Summary
    from coprod_tui.storage.port import Kept

_DAY = len("2026-11-22")


class Lists(Parts):
    """Questions. None of them changes a session."""

    def listing(self) -> Listing:
        """All sessions, the newest first, and the errors of those that cannot be read, by id."""
        return self._index.listing()

    def at_hand(self) -> "tuple[Summary, ...]":
        """The sessions as they were listed last, without a look at them; empty if they may have changed since."""
        return self._index.at_hand()

    @property
    def how_far(self) -> tuple[int, int] | None:
        """While a list reads sessions in another thread: how many are read, and their total."""
        return self._index.how_far

    def find(self, words: str, group: str = "") -> "tuple[Found, ...]":
        """The sessions (of one group) with all the words in title, decisions or contributions, the newest first."""
        return self._index.find(words, group)

    def found_in(self, session_id: SessionId, words: str) -> str:
        """The line of a session in which the words, or one of them, stand, as ``Found.line`` of it says.

        Raises as ``kept``.
        """
        from coprod_tui.domain.people.folding import folded
        from coprod_tui.index.rows import text_of
        from coprod_tui.index.search import line_with

        text = text_of(self.kept(session_id).session)
        return line_with(words, folded(text), text)

    def groups(self) -> tuple[str, ...]:
        """The names of all groups, sorted, each as it was written last."""
        return self._index.groups()

    def resolve(self, text: str) -> SessionId:
        """The session that is meant by an id, the beginning of one, or ``last``.

        Raises ``WrongUse`` unless that is exactly one, and the error of a damaged session that may be the last one.
        """
        if text == "last":
            return self._last()
        ids = tuple(self._store.versions())
        found = [each for each in ids if each == text] or [each for each in ids if text and each.startswith(text)]
        if len(found) == 1:
            return found[0]
        from coprod_tui.domain.words import clean

        typed = clean(text, characters=80).text
        if not found:
            raise WrongUse("no_session_listed", session=typed, folder=self.places.sessions)
        raise WrongUse("several_sessions", text=typed, sessions=found)

    def kept(self, session_id: SessionId) -> "Kept":
        """The events of a session and what they lead to, also while it is open somewhere.

        Raises ``WrongUse`` if there is none, ``DamagedRecord`` or ``Failure``.
        """
        return self._store.read(session_id)

    def show(self, session_id: SessionId) -> Iterator[str]:
        """A session in plain lines. Raises as ``kept``."""
        from coprod_tui.export import showing

        return showing.lines(self.kept(session_id).events)

    def board(self, group: str = "") -> "tuple[DecisionLine, ...]":
        """Every decision, the newest meeting first."""
        return self._index.decisions(group)

    def open_decisions(self, group: str = "", voice: str = "", principle: str = "") -> "tuple[DecisionLine, ...]":
        """The decisions still to be done or told; of a voice, by name or a part of it, and of a principle."""
        return self._index.decisions(group, voice=voice, principle=principle, only_open=True)

    def insights(self, group: str = "") -> "Insights":
        """What the sessions show together, as of today."""
        from coprod_tui.domain.reports.insights import insights

        return insights(self._index.figures(group), self._today())

    def openings(self, group: str) -> dict[str, int]:
        """How many rounds each voice (by name) has opened in the group's sessions so far; empty without a group."""
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
