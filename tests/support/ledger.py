"""The laws' own book-keeping: a second reading of the kept events that shares no code with the core.

It knows events only by name and fields, counts every millisecond and every offer again in its own way, and is what
the law tests hold the Session against.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import groupby
from typing import Any, Generic, Protocol, TypeVar


@dataclass
class TurnKept:
    """One turn as the events tell it; milliseconds. ``granted`` is what of the share and extra it stands for."""

    voice: str
    round: int | None
    step: str | None = None
    offer: int = 0
    take: int = 0
    granted: int = 0
    passes: int = 0
    let_be: bool = False
    not_evened: bool = False
    outcome: str | None = None
    factor: Fraction | None = Fraction(1)
    """By how much everything planned is longer for this voice; None without a clock."""
    time: Counter[str] = field(default_factory=Counter)

    @property
    def over(self) -> int:
        return max(0, self.time["running"] - self.offer) if self.round and self.factor else 0

    @property
    def granted_by_pace(self) -> int:
        return int(self.granted * self.factor) if self.factor else 0

    @property
    def to_even_out(self) -> int:
        return 0 if self.let_be or self.not_evened else self.over

    @property
    def has_ended(self) -> bool:
        return self.outcome in ("spoke", "passed")

    @property
    def was_offered(self) -> bool:
        return self.outcome != "kept_open"


@dataclass
class RoundKept:
    """One round; ``away`` are voices that were not in the room all the time while it was open."""

    share: int
    opened_with: tuple[str, ...]
    members: set[str]
    extra: int = 0
    away: set[str] = field(default_factory=set)
    otherwise: set[str] = field(default_factory=set)
    """Those who changed what time suits them while it was open."""
    state: str = "open"
    order: list[str] = field(default_factory=list)

    @property
    def entitled(self) -> int:
        return self.share + self.extra


FACTORS = {"as_planned": Fraction(1), "half_more": Fraction(3, 2), "double": Fraction(2), "no_clock": None}

MOVE_THE_CLOCK = ("Step", "Round", "Turn", "ClockStarted", "ClockHeld", "Break", "Thinking", "Floor")
"""How the names of events begin after which time goes elsewhere."""


def that_count(events: Iterable[Any]) -> list[Any]:
    """The events without the undone ones and without what undid them or did them again."""
    return Played(events).counted


def kind(event: Any) -> str:
    return type(event).__name__


@dataclass
class TakenBack:
    """Where an act stood that was taken back: the acts that went with it, and when that was."""

    acts: list[list[Any]]
    moved_the_clock: bool
    at_ms: int

    @property
    def seq(self) -> int:
        return int(self.acts[0][0].seq)

    @property
    def elapsed_ms(self) -> int:
        return int(self.acts[0][0].elapsed_ms)


class Played:
    """A history played act by act: what was done lies on one pile, what was taken back on another.

    ``nobodys`` are the times, from and to, that belong to an act which was taken back or did not count for a while.
    """

    def __init__(self, events: Iterable[Any]) -> None:
        self._done: list[list[Any]] = []
        self._undone: list[TakenBack] = []
        self.nobodys: list[tuple[int, int]] = []
        for _, group in groupby(events, key=lambda event: event.act):
            act = list(group)
            if kind(act[-1]) == "Undone" and act[-1].from_act == act[-1].act:
                continue  # nobody meant it
            if kind(act[0]) == "Undone":
                self._take_back(act[0])
            elif kind(act[0]) == "Redone":
                self._do_again(act[0])
            else:
                self._done.append(act)

    @property
    def counted(self) -> list[Any]:
        return [event for act in sorted(self._done, key=lambda act: int(act[0].seq)) for event in act]

    @property
    def with_gaps(self) -> list[Any]:
        """What counts, and in its place each act that was taken back although a clock ran for it or was stopped."""
        gaps = [each for each in self._undone if each.moved_the_clock]
        return sorted([*self.counted, *gaps], key=lambda each: int(each.seq))

    def _take_back(self, event: Any) -> None:
        (act,) = (act for act in self._done if act[0].act == event.from_act)
        moved = any(kind(each).startswith(MOVE_THE_CLOCK) for each in act)
        later = [other for other in self._done if other[0].seq > act[0].seq]
        gone = [act, *(other for other in later if moved and kind(other[0]) in ("ClockHeld", "QuietTaken"))]
        self._done = [other for other in self._done if other not in gone]
        self._undone.append(TakenBack(gone, moved, event.elapsed_ms))
        if moved:
            self.nobodys.append((act[0].elapsed_ms, event.elapsed_ms))

    def _do_again(self, event: Any) -> None:
        back = self._undone.pop()
        self._done += back.acts
        if back.moved_the_clock:
            self.nobodys.remove((back.elapsed_ms, back.at_ms))
            self.nobodys.append((back.at_ms, event.elapsed_ms))


class Reading(Protocol):
    """A reading of a history."""

    def go_on(self, events: Iterable[Any]) -> None:
        """Whole acts that followed; none of them changes what was read before."""


Read = TypeVar("Read", bound=Reading)

CHANGES_WHAT_WAS = {"Undone", "Redone", "TakenOut"}


class Continued(Generic[Read]):
    """A history that grows, of which only what is new is read; from its beginning where that changes what was."""

    def __init__(self, read: Callable[[Sequence[Any]], Read]) -> None:
        self._read = read
        self._known: tuple[Any, ...] = ()
        self._kept: Read | None = None

    def of(self, events: tuple[Any, ...]) -> Read:
        """What ``read`` gives for all of the events."""
        new = events[len(self._known) :]
        changed = events[: len(self._known)] != self._known or any(kind(each) in CHANGES_WHAT_WAS for each in new)
        if self._kept is None or changed:
            self._kept = self._read(events)
        else:
            self._kept.go_on(new)
        self._known = events
        return self._kept


class Ledger:
    """Everything the laws speak of, from the events that count. A broken law of order is noted in ``broken``."""

    def __init__(self, events: Iterable[Any]) -> None:
        self.spent: Counter[str] = Counter()
        self.turns: dict[str, TurnKept] = {}
        self.rounds: dict[int, RoundKept] = {}
        self.circle: list[str] = []
        self.here: set[str] = set()
        self.paces: dict[str, Fraction | None] = {}
        self.without_turns: set[str] = set()
        self.alongside = 0
        self.before: dict[str, int] = {}
        self.openings: Counter[str] = Counter()
        self.at_every_opening: set[str] | None = None
        self.broken: list[str] = []
        self.open: str | None = None
        self.clock = "waiting"
        self.running_round: int | None = None
        self.answered: dict[str, str | None] = {}
        self.whose: dict[str, tuple[str | None, bool | None]] = {}
        """Whose words, and whether their name may stand with them; None while they are not checked."""
        self.now = 0
        self.raised: list[str] = []
        self._by_least_heard = True
        self._last_opener: str | None = None
        self._step = ""
        self._on_break = self._thinking = False
        self._step_gone = self.break_gone = 0
        """For how long the step has gone on, and by its own clock a break that interrupts it."""
        self.step_began: Any = None
        self.break_began: Any = None
        self._thinks: set[str] = set()
        self._left: list[str] = []
        self._to_come: dict[int, tuple[str, ...]] = {}
        self._asks: str | None = None
        self._opened: list[str] = []
        self._steps_of_rounds: dict[int, str] = {}
        self._passed = ("", 0)
        events = list(events)
        played = Played(events)
        self._nobodys = sorted(played.nobodys)
        self._closing: set[int] = set()
        self.go_on(played.with_gaps)
        self._pass_time(events[-1].elapsed_ms)

    def go_on(self, events: Iterable[Any]) -> None:
        """Whole acts that count and follow what was read, or what stands in their place."""
        events = list(events)
        self._closing |= {event.act for event in events if kind(event) == "SessionClosed"}
        for event in events:
            self._pass_time(event.elapsed_ms)
            getattr(self, f"_{kind(event)}", lambda _: None)(event)

    def turns_of(self, voice: str, round_: int | None = None) -> list[TurnKept]:
        """The turns of a voice in a round, or in all of them."""
        had = [turn for turn in self.turns.values() if turn.voice == voice and turn.round]
        return [turn for turn in had if round_ in (None, turn.round)]

    def owed(self, voice: str) -> int:
        return sum(turn.to_even_out - turn.take for turn in self.turns_of(voice) if turn.has_ended)

    def _pass_time(self, elapsed: int) -> None:
        nobodys = self._nobodys_until(elapsed)
        passed, self.now = elapsed - self.now - nobodys, elapsed
        self.spent["between"] += nobodys
        if self.open:
            self.turns[self.open].time["waiting"] += nobodys
        self._of_step(passed + nobodys)
        if self._on_break:
            self.spent["pause"] += passed
        elif self.open:
            self.turns[self.open].time[self.clock] += passed
            self.spent[{"waiting": "between", "running": "speaking", "held": "held"}[self.clock]] += passed
        else:
            self.spent["thinking" if self._thinking else self._step or "between"] += passed

    def _of_step(self, passed: int) -> None:
        if self._on_break:
            self.break_gone += passed
        else:
            self._step_gone += passed

    @property
    def step_gone(self) -> int:
        """For how long the step has gone on by its own clock, which whoever has the floor may pause."""
        step = self.step_began.step if self.step_began else None
        return self._step_gone - sum(turn.time["held"] for turn in self.turns.values() if step and turn.step == step)

    def _nobodys_until(self, elapsed: int) -> int:
        """How much of the time since ``now`` belongs to acts that were taken back."""
        reached, nobodys = self.now, 0
        for begin, end in self._nobodys:
            begin, end = max(begin, reached), min(end, elapsed)
            nobodys += max(0, end - begin)
            reached = max(reached, end)
        return nobodys

    def _TakenBack(self, _: Any) -> None:
        """The clock that the act had stopped is held."""
        self._SessionResumed(None)

    # --- the plan and the voices

    def _SessionOpened(self, event: Any) -> None:
        self.plan = event.plan
        self._kinds: dict[str, str] = {}
        self._evens_out = event.plan.even_out != "off"
        self._planned(event.plan.steps)

    def _planned(self, steps: Any) -> None:
        self._kinds |= {step.id: step.kind for step in steps}
        self._thinks -= {step.id for step in steps}
        self._thinks |= {step.id for step in steps if step.think_ms}

    def _PlanChanged(self, event: Any) -> None:
        self._planned(event.to_come)

    def _BreakBegan(self, event: Any) -> None:
        self._on_break, self.break_gone, self.break_began = True, 0, event
        self._kinds[event.step] = "break"
        self._opened.append(event.step)
        if self.running_round is None and not self._step:
            self._asks = None  # it is a break between two steps

    def _BreakEnded(self, _: Any) -> None:
        self._on_break = False

    def _ThinkingEnded(self, event: Any) -> None:
        self._thinking = False
        self._step_begins(event)

    def _step_begins(self, event: Any) -> None:
        self._step_gone, self.step_began = 0, event

    def _QuietTaken(self, event: Any) -> None:
        if any(begin < event.elapsed_ms <= end for begin, end in self._nobodys):
            return  # nothing was counted
        self._of_step(-event.quiet_ms)
        self.spent["between"] += event.quiet_ms
        if self._on_break:
            self.spent["pause"] -= event.quiet_ms
        elif self.open:
            self.turns[self.open].time["waiting"] -= event.quiet_ms
            self.spent["between"] -= event.quiet_ms
            self.broken += [] if self.clock == "waiting" else ["a turn's clock ran, or was held, in a quiet moment"]
        else:
            self.spent["thinking" if self._thinking else self._step] -= event.quiet_ms

    def _WaysAgreed(self, event: Any) -> None:
        self._evens_out = (event.choices.even_out or self.plan.even_out) != "off"
        self._by_least_heard = event.choices.hands != "in-order"

    def _SessionResumed(self, _: Any) -> None:
        if self.clock == "running":
            self.clock = "held"

    def _VoiceJoined(self, event: Any) -> None:
        self.circle.append(event.voice)
        self.before[event.voice] = event.opened_before
        self._comes_in(event.voice)

    def _VoiceRenamed(self, event: Any) -> None:
        if event.opened_before:
            self.before[event.voice] = event.opened_before

    def _VoiceCameBack(self, event: Any) -> None:
        self._comes_in(event.voice)

    def _PaceChosen(self, event: Any) -> None:
        self.paces[event.voice] = FACTORS[event.pace]
        if self.running_round:
            self.rounds[self.running_round].otherwise.add(event.voice)

    def _CameAlongside(self, _: Any) -> None:
        self.alongside += 1

    def _BecameAlongside(self, event: Any) -> None:
        self.alongside += 1
        self.without_turns.add(event.voice)
        if event.voice in self.here:
            self._VoiceWentAway(event)

    def _BecameVoice(self, event: Any) -> None:
        self.alongside -= 1
        if event.voice in self.without_turns:
            self.without_turns.remove(event.voice)
            self._comes_in(event.voice)

    def _comes_in(self, voice: str) -> None:
        self.here.add(voice)
        if self.running_round:
            round_ = self.rounds[self.running_round]
            round_.members.add(voice)
            if voice not in round_.order:
                round_.order.append(voice)

    def _VoiceWentAway(self, event: Any) -> None:
        self.here.remove(event.voice)
        self.raised = [each for each in self.raised if each != event.voice]
        if self.running_round:
            self.rounds[self.running_round].away.add(event.voice)

    def _StepOpened(self, event: Any) -> None:
        self._step = "pause" if self._kinds[event.step] == "break" else "together"
        self._opened.append(event.step)
        self._step_begins(event)
        self._asks = event.step if self._step == "together" else None
        self._thinking = event.step in self._thinks

    def _StepClosed(self, _: Any) -> None:
        self._step, self._asks, self._thinking, self.raised = "", None, False, []

    # --- rounds

    def _RoundOpened(self, event: Any) -> None:
        self.rounds[event.number] = RoundKept(event.share_ms, event.order, set(event.order), order=list(event.order))
        self.running_round = event.number
        self._opened.append(event.step)
        self._step_begins(event)
        self._steps_of_rounds[event.number] = self._asks = event.step
        self._thinking = event.step in self._thinks
        present = [voice for voice in self.circle if voice in self.here]
        left = [voice for voice in self._left if voice in self.here]
        self._check_order(event, present, left)
        self._left = []
        if left:
            return  # it is opened by nobody
        self.openings[event.order[0]] += 1
        self._last_opener = event.order[0]
        known = set(present) if self.at_every_opening is None else self.at_every_opening
        self.at_every_opening = known & set(present)

    def _check_order(self, event: Any, present: list[str], left: list[str]) -> None:
        start = self.circle.index(self._last_opener) + 1 if self._last_opener else 0
        walk = [voice for voice in self.circle[start:] + self.circle[:start] if voice in self.here]
        least = min(self.before[voice] + self.openings[voice] for voice in present)
        opener = next(voice for voice in walk if self.before[voice] + self.openings[voice] == least)
        step = 1 if event.number % 2 else -1
        place = present.index(opener)
        order = [present[(place + step * each) % len(present)] for each in range(len(present))]
        order = left + [voice for voice in order if voice not in left]
        if list(event.order) != order or event.left_first != len(left):
            self.broken.append(f"round {event.number} should go {order}, not {event.order}")

    def _RoundClosed(self, event: Any) -> None:
        round_ = self.rounds[event.number]
        round_.state = "cut short" if event.early or event.act in self._closing else "completed"
        if event.early:
            offered = {turn.voice for turn in self.turns.values() if turn.round == event.number and turn.was_offered}
            ordered = [voice for voice in self._to_come.get(event.number, ()) if voice not in offered]
            rest = [voice for voice in round_.order if voice not in offered and voice not in ordered]
            self._left = ordered + rest
        self._thinking = False
        self.running_round = None  # its question is still answered, until anything else opens

    def _OrderChanged(self, event: Any) -> None:
        self._to_come[event.round] = event.to_come

    def _TimeAdded(self, event: Any) -> None:
        self.rounds[event.round].extra += event.extra_ms
        if self.open and self.turns[self.open].round == event.round:
            turn = self.turns[self.open]
            before = turn.granted_by_pace
            turn.granted += event.extra_ms
            turn.offer += turn.granted_by_pace - before

    # --- turns

    def _TurnOpened(self, event: Any) -> None:
        self._check_second(event)
        self._check_not_at_once(event)
        round_ = self.rounds[event.round]
        others = [turn for name, turn in self.turns.items() if name != event.turn]
        had = sum(turn.granted for turn in others if (turn.voice, turn.round) == (event.voice, event.round))
        turn = self.turns.setdefault(event.turn, TurnKept(event.voice, event.round))
        self._check_take(event, had, turn, round_)
        turn.offer, turn.take, turn.outcome = event.offer_ms, event.take_ms, None
        turn.factor = self.paces.get(event.voice, Fraction(1))
        turn.granted = round_.entitled - had
        self.open, self.clock = event.turn, "waiting"

    def _check_second(self, event: Any) -> None:
        """Law 3, at the only moment at which it can be broken."""
        if not any(turn.has_ended for turn in self.turns_of(event.voice, event.round)):
            return
        for voice in self.rounds[event.round].members & self.here:
            if not any(turn.has_ended for turn in self.turns_of(voice, event.round)):
                self.broken.append(f"{event.voice} has a second turn in round {event.round} before {voice} a first")

    def _check_not_at_once(self, event: Any) -> None:
        """Who passed is offered the turn again when somebody else had one."""
        if self._passed == (event.voice, event.act):
            self.broken.append(f"{event.voice} passed and is offered a turn in the same second")

    def _check_take(self, event: Any, had: int, turn: TurnKept, round_: RoundKept) -> None:
        """What is evened out: once in a round, at most half a share, and nothing where evening out is off."""
        factor = self.paces.get(event.voice, Fraction(1)) or 0
        half = int(round_.share * factor) // 2
        if had or turn.has_ended:
            should = min(turn.take, half)
        else:
            should = min(self.owed(event.voice), half) if self._evens_out and factor else 0
        if event.take_ms != should:
            self.broken.append(f"{event.turn} takes {event.take_ms} and should take {should}")

    def _TurnKeptOpen(self, event: Any) -> None:
        turn = self.turns.setdefault(event.turn, TurnKept(event.voice, event.round))
        if turn.passes:
            turn.outcome = "passed"
        else:
            turn.offer, turn.take, turn.granted, turn.outcome = 0, 0, 0, "kept_open"
        if self.open == event.turn:
            self._put_aside()

    def _put_aside(self) -> None:
        self.open, self.clock = None, "waiting"

    def _ClockStarted(self, _: Any) -> None:
        self.clock = "running"

    def _ClockHeld(self, _: Any) -> None:
        self.clock = "held"

    def _TurnEnded(self, event: Any) -> None:
        self.turns[event.turn].outcome = "spoke"
        self.turns[event.turn].not_evened = not self._evens_out
        self._put_aside()

    def _TurnPassed(self, event: Any) -> None:
        turn = self.turns[event.turn]
        self._passed = turn.voice, event.act
        if self.clock != "waiting" and turn.time["running"] >= 5_000:
            self.broken.append(f"{event.turn} is passed after {turn.time['running']} ms")
        turn.outcome = "passed"
        turn.not_evened = not self._evens_out
        turn.passes += 1
        self._check_later(event, turn)
        self._put_aside()

    def _check_later(self, event: Any, turn: TurnKept) -> None:
        """A first pass is offered once more where others have not had their first turn; a second one never is."""
        if turn.round is None:
            if event.later:
                self.broken.append(f"{event.turn} is offered once more in an open discussion")
            return
        only = turn.passes == 1 and len(self.turns_of(turn.voice, turn.round)) == 1
        others = (self.rounds[turn.round].members & self.here) - {turn.voice}
        wait = turn.round == self.running_round and any(not self.turns_of(each, turn.round) for each in others)
        if event.later and not only:
            self.broken.append(f"{event.turn} is offered a third time")
        if only and wait and not event.later:
            self.broken.append(f"{event.turn} is not offered once more")

    def _CountedFromOpening(self, event: Any) -> None:
        time = self.turns[event.turn].time
        self.spent["speaking"] += time["waiting"]
        self.spent["between"] -= time["waiting"]
        time["running"] += time.pop("waiting")

    def _LetBe(self, event: Any) -> None:
        self.turns[event.turn].let_be = True

    def _ClockMended(self, event: Any) -> None:
        time = self.turns[event.turn].time
        while (more := event.spoken_ms - time["running"]) != 0:
            source = "held" if more < 0 or time["held"] else "waiting"
            moved = more if more < 0 else min(more, time[source])
            time["running"] += moved
            time[source] -= moved
            self.spent["speaking"] += moved
            self.spent["held" if source == "held" else "between"] -= moved

    # --- hands

    def _HandRaised(self, event: Any) -> None:
        if (
            event.voice in self.raised
            or event.voice not in self.here
            or self._kinds.get(self._asks or "") != "dialogue"
        ):
            self.broken.append(f"the hand of {event.voice} can't go up")
        self.raised.append(event.voice)

    def _HandLowered(self, event: Any) -> None:
        self.raised.remove(event.voice)

    def _FloorGiven(self, event: Any) -> None:
        self._check_floor(event)
        if event.voice in self.raised:
            self.raised.remove(event.voice)
        self.turns[event.turn] = TurnKept(
            event.voice, None, event.step, factor=self.paces.get(event.voice, Fraction(1))
        )
        self.open, self.clock = event.turn, "running"

    def _check_floor(self, event: Any) -> None:
        """Law 7, at the only moment at which it can be broken: nobody waits for others who come after them."""
        if self.open or event.voice not in self.here or event.step != self._asks:
            self.broken.append(f"{event.voice} can't have the floor")
        if event.why == "answer":
            return
        spoken = dict.fromkeys(self.raised, Fraction(0))
        for turn in self.turns.values():
            if turn.step == event.step and self._by_least_heard and turn.voice in spoken:
                spoken[turn.voice] += turn.time["running"] / (turn.factor or 2)  # no clock counts as double
        mine = self.raised.index(event.voice)
        for place, other in enumerate(self.raised):
            if (spoken[other], place) < (spoken[event.voice], mine):
                self.broken.append(f"law 7: {event.voice} has the floor while {other} waits")

    # --- words

    def _Contributed(self, event: Any) -> None:
        self.answered[event.contribution] = event.step
        possible = [self.answers(event.voice, asked) for asked in (None, "", *self._opened)]
        if (event.step, event.turn) not in possible:
            self.broken.append(f"{event.contribution} answers {event.step} in {event.turn}, not one of {possible}")
        self.whose[event.contribution] = event.voice, None

    def answers(self, voice: str | None, asked: str | None) -> tuple[str | None, str | None]:
        """The step and the turn of words that a voice began when ``asked`` that; None: now, empty: before any step."""
        if asked == "":
            return None, None
        turn = self._turn_now(voice)
        about = turn or self.open
        step = self._step_of(self.turns[about]) if about else self._asks
        on_break = self._opened[-1] if self._step == "pause" else None
        if asked not in self._opened or asked == (step or on_break):
            return step, turn
        had = [
            name
            for name, each in self.turns.items()
            if (each.voice, self._step_of(each)) == (voice, asked) and each.was_offered
        ]
        return (None if self._kinds[asked] == "break" else asked), (had[-1] if had else None)

    def _step_of(self, turn: TurnKept) -> str | None:
        return self._steps_of_rounds[turn.round] if turn.round else turn.step

    def _turn_now(self, voice: str | None) -> str | None:
        """The turn that a voice has, or had last in the round or discussion that goes on, or is still answered."""
        if self.open and self.turns[self.open].voice == voice:
            return self.open
        last = max(self.rounds, default=0)
        is_still_answered = last and not (self.open or self._step) and self._asks == self._steps_of_rounds[last]
        round_ = self.running_round or (last if is_still_answered else None)
        goes_on = (round_, None) if round_ else (None, self._asks if self._step else "")
        had = [name for name, each in self.turns.items() if (each.voice, each.round, each.step) == (voice, *goes_on)]
        return had[-1] if had and self.turns[had[-1]].was_offered else None

    def _ContributionReworded(self, event: Any) -> None:
        self.whose[event.contribution] = self.whose[event.contribution][0], None

    def _ContributionMoved(self, event: Any) -> None:
        self.whose[event.contribution] = event.voice, None

    def _ReadBack(self, event: Any) -> None:
        self.whose[event.contribution] = self.whose[event.contribution][0], event.with_name

    def _TakenOut(self, event: Any) -> None:
        self.whose[event.contribution] = None, None
