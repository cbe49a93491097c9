"""The dialog that chooses a stored plan."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.widgets import OptionList

from coprod_tui.presentation import home as say
from coprod_tui.service import KeptPlan
from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.marked_list import MarkedList


class ChoosePlan(Dialog[KeptPlan]):
    """The stored plans, each with its session title and file name."""

    heading = say.PLANS_TITLE
    hint = say.PLANS_HINT

    def __init__(self, plans: Sequence[KeptPlan]) -> None:
        super().__init__()
        self._kept = tuple(plans)

    def parts(self) -> ComposeResult:
        entries = (content(*say.PlanRow(plan.title, plan.path.name).lines) for plan in self._kept)
        yield MarkedList(entries, widget_id="plans")

    def on_mount(self) -> None:
        options = self.query_one("#plans", OptionList)
        options.highlighted = 0
        options.focus()

    @on(OptionList.OptionSelected)
    def chosen(self, message: OptionList.OptionSelected) -> None:
        self.dismiss(self._kept[message.option_index])
