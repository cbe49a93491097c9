"""How long a plan takes."""

from coprod_tui.domain.plan.plan import MINUTE, SECOND, Step
from coprod_tui.domain.plan.plan_length import length_ms
from tests.support.meeting import a_break, a_plan, a_round


def test_how_long_the_whole_plan_takes() -> None:
    """Rounds for everyone, and the other steps as long as they are."""
    shared_out = Step("round", "What should we change first?", total_ms=12 * MINUTE + 30 * SECOND)
    plan = a_plan(a_round("1m30"), a_break(10), shared_out, Step("reflection"))
    assert length_ms(plan, 3) == 3 * 90_000 + 600_000 + 3 * 250_000
