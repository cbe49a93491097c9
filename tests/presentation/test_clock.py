"""The clock of the room, asked without a screen."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.schedule import rotation
from coprod_tui.presentation import times
from coprod_tui.presentation.clock import ClockView, clock_at
from coprod_tui.presentation.times import clock
from tests.support.meeting import a_dialogue
from tests.tui import scenes


def clock_of(meeting: scenes.Meeting) -> ClockView:
    """The clock as it stands now."""
    return clock_at(meeting.session, meeting.live.elapsed_ms)


def test_a_clock_that_waits() -> None:
    """The whole offer, and nothing that changes."""
    assert clock_of(scenes.waiting()) == ClockView("2:00", "of 2:00, when you are ready", "waiting", 0, None)


def test_the_clock_and_the_list_of_voices_say_the_same() -> None:
    """Of a turn that waits, runs, is paused, was mended before it began, or is offered once more after a few words."""
    waiting, mended, again = scenes.waiting(), scenes.waiting(), scenes.waiting(["Amina", "Ben"])
    mended.wait("2m")
    mended.do(c.Mend(mended.turn.id, 90_000, "nobody pressed space"))
    again.start()
    again.wait("4s")
    again.passes()
    again.speak("20s")
    for meeting, tone, standing in (
        (waiting, "waiting", "waiting"),
        (scenes.speaking(), "running", "speaking"),
        (scenes.held(), "held", "held"),
        (mended, "held", "held"),
        (again, "waiting", "waiting"),
    ):
        assert clock_of(meeting).tone == tone
        assert rotation.standings(meeting.session)[meeting.turn.voice] == standing


def test_a_clock_that_runs_says_when_it_changes_next() -> None:
    """A second that has begun counts as a whole one, so the last one is shown as 0:01."""
    meeting = scenes.waiting()
    meeting.start()
    for passed, text, next_ms in ((0, "2:00", 1_000), (1, "2:00", 999), (999, "2:00", 1), (1_000, "1:59", 1_000)):
        shown = clock_at(meeting.session, meeting.live.elapsed_ms + passed)
        assert (shown.text, shown.changes_in_ms) == (text, next_ms)
    assert clock_at(meeting.session, meeting.live.elapsed_ms + 119_999).text == "0:01"


def test_beyond_the_offer() -> None:
    """The sign, the words and the tone change together; the clock counts on."""
    meeting = scenes.waiting()
    meeting.start()
    at_the_end = clock_at(meeting.session, meeting.live.elapsed_ms + 120_000)
    assert (at_the_end.text, at_the_end.tone, at_the_end.changes_in_ms) == ("+0:00", "over", 1_000)
    later = clock_at(meeting.session, meeting.live.elapsed_ms + 132_500)
    assert (later.text, later.caption, later.changes_in_ms) == ("+0:12", "finish in your own time", 500)


def test_a_clock_that_is_paused() -> None:
    """It says where it stands, also beyond the offer."""
    assert clock_of(scenes.held()).caption == "paused at 1:17 · space goes on"
    over = scenes.over()
    over.hold()
    assert clock_of(over).caption == "paused at +0:12 · space goes on"
    assert clock_of(over).changes_in_ms is None


def test_a_break_and_a_dialogue() -> None:
    """What is left of it, then how long it has gone beyond."""
    meeting = scenes.coming_home(first=a_dialogue(10))
    meeting.next()
    assert clock_of(meeting).text == "10:00"
    meeting.wait("11m")
    assert (clock_of(meeting).text, clock_of(meeting).tone) == ("+1:00", "over")
    assert clock_of(scenes.coming_home()).text == ""


def test_a_gap_is_told_in_the_units_it_has() -> None:
    """Eight seconds are no minute."""
    assert [times.gap(milliseconds) for milliseconds in (1_000, 8_400, 61_000, 600_000)] == [
        "1 second",
        "8 seconds",
        "1 minute",
        "10 minutes",
    ]


def test_lengths_of_time() -> None:
    """As people read them."""
    assert [times.left(59_001), times.over(12_999), clock(3_661_000)] == ["1:00", "+0:12", "1:01:01"]
