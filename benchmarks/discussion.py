"""Open discussion: the same people with the same things to say, where hands are taken in five orders.

A discussion has 8 people and 20 minutes. Some ask to speak again and again, the others once; some of what is said asks
somebody, who then has an answer.
"""

import random
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from benchmarks.discussion_orders import ORDERS, PEOPLE, SEED, Order
from benchmarks.fairness import jain
from coprod_tui.domain.plan.plan import MINUTE, SECOND

LENGTH_MS = 20 * MINUTE
DISCUSSIONS = 2_000

OFTEN = 3  # people who ask to speak again and again
GAP_MS = 60 * SECOND  # after what they said, until their hand is up again, in the middle case
TURN_MS = {True: 60 * SECOND, False: 40 * SECOND}  # the middle turn of those who ask often, and of those who ask once
ANSWER_MS = 20 * SECOND
SPREAD = 0.5  # sigma of all these log-normals
LAST_HAND_MS = 15 * MINUTE  # who asks once does so until then
ASKS = 0.3  # how likely it is that what is said asks somebody
LATE_MS = 60 * SECOND  # an answer that comes later than this is one to a question that has gone by


class Remark(NamedTuple):
    """What somebody means to say: their hand is up ``after_ms`` since they spoke. ``asks`` may answer it."""

    after_ms: int
    length_ms: int
    asks: int | None
    answer_ms: int


Discussion = Sequence[Sequence[Remark]]
"""By person: those who ask often come first."""


class Had(NamedTuple):
    """What came of a discussion: the time each person had, how long hands waited, and how many were still up.

    ``waits`` and ``unheard`` are those of people who ask often, and of those who ask once. ``late`` of ``answers`` came
    too late, or not at all.
    """

    time_ms: tuple[int, ...]
    waits: dict[bool, list[int]]
    unheard: Counter[bool]
    late: int
    answers: int


def people(chance: random.Random, often: int = OFTEN) -> Discussion:
    """What there is to say in one discussion, of which so many ask often."""
    return [list(_remarks(chance, person, person < often)) for person in range(PEOPLE)]


def _remarks(chance: random.Random, person: int, often: bool) -> Iterator[Remark]:
    for _ in range(LENGTH_MS // GAP_MS if often else 1):
        after = GAP_MS * _some(chance) if often else chance.uniform(0, LAST_HAND_MS)
        others = [other for other in range(PEOPLE) if other != person]
        asks = chance.choice(others) if chance.random() < ASKS else None
        yield Remark(round(after), round(TURN_MS[often] * _some(chance)), asks, round(ANSWER_MS * _some(chance)))


def _some(chance: random.Random) -> float:
    return chance.lognormvariate(0, SPREAD)


# --- a discussion


class Discussing:
    """A discussion that goes on. ``up``: since when whose hand is up for what they mean to say."""

    def __init__(self, discussion: Discussion, order: Order, often: int) -> None:
        self._discussion, self._order, self._often = discussion, order, often
        self._said = [0] * PEOPLE
        self._next_up = {person: remarks[0].after_ms for person, remarks in enumerate(discussion)}
        self._up: dict[int, int] = {}
        self._asked: dict[int, tuple[int, int]] = {}
        self._speaker: int | None = None
        self._now = 0
        self.had = Had((0,) * PEOPLE, {True: [], False: []}, Counter(), 0, 0)

    def play(self) -> Had:
        """All of it, until its time is over."""
        while True:
            self._until(self._now)
            if not self._up and not self._asked:
                if not self._next_up or min(self._next_up.values()) >= LENGTH_MS:
                    break
                self._until(min(self._next_up.values()))
            if self._now >= LENGTH_MS:
                break
            self._has_floor(self._order.next(self._now))
        unheard = Counter(person < self._often for person in self._up)
        return self.had._replace(unheard=unheard, late=self.had.late + len(self._asked))

    def _until(self, moment: int) -> None:
        """Time passes, and hands go up in it, but of whoever speaks."""
        for person, at in sorted(self._next_up.items(), key=lambda each: each[1]):
            if at <= moment and person != self._speaker:
                del self._next_up[person]
                self._now = max(self._now, at)
                self._raise(person)
                self._up[person] = at
        self._now = max(self._now, moment)

    def _raise(self, person: int) -> None:
        if person not in self._up and person not in self._asked:
            self._order.up(person, self._now)

    def _has_floor(self, person: int) -> None:
        """Somebody answers what they were asked, says what they mean to say, and may ask somebody."""
        self._speaker = person
        answer, since = self._asked.pop(person, None), self._up.pop(person, None)
        if answer:
            self._late(self._now - answer[0] > LATE_MS)
            self._speaks(person, answer[1])
        if since is None:
            self._ends()
            return
        remark = self._discussion[person][self._said[person]]
        self.had.waits[person < self._often].append(self._now - since)
        self._speaks(person, remark.length_ms)
        self._said[person] += 1
        if self._said[person] < len(self._discussion[person]):
            after = self._discussion[person][self._said[person]].after_ms
            self._next_up[person] = self._now + after
        if remark.asks is not None and self._now < LENGTH_MS:
            self._asks(remark.asks, remark.answer_ms)
        self._ends()

    def _asks(self, person: int, answer_ms: int) -> None:
        self.had = self.had._replace(answers=self.had.answers + 1)
        if person in self._asked or not self._order.answers(person, self._now):
            self._raise(person)
            self._asked.setdefault(person, (self._now, answer_ms))
            return
        self._speaker = person
        if person in self._up:  # their hand is down now, and goes up again when they have answered
            self._next_up[person] = self._up.pop(person)
        self._speaks(person, answer_ms)

    def _speaks(self, person: int, length_ms: int) -> None:
        end = min(self._now + length_ms, LENGTH_MS)
        spoken = end - self._now
        time = tuple(had + spoken * (each == person) for each, had in enumerate(self.had.time_ms))
        self.had = self.had._replace(time_ms=time)
        self._until(end)

    def _ends(self) -> None:
        if not self._up and not self._asked:
            self._order.open(self._now)
            self._speaker = None

    def _late(self, is_late: bool) -> None:
        self.had = self.had._replace(late=self.had.late + is_late)


# --- measures


def run(discussions: int = DISCUSSIONS, seed: int = SEED, often: int = OFTEN) -> dict[str, Any]:
    """Play the discussions in each order. ``{"discussions", "seed", "often", "orders": {order: measures}}``.

    ``share``: the part of all speaking time that those who ask often had; ``jain`` of the time of all, in the middle
    discussion. ``wait`` (middle, and of nine in ten at most) and ``unheard`` are those of people who ask ``often`` and
    ``once``: how long until a hand had the floor, in milliseconds, and the part of hands that were up at the end.
    ``late``: the part of answers that came too late.
    """
    had: dict[str, list[Had]] = {order: [] for order in ORDERS}
    for number in range(discussions):
        discussion = people(random.Random(f"{seed}/{number}"), often)
        for order, make in ORDERS.items():
            chance = random.Random(f"{seed}/{number}/order")
            had[order].append(Discussing(discussion, make(chance, often), often).play())
    measured = {order: _measured(each, often) for order, each in had.items()}
    return {"discussions": discussions, "seed": seed, "often": often, "orders": measured}


def _measured(discussions: Sequence[Had], often: int) -> dict[str, Any]:
    spoken = sum(sum(had.time_ms) for had in discussions)
    answers = sum(had.answers for had in discussions)
    return {
        "share": sum(sum(had.time_ms[:often]) for had in discussions) / spoken,
        "jain": statistics.median(jain(had.time_ms) for had in discussions),
        "often": _of_hands(discussions, often=True),
        "once": _of_hands(discussions, often=False),
        "late": sum(had.late for had in discussions) / answers,
    }


def _of_hands(discussions: Sequence[Had], *, often: bool) -> dict[str, Any]:
    waits = [wait for had in discussions for wait in had.waits[often]]
    unheard = sum(had.unheard[often] for had in discussions)
    if len(waits) < 2:
        return {"wait": None, "longest": None, "unheard": 0.0}
    longest = statistics.quantiles(waits, n=10, method="inclusive")[-1]
    return {"wait": statistics.median(waits), "longest": longest, "unheard": unheard / (len(waits) + unheard)}
