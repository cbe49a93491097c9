"""A whole session with every kind of event in it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply import history
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.commands import acts, decisions, follow_up
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.taking_out import taken_out, without_words
from tests.support.clock import MORNING
from tests.support.meeting import a_break, a_dialogue, a_plan, a_round

ID = "2026-11-22-coming-home"


class _Telling:
    """What happens, every seven seconds something."""

    def __init__(self, session_id: str) -> None:
        plan = a_plan(
            a_round("60s"), a_break(), a_round("30s", "What would help?"), a_dialogue(),
            names="Amina Ben Chloë فرح 지민", order="drawn", purpose="What would good look like?", group="Riverside",
        )  # fmt: skip
        self.events = acts.open_session(self._moment(1), session_id, plan, 7, {"Ben": 2})

    def do(self, act: Callable[..., e.Events], *args: Any, **more: Any) -> None:
        done = act(fold(self.events), self._moment(len(self.events) + 1), *args, **more)
        self.events = (*without_words(self.events, taken_out(done)), *done)

    def undo(self) -> None:
        self.events += history.undo(self.events, self._moment(len(self.events) + 1))

    def redo(self) -> None:
        self.events += history.redo(self.events, self._moment(len(self.events) + 1))

    def speak(self) -> None:
        self.do(acts.start_or_hold)
        self.do(acts.go_on)

    def _moment(self, seq: int) -> Stamp:
        return Stamp(seq, seq, MORNING + timedelta(seconds=7 * seq), 7_000 * (seq - 1))


def every_kind(session_id: str = ID) -> e.Events:
    """The events of a session from its opening to its close and what came of it, each kind at least once."""
    told = _Telling(session_id)
    told.do(acts.go_on)
    told.do(acts.start_or_hold)
    told.do(acts.contribute, "Nobody told me who to ring.", "v1")
    told.do(acts.start_or_hold)
    told.do(acts.reword, "c1", "Nobody told us who to ring.")
    told.do(acts.read_back)
    told.do(acts.away_or_back, "v3")
    told.do(acts.go_on)
    told.do(acts.pass_turn)
    told.undo()
    told.redo()
    told.undo()
    told.do(acts.add_time)
    told.speak()
    told.do(acts.mend, "t1", 3_000, "the fire alarm")
    told.do(acts.join, "Zoë")
    told.do(acts.rename, "v2", "Benjamin")
    told.do(acts.resume)
    told.do(acts.away_or_back, "v3")
    while fold(told.events).round is not None:
        told.do(acts.pass_turn)
        if fold(told.events).open_turn is None:
            told.do(acts.go_on)
    told.do(acts.go_on)
    told.speak()
    told.do(acts.contribute, "One number to ring.", None)
    told.do(acts.contribute, "Something else.", "v1")
    told.do(acts.take_out, "c3")
    told.do(decisions.propose, "A named contact on every letter", ("c1", "c2"))
    told.do(decisions.reword, "d1", "A named contact and a number on every letter")
    told.do(decisions.settle, "d1", "parked", "We come back to it.")
    told.do(decisions.take_up, "d1")
    told.do(decisions.choose_principles, "d1", {"equals"})
    told.do(decisions.check_consent, "d1", decisions.Shown(5, 1), (e.ConcernWords("concern", "Who writes it?"),))
    told.do(decisions.settle, "d1", "agreed")
    told.do(decisions.carry, "d1", ("v1", "v2"), date(2026, 12, 1), date(2026, 12, 8), today=MORNING.date())
    told.do(follow_up.answer, "c1", "open")
    told.do(follow_up.looked_back, "2026-10-01-parking", "d1", "Free parking", "done", "It is free.", "Ask early.")
    told.do(decisions.propose, "A bus on Sundays", (), e.EarlierDecision("2026-10-01-parking", "d2", date(2026, 10, 1)))
    told.do(follow_up.show_hands, (0, 0, 1, 2, 2), 1)
    told.do(follow_up.reflect, "well", "Everyone was heard.")
    told.do(acts.close)
    told.do(follow_up.follow_up, "d1", "done", "It is on every letter.", "Ask the printers first.")
    told.do(follow_up.feed_back, "d1", "We told them in December.")
    return told.events
