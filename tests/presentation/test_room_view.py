"""What the room shows, asked without a screen."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import room_view
from coprod_tui.presentation.stage import stage
from tests.support.deciding import agree
from tests.tui import scenes


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
    assert room_view.where(session) == where


def test_what_is_special_about_a_turn() -> None:
    """A second offer says that it is one; what somebody had in an earlier round is on no wall."""
    assert stage(scenes.evened_out().session).note == ""
    meeting = scenes.waiting(scenes.SIX[:2])
    meeting.passes()
    meeting.speak("5s")
    assert stage(meeting.session).note == "offered once more"


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
    assert stage(meeting.session).note == "q closes the session together"
    meeting.come_back("Ben")
    shown = stage(meeting.session)
    assert (shown.name, shown.note, shown.coming) == ("The plan is done", "n goes on", "Next: Ben")


def test_what_was_heard_and_decided() -> None:
    """Each with its number, in one column, and how it stands; what was taken out leaves a gap in the numbers."""
    meeting = scenes.waiting()
    for words in ("It was cold.", "It was late.", "It rained."):
        scenes.heard(meeting, 0, words)
    meeting.do(c.ReadBack("c3", with_name=True))
    meeting.do(c.TakeOut("c2"))
    agree(meeting, "We ring", ())
    now = room_view.room(meeting.session)
    assert [now.heard.entry(place) for place in range(len(now.heard.entries))] == [
        ("1", "Ben", "“It was cold.”", ("not checked yet", "quiet")),
        ("3", "Ben", "“It rained.”", ("✓ checked with Ben", "now")),
    ]
    assert now.decided.entry(0) == ("1", "We ring", ("agreed", "now"), "")
    assert room_view.list_titles(now, are_tabs=False) == ("What we have heard", "What we have decided")
    assert room_view.list_titles(now, are_tabs=True)[1].endswith("tab: What we have heard · 2")


def test_the_line_at_the_top() -> None:
    """What is not saved is not said to be."""
    session = scenes.coming_home().session
    noon = session.opened_at.replace(hour=12, minute=0)
    assert room_view.head(session, noon, is_saved=True) == (session.plan.title, "Gathering", "12:00 · saved")
    assert room_view.head(session, noon, is_saved=False).right == "12:00"
