"""What the doctor says."""

from datetime import UTC, datetime
from typing import get_args

from coprod_tui.doctor.finding import Check, State
from coprod_tui.presentation import doctor as say


def test_every_check_and_every_state_has_its_words() -> None:
    """None is left over."""
    assert list(say.CHECKS) == list(get_args(Check))
    assert list(say.STATES) == list(say.CONCLUSIONS) == list(get_args(State))


def test_facts_are_put_in_as_people_read_them() -> None:
    """A moment, a size, and names of which there are many."""
    wall = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
    assert say.moment(wall) == "Sunday 22 November 2026, 09:05, time zone UTC"
    assert say.moment(wall.replace(tzinfo=None)) == "Sunday 22 November 2026, 09:05"
    assert [say.size(each) for each in (12, 1_500, 2_000_000, 3_210_000_000)] == [
        "12 bytes", "1.5 kB", "2.0 MB", "3.2 GB",
    ]  # fmt: skip
    assert [say.some(names, 2) for names in ("a", "ab", "abcd")] == ["a", "a, b", "a, b and 2 more"]
