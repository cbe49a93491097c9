"""What the sessions show together: plain words beside every figure, and nobody named."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.reports.insights import Insights
from coprod_tui.errors import Failure
from coprod_tui.presentation import damage, times
from coprod_tui.presentation import insights as say
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.follow_up import ALL
from coprod_tui.presentation.home import GROUP
from coprod_tui.presentation.keys.screens import INSIGHTS
from coprod_tui.service import Service
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.lines import HeadLine, KeysLine, NotSavedLine
from coprod_tui.tui.kit.self_dismissing import SelfDismissing

SESSIONS_SHOWN = 20


class InsightsScreen(SelfDismissing[None]):
    """Over all sessions, or those of one group."""

    BINDINGS = bindings(INSIGHTS)
    AUTO_FOCUS = "#page"
    KEYS: ClassVar = INSIGHTS

    def __init__(self, service: Service) -> None:
        super().__init__()
        self._service = service
        self._group = ""

    def compose(self) -> ComposeResult:
        head = HeadLine(id="head")
        head.title = say.TITLE
        yield head
        yield NotSavedLine()
        with VerticalScroll(id="page"):
            yield Static("", id="figures")
        yield KeysLine(INSIGHTS)

    def on_mount(self) -> None:
        self.look()

    def look(self) -> None:
        """Compute the figures again."""
        self.query_one(HeadLine).right = GROUP.format(group=self._group or ALL)
        try:
            unread = damage.told(self._service.listing().troubles)
            lines = list(_lines(self._service.insights(self._group), unread))
        except Failure as trouble:
            lines = [Content(sentence_of(trouble))]
        self.query_one("#figures", Static).update(Content("\n").join(lines))

    def action_group(self) -> None:
        try:
            groups = ["", *self._service.groups()]
        except Failure as trouble:
            self.query_one("#figures", Static).update(Content(sentence_of(trouble)))
            return
        self._group = groups[(groups.index(self._group) + 1) % len(groups)] if self._group in groups else ""
        self.look()

    def action_back(self) -> None:
        self.dismiss(None)


def _lines(shown: Insights, unread: str) -> Iterator[Content]:
    """The figures; ``unread`` says what could not be counted, or is empty."""
    if unread:
        yield Content(f"{unread}\n")
    if not shown.sessions:
        yield Content(say.NONE_READ if unread else say.NONE)
        return
    yield Content(say.counts(shown))
    for heading, sentences in say.parts(shown):
        yield Content.styled(f"\n{heading}", "bold $now")
        yield from map(Content, sentences)
    yield Content.styled(f"\n{say.EVEN}", "bold $now")
    if not shown.evenness:
        yield Content(say.EVEN_NONE)
    for each in shown.evenness[-SESSIONS_SHOWN:]:
        lines = ((f"\n  {line}", "$quiet") for line in say.evenness(each))
        yield Content.assemble(times.day(each.met_at), *lines)
