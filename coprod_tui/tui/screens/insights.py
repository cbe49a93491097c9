"""What the sessions show together: plain words beside every figure, and nobody named."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from coprod_tui.session.evenness import in_words
from coprod_tui.session.insights import Insights
from coprod_tui.session.principles import TITLES
from coprod_tui.trouble import Trouble
from coprod_tui.tui import commands
from coprod_tui.tui.ports import FollowUpDesk
from coprod_tui.tui.widgets.lines import HeadLine, KeysLine
from coprod_tui.tui.wording import damage, times
from coprod_tui.tui.wording import follow_up as say

SESSIONS_SHOWN = 20


class InsightsScreen(Screen[None]):
    """Over all sessions, or those of one group."""

    BINDINGS = commands.bindings(commands.INSIGHTS)
    AUTO_FOCUS = "#page"
    COMMAND_TABLE: ClassVar = commands.INSIGHTS

    def __init__(self, desk: FollowUpDesk) -> None:
        super().__init__()
        self._desk = desk
        self._group = ""

    def compose(self) -> ComposeResult:
        head = HeadLine(id="head")
        head.title = say.INSIGHTS_TITLE
        yield head
        with VerticalScroll(id="page"):
            yield Static("", id="figures")
        yield KeysLine(commands.INSIGHTS)

    def on_mount(self) -> None:
        self.look()

    def look(self) -> None:
        """Count again."""
        self.query_one(HeadLine).right = say.INSIGHTS_GROUP.format(group=self._group or say.ALL)
        try:
            unread = damage.told(self._desk.listing().troubles)
            lines = list(_lines(self._desk.insights(self._group), unread))
        except Trouble as trouble:
            lines = [Content(trouble.sentence)]
        self.query_one("#figures", Static).update(Content("\n").join(lines))

    def action_group(self) -> None:
        try:
            groups = ["", *self._desk.groups()]
        except Trouble as trouble:
            self.query_one("#figures", Static).update(Content(trouble.sentence))
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
        yield Content(say.INSIGHTS_NONE_READ if unread else say.INSIGHTS_NONE)
        return
    yield Content(say.INSIGHTS_COUNTS.format(sessions=shown.sessions, decisions=shown.decisions, agreed=shown.agreed))
    yield Content(say.INSIGHTS_TOLD.format(count=shown.fed_back))
    if shown.days_to_feedback is not None:
        yield Content(say.INSIGHTS_DAYS.format(days=f"{shown.days_to_feedback:.0f}"))
    yield Content(say.INSIGHTS_OVERDUE.format(doing=shown.overdue_doing, telling=shown.overdue_telling))
    yield Content(
        say.INSIGHTS_ANSWERS.format(answered=shown.answered, all=shown.contributions, not_acted_on=shown.not_acted_on)
    )
    yield Content.styled("\n" + say.INSIGHTS_PRINCIPLES, "bold $now")
    for principle, count in shown.principles.items():
        if count:
            yield Content(say.INSIGHTS_PRINCIPLE.format(title=TITLES[principle], count=count))
    if missing := shown.principles_not_served:
        yield Content(say.INSIGHTS_NOT_SERVED.format(titles="; ".join(TITLES[each] for each in missing)))
    yield Content.styled("\n" + say.INSIGHTS_EVEN, "bold $now")
    if not shown.evenness:
        yield Content.styled(say.INSIGHTS_EVEN_NONE, "$quiet")
    for each in shown.evenness[-SESSIONS_SHOWN:]:
        told = say.INSIGHTS_EVEN_LINE.format(offered=in_words(each.offered), spoken=in_words(each.spoken))
        yield Content.assemble(times.day(each.met_at), "\n", (told, "$quiet"))
