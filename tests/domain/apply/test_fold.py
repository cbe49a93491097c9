"""From events to a Session."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.apply.fold import _CHANGES, NotASession, fold
from coprod_tui.domain.apply.history import Standstill, StaysNameless
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round


def test_every_kind_of_event_changes_the_session() -> None:
    """All but the opening, with which a Session begins; what was undone leaves a mark."""
    assert _CHANGES.keys() - {Standstill, StaysNameless} == set(e.AnyEvent.__args__) - {
        e.SessionOpened,
        e.Undone,
        e.Redone,
    }


def test_events_with_a_gap_or_without_their_opening_are_no_session() -> None:
    """Damage is never taken for a session."""
    events = Meeting(a_plan()).live.events
    for damaged in ((), events[1:], events[:1] + events[2:], (events[1], events[0])):
        with pytest.raises(NotASession):
            fold(damaged)
    with pytest.raises(NotASession, match="no_opening"):
        fold([e.Undone(1, 1, events[0].at, 0, "undo", 1)])
    with pytest.raises(NotASession, match="does_not_follow"):
        fold((*events, e.Redone(5, 5, events[0].at, 0, "redo")))


def test_every_millisecond_has_one_place() -> None:
    """Waiting is between turns; then speaking, a hold, a break and a dialogue, each with its own length."""
    meeting = Meeting(a_plan(a_round(), a_break(), a_dialogue(), names="Amina"))
    meeting.wait("1s")
    meeting.next()
    meeting.wait("2s")
    meeting.start()
    meeting.wait("30s")
    meeting.hold()
    meeting.wait("4s")
    meeting.end_the_round()
    meeting.wait("50s")
    meeting.next()
    meeting.wait("60s")
    meeting.next()
    meeting.wait("7s")
    meeting.do(c.Close())
    spent = meeting.session.spent
    assert (spent.speaking, spent.held, spent.between) == (30_000, 4_000, 10_000)
    assert (spent.pause, spent.together) == (50_000, 60_000)
    assert spent.total == meeting.live.elapsed_ms


def test_the_same_events_give_the_same_session() -> None:
    """Folded again, and read back from plain values, it is equal in every part."""
    meeting = Meeting(a_plan(order="drawn"), seed=7)
    meeting.next()
    meeting.passes()
    meeting.speak("70s")
    assert fold(meeting.live.events) == meeting.session
    assert fold([e.from_plain(e.to_plain(event)) for event in meeting.live.events]) == meeting.session


def test_the_last_turn_is_the_open_one_or_the_one_that_ended_last() -> None:
    """Also when two ended in the same moment, and when a turn came again."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    assert meeting.session.last_turn is None
    meeting.next()
    meeting.passes()
    meeting.speak("10s")
    meeting.start()
    meeting.next()
    last = meeting.session.last_turn
    assert last is not None
    assert last.voice == meeting.id_of("Amina")
