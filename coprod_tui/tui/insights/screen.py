"""What the sessions show together: plain words beside every figure, and nobody named."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coprod_tui.errors import Failure
from coprod_tui.presentation import insights as say
from coprod_tui.presentation.failures import of_sessions, sentence_of
from coprod_tui.presentation.home import group_chosen
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.lists import next_of
from coprod_tui.service import Service
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.lines import HeadLine
from coprod_tui.tui.kit.page import Page


class InsightsScreen(Page[None]):
    """Over all sessions, or those of one group."""

    AUTO_FOCUS = "#page"
    KEYS = keys_of("insights")
    BINDINGS = bindings(KEYS)
    has_saying = False

    def __init__(self, service: Service) -> None:
        super().__init__()
        self._service = service
        self._group = ""

    def head(self) -> HeadLine:
        return HeadLine(say.TITLE)

    def parts(self) -> ComposeResult:
        with VerticalScroll(id="page"):
            yield Static("", id="figures")

    def on_mount(self) -> None:
        self.look()

    def look(self) -> None:
        """Compute the figures again."""
        self.query_one(HeadLine).right = group_chosen(self._group)
        try:
            unread = of_sessions(self._service.listing().troubles)
            shown = content(*say.page(self._service.insights(self._group), unread))
        except Failure as trouble:
            shown = Content(sentence_of(trouble))
        self.query_one("#figures", Static).update(shown)

    def action_group(self) -> None:
        try:
            self._group = next_of(self._service.groups(), self._group)
        except Failure as trouble:
            self.query_one("#figures", Static).update(Content(sentence_of(trouble)))
        else:
            self.look()
