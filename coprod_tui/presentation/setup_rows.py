"""Sentences of the setup about its rows of questions: put in, moved, taken out, and what else is chosen for them."""

from coprod_tui.domain.plan.plan import spelled
from coprod_tui.domain.words import clean
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.plan_forms import length_of
from coprod_tui.presentation.setup_steps import Row

KEYS = _(
    "[setup.row_in] puts one in · [setup.row_up] [setup.row_down] move it · [setup.row_out] takes it out · "
    "[setup.row_more] time to think, nothing kept"
)
WHICH = _("Which question? Go into its row first: [setup.next_field].")
IS_FIRST = _("That is the first question already.")
IS_LAST = _("That is the last question already.")
NOTHING_IN_IT = _("There is nothing in that row yet.")
TAKE_OUT_ASK = _("Take this question out?")
TAKE_OUT_YES = _("take it out")
MORE_THINK = _("How long does everyone think first?")
MORE_KEPT = _("Is what people say in it written down?")
MORE_KEPT_ANSWERS = (("yes", _("yes, if they want it")), ("no", _("no, nothing of it")))
MORE_HINT = _("[keep] keeps it · [to_next] goes on · [back] leaves it as it was")
MORE_AT_BREAK = _("Nobody thinks before a break: it has its time, and no more.")
_TAKEN_OUT = _("Taken out: {question}")


def taken_out(row: Row) -> str:
    """The sentence after a row was taken out."""
    return _TAKEN_OUT.format(question=named(row)) if holds(row) else ""


def holds(row: Row) -> bool:
    """Whether anything stands in a row that would be lost with it."""
    return bool(row.prompt.strip() or row.share.strip())


def named(row: Row) -> str:
    """A row as it is told: its question, or its time where there is no question."""
    return quoted(row.prompt or row.share)


def more(row: Row, think: str, kept: str) -> Row:
    """A row with what was chosen besides. Raises ``NotYet`` where the time to think is none."""
    typed = spelled(length_of(think, "think")) if clean(think).text else ""
    return row._replace(think=typed, kept=kept == "yes")
