"""When a meeting is to end, as people say it."""

from datetime import datetime

import pytest

from coprod_tui.presentation.spoken_ends import end_of

HERE = datetime(2026, 11, 22, 14, 0, 20)  # noqa: DTZ001 - a local time


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        ("15:30", "22 15:30"), ("15.30", "22 15:30"), ("3:30", "22 15:30"), ("3.30pm", "22 15:30"),
        ("3:30 p.m.", "22 15:30"), ("Half past three", "22 15:30"), ("until half past 3", "22 15:30"),
        ("quarter to four", "22 15:45"), ("a quarter past 4", "22 16:15"), ("twenty to four", "22 15:40"),
        ("20 minutes to 4", "22 15:40"), ("ten past one", "22 13:10"), ("three o’clock", "22 15:00"),
        ("at 3 pm", "22 15:00"), ("12:30", "22 12:30"), ("noon", "22 12:00"), ("12 am", "22 00:00"),
        ("09:30", "22 09:30"), ("9:30", "22 21:30"), ("10:30", "22 10:30"),
        ("0:00", "22 00:00"), ("midnight", "23 00:00"),
        ("45m", "22 14:45"), ("45", "22 14:45"), ("in an hour", "22 15:00"), ("another half an hour", "22 14:30"),
        ("1h30", "22 15:30"), ("90 minutes from now", "22 15:30"), ("11h", "23 01:00"),
    ],
)  # fmt: skip
def test_times_of_day_and_lengths_from_now(typed: str, ends: str) -> None:
    """An hour without am or pm is the next of that name; of two digits, with minutes, it is that of the day."""
    read = end_of(typed, HERE)
    assert read is not None
    assert f"{read:%d %H:%M}" == ends
    assert (read.second, read.microsecond) == (0, 0)


@pytest.mark.parametrize(
    "typed",
    ["", "tomorrow", "25:00", "15:60", "half to four", "13 pm", "half past fourteen", "75 past 3", "-5m", "soon"],
)
def test_what_is_no_time(typed: str) -> None:
    """None of it is guessed."""
    assert end_of(typed, HERE) is None
