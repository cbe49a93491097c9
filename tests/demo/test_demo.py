"""The invented meeting plays in the real core, for every draw, with all that a meeting may bring."""

import pytest

from coprod_tui import demo
from coprod_tui.domain import commands as c
from coprod_tui.domain import events
from coprod_tui.domain.decide import decide
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.sharing import totals
from coprod_tui.domain.stamp import Stamp
from coprod_tui.live.session import LiveSession


class NoJournal:
    """Keeps nothing."""

    def keep(self, events): ...

    def beat(self, elapsed_ms): ...

    def close(self): ...


def played(seed: int) -> LiveSession:
    clock = demo.PlayedClock()
    opening = decide(None, c.Open("2026-03-17-letters-that-help", demo.PLAN, seed), Stamp(1, 1, demo.BEGAN, 0))
    live = LiveSession(clock, NoJournal(), *opening)
    demo.play(live, clock, seed)
    return live


def test_the_same_seed_plays_the_same_session():
    """Event for event, so that it can be looked at again."""
    assert played(11).events == played(11).events
    assert played(11).events != played(12).events


@pytest.mark.parametrize("seed", range(0, 60, 5))
def test_every_draw_plays_to_its_close(seed):
    """Whoever sits where, everyone has spoken in every round they were there for, and the session is closed."""
    session = played(seed).session
    assert session.is_closed
    assert [turn.outcome for turn in session.turns if turn.outcome != "spoke"] == []
    assert not rotation.queue(session)
    assert len(session.rounds) == 4
    assert all(turn.held_ms >= 0 and turn.spoken_ms > 0 for turn in session.turns)


def test_it_shows_all_that_a_meeting_may_bring():
    """A hold, a pass and its second offer, a turn kept open, an act undone, a late joiner, words reworded, hands."""
    live = played(1)
    kinds = {type(event) for event in live.events}
    assert {
        events.ClockHeld,
        events.TurnPassed,
        events.TurnKeptOpen,
        events.VoiceWentAway,
        events.VoiceCameBack,
        events.Undone,
        events.ContributionReworded,
        events.ReadBack,
        events.DecisionReworded,
        events.HandRaised,
        events.SessionClosed,
    } <= kinds
    session = live.session
    assert len(session.voices) == 8
    by_hand = [(session.name_of(turn.voice), turn.why) for turn in session.turns if turn.round is None]
    assert by_hand == [("Yusuf", "hand"), ("Tomasz", "answer"), ("Meera", "hand")]
    assert not session.raised
    assert [decision.state for decision in session.decisions] == ["agreed", "parked"]
    assert all(decision.source for decision in session.decisions)
    assert any(contribution.voice is None for contribution in session.heard)


def test_the_overrun_is_evened_out_in_the_next_round():
    """Who had 35 seconds beyond the offer is offered 35 seconds less, and owes nothing afterwards."""
    session = played(1).session
    over = next(turn for turn in session.turns if turn.over_ms)
    following = session.rounds[over.round].turns_of(over.voice)[0]
    assert over.over_ms == demo.OVERRUN_MS == following.take_ms
    assert totals(session, over.voice).over_ms == demo.OVERRUN_MS
