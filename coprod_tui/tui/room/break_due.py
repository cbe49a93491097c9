"""Asks once whether a break would do everybody good, where the group has met for long without one."""

from collections.abc import Callable

from coprod_tui.domain.schedule.breaks import without_break_ms
from coprod_tui.live.source import SessionSource
from coprod_tui.presentation.breaks import due


class BreakDue:
    """Looks at the clock once a second."""

    def __init__(self, source: SessionSource, say: Callable[[str], None]) -> None:
        self._source = source
        self._say = say
        self._asked: int | None = None
        """Since when there was no break as it was asked, in milliseconds."""

    def look(self) -> None:
        """Ask, if a break is due and it was not asked since the last one."""
        session, elapsed = self._source.session, self._source.elapsed_ms
        since = elapsed - without_break_ms(session, elapsed)
        if since != self._asked and (sentence := due(session, elapsed)):
            self._asked = since
            self._say(sentence)
