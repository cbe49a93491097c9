"""Our plan: every step with its times, and what the group changes of it as it goes."""

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.ids import StepId
from coprod_tui.presentation import our_plan as view
from coprod_tui.presentation.keys import keys_of
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.lines import HeadLine
from coprod_tui.tui.room.over_the_room import OverTheRoom
from coprod_tui.tui.room.plan_list import PlanList
from coprod_tui.tui.room.screen import RoomScreen

LOOKS_EVERY_SECONDS = 1.0


class OurPlanScreen(OverTheRoom):
    """The plan as it stands now: its times go on while it is looked at."""

    KEYS = (*keys_of("plan"), *keys_of("cards"))
    BINDINGS = bindings(KEYS)
    AUTO_FOCUS = ""
    rows_of_keys = 2
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-usual")]  # noqa: RUF012 - Textual declares it without ClassVar

    def __init__(self, room: RoomScreen) -> None:
        super().__init__()
        self.stands_over(room)

    @property
    def _now(self) -> view.PlanView:
        return view.our_plan(self.session, self.live.elapsed_ms, self.live.now)

    @property
    def chosen(self) -> view.PlanRow:
        """The row that is chosen."""
        return self.query_one(PlanList).chosen

    def head(self) -> HeadLine:
        return HeadLine(view.TITLE, self._now.ends)

    def parts(self) -> ComposeResult:
        now = self._now
        yield PlanList(now.rows, now.begins_at)
        yield Static(Content(""), id="row-hint")

    def on_mount(self) -> None:
        self.set_interval(LOOKS_EVERY_SECONDS, self.look)
        self.look()

    def session_changed(self) -> None:
        super().session_changed()
        if self.session.is_closed:
            self.dismiss(None)
        else:
            self.look()

    def look(self) -> None:
        """Show the plan as it stands now."""
        now = self._now
        self.query_one(PlanList).show(now.rows)
        self.query_one(HeadLine).right = now.ends
        self._hint()

    @on(PlanList.Chosen)
    def _hint(self) -> None:
        self.query_one("#row-hint", Static).update(Content(self.chosen.hint))

    def choose_step(self, step: StepId) -> None:
        """Choose the row of a step, so that it can be moved or changed at once."""
        self.query_one(PlanList).choose_row(step)

    def action_choose(self, by: int) -> None:
        self.say("")
        self.query_one(PlanList).choose(by)

    def action_turn(self, pages: int) -> None:
        self.query_one(PlanList).turn(pages)
