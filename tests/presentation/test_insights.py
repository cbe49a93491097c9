"""What the insights say, in plain words."""

import pytest

from coprod_tui.domain.model.principles import PRINCIPLES
from coprod_tui.domain.reports.insights import Insights
from coprod_tui.presentation.insights import parts


@pytest.mark.parametrize(
    ("days", "said"),
    [(0.0, "on the day of"), (0.4, "on the day of"), (1.0, "within 1 day of"), (9.5, "within 10 days of")],
)
def test_how_soon_the_group_was_told_is_told_in_days(days: float, said: str) -> None:
    """As one would say it: never “0 days”, nor “1 days”."""
    found = Insights(2, 2, 2, 2, days, 0, 0, 0, 0, 0, dict.fromkeys(PRINCIPLES, 0), ())
    assert f"Half of them were told {said} being agreed." in parts(found)[0].lines
