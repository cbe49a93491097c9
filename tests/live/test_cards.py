"""Cards: what is up, how often each was shown, and that nothing which is kept tells when."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.validation import first_impossible
from coprod_tui.domain.events import CardsCounted, ClockHeld
from coprod_tui.domain.model.cards import Card, Cards, CardsInAll, in_all
from coprod_tui.domain.rejection import Rejection
from coprod_tui.live.session import LiveSession
from tests.support.acting import OPEN_ACTS, act_out
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round


def a_meeting(*, runs: bool = True) -> Meeting:
    """A round, a break and an open discussion; the clock of the first turn runs."""
    meeting = Meeting(a_plan(a_round(), a_break(), a_dialogue()))
    if runs:
        meeting.next()
        meeting.start()
    return meeting


def up(meeting: Meeting) -> tuple[Card, ...]:
    return meeting.live.on_the_wall.cards


def test_a_card_stays_until_the_meeting_goes_on() -> None:
    """For the turn in which it was shown, on the wall too; who speaks on after a question needs it no more."""
    meeting = a_meeting()
    meeting.live.show_card("slower")
    meeting.live.show_card("stop")
    assert up(meeting) == meeting.journal.shown.cards == ("slower", "stop")
    assert meeting.turn.clock == "held"
    meeting.start()
    assert up(meeting) == meeting.journal.shown.cards == ("slower",)
    meeting.next()
    assert up(meeting) == meeting.journal.shown.cards == ()
    meeting.live.show_card("slower")
    meeting.live.take_card_down("slower")
    assert up(meeting) == ()
    assert meeting.live.cards.shown == (Cards("s1", 2, 1),)


@pytest.mark.parametrize("where", ["gathering", "break", "between", "closed"])
def test_no_card_is_shown_where_no_step_runs(where: str) -> None:
    """It is said, and nothing has changed."""
    meeting = a_meeting(runs=where != "gathering")
    if where == "break":
        meeting.do(c.TakeBreak(5))
    elif where != "gathering":
        meeting.do(c.EndRound())
    if where == "closed":
        meeting.do(meeting.live.closing)
    before = meeting.live.events, meeting.live.cards
    with pytest.raises(Rejection):
        meeting.live.show_card("stop")
    assert (meeting.live.events, meeting.live.cards) == before


def test_a_turn_after_its_round_counts_with_that_round() -> None:
    """The plan is done, and somebody has the turn that was kept for them."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    meeting.step_out("Ben")
    meeting.speak("10s")
    assert meeting.session.step is None
    meeting.come_back("Ben")
    meeting.next()
    meeting.live.show_card("slower")
    meeting.do(meeting.live.closing)
    assert meeting.session.cards == (Cards("s1", 1, 0),)


def test_a_card_that_was_shown_by_mistake_is_taken_back() -> None:
    """Only while nothing else was done; the clock stays paused, as it was."""
    meeting = a_meeting()
    meeting.live.show_card("slower")
    meeting.live.show_card("stop")
    assert meeting.live.take_card_back() == "stop"
    assert (up(meeting), meeting.live.cards.shown) == (("slower",), (Cards("s1", 1),))
    assert meeting.turn.clock == "held"
    assert meeting.live.take_card_back() is None
    meeting.live.show_card("slower")
    meeting.start()
    assert meeting.live.take_card_back() is None
    assert meeting.live.cards.shown == (Cards("s1", 2),)


def test_a_stop_is_a_pause_like_any_other() -> None:
    """Event for event it is what the key of the clock does."""
    by_card, by_key = a_meeting(), a_meeting()
    for meeting in (by_card, by_key):
        meeting.wait("10s")
    by_card.live.show_card("stop")
    by_key.hold()
    assert isinstance(by_card.live.events[-1], ClockHeld)
    assert by_card.live.events == by_key.live.events


SHOWING = ("slower", "stop", "down", "back", "again", "crash")


@given(st.lists(st.sampled_from([*OPEN_ACTS, *["go on", "start or hold", "undo"] * 4, *SHOWING * 5]), max_size=60))
def test_what_is_kept_is_how_often_they_were_shown(acts: list[str]) -> None:
    """Whatever is done, undone or cut off in between; and until the close no event tells of any.

    A question is never up while somebody speaks.
    """
    meeting, shown = a_meeting(runs=False), Counter[str]()
    for act in acts:
        if act in ("slower", "stop"):
            shown[act] += show(meeting.live, act)
        elif act == "back":
            shown.subtract(filter(None, [meeting.live.take_card_back()]))
        elif act == "down":
            meeting.live.take_card_down("slower")
        elif act == "again":  # typed at the beginning of a sentence
            before = meeting.live.cards
            show(meeting.live, "slower")
            meeting.live.cards_as_before(before)
        elif act == "crash":
            go_on_after_a_crash(meeting)
        else:
            act_out(meeting.live, act)
        assert not ("stop" in up(meeting) and meeting.live.is_running)
        assert in_all(meeting.live.cards.shown) == CardsInAll(shown["slower"], shown["stop"])
        assert not any(isinstance(event, CardsCounted) for event in meeting.live.events)
    has_begun = meeting.session.steps_opened > 0
    meeting.do(meeting.live.closing)
    assert in_all(meeting.session.cards) == (CardsInAll(shown["slower"], shown["stop"]) if has_begun else CardsInAll())
    assert first_impossible(meeting.live.events) is None


def show(live: LiveSession, card: Card) -> bool:
    """Whether it could be shown."""
    try:
        live.show_card(card)
    except Rejection:
        return False
    return True


def go_on_after_a_crash(meeting: Meeting) -> None:
    """Only what is kept, and the last beat, are left."""
    beat = meeting.journal.last_beat
    assert beat is not None
    events, session = meeting.live.events, meeting.session
    meeting.live = LiveSession(meeting.clock, meeting.journal, events, session, beat.elapsed_ms, beat.cards)
    meeting.do(c.Resume())
    assert up(meeting) == ()
