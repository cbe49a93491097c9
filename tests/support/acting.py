"""What people may do in a session, by name, for tests that choose at random."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from typing import get_args

from coprod_tui.domain import commands as c
from coprod_tui.domain.commands.carrying import can_carry
from coprod_tui.domain.commands.decisions import Shown
from coprod_tui.domain.events import ConcernWords, EarlierDecision
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import SECOND, Step
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule.order import still_to_come
from coprod_tui.live.session import LiveSession
from tests.support.clock import MORNING
from tests.support.deciding import agree
from tests.support.meeting import Meeting, a_plan

EARLIER = EarlierDecision("2026-10-01-parking", "d2", date(2026, 10, 1))


@cache
def earlier() -> Session:
    """A session of last month with one decision, to look back at."""
    meeting = Meeting(a_plan(names="Amina"))
    agree(meeting)
    meeting.do(c.Close())
    return meeting.session


def latest(session: Session) -> str:
    """The last decision."""
    return session.decisions[-1].id if session.decisions else "d1"


def _carry(session: Session) -> c.Carry:
    """The first who can takes it on, by next week."""
    by = MORNING.date() + timedelta(days=7)
    carriers = tuple(voice.id for voice in can_carry(session)[:1])
    return c.Carry(latest(session), carriers, by, by, today=MORNING.date())


DECIDING: dict[str, Callable[[Session], c.Command]] = {
    "propose": lambda _: c.Propose("A named contact on every letter", ()),
    "propose from words": lambda _: c.Propose("One number to ring", ("c1",)),
    "take up an earlier one": lambda _: c.Propose("A quiet room", (), EARLIER),
    "reword the decision": lambda now: c.RewordDecision(latest(now), f"Better words, after {len(now.decisions)}"),
    "choose principles": lambda now: c.ChoosePrinciples(latest(now), ("joined", "equals")),
    "all agree": lambda now: c.CheckConsent(latest(now), Shown(len(now.present))),
    "someone objects": lambda now: c.CheckConsent(
        latest(now), Shown(len(now.present) - 1, 0, 1), (ConcernWords("object", "Who pays for it?"),)
    ),
    "settle as agreed": lambda now: c.Settle(latest(now), "agreed"),
    "turn down": lambda now: c.Settle(latest(now), "not_agreed", "Nobody can pay for it."),
    "park": lambda now: c.Settle(latest(now), "parked"),
    "take up": lambda now: c.TakeUp(latest(now)),
    "let go": lambda now: c.LetGo(latest(now), "Nobody parks there any more."),
    "let an earlier one go": lambda _: c.LetEarlierGo("A quiet room", EARLIER, "There is one now."),
    "carry": _carry,
    "under way": lambda now: c.FollowUp(latest(now), "under_way", "The printers have it."),
    "not done": lambda now: c.FollowUp(latest(now), "not_done", "Nobody wrote it.", "Ask who has time."),
    "tell the group": lambda now: c.FeedBack(latest(now), "We said so."),
    "answer": lambda now: c.Answer("c1", "acted_on", latest(now)),
    "look back": lambda _: c.LookBack.at(earlier(), "d1", "done", "It is there.", "Ask early."),
    "explain a word": lambda now: c.ExplainWord("Triage", f"Who is seen first, after {len(now.decisions)}."),
    "show hands": lambda now: c.LookAtMeeting((0, 0, 0, 0, len(now.present))),
    "reflect": lambda _: c.LookAtMeeting(words=(("differently", "We begin on time."),)),
}
"""Deciding together and what comes of it: the command that the Session as it stands leads to."""


def _do(command: Callable[[Session], c.Command]) -> Callable[[LiveSession], object]:
    return lambda live: live.do(command(live.session))


ACTS: dict[str, Callable[[LiveSession], object]] = {
    "go on": lambda live: live.do(c.GoOn()),
    "start or hold": lambda live: live.do(c.StartOrHold()),
    "pass": lambda live: live.do(c.Pass()),
    "count from opening": lambda live: live.do(c.CountFromOpening()),
    "let be": lambda live: live.do(c.LetBe()),
    "take a quiet moment": lambda live: live.do(c.TakeQuiet(2_000)),
    "add time": lambda live: live.do(c.AddTime()),
    "mend": lambda live: live.do(c.Mend(live.session.turns[-1].id if live.session.turns else "t1", 0, "the alarm")),
    "join": lambda live: live.do(c.Join(f"Dev {live.session.voices[-1].id}")),
    "rename": lambda live: live.do(c.Rename("v1", f"Amina {len(live.events)}")),
    "away or back": lambda live: live.do(c.AwayOrBack("v2")),
    "choose pace": lambda live: live.do(c.ChoosePace("v1", get_args(Pace)[len(live.events) % 4])),
    "here for someone": lambda live: live.do(c.BecomeAlongside("v2")),
    "take turns": lambda live: live.do(c.BecomeVoice("v2")),
    "come to interpret": lambda live: live.do(c.ComeAlongside()),
    "take turns under a name": lambda live: live.do(c.BecomeVoice(None, f"Eun-ji {len(live.events)}")),
    "another order": lambda live: live.do(
        c.PutInOrder(tuple(each.voice for each in still_to_come(live.session)[::-1]))
    ),
    "take a break": lambda live: live.do(c.TakeBreak(5)),
    "end the round": lambda live: live.do(c.EndRound()),
    "talk about it": lambda live: live.do(c.ChangePlan((Step("dialogue", "And now?"), *live.session.to_come), ())),
    "choose the end": lambda live: live.do(c.ChooseEnd((None, "15:30")[len(live.events) % 2])),
    "change the meeting": lambda live: live.do(c.ChangeMeeting(len(live.events) % 9 * SECOND, "Sam is here.", ())),
    "hand up or down": lambda live: live.do(c.RaiseOrLowerHand("v1")),
    "answer first": lambda live: live.do(c.GiveFloor("v2")),
    "contribute": lambda live: live.do(c.Contribute(f"word {len(live.events)}", "v1")),
    "reword": lambda live: live.do(c.Reword("c1", f"better word {len(live.events)}")),
    "move": lambda live: live.do(c.MoveContribution("c1", ("v1", "v2", None)[len(live.events) % 3])),
    "read back": lambda live: live.do(c.ReadBack()),
    "take out": lambda live: live.do(c.TakeOut("c2")),
    **{name: _do(command) for name, command in DECIDING.items()},
    "agree on ways": lambda live: live.do(
        c.AgreeOnWays((f"One at a time, {len(live.events)}",), c.Choices(("bar", "none", None)[len(live.events) % 3]))
    ),
    "undo": lambda live: live.undo(),
    "redo": lambda live: live.redo(),
    "close": lambda live: live.do(c.Close()),
}
OPEN_ACTS = sorted(set(ACTS) - {"close"})
"""Those after which the session is still open."""


def act_out(live: LiveSession, name: str) -> None:
    """Let it happen; where it is refused nothing happens."""
    with suppress(Rejection):
        ACTS[name](live)
