"""What the insights say, in plain words."""

import re
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.model.principles import SIX
from coprod_tui.domain.reports.insights import Insights
from coprod_tui.presentation.insights import in_words, parts


def how_soon(days: list[float]) -> str:
    """The sentence, where the group was told of decisions after so many days."""
    told, middle, longest = len(days), median(days), max(days)
    found = Insights(2, told, told, 0, told, middle, longest, 0, 0, 0, 0, 0, dict.fromkeys(SIX, 0), {}, ())
    return parts(found)[0].lines[1]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([0.0], "That one was told within 1 day of being agreed."),
        ([9.5], "That one was told within 10 days of being agreed."),
        ([0.0, 0.4], "All of them were told within 1 day of being agreed."),
        ([2.0, 2.0, 2.0], "All of them were told within 2 days of being agreed."),
        ([0.0, 9.0], "At least half of them were told within 5 days of being agreed."),
        ([0.1, 0.2, 30.0], "At least half of them were told within 1 day of being agreed."),
    ],
)
def test_how_soon_the_group_was_told_is_told_in_days(days: list[float], said: str) -> None:
    """As one would say it, of one, of all or of some: never “0 days”, nor “1 days”, nor half of two that are alike."""
    assert how_soon(days) == said


@given(st.lists(st.floats(0, 400), min_size=1, max_size=9))
def test_how_soon_the_group_was_told_is_true(days: list[float]) -> None:
    """Of as many as it says."""
    said = how_soon(days)
    within = int(re.findall(r"\d+", said)[0])
    told = sum(each <= within for each in days)
    assert told == len(days) or (said.startswith("At least half") and told * 2 >= len(days))


@pytest.mark.parametrize(
    ("index", "said"),
    [
        (1.0, "the same for everyone (100)"),
        (0.999, "the same for everyone (100)"),
        (0.97, "nearly the same for everyone (97)"),
        (0.86, "different from person to person (86)"),
        (0.386, "very different from person to person (39)"),
        (0.0, "very different from person to person (0)"),
        (None, "no time yet"),
    ],
)
def test_words_stand_beside_the_figure(index: float | None, said: str) -> None:
    """How equal the time was: the same on the screen and in the shell."""
    assert in_words(index) == said
