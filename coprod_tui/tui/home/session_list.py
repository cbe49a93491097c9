"""The sessions of the start screen: the open ones above the past ones, each the newest first."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from coprod_tui.domain.reports.summary import Summary
from coprod_tui.presentation import home as say
from coprod_tui.presentation import times
from coprod_tui.tui.kit.marked_list import MarkedList

SHOWN = 60
"""How many sessions are listed at most; a search reaches the others."""

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
        self._summaries = summaries
        chosen = self.chosen
        open_ones = [summary for summary in summaries if summary.closed_at is None]
        past = [summary for summary in summaries if summary.closed_at is not None]
        room_left = max(0, SHOWN - len(open_ones))
        options: list[Option] = []
        self._shown = {}
        for title, group, listed in ((say.OPEN, open_ones, open_ones[:SHOWN]), (say.PAST, past, past[:room_left])):
            if group:
                more = (
                    [say.SHOWN_OF.format(shown=len(listed), count=f"{len(group):,}")]
                    if len(listed) < len(group)
                    else []
                )
                gap = "\n" if options else ""
                options.append(Option(Content.styled(gap + " · ".join((title, *more)), "$quiet"), disabled=True))
                options += [Option(_line(summary), id=summary.id) for summary in listed]
                self._shown |= {summary.id: summary for summary in listed}
        stays = next((place for place, each in enumerate(options) if chosen and each.id == chosen.id), 1)
        first = max(FIRST, stays + 1)
        self.clear_options()
        self.add_options(options[:first])
        self.highlighted = stays if self._shown else None
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


def _line(summary: Summary) -> Content:
    is_closed = summary.closed_at is not None
    details = say.details(summary.voices, summary.agreed, summary.undecided, closed=is_closed)
    return Content.assemble((summary.title, "bold"), (f"\n{times.day(summary.opened_at)} · {details}", "$quiet"))
