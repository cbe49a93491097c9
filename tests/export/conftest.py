"""Sessions to export: random ones, and short ones told by hand. ``tests/support/whole.py`` has every kind of event."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import get_args

import pytest
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import AnswerKind, ConcernWords, Events, FollowUpStatus, ReflectionKind
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.stamp import Stamp
from coprod_tui.live.session import LiveSession

BEGAN = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
PLAN = Plan(
    title="Coming home",
    purpose="What would good look like?",
    group="Riverside",
    voices=("Amina", "Bén", "은지", "دانا"),
    steps=(
        Step("round", "How are you?", share_ms=45_000),
        Step("break", total_ms=600_000),
        Step("round", "What should change?", total_ms=480_000),
        Step("dialogue", "Together", total_ms=300_000),
        Step("round", "What do you take away?", share_ms=45_000),
    ),
)


class StoodClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.passed_ms = 0

    def now(self) -> datetime:
        return BEGAN + timedelta(milliseconds=self.passed_ms)

    def running_ms(self) -> int:
        return self.passed_ms


class NoJournal:
    """Keeps nothing."""

    def keep(self, events: Events) -> None: ...

    def beat(self, elapsed_ms: int) -> None: ...

    def close(self) -> None: ...


class Played:
    """A live session and the clock it goes by."""

    def __init__(self, plan: Plan = PLAN, seed: int = 7) -> None:
        self.clock = StoodClock()
        opening = decide(None, c.Open("2026-11-22-coming-home", plan, seed), Stamp(1, 1, BEGAN, 0))
        self.live = LiveSession(self.clock, NoJournal(), *opening)

    def after(self, milliseconds: int) -> LiveSession:
        self.clock.passed_ms += milliseconds
        return self.live


@cache
def play_at_random(seed: int, acts_tried: int = 200) -> Events:
    """The events of a session in which a seeded chance tries ``acts_tried`` acts; what is refused does not happen."""
    chance = random.Random(seed)
    own = (f"Bén is asked first, {seed} times.", "Nothing without us.") if seed % 2 else ()
    played = Played(replace(PLAN, principles=own), seed)
    for _ in range(acts_tried):
        live = played.after(chance.randrange(0, 60_000))
        try:
            chance.choice(_TRIES)(live, chance)
        except Rejection:
            continue
    return live.events


def _voice(live: LiveSession, chance: random.Random) -> str:
    return chance.choice(live.session.voices).id


def _heard(live: LiveSession, chance: random.Random) -> str:
    return chance.choice([each.id for each in live.session.contributions] or ["c0"])


def _decided(live: LiveSession, chance: random.Random) -> str:
    return chance.choice([each.id for each in live.session.decisions] or ["d0"])


_TRIES: list[Callable[[LiveSession, random.Random], object]] = [
    lambda live, chance: live.do(c.GoOn()),
    lambda live, chance: live.do(c.GoOn()),
    lambda live, chance: live.do(c.StartOrHold()),
    lambda live, chance: live.do(c.StartOrHold()),
    lambda live, chance: live.do(c.Pass()),
    lambda live, chance: live.do(c.AddTime()),
    lambda live, chance: live.do(c.AwayOrBack(_voice(live, chance))),
    lambda live, chance: live.do(c.ChoosePace(_voice(live, chance), chance.choice(get_args(Pace)))),
    lambda live, chance: live.do(c.RaiseOrLowerHand(_voice(live, chance))),
    lambda live, chance: live.do(c.RaiseOrLowerHand(_voice(live, chance))),
    lambda live, chance: live.do(c.GiveFloor(_voice(live, chance))),
    lambda live, chance: live.do(c.ComeAlongside()),
    lambda live, chance: live.do(
        c.ChangeMeeting(chance.randrange(9) * 1_000, f"Sam {chance.random()}", live.session.plan.principles)
    ),
    lambda live, chance: live.do(c.BecomeAlongside(_voice(live, chance))),
    lambda live, chance: live.do(c.BecomeVoice(_voice(live, chance))),
    lambda live, chance: live.do(c.Join(f"Late {len(live.session.voices)}")),
    lambda live, chance: live.do(c.Mend(live.session.turns[-1].id if live.session.turns else "", 9_000, "late key")),
    lambda live, chance: live.do(c.Contribute(f"Said “{chance.random()}”", _voice(live, chance))),
    lambda live, chance: live.do(c.Contribute("Said by someone", None)),
    lambda live, chance: live.do(c.Reword(_heard(live, chance), f"Better {chance.random()}")),
    lambda live, chance: live.do(c.MoveContribution(_heard(live, chance), _voice(live, chance))),
    lambda live, chance: live.do(c.ReadBack()),
    lambda live, chance: live.do(c.TakeOut(_heard(live, chance))),
    lambda live, chance: live.do(c.Propose("Let us ring", (_heard(live, chance),))),
    lambda live, chance: live.do(c.RewordDecision(_decided(live, chance), f"Let us ring twice {chance.random()}")),
    lambda live, chance: live.do(c.Settle(_decided(live, chance), "not_agreed", "too soon")),
    lambda live, chance: live.do(c.CheckConsent(_decided(live, chance), c.Shown(len(live.session.present)))),
    lambda live, chance: live.do(c.Settle(_decided(live, chance), "agreed")),
    lambda live, chance: live.do(c.Rename(_voice(live, chance), f"Other {chance.randrange(1000)}")),
    lambda live, chance: live.do(
        c.CheckConsent(
            _decided(live, chance),
            c.Shown(len(live.session.present) - 1, 0, 1),
            (ConcernWords("object", f"Not before {chance.random()}"),),
        ),
    ),
    lambda live, chance: live.do(
        c.ChoosePrinciples(_decided(live, chance), tuple(chance.sample(live.session.principles, chance.randrange(3))))
    ),
    lambda live, chance: live.do(
        c.Carry(_decided(live, chance), (_voice(live, chance),), None, BEGAN.date(), today=BEGAN.date())
    ),
    lambda live, chance: live.do(
        c.FollowUp(_decided(live, chance), chance.choice(get_args(FollowUpStatus)), "It rang.", "Ask first.")
    ),
    lambda live, chance: live.do(c.FeedBack(_decided(live, chance))),
    lambda live, chance: live.do(
        c.Answer(_heard(live, chance), chance.choice(get_args(AnswerKind)), _decided(live, chance), "money")
    ),
    lambda live, chance: live.do(c.LookAtMeeting((0, 0, 0, 0, len(live.session.present)))),
    lambda live, chance: live.do(
        c.LookAtMeeting(words=((chance.choice(get_args(ReflectionKind)), "Bén began with tea."),))
    ),
    lambda live, chance: live.do(
        c.AgreeOnWays((f"Bén goes {chance.choice(('first', 'last'))}.",), c.Choices(chance.choice((None, "bar"))))
    ),
    lambda live, chance: live.do(c.ExplainWord(chance.choice(("Triage", "triage", "MDT")), f"Bén {chance.random()}")),
    lambda live, chance: live.undo(),
]


@pytest.fixture
def played() -> Played:
    """A session of four voices that has just opened."""
    return Played()


@pytest.fixture(params=range(12))
def random_events(request: pytest.FixtureRequest) -> Events:
    """The events of one of a dozen random sessions."""
    return play_at_random(request.param)
