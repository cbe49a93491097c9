"""Sentences of the shell about plans: templates, valid plans and kept plans."""

from coprod_tui.domain.plan.plan import MINUTE, Plan
from coprod_tui.domain.plan.plan_length import length_ms
from coprod_tui.presentation.labels import people
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.lengths import about

TO_FILL_IN = _("{file}: a plan to fill in. “{command}” tells when something is wrong with it.")
KEPT_ON = _("Kept on {day}. Everything in it can be changed.")
"""Above the plan, in its file."""

_IN_ORDER = _("“{title}” is in order: {steps}, {people}, {length} when everyone uses their share.")
_WITHOUT_NAMES = _("“{title}” is in order: {steps}; the names are still to be added.")


def in_short(plan: Plan) -> str:
    """A valid plan in one line: its title, its steps, and how long it will take."""
    steps = plural(len(plan.steps), "1 step", "{number} steps")
    if not plan.voices:
        return _WITHOUT_NAMES.format(title=plan.title, steps=steps)
    minutes = -(-length_ms(plan, len(plan.voices)) // MINUTE)
    return _IN_ORDER.format(
        title=plan.title, steps=steps, people=people(len(plan.voices)), length=about(minutes * MINUTE)
    )
