"""The rules of a round."""

import pytest

from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.steps.round import share_for


@pytest.mark.parametrize(
    ("step", "voices", "share"),
    [
        (Step("round", "?", share_ms=1_000), 8, 1_000),
        (Step("round", "?", total_ms=720_000), 8, 90_000),
        (Step("round", "?", total_ms=720_000), 7, 100_000),
        (Step("round", "?", total_ms=600_000), 60, 15_000),
        (Step("round", "?", total_ms=59_000), 1, 55_000),
    ],
)
def test_a_share_is_given_or_divided(step: Step, voices: int, share: int) -> None:
    """Divided, it is rounded down to five seconds and never below fifteen."""
    assert share_for(step, voices) == share
