"""In which order hands are taken in an open discussion.

Those that coprod knows are played through its real core (nothing on disk), the others are a few lines each.
"""

import random
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.ids import SessionId, VoiceId
from coprod_tui.domain.model.ways import Choices, OrderOfHands, Ways
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.stamp import Stamp

PEOPLE = 8
SEED = 20261122
GETS_IN = 0.5  # where the loudest goes first, how likely it is that whoever was asked gets in at once

START = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class Order(Protocol):
    """Who has the floor next. Moments are milliseconds since the discussion began, and never go back."""

    def up(self, person: int, now: int) -> None:
        """A hand goes up."""

    def next(self, now: int) -> int:
        """Whoever has the floor has spoken, and one of those whose hands are up has it now."""

    def answers(self, person: int, now: int) -> bool:
        """Whether somebody who was asked has the floor at once; else they wait with a hand like everyone."""

    def open(self, now: int) -> None:
        """Whoever has the floor has spoken, and no hand is up."""


class Core:
    """An order that coprod knows; ``waits``: whoever was asked waits with a hand like everyone."""

    def __init__(self, order: OrderOfHands, *, waits: bool = False) -> None:
        plan = Plan(
            "Discussion", (Step("dialogue"), Step("break")), voices=tuple(f"Voice {each}" for each in range(PEOPLE))
        )
        opening = decide(
            None, c.Open(SessionId("discussion"), plan, SEED, {}, _ways(order)), Stamp(1, 1, START, 0)
        ).events
        self.session, self._kept, self._waits = fold(opening), len(opening), waits
        self.voices = [voice.id for voice in self.session.voices]
        self._do(c.GoOn(), 0)

    def _do(self, command: c.Command, now: int) -> None:
        stamp = Stamp(self._kept + 1, self._kept + 1, START + timedelta(milliseconds=now), now)
        events, self.session = decide(self.session, command, stamp)
        self._kept += len(events)

    def up(self, person: int, now: int) -> None:
        self._do(c.RaiseOrLowerHand(self.voices[person]), now)

    def next(self, now: int) -> int:
        self._do(c.GoOn(), now)
        assert self.session.speaker is not None
        return self.voices.index(self.session.speaker.id)

    def answers(self, person: int, now: int) -> bool:
        if not self._waits:
            self._do(c.GiveFloor(VoiceId(self.voices[person])), now)
        return not self._waits

    def open(self, now: int) -> None:
        self._do(c.GoOn(), now)


def _ways(order: OrderOfHands) -> Ways:
    return Ways((), Choices(hands=order))


class ByList:
    """A list that somebody keeps: of those whose hands are up, who has had the fewest turns."""

    def __init__(self) -> None:
        self._up: list[int] = []
        self._turns: Counter[int] = Counter()

    def up(self, person: int, now: int) -> None:
        self._up.append(person)

    def next(self, now: int) -> int:
        person = min(self._up, key=self.rank)
        self._up.remove(person)
        self._turns[person] += 1
        return person

    def rank(self, person: int) -> float:
        return self._turns[person]

    def answers(self, person: int, now: int) -> bool:
        return False

    def open(self, now: int) -> None:
        """Nobody is on the list."""


class Loudest(ByList):
    """Nobody keeps a list. Who asks often is louder, whoever waits grows no louder, and who is asked may get in."""

    def __init__(self, chance: random.Random, often: int) -> None:
        super().__init__()
        self._chance = chance
        self._quiet = [chance.expovariate(1) * (1 if person < often else 3) for person in range(PEOPLE)]

    def rank(self, person: int) -> float:
        return self._quiet[person]

    def answers(self, person: int, now: int) -> bool:
        if self._chance.random() >= GETS_IN:
            return False
        self._up = [each for each in self._up if each != person]
        return True


ORDERS: dict[str, Callable[[random.Random, int], Order]] = {
    "coprod: least heard next": lambda *_: Core("least-heard"),
    "coprod: hands in order": lambda *_: Core("in-order"),
    "Least heard next, answers wait": lambda *_: Core("least-heard", waits=True),
    "Fewest turns first": lambda *_: ByList(),
    "Loudest first": Loudest,
}
