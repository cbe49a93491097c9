"""Fairness: the same people with the same wishes, in meetings run four ways.

A meeting has 8 voices and 4 questions. How much each voice has to say to a question is log-normal; about one voice in
four always runs over. coprod's way is played through the real core (nothing on disk); the other three are a few lines
each. ``main`` writes ``docs/fairness.md`` and ``docs/fairness.svg``.
"""

import random
import statistics
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.schedule.sharing import totals
from coprod_tui.domain.stamp import Stamp

VOICES = 8
QUESTIONS = 4
SHARE_MS = 120_000
MEETINGS = 2_000
SEED = 20261122

WISH_MS = 120_000  # the middle voice has about a share's worth to say
BETWEEN_PEOPLE = 0.5  # sigma of the log-normal: some always have more to say than others
BETWEEN_QUESTIONS = 0.5  # sigma: and everyone more to one question than to another
RUNS_OVER = 0.25  # how likely it is that a voice always runs over
SPILL_MS = 5_000  # beyond the offer, most finish their sentence
LONG_SPILL_MS = 40_000  # who always runs over goes on for about a third of a share
SPILL = 0.5  # sigma of both

START = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class Wish(NamedTuple):
    """What one voice brings to one question; milliseconds. ``eager``: the smaller, the sooner the hand is up."""

    wish_ms: int
    spill_ms: int
    eager: float
    heeds_clock: bool = True

    def speaks(self, offer_ms: int, said_ms: int = 0) -> int:
        """How long they speak when they are offered that much and have said so much already."""
        left = self.wish_ms - said_ms
        return min(left, offer_ms + self.spill_ms) if self.heeds_clock else left


Wishes = Sequence[Sequence[Wish]]
"""By question, then by voice."""


class Had(NamedTuple):
    """What came of a meeting: the time each voice had, and how many wishes to speak found no turn."""

    time_ms: tuple[int, ...]
    unheard: int


def people(chance: random.Random, heeding: bool = True) -> Wishes:
    """The wishes of one meeting. Where ``heeding`` is off, who runs over speaks as long whatever the clock says."""
    talks = [chance.lognormvariate(0, BETWEEN_PEOPLE) for _ in range(VOICES)]
    runs_over = [chance.random() < RUNS_OVER for _ in range(VOICES)]
    return [
        [_wish(chance, talks[voice], runs_over[voice], heeding) for voice in range(VOICES)] for _ in range(QUESTIONS)
    ]


def _wish(chance: random.Random, talks: float, runs_over: bool, heeding: bool) -> Wish:
    wish = round(WISH_MS * talks * chance.lognormvariate(0, BETWEEN_QUESTIONS))
    spill = round((LONG_SPILL_MS if runs_over else SPILL_MS) * chance.lognormvariate(0, SPILL))
    if runs_over:
        wish = max(wish, SHARE_MS + spill) if heeding else SHARE_MS + spill
    return Wish(wish, spill, chance.expovariate(1) / wish, heeding or not runs_over)


# --- four ways to run a meeting


def coprod(wishes: Wishes) -> Had:
    """Equal offers, overruns evened out, played through the real core."""
    steps = tuple(Step("round", f"Question {number}", share_ms=SHARE_MS) for number in range(1, QUESTIONS + 1))
    plan = Plan("Fairness", steps, voices=tuple(f"Voice {chr(65 + each)}" for each in range(VOICES)), order="listed")
    kept = len(opening := decide(None, c.Open("fairness", plan, SEED), Stamp(1, 1, START, 0)).events)
    session, now = fold(opening), 0

    def do(command: c.Command) -> None:
        nonlocal session, kept
        stamp = Stamp(kept + 1, kept + 1, START + timedelta(milliseconds=now), now)
        events, session = decide(session, command, stamp)
        kept += len(events)

    do(c.GoOn())
    while (turn := session.open_turn) is not None:
        do(c.StartOrHold())
        now += wishes[turn.round - 1][int(turn.voice[1:]) - 1].speaks(turn.offer_ms)
        do(c.GoOn())
        if session.open_turn is None and session.next_step:
            do(c.GoOn())
    return Had(tuple(totals(session, voice.id).spoken_ms for voice in session.voices), 0)


def rotation(wishes: Wishes) -> Had:
    """Everyone in turn, always the same length; what runs over is not evened out."""
    return Had(tuple(sum(question[voice].speaks(SHARE_MS) for question in wishes) for voice in range(VOICES)), 0)


def first_come(wishes: Wishes) -> Had:
    """Whoever has a hand up first speaks first; who has more to say goes to the end of the list."""
    return _by_list(wishes, lambda waiting, _: waiting[0])


def fewest_turns(wishes: Wishes) -> Had:
    """Of those with a hand up, whoever has had the fewest turns in the meeting; then whose hand was up first."""
    return _by_list(wishes, lambda waiting, turns: min(waiting, key=lambda voice: turns[voice]))


def _by_list(wishes: Wishes, pick: Callable[[list[int], list[int]], int]) -> Had:
    """A list with a timer of one share a turn, until the question's time is up."""
    time, turns, unheard = [0] * VOICES, [0] * VOICES, 0
    for question in wishes:
        left, said = VOICES * SHARE_MS, [0] * VOICES
        waiting = sorted(range(VOICES), key=lambda voice: question[voice].eager)
        while waiting and left > 0:
            voice = pick(waiting, turns)
            waiting.remove(voice)
            spoken = question[voice].speaks(SHARE_MS, said[voice])
            turns[voice] += 1
            said[voice] += spoken
            left -= spoken
            if said[voice] < question[voice].wish_ms:
                waiting.append(voice)
        unheard += sum(said[voice] == 0 for voice in waiting)
        time = [had + more for had, more in zip(time, said, strict=True)]
    return Had(tuple(time), unheard)


METHODS: dict[str, Callable[[Wishes], Had]] = {
    "coprod": coprod,
    "Fixed-length rotation": rotation,
    "First come, with a timer": first_come,
    "Fewest turns first": fewest_turns,
}


# --- measures


def spread(times: Sequence[int]) -> float:
    """``(max - min) / mean``: 0 when everyone had the same."""
    return (max(times) - min(times)) / statistics.fmean(times)


def jain(times: Sequence[int]) -> float:
    """Jain's index: 1 when everyone had the same, 1/n when one had all. https://arxiv.org/abs/cs/9809099."""
    return sum(times) ** 2 / (len(times) * sum(time**2 for time in times))


def run(meetings: int = MEETINGS, seed: int = SEED, *, heeding: bool = True) -> dict[str, Any]:
    """Play the meetings each way. ``{"meetings", "seed", "methods": {way: {"spread", "jain", "unheard"}}}``.

    ``spread`` and ``jain`` are ``{"p5", "median", "p95"}`` over the meetings; ``unheard`` is the part of all wishes to
    speak that found no turn.
    """
    had: dict[str, list[Had]] = {way: [] for way in METHODS}
    for wishes in _meetings(meetings, seed, heeding):
        for way, method in METHODS.items():
            had[way].append(method(wishes))
    return {"meetings": meetings, "seed": seed, "methods": {way: _measured(each) for way, each in had.items()}}


def _meetings(meetings: int, seed: int, heeding: bool) -> Iterator[Wishes]:
    for number in range(meetings):
        yield people(random.Random(f"{seed}/{number}"), heeding)


def _measured(meetings: Sequence[Had]) -> dict[str, Any]:
    return {
        "spread": _range([spread(had.time_ms) for had in meetings]),
        "jain": _range([jain(had.time_ms) for had in meetings]),
        "unheard": sum(had.unheard for had in meetings) / (len(meetings) * VOICES * QUESTIONS),
    }


def _range(values: Sequence[float]) -> dict[str, float]:
    cuts = statistics.quantiles(values, n=20, method="inclusive")
    return {"p5": cuts[0], "median": statistics.median(values), "p95": cuts[-1]}


def main(docs: Path = Path(__file__).parent.parent / "docs") -> dict[str, Any]:
    """Play the meetings, write the page and the picture into ``docs``, and give the measures."""
    from benchmarks import discussion, discussion_page, fairness_page

    measured = run()
    of_discussions = discussion_page.section(discussion.run(), discussion.run(MEETINGS // 4, often=0))
    fairness_page.write(docs, measured, run(MEETINGS // 4, heeding=False), of_discussions)
    return measured


if __name__ == "__main__":
    main()
