"""The keys of our plan, and of the question that stands before each change."""

from coprod_tui.presentation.catalog import translated as _
from coprod_tui.presentation.keys.key import Key
from coprod_tui.presentation.keys.shared import BACK, HELP, LEAVE, REDO, UNDO

_PLAN = (
    Key("change", "enter", _("Change"),
        _("Change the chosen step or the end. End the running round here. Take in again what was left"),
        "our_plan.open_row", writes=True),
    Key("put_in", "plus,plus_sign", _("Step"), _("A new step, behind the chosen one"), "our_plan.put_in",
        writes=True),
    Key("leave_step", "x", _("Next time"), _("Leave the chosen step for next time"), "our_plan.leave"),
    Key("fit", "equals_sign", _("Fit"),
        _("Fit what is to come into the time left. All get shorter by the same part, or one step waits for next time"),
        "our_plan.fit"),
    Key("earlier", "left_square_bracket,shift+up", _("Earlier"), _("The chosen step comes earlier"),
        "our_plan.earlier"),
    Key("later", "right_square_bracket,shift+down", _("Later"), _("The chosen step comes later"), "our_plan.later"),
    Key("ask_again", "a", _("Ask again"), _("Ask the question of the chosen round again, where some missed it"),
        "our_plan.ask_again"),
    Key("drop", "d,delete", _("Leave out"), _("Leave the chosen step out for good"), "our_plan.drop"),
    UNDO,
    REDO,
    Key("before", "up", "", _("Choose the row above"), "choose(-1)"),
    Key("after", "down", "", _("Choose the row below"), "choose(1)"),
    Key("page_up", "pageup", "", _("Choose a row one page further up"), "turn(-1)"),
    Key("page_down", "pagedown", "", _("Choose a row one page further down"), "turn(1)"),
    Key("first", "home", "", _("Choose the first row"), "choose(-1000)"),
    Key("last", "end", "", _("Choose the last row"), "choose(1000)"),
    BACK,
    HELP._replace(label=_("Help"), stays=True),
    LEAVE,
)  # fmt: skip

_QUESTION = (
    Key("agreed", "enter", _("Yes, we all said so"), _("The group said yes: it is done"), stays=True),
    Key("back", "escape", _("No, as it was"), _("Take the question away; nothing changes"), stays=True),
    HELP,
    LEAVE,
)

TABLES = {"plan": _PLAN, "plan_question": _QUESTION}
