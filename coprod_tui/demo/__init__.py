"""A whole session that plays itself: the same acts as in a room, at the moments of an invented meeting.

In it are rounds, a hold, a pass and its second offer, an act taken back, an overrun and its evening out, one who steps
out and comes back, a late joiner, words read back and reworded, a failure told as learning, hands in the open
discussion and one who answers first, and two decisions. Who does what follows the order of the circle, so every draw
plays; how long each speaks is drawn from the seed.
"""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from coprod_tui.demo import words
from coprod_tui.domain import commands as c
from coprod_tui.domain.events import ConcernWords
from coprod_tui.domain.ids import ContributionId, DecisionId, VoiceId, nth
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import SECOND
from coprod_tui.live.session import LiveSession

PLAN = words.PLAN
BEGAN = datetime(2026, 3, 17, 14, 0, tzinfo=UTC)
"""The fixed start of the invented meeting, so that it can be replayed exactly."""

OVERRUN_MS = 35 * SECOND
CARRIED, PARKED = nth(DecisionId, 1), nth(DecisionId, 2)
"""The outcomes of its two decisions."""


class Step(NamedTuple):
    """One step: ``act`` is called with the live session ``wait_ms`` after the previous step."""

    wait_ms: int
    act: Callable[[LiveSession], object]


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


def _do(wait_ms: int, command: c.Command) -> Step:
    return Step(wait_ms, lambda live: live.do(command))


class _Script:
    def __init__(self, live: LiveSession, chance: random.Random) -> None:
        self._live = live
        self._chance = chance

    @property
    def _session(self) -> Session:
        return self._live.session

    def steps(self) -> Iterator[Step]:
        yield _do(20 * SECOND, c.GoOn())
        while not self._session.is_closed:
            yield from self._what_comes()

    def _what_comes(self) -> Iterator[Step]:
        """The steps of the open turn, or of another part of the plan, or the close when the plan is done."""
        if self._session.open_turn is not None:
            yield from self._turn()
        elif (step := self._session.step) is None:
            yield _do(15 * SECOND, c.GoOn() if self._session.next_step else c.Close())
        elif step.kind == "dialogue":
            yield from self._dialogue()
        else:  # only time passes
            yield _do(step.total_ms or 0, c.GoOn())

    # --- turns

    def _turn(self) -> Iterator[Step]:
        """One turn, chosen by its position in the round, as the order of voices differs from draw to draw."""
        round_, turn = self._session.round, self._session.open_turn
        assert round_ is not None
        assert turn is not None
        is_second_offer = turn.passes > 0 or turn.id != round_.turns[-1].id
        match (0, 0) if is_second_offer else (round_.number, len(round_.turns)):
            case (1, 2):
                yield self._after(4, 8, c.Pass())
            case (1, 4):  # by mistake
                yield self._after(2, 4, c.Pass())
                yield Step(self._between(2, 4), lambda live: live.undo())
                yield from self._speak()
            case (2, 1):  # a hold; nobody needs to say why
                yield from self._speak(_do(20 * SECOND, c.StartOrHold()), self._after(15, 25, c.StartOrHold()))
            case (2, 2):  # whose turn would be the fifth steps out while the second speaks
                yield from self._speak(_do(20 * SECOND, c.AwayOrBack(round_.order[4])))
            case (2, 3):
                yield from self._speak(over_ms=OVERRUN_MS)
            case (2, 4):
                yield from self._speak(_do(15 * SECOND, c.Join(words.LATE)))
            case (2, 6):
                back = next(voice.id for voice in self._session.voices if not voice.here)
                yield from self._speak(_do(25 * SECOND, c.AwayOrBack(back)))
            case _:
                yield from self._speak()

    def _speak(self, *meanwhile: Step, over_ms: int | None = None) -> Iterator[Step]:
        """Start, speak, have it written down, say yes to it, and hand on. ``meanwhile`` happens as they speak."""
        turn, speaker = self._session.open_turn, self._session.speaker
        assert turn is not None
        assert turn.round is not None
        assert speaker is not None
        # more than half of what is offered, and not all of it
        lasting = turn.offer_ms * self._chance.randrange(60, 98) // 100 if over_ms is None else turn.offer_ms + over_ms
        yield self._after(2, 6, c.StartOrHold())
        for step in meanwhile:
            yield step
            lasting -= step.wait_ms
        said = words.WORDS[turn.round].get(speaker.name or "")
        if said is None:
            yield _do(lasting, c.GoOn())
            return
        first = lasting * 2 // 3
        yield _do(first, c.Contribute(said, speaker.id))
        yield _do(lasting - first, c.StartOrHold())
        who, better = words.REWORDED
        if (turn.round, speaker.name) == (2, who):
            yield self._after(8, 14, c.Reword(self._session.heard[-1].id, better))
        yield self._after(4, 9, c.ReadBack())
        yield self._after(1, 3, c.GoOn())

    # --- the dialogue and its decisions

    def _dialogue(self) -> Iterator[Step]:
        first, first_text = words.FIRST_DECISION
        second, second_text = words.SECOND_DECISION
        first_source, second_source = self._words_of(first), self._words_of(second)
        yield self._after(40, 60, c.Contribute(words.LEARNED, None))
        yield self._after(6, 10, c.ReadBack())
        yield from self._hands()
        yield self._after(60, 90, c.Propose(first_text, first_source))
        objection = ConcernWords("object", words.OBJECTION)
        yield self._after(30, 40, self._shown(1, objection))
        yield self._after(40, 60, c.RewordDecision(CARRIED, words.FIRST_DECISION_BETTER))
        yield self._after(10, 15, c.ChoosePrinciples(CARRIED, ("informed", "equals")))
        yield self._after(20, 40, self._shown(0))
        yield self._after(5, 10, c.Settle(CARRIED, "agreed"))
        yield self._after(30, 40, self._carried())
        yield self._after(60, 90, c.Propose(second_text, second_source))
        yield self._after(60, 90, c.Settle(PARKED, "parked", words.WHEN_AGAIN))
        yield self._after(10, 20, c.GoOn())

    def _hands(self) -> Iterator[Step]:
        """Two hands go up; whom the first asks answers before the second, and then all talk together again."""
        first, asked, second = words.BY_HAND
        yield _do(15 * SECOND, c.RaiseOrLowerHand(self._id_of(first)))
        yield _do(4 * SECOND, c.RaiseOrLowerHand(self._id_of(second)))
        yield _do(6 * SECOND, c.GoOn())
        yield from self._says(first)
        yield _do(5 * SECOND, c.GiveFloor(self._id_of(asked)))
        yield from self._says(asked)
        yield _do(5 * SECOND, c.GoOn())
        yield from self._says(second)
        yield _do(5 * SECOND, c.GoOn())

    def _says(self, name: str) -> Iterator[Step]:
        yield _do(25 * SECOND, c.Contribute(words.BY_HAND[name], self._id_of(name)))
        yield _do(6 * SECOND, c.ReadBack())

    def _id_of(self, name: str) -> VoiceId:
        return next(voice.id for voice in self._session.voices if voice.name == name)

    def _words_of(self, name: str) -> tuple[ContributionId, ...]:
        """The latest contribution of ``name``, as the source of a decision."""
        return tuple(each.id for each in self._session.heard if self._session.name_of(each.voice) == name)[-1:]

    def _shown(self, objections: int, *said: ConcernWords) -> c.CheckConsent:
        """Everyone shows at the same moment."""
        agree = len(self._session.present) - objections
        return c.CheckConsent(CARRIED, c.Shown(agree, object=objections), said)

    def _carried(self) -> c.Carry:
        """Two voices take it on themselves, and the group is told three months later."""
        carriers = tuple(voice.id for voice in self._session.present[:2])
        today = self._session.opened_at.date()
        return c.Carry(CARRIED, carriers, today + timedelta(weeks=4), today + timedelta(weeks=12), today)

    # --- chance

    def _after(self, least: int, most: int, command: c.Command) -> Step:
        """Carry out ``command`` after ``least`` to ``most`` seconds."""
        return _do(self._between(least, most), command)

    def _between(self, least: int, most: int) -> int:
        """A number of seconds from ``least`` to ``most``, in milliseconds."""
        return self._chance.randrange(least * SECOND, most * SECOND, 100)
