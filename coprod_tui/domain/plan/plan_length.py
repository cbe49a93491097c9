"""How long a plan takes."""

from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.steps.kinds import rules_of


def length_ms(plan: Plan, voices: int) -> int:
    """The length of the whole plan in milliseconds with that many voices, if everyone uses their full share."""
    return sum(rules_of(step).length_ms(step, voices) for step in plan.steps)
