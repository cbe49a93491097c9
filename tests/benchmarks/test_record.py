"""The measurements of the record measure what they say."""

from itertools import islice
from pathlib import Path

from benchmarks.record import keep_one, list_all, meeting
from coprod_tui.domain.apply.fold import fold


def test_keeping_is_compared_with_writing_the_same_bytes(tmp_path: Path) -> None:
    """A short run gives both times, and the plain way has written what the record had written."""
    result = keep_one(tmp_path, 10, runs=3)
    (kept,) = (path for path in (tmp_path / "sessions").glob("*.json"))
    assert (tmp_path / "plain.json").read_bytes() == kept.read_bytes()
    assert result.measured > 0
    assert result.ratio is not None


def test_listing_is_compared_with_a_python_that_does_next_to_nothing(tmp_path: Path) -> None:
    """The list holds every session that was made for it; otherwise there would be no result."""
    result = list_all(tmp_path, 2, runs=1)
    assert result.measured > 0
    assert result.ratio is not None


def test_the_meeting_has_as_many_events_as_are_asked_for() -> None:
    """Its events follow one another without a gap and make a session with an open turn."""
    events = tuple(islice(meeting("2026-03-17-letters"), 60))
    assert [event.seq for event in events] == list(range(1, 61))
    assert fold(events).open_turn is not None
