"""The sessions of the start screen: the open ones above the past ones, each the newest first."""

from collections.abc import Sequence

from textual.widgets.option_list import Option

from coprod_tui.domain.reports.summary import Summary
from coprod_tui.presentation.home import session_rows
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.marked_list import MarkedList

FIRST = 20
"""How many lines are painted first, enough for most windows; the rest follow."""


class SessionList(MarkedList):
    """As many sessions as a list can show, and how many more there are."""

    def __init__(self, widget_id: str) -> None:
        super().__init__(widget_id=widget_id, compact=True)
        self._summaries: Sequence[Summary] | None = None
        self._shown: dict[str, Summary] = {}
        self._following: list[Option] = []

    def show(self, summaries: Sequence[Summary]) -> None:
        """List these, which come the newest first, in the place of others.

        The session that was chosen stays so where it is still listed; else the first one is.
        """
        if summaries == self._summaries:
            return
        chosen = self.chosen
        self._summaries = summaries
        rows = session_rows(summaries)
        self._shown = {row.summary.id: row.summary for row in rows if row.summary}
        options = [Option(content(*row.lines), row.id, disabled=row.summary is None) for row in rows]
        stays = next((place for place, each in enumerate(options) if chosen and each.id == chosen.id), 1)
        first = max(FIRST, stays + 1)
        self.clear_options()
        self.add_options(options[:first])
        self.highlighted = stays if options else None
        self._following = options[first:]
        if self._following:
            self.call_after_refresh(self._go_on)

    def _go_on(self) -> None:
        following, self._following = self._following, []
        self.add_options(following)

    @property
    def chosen(self) -> Summary | None:
        """The session that the cursor is on."""
        return self.listed(self.highlighted_option.id) if self.highlighted_option else None

    def listed(self, session_id: str | None) -> Summary | None:
        """The session with that id, if it is listed."""
        return self._shown.get(session_id) if session_id else None
