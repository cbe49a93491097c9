"""Finding and reading sessions, and what they show together."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import WrongUse
from coprod_tui.service.parts import Parts

if TYPE_CHECKING:
    from coprod_tui.domain.reports.insights import Insights


class Lists(Parts):
    """Questions, beside those that the index answers itself. None of them changes a session."""

    @property
    def how_far(self) -> tuple[int, int] | None:
        """While a list reads sessions in another thread: how many are read, and their total."""
        return self._index.how_far

    def found_in(self, session_id: SessionId, words: str) -> str:
        """The line of a session in which the words, or one of them, stand, as ``Found.line`` of it says.

        Raises as ``kept``.
        """
        from coprod_tui.domain.people.folding import folded
        from coprod_tui.index.rows import text_of
        from coprod_tui.index.search import line_with

        text = text_of(self.kept(session_id).session)
        return line_with(words, folded(text), text)

    def resolve(self, text: str) -> SessionId:
        """The session that is meant by an id, the beginning of one, or ``last``.

        Raises ``WrongUse`` unless that is exactly one, and the error of a damaged session that may be the last one.
        """
        if text == "last":
            if newest := self.listing().newest():
                return newest
            raise WrongUse("no_session_yet", folder=self.places.sessions)
        ids = tuple(self._store.versions())
        found = [each for each in ids if each == text] or [each for each in ids if text and each.startswith(text)]
        if len(found) == 1:
            return found[0]
        from coprod_tui.domain.words import clean

        typed = clean(text, characters=80).text
        if not found:
            raise WrongUse("no_session_listed", session=typed, folder=self.places.sessions)
        raise WrongUse("several_sessions", text=typed, sessions=found)

    def show(self, session_id: SessionId) -> Iterator[str]:
        """A session in plain lines. Raises as ``kept``."""
        from coprod_tui.export import showing

        return showing.lines(self.kept(session_id).events)

    def insights(self, group: str = "") -> "Insights":
        """What the sessions show together, as of today."""
        from coprod_tui.domain.reports.insights import insights

        return insights(self._index.figures(group), self._today())
