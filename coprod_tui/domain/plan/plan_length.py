"""How long a plan takes."""

from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.steps.kinds import rules_of


def length_ms(plan: Plan, voices: int) -> int:
    """How long the whole plan takes with that many voices, when everyone uses the whole of their share."""
    return sum(rules_of(step).length_ms(step, voices) for step in plan.steps)
