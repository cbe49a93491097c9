"""One length of time reads the same wherever it stands."""

import pytest

from coprod_tui.domain.plan.plan import HOUR, MINUTE
from coprod_tui.presentation import times


@pytest.mark.parametrize(
    ("milliseconds", "shown"),
    [(0, "0:00"), (59_999, "0:59"), (125_000, "2:05"), (HOUR, "1:00:00"), (25 * HOUR + 61_000, "25:01:01")],
)
def test_as_a_clock_shows_it(milliseconds: int, shown: str) -> None:
    """With hours from one hour on, in the shell as in the room."""
    assert times.clock(milliseconds) == shown


@pytest.mark.parametrize(
    ("milliseconds", "said"),
    [
        (0, "0 seconds"),
        (1_000, "1 second"),
        (45_000, "45 seconds"),
        (60_000, "1 minute"),
        (150_000, "2 minutes 30 seconds"),
        (HOUR, "1 hour"),
        (90 * MINUTE, "1 hour 30 minutes"),
    ],
)
def test_in_words(milliseconds: int, said: str) -> None:
    """As one would say it."""
    assert times.in_words(milliseconds) == said


@pytest.mark.parametrize(
    ("milliseconds", "said"),
    [
        (30_000, "about 1 minute"),
        (75 * MINUTE, "about 1 hour 15 minutes"),
        (24 * HOUR, "about 1 day"),
        ((51 * 60 + 7) * MINUTE, "about 2 days 3 hours"),
        (28_512_004 * MINUTE, "about 19800 days"),
    ],
)
def test_roughly(milliseconds: int, said: str) -> None:
    """In minutes, and from a day on in hours."""
    assert times.about(milliseconds) == said
