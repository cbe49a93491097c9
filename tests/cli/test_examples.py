"""The plans to start from are good plans."""

from pathlib import Path

import pytest

from coprod_tui.domain.plan.plan import MINUTE
from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.domain.schedule.ending import ending_of

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.toml"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_is_in_order(coprod, file):
    """Checking finds nothing to put right, and the voices are left to the group."""
    done = coprod("plan", "check", file)
    assert (done.code, done.err) == (0, "")
    assert "the names are still to be added" in done.out


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_fits_into_an_afternoon(file):
    """With eight voices a session takes between half an hour and an hour and a half."""
    assert 30 * MINUTE <= ending_of(read_plan(file.read_text(encoding="utf-8")).plan, 8).left_ms <= 90 * MINUTE
