"""What the room shows, asked without a screen."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.schedule import rotation
from coprod_tui.presentation import times, view
from coprod_tui.presentation.lengths import clock
from tests.support.meeting import a_dialogue
from tests.tui import scenes


def clock_of(meeting: scenes.Meeting) -> view.ClockView:
    """The clock as it stands now."""
    return view.clock(meeting.session, meeting.live.elapsed_ms)


def test_a_clock_that_waits() -> None:
    """The whole offer, and nothing that changes."""
    assert clock_of(scenes.waiting()) == view.ClockView("2:00", "of 2:00, when you are ready", "waiting", 0, None)


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
        shown = view.clock(meeting.session, meeting.live.elapsed_ms + passed)
        assert (shown.text, shown.changes_in_ms) == (text, next_ms)
    assert view.clock(meeting.session, meeting.live.elapsed_ms + 119_999).text == "0:01"


def test_beyond_the_offer() -> None:
    """The sign, the words and the tone change together; the clock counts on."""
    meeting = scenes.waiting()
    meeting.start()
    at_the_end = view.clock(meeting.session, meeting.live.elapsed_ms + 120_000)
    assert (at_the_end.text, at_the_end.tone, at_the_end.changes_in_ms) == ("+0:00", "over", 1_000)
    later = view.clock(meeting.session, meeting.live.elapsed_ms + 132_500)
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


@pytest.mark.parametrize(
    ("meeting", "where"),
    [
        (scenes.coming_home, "Gathering"),
        (scenes.speaking, "Round 1 of 2"),
        (scenes.on_break, "Break"),
        (scenes.evened_out, "Round 2 of 2"),
    ],
)
def test_where_the_group_is(meeting: object, where: str) -> None:
    """In the words of the plan."""
    assert callable(meeting)
    session: Session = meeting().session
    assert view.where(session) == where


def test_what_is_special_about_a_turn() -> None:
    """A second offer says that it is one; what somebody had in an earlier round is on no wall."""
    assert view.stage(scenes.evened_out().session).note == ""
    meeting = scenes.waiting(scenes.SIX[:2])
    meeting.passes()
    meeting.speak("5s")
    assert view.stage(meeting.session).note == "offered once more"


def test_a_kept_turn_after_the_plan_is_led_to() -> None:
    """The plan is done, and somebody whose turn was kept is back: it is said how it is opened."""
    meeting = scenes.Meeting(
        scenes.Plan("Home", (scenes.a_round("1m", "How?"),), voices=("Amina", "Ben"), order="listed")
    )
    meeting.next()
    meeting.step_out("Ben")
    meeting.speak("10s")
    while meeting.session.step_open:
        meeting.next()
    assert view.stage(meeting.session).note == "q closes the session together"
    meeting.come_back("Ben")
    shown = view.stage(meeting.session)
    assert (shown.name, shown.note, shown.coming) == ("The plan is done", "n goes on", "Next: Ben")


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


def test_words_checked_as_someone_stand_as_someones() -> None:
    """Until they are checked the name tells whom to ask; reworded, they are to be checked again."""
    meeting = scenes.waiting()
    scenes.heard(meeting, 0, "It was cold.")

    def stands() -> str:
        return view.said_by(meeting.session, meeting.session.heard[0])

    assert stands() == "Ben"
    meeting.do(c.ReadBack("c1", with_name=False))
    assert stands() == "someone"
    meeting.do(c.Reword("c1", "It was very cold."))
    assert stands() == "Ben"
    meeting.do(c.ReadBack("c1", with_name=True))
    assert stands() == "Ben"
