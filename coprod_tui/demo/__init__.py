"""A whole session that plays itself: the same acts as in a room, at the moments of an invented meeting.

In it are rounds, a hold, a pass and its second offer, an act taken back, an overrun and its evening out, one who steps
out and comes back, a late joiner, words read back and reworded, a failure told as learning, and two decisions. Who
does what follows the order of the circle, so every draw plays; how long each speaks is drawn from the seed.
"""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from coprod_tui.demo import words
from coprod_tui.domain import commands as c
from coprod_tui.domain.events import ConcernWords
from coprod_tui.domain.ids import ContributionId, DecisionId, nth
from coprod_tui.domain.model.principles import Principle
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import SECOND, StepKind
from coprod_tui.live.session import LiveSession

PLAN = words.PLAN
BEGAN = datetime(2026, 3, 17, 14, 0, tzinfo=UTC)
"""The fixed start of the invented meeting, so that it can be replayed exactly."""

SECOND_ROUND = 2
OVERRUN_MS = 35 * SECOND
CARRIED, PARKED = nth(DecisionId, 1), nth(DecisionId, 2)
"""The outcomes of its two decisions."""

Act = Callable[[LiveSession], object]


class Step(NamedTuple):
    """One step: ``act`` is called with the live session ``wait_ms`` after the previous step."""

    wait_ms: int
    act: Act


class PlayedClock:
    """A clock that advances only through ``wait``."""

    def __init__(self, began: datetime = BEGAN) -> None:
        self._began = began
        self._passed_ms = 0

    def now(self) -> datetime:
        return self._began + timedelta(milliseconds=self._passed_ms)

    def running_ms(self) -> int:
        return self._passed_ms

    def wait(self, milliseconds: int) -> None:
        """Let ``milliseconds`` pass at once."""
        self._passed_ms += milliseconds


def play(live: LiveSession, clock: PlayedClock, seed: int) -> None:
    """Play the whole session, from its opening to its close, without waiting."""
    for step in script(live, seed):
        clock.wait(step.wait_ms)
        step.act(live)


def script(live: LiveSession, seed: int) -> Iterator[Step]:
    """The steps of the demonstration, for a session that was opened with ``PLAN``.

    Each step depends on the current session, so carry it out before taking the next one.
    """
    return _Script(live, random.Random(seed)).steps()


class _Script:
    def __init__(self, live: LiveSession, chance: random.Random) -> None:
        self._live = live
        self._chance = chance

    @property
    def _session(self) -> Session:
        return self._live.session

    def steps(self) -> Iterator[Step]:
        yield Step(20 * SECOND, _go_on)
        while not self._session.is_closed:
            yield from self._what_comes()

    def _what_comes(self) -> Iterator[Step]:
        """The steps of the open turn, or of another part of the plan, or the close when the plan is done."""
        if self._session.open_turn is not None:
            yield from self._turn()
        elif (step := self._session.step) is None:
            yield Step(15 * SECOND, lambda live: live.do(c.Close()))
        elif happening := _HAPPENINGS.get(step.kind):
            yield from happening(self)
        else:
            yield Step(step.total_ms or 0, _go_on)

    # --- turns

    def _turn(self) -> Iterator[Step]:
        """One turn, chosen by its position in the round, as the order of voices differs from draw to draw."""
        round_ = self._session.round
        turn = self._session.open_turn
        assert round_ is not None
        assert turn is not None
        special = {
            (1, 2): self._pass,
            (1, 4): self._pass_by_mistake,
            (2, 1): self._hold,
            (2, 2): self._someone_steps_out,
            (2, 3): self._run_over,
            (2, 4): self._someone_joins,
            (2, 6): self._someone_comes_back,
        }
        come_so_far = len(round_.turns)
        again = turn.passes > 0 or turn.id != round_.turns[-1].id
        happening = self._speak if again else special.get((round_.number, come_so_far), self._speak)
        yield from happening()

    def _speak(self, over_ms: int | None = None, meanwhile: tuple[Step, ...] = ()) -> Iterator[Step]:
        """Start, speak, have it written down, say yes to it, and hand on. ``meanwhile`` happens as they speak."""
        turn, speaker = self._session.open_turn, self._session.speaker
        assert turn is not None
        assert speaker is not None
        lasting = self._part_of(turn.offer_ms) if over_ms is None else turn.offer_ms + over_ms
        yield Step(self._between(2, 6), _start_or_hold)
        for step in meanwhile:
            yield step
            lasting -= step.wait_ms
        said = words.WORDS[turn.round].get(speaker.name or "")
        if said is None:
            yield Step(lasting, _go_on)
            return
        first = lasting * 2 // 3
        yield Step(first, lambda live: live.do(c.Contribute(said, speaker.id)))
        yield Step(lasting - first, _start_or_hold)
        yield from self._read_back(turn.round, speaker.name)
        yield Step(self._between(1, 3), _go_on)

    def _read_back(self, round_: int, name: str | None) -> Iterator[Step]:
        who, better = words.REWORDED
        if (round_, name) == (SECOND_ROUND, who):
            last = self._session.heard[-1].id
            yield Step(self._between(8, 14), lambda live: live.do(c.Reword(last, better)))
        yield Step(self._between(4, 9), lambda live: live.do(c.ReadBack()))

    def _pass(self) -> Iterator[Step]:
        yield Step(self._between(4, 8), lambda live: live.do(c.Pass()))

    def _pass_by_mistake(self) -> Iterator[Step]:
        yield Step(self._between(2, 4), lambda live: live.do(c.Pass()))
        yield Step(self._between(2, 4), lambda live: live.undo())
        yield from self._speak()

    def _hold(self) -> Iterator[Step]:
        """The clock stands still for a moment; nobody needs to say why."""
        return self._speak(meanwhile=(Step(20 * SECOND, _start_or_hold), Step(self._between(15, 25), _start_or_hold)))

    def _someone_steps_out(self) -> Iterator[Step]:
        """Whose turn would be the fifth steps out while the second speaks."""
        round_ = self._session.round
        assert round_ is not None
        leaving = round_.order[4]
        return self._speak(meanwhile=(Step(20 * SECOND, lambda live: live.do(c.AwayOrBack(leaving))),))

    def _run_over(self) -> Iterator[Step]:
        return self._speak(over_ms=OVERRUN_MS)

    def _someone_joins(self) -> Iterator[Step]:
        return self._speak(meanwhile=(Step(15 * SECOND, lambda live: live.do(c.Join(words.LATE))),))

    def _someone_comes_back(self) -> Iterator[Step]:
        back = next(voice.id for voice in self._session.voices if not voice.here)
        return self._speak(meanwhile=(Step(25 * SECOND, lambda live: live.do(c.AwayOrBack(back))),))

    # --- the dialogue and its decisions

    def _dialogue(self) -> Iterator[Step]:
        first, first_text = words.FIRST_DECISION
        second, second_text = words.SECOND_DECISION
        first_source, second_source = self._words_of(first), self._words_of(second)
        yield Step(self._between(40, 60), lambda live: live.do(c.Contribute(words.LEARNED, None)))
        yield Step(self._between(6, 10), lambda live: live.do(c.ReadBack()))
        yield Step(self._between(60, 90), lambda live: live.do(c.Propose(first_text, first_source)))
        objection = ConcernWords("object", words.OBJECTION)
        yield Step(self._between(30, 40), lambda live: _show(live, 1, objection))
        yield Step(self._between(40, 60), lambda live: live.do(c.RewordDecision(CARRIED, words.FIRST_DECISION_BETTER)))
        principles: tuple[Principle, ...] = ("informed", "equals")
        yield Step(self._between(10, 15), lambda live: live.do(c.ChoosePrinciples(CARRIED, principles)))
        yield Step(self._between(20, 40), lambda live: _show(live, 0))
        yield Step(self._between(5, 10), lambda live: live.do(c.Settle(CARRIED, "agreed")))
        yield Step(self._between(30, 40), _carry)
        yield Step(self._between(60, 90), lambda live: live.do(c.Propose(second_text, second_source)))
        yield Step(self._between(60, 90), lambda live: live.do(c.Settle(PARKED, "parked", words.WHEN_AGAIN)))
        yield Step(self._between(10, 20), _go_on)

    def _words_of(self, name: str) -> tuple[ContributionId, ...]:
        """The latest contribution of ``name``, as the source of a decision."""
        return tuple(each.id for each in self._session.heard if self._session.name_of(each.voice) == name)[-1:]

    # --- chance

    def _between(self, least: int, most: int) -> int:
        """A number of seconds from ``least`` to ``most``, in milliseconds."""
        return self._chance.randrange(least * SECOND, most * SECOND, 100)

    def _part_of(self, offer_ms: int) -> int:
        """How long somebody speaks: more than half of what is offered, and not all of it."""
        return offer_ms * self._chance.randrange(60, 98) // 100


_HAPPENINGS: dict[StepKind, Callable[[_Script], Iterator[Step]]] = {"dialogue": _Script._dialogue}
"""The scripts of steps without turns; in steps of other kinds only time passes."""


def _show(live: LiveSession, objections: int, *said: ConcernWords) -> object:
    """Everyone shows at the same moment."""
    agree = len(live.session.present) - objections
    return live.do(c.CheckConsent(CARRIED, c.Shown(agree, object=objections), said))


def _carry(live: LiveSession) -> object:
    """Two voices take it on themselves, and the group is told three months later."""
    carriers = tuple(voice.id for voice in live.session.present[:2])
    today = live.session.opened_at.date()
    due, told = today + timedelta(weeks=4), today + timedelta(weeks=12)
    return live.do(c.Carry(CARRIED, carriers, due, told, today))


def _go_on(live: LiveSession) -> object:
    return live.do(c.GoOn())


def _start_or_hold(live: LiveSession) -> object:
    return live.do(c.StartOrHold())
