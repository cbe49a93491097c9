"""Offers to count a turn from its opening, once in a turn, where nobody has started its clock for a minute."""

from collections.abc import Callable

from coprod_tui.domain.ids import TurnId
from coprod_tui.live.source import SessionSource
from coprod_tui.presentation.meeting import forgotten_clock


class ForgottenClock:
    """Looks at the clock once a second."""

    def __init__(self, source: SessionSource, say: Callable[[str], None]) -> None:
        self._source = source
        self._say = say
        self._offered: TurnId | None = None

    def look(self) -> None:
        """Say it, if it is to be said and was not for this turn."""
        session = self._source.session
        if session.turn != self._offered and (sentence := forgotten_clock(session, self._source.elapsed_ms)):
            self._offered = session.turn
            self._say(sentence)
