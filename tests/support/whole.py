"""A whole session with every kind of event in it."""

from datetime import date, timedelta
from functools import cache

from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.apply import history
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.model.cards import Cards
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.taking_out import as_left_by
from tests.support.clock import MORNING
from tests.support.meeting import a_break, a_dialogue, a_plan, a_round

ID = "2026-11-22-coming-home"


class _Telling:
    """What happens, every seven seconds something."""

    def __init__(self, session_id: str) -> None:
        plan = a_plan(
            a_round("60s"), a_break(), a_round("30s", "What would help?"), a_dialogue(),
            names="Amina Ben Chloë فرح 지민", order="drawn", purpose="What would good look like?", group="Riverside",
            principles=("Amina is asked first.", "Nothing without us."),
        )  # fmt: skip
        self.events = decide(None, c.Open(session_id, plan, 7, {"Ben": 2}), self._moment(1)).events

    def do(self, command: c.Command) -> None:
        done = decide(fold(self.events), command, self._moment(len(self.events) + 1)).events
        self.events = (*as_left_by(done, self.events), *done)

    def undo(self) -> None:
        self.events += history.undo(self.events, self._moment(len(self.events) + 1))

    def redo(self) -> None:
        self.events += history.redo(self.events, self._moment(len(self.events) + 1))

    def speak(self) -> None:
        self.do(c.StartOrHold())
        self.do(c.GoOn())
        if fold(self.events).step is None:
            self.do(c.GoOn())

    def _moment(self, seq: int) -> Stamp:
        return Stamp(seq, seq, MORNING + timedelta(seconds=7 * seq), 7_000 * (seq - 1))


def _with_time_to_think(session: Session) -> tuple[tuple[Step, ...], tuple[e.Left, ...]]:
    """The next round with time to think, another one after it, and the last step left for next time."""
    first, *others, last = session.to_come
    another = Step("round", "What else?", share_ms=60_000)
    return (replace(first, think_ms=30_000), another, *others), (e.Left(last, "chosen"),)


@cache
def every_kind(session_id: str = ID) -> e.Events:
    """The events of a session from its opening to its close and what came of it, each kind at least once.

    They are frozen, and folding again and again as they come about takes long: they come about once a session.
    """
    told = _Telling(session_id)
    told.do(c.AgreeOnWays(("One person at a time.", "Tea first."), c.Choices("bar")))
    told.do(c.GoOn())
    told.do(c.StartOrHold())
    told.do(c.CountFromOpening())
    told.do(c.LetBe())
    told.do(c.Contribute("Nobody told me who to ring.", "v1"))
    told.do(c.StartOrHold())
    told.do(c.Reword("c1", "Nobody told us who to ring."))
    told.do(c.ReadBack())
    told.do(c.AwayOrBack("v3"))
    told.do(c.GoOn())
    told.do(c.Pass())
    told.undo()
    told.redo()
    told.undo()
    told.do(c.AddTime())
    told.speak()
    told.do(c.Mend("t1", 3_000, "the fire alarm"))
    told.do(c.PutInOrder(("v5", "v3", "v4")))
    told.do(c.TakeBreak(5))
    told.do(c.GoOn())
    told.do(c.Join("Zoë"))
    told.do(c.ChoosePace("v6", "half_more"))
    told.do(c.ComeAlongside())
    told.do(c.BecomeAlongside("v6"))
    told.do(c.BecomeVoice("v6"))
    told.do(c.Rename("v2", "Benjamin"))
    told.do(c.Resume())
    told.do(c.AwayOrBack("v3"))
    while fold(told.events).round is not None:
        told.do(c.Pass())
        if fold(told.events).open_turn is None:
            told.do(c.GoOn())
    told.do(c.ChooseEnd("15:30"))
    told.do(c.ChangeMeeting(5_000, "Sam is next door.", fold(told.events).plan.principles))
    told.do(c.ChangePlan(*_with_time_to_think(fold(told.events))))
    told.do(c.GoOn())
    told.do(c.TakeQuiet(400))
    told.do(c.GoOn())
    told.speak()
    told.do(c.EndRound())
    told.do(c.GoOn())
    told.do(c.Contribute("One number to ring.", None))
    told.do(c.Contribute("Something else.", "v1"))
    told.do(c.MoveContribution("c3", "v2"))
    told.do(c.TakeOut("c3"))
    told.do(c.ExplainWord("Triage", "Deciding who is seen first, says Amina."))
    told.do(c.ExplainWord("triage", "Deciding who is seen first."))
    told.do(c.Propose("A named contact on every letter", ("c1", "c2")))
    told.do(c.RewordDecision("d1", "A named contact and a number on every letter"))
    told.do(c.Settle("d1", "parked", "We come back to it."))
    told.do(c.TakeUp("d1"))
    told.do(c.ChoosePrinciples("d1", ("p1",)))
    told.do(c.CheckConsent("d1", c.Shown(5, 1), (e.ConcernWords("concern", "Who writes it?"),)))
    told.do(c.Settle("d1", "agreed"))
    told.do(c.Carry("d1", ("v1", "v2"), date(2026, 12, 1), date(2026, 12, 8), today=MORNING.date()))
    told.do(c.Answer("c1", "open"))
    told.do(c.LookBack("2026-10-01-parking", "d1", "Free parking", "done", "It is free.", "Ask early."))
    told.do(c.Propose("A bus on Sundays", (), e.EarlierDecision("2026-10-01-parking", "d2", date(2026, 10, 1))))
    told.do(c.LetGo("d2", "There is a bus now."))
    told.do(c.LetEarlierGo("Longer visits", e.EarlierDecision("2026-10-01-parking", "d3", date(2026, 10, 1)), "Done."))
    told.do(c.LookAtMeeting((0, 0, 1, 2, 2), 1))
    told.do(c.LookAtMeeting(words=(("well", "Everyone was heard."),)))
    told.do(c.ChangePlan((a_dialogue(),), fold(told.events).left))
    told.do(c.EndRound())
    told.do(c.GoOn())
    told.do(c.RaiseOrLowerHand("v2"))
    told.do(c.RaiseOrLowerHand("v4"))
    told.do(c.RaiseOrLowerHand("v4"))
    told.do(c.GoOn())
    told.do(c.GiveFloor("v1"))
    told.do(c.Close((Cards("s1", 2, 1), Cards("s3", 0, 3))))
    told.do(c.FollowUp("d1", "done", "It is on every letter.", "Ask the printers first."))
    told.do(c.FeedBack("d1", "We told them in December."))
    told.do(c.FeedBack("d2"))
    return told.events
