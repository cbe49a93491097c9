"""What people may do in a session, by name, for tests that choose at random."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from typing import Any

from coprod_tui.domain.commands import acts, decisions, follow_up
from coprod_tui.domain.commands.decisions import Shown
from coprod_tui.domain.events import ConcernWords, EarlierDecision, Events
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.rejection import Rejection
from coprod_tui.live import LiveSession
from tests.support.clock import MORNING
from tests.support.deciding import agree
from tests.support.meeting import Meeting, a_plan

Attempt = tuple[Callable[..., Events], tuple[Any, ...]]
"""An act and what it is given after the Session and the Stamp."""


EARLIER = EarlierDecision("2026-10-01-parking", "d2", date(2026, 10, 1))


@cache
def earlier() -> Session:
    """A session of last month with one decision, to look back at."""
    meeting = Meeting(a_plan(names="Amina"))
    agree(meeting)
    meeting.do(acts.close)
    return meeting.session


def latest(session: Session) -> str:
    """The last decision."""
    return session.decisions[-1].id if session.decisions else "d1"


def _carry(session: Session, now: Any, decision: str) -> Events:
    """The first who can takes it on, by next week."""
    by = MORNING.date() + timedelta(days=7)
    carriers = tuple(voice.id for voice in decisions.can_carry(session)[:1])
    return decisions.carry(session, now, decision, carriers, by, by, today=MORNING.date())


DECIDING: dict[str, Callable[[Session], Attempt]] = {
    "propose": lambda _: (decisions.propose, ("A named contact on every letter", ())),
    "propose from words": lambda _: (decisions.propose, ("One number to ring", ("c1",))),
    "take up an earlier one": lambda _: (decisions.propose, ("A quiet room", (), EARLIER)),
    "reword the decision": lambda now: (decisions.reword, (latest(now), f"Better words, after {len(now.decisions)}")),
    "choose principles": lambda now: (decisions.choose_principles, (latest(now), {"joined", "equals"})),
    "all agree": lambda now: (decisions.check_consent, (latest(now), Shown(len(now.present)))),
    "someone objects": lambda now: (
        decisions.check_consent,
        (latest(now), Shown(len(now.present) - 1, 0, 1), (ConcernWords("object", "Who pays for it?"),)),
    ),
    "settle as agreed": lambda now: (decisions.settle, (latest(now), "agreed")),
    "turn down": lambda now: (decisions.settle, (latest(now), "not_agreed", "Nobody can pay for it.")),
    "park": lambda now: (decisions.settle, (latest(now), "parked")),
    "take up": lambda now: (decisions.take_up, (latest(now),)),
    "carry": lambda now: (_carry, (latest(now),)),
    "under way": lambda now: (follow_up.follow_up, (latest(now), "under_way", "The printers have it.")),
    "not done": lambda now: (follow_up.follow_up, (latest(now), "not_done", "Nobody wrote it.", "Ask who has time.")),
    "tell the group": lambda now: (follow_up.feed_back, (latest(now), "We said so.")),
    "answer": lambda now: (follow_up.answer, ("c1", "acted_on", latest(now))),
    "look back": lambda _: (follow_up.look_back, (earlier(), "d1", "done", "It is there.", "Ask early.")),
    "show hands": lambda now: (follow_up.show_hands, ((0, 0, 0, 0, len(now.present)),)),
    "reflect": lambda _: (follow_up.reflect, ("differently", "We begin on time.")),
}
"""Deciding together and what comes of it: the act that the Session as it stands leads to."""


def _do(attempt: Callable[[Session], Attempt]) -> Callable[[LiveSession], object]:
    def act(live: LiveSession) -> object:
        what, args = attempt(live.session)
        return live.do(what, *args)

    return act


ACTS: dict[str, Callable[[LiveSession], object]] = {
    "go on": lambda live: live.do(acts.go_on),
    "start or hold": lambda live: live.do(acts.start_or_hold),
    "pass": lambda live: live.do(acts.pass_turn),
    "add time": lambda live: live.do(acts.add_time),
    "mend": lambda live: live.do(acts.mend, live.session.turns[-1].id if live.session.turns else "t1", 0, "the alarm"),
    "join": lambda live: live.do(acts.join, f"Dev {live.session.voices[-1].id}"),
    "rename": lambda live: live.do(acts.rename, "v1", f"Amina {len(live.events)}"),
    "away or back": lambda live: live.do(acts.away_or_back, "v2"),
    "contribute": lambda live: live.do(acts.contribute, f"word {len(live.events)}", "v1"),
    "reword": lambda live: live.do(acts.reword, "c1", f"better word {len(live.events)}"),
    "read back": lambda live: live.do(acts.read_back),
    "take out": lambda live: live.do(acts.take_out, "c2"),
    **{name: _do(attempt) for name, attempt in DECIDING.items()},
    "undo": lambda live: live.undo(),
    "close": lambda live: live.do(acts.close),
}
OPEN_ACTS = sorted(set(ACTS) - {"close"})
"""Those after which the session is still open."""


def act_out(live: LiveSession, name: str) -> None:
    """Let it happen; where it is refused nothing happens."""
    with suppress(Rejection):
        ACTS[name](live)
