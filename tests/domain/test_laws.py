"""The laws of equal time, held against random sessions after every act.

The machine plays the real LiveSession; the ledger reads the same events with its own few lines. ``COPROD_LAWS=long``
looks much further.
"""

import contextlib
import json
from collections.abc import Callable
from datetime import timedelta
from itertools import groupby
from random import Random
from typing import Any, NamedTuple, get_args
from unittest.mock import ANY

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply import history, validation
from coprod_tui.domain.apply.fold import apply, fold
from coprod_tui.domain.apply.validation import Impossible, first_impossible
from coprod_tui.domain.commands.words import NOTHING_ASKED
from coprod_tui.domain.events import (
    ClockHeld,
    Contributed,
    ContributionMoved,
    Events,
    Left,
    LookedBack,
    QuietTaken,
    ReadBack,
    SessionClosed,
    SessionResumed,
    TakenOut,
    WhyLeft,
    from_plain,
    to_plain,
)
from coprod_tui.domain.ids import StepId, VoiceId
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.times import Place
from coprod_tui.domain.plan.plan import MINUTE, SECOND, Plan, Step
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule import EXTRA_MS, rotation, sharing, turns
from coprod_tui.domain.schedule.ending import ending
from coprod_tui.domain.schedule.fitting import fit
from coprod_tui.domain.schedule.order import still_to_come
from coprod_tui.domain.stamp import CommandKind, Stamp
from coprod_tui.domain.steps import counts, gone_ms, place_of
from coprod_tui.presentation.rejections import rejected
from tests.support.acting import DECIDING
from tests.support.apart import apart_from_time
from tests.support.clock import MORNING
from tests.support.ledger import Continued, Ledger
from tests.support.meeting import Meeting
from tests.support.register import Register

NAMES = ("Amina", "Ben", "Chloë", "Dev", "Eun-ji", "فرح", "Grzegorz", "सीता", "지민", "Ola", "Priya", "Quinn")

DISCUSSION = Step("dialogue", "What do we make of it?", total_ms=10 * MINUTE)
shares = st.builds(Step, st.just("round"), st.just("What matters?"), st.integers(1, 150).map(lambda n: n * SECOND))
divided = st.builds(
    Step, st.just("round"), st.just("What first?"), st.none(), st.integers(1, 12).map(lambda n: n * MINUTE)
)
others = st.builds(Step, st.sampled_from(["break", "dialogue", "look-back", "reflection"]))
thought_about = st.builds(
    lambda step, seconds: replace(step, think_ms=seconds * SECOND),
    st.one_of(shares, st.just(Step("dialogue"))),
    st.integers(1, 90),
)
anything = st.one_of(shares, divided, others, thought_about, st.just(DISCUSSION))
steps = st.builds(
    lambda first, rest: (*first, *rest),
    st.lists(anything, max_size=2),
    st.lists(st.one_of(shares, anything), min_size=3, max_size=8),
)
waits = st.one_of(st.just(0), st.integers(0, 2_000), st.integers(0, 240_000))
texts = st.sampled_from(["Nobody told me who to ring.", "Ask us first.", "One number.", "\x1b\u202e"])
PASSED_OVER = (ClockHeld, QuietTaken, SessionResumed)
numbers = st.integers(0, 1_000)
"""Which one of those that are there: taken modulo their count."""


MISTAKEN = (c.GoOn(), c.StartOrHold(), c.Pass(), c.AddTime(), c.ReadBack(), Meeting.undo, Meeting.redo)
"""What a single letter does."""


class Room(RuleBasedStateMachine):
    """Random people in a random session. Each step of the script is a wait and what was then tried."""

    @initialize(
        steps=steps,
        voices=st.integers(1, 9),
        order=st.sampled_from(["drawn", "listed"]),
        even_out=st.sampled_from(["next-round", "next-round", "off"]),
        seed=st.integers(0, 2**32),
        history=st.one_of(st.just({}), st.dictionaries(st.sampled_from(NAMES), st.integers(0, 3))),
        suits=st.one_of(st.just({}), st.dictionaries(st.sampled_from(NAMES), st.sampled_from(get_args(Pace)))),
        alongside=st.integers(0, 2),
    )
    def people_meet(
        self, steps: tuple[Step, ...], voices: int, order: Any, even_out: Any, seed: int, history: dict[str, int],
        suits: dict[str, Pace], alongside: int,
    ) -> None:  # fmt: skip
        plan = Plan("Coming home", steps, voices=NAMES[:voices], order=order, even_out=even_out)
        paces = {name: pace for name, pace in suits.items() if name in plan.voices}
        self.again = lambda: Meeting(plan, seed=seed, opened_before=history, paces=paces, alongside=alongside)
        self.meeting = self.again()
        self.script: list[tuple[int, c.Command | Callable[[Meeting], Events]]] = []
        self.path: list[tuple[Session, Events]] = []
        self.undone: list[tuple[Session, Events, Session, int, int]] = []
        self.checked = 0
        self.ledger, self.register = Continued(Ledger), Continued(Register)
        self.check()

    # --- turns

    @rule(wait=waits)
    def start_or_hold(self, wait: int) -> None:
        self.attempt(wait, c.StartOrHold())

    @rule(wait=waits)
    def go_on(self, wait: int) -> None:
        self.attempt(wait, c.GoOn())

    @rule(before=waits, spoken=waits)
    def speak_and_go_on(self, before: int, spoken: int) -> None:
        if self.session.open_turn is None:
            self.attempt(0, c.GoOn())
        if self.session.open_turn is not None and self.session.open_turn.clock != "running":
            self.attempt(before, c.StartOrHold())
        self.attempt(spoken, c.GoOn())

    @rule(spoken=st.lists(waits, min_size=1, max_size=9))
    def several_speak(self, spoken: list[int]) -> None:
        for time in spoken:
            self.speak_and_go_on(0, time)

    @precondition(lambda self: self.session.open_turn)
    @rule(wait=waits)
    def pass_turn(self, wait: int) -> None:
        self.attempt(wait, c.Pass())

    @precondition(lambda self: self.session.round)
    @rule(wait=waits, extra=st.one_of(st.just(EXTRA_MS), st.integers(1, 45_000).map(lambda half: 2 * half)))
    def add_time(self, wait: int, extra: int) -> None:
        self.attempt(wait, c.AddTime(extra))

    @precondition(lambda self: self.session.turns)
    @rule(wait=waits, which=numbers, part=st.integers(0, 110), reason=st.sampled_from(["the fire alarm", " "]))
    def mend(self, wait: int, which: int, part: int, reason: str) -> None:
        turn = self.session.turns[which % len(self.session.turns)]
        span = turns.span_ms(self.session, turn, self.meeting.live.elapsed_ms + wait)
        self.attempt(wait, c.Mend(turn.id, span * part // 100, reason))

    @precondition(lambda self: self.session.open_turn)
    @rule(wait=waits)
    def count_from_opening(self, wait: int) -> None:
        self.attempt(wait, c.CountFromOpening())

    @precondition(lambda self: self.session.turns)
    @rule(wait=waits)
    def let_be(self, wait: int) -> None:
        self.attempt(wait, c.LetBe())

    # --- hands in an open discussion

    @rule(wait=waits, which=numbers, answers=st.booleans())
    def raise_a_hand_or_answer(self, wait: int, which: int, answers: bool) -> None:
        voice = self.session.voices[which % len(self.session.voices)].id
        self.attempt(wait, c.GiveFloor(voice) if answers else c.RaiseOrLowerHand(voice))

    @precondition(lambda self: self.session.next_step)
    @rule(
        hands=st.lists(st.lists(numbers, max_size=4), min_size=1, max_size=4),
        spoken=st.lists(waits, min_size=4, max_size=4),
        answer=st.booleans(),
        in_order=st.booleans(),
    )
    def discuss_with_hands(self, hands: list[list[int]], spoken: list[int], answer: bool, in_order: bool) -> None:
        """From wherever they are to an open discussion that comes next, in which hands go up and the floor is given."""
        self.attempt(0, c.AgreeOnWays((), c.Choices(hands="in-order" if in_order else "least-heard")))
        if self.session.step is None or self.session.step.kind != "dialogue":
            self.attempt(0, c.ChangePlan((DISCUSSION, *self.session.to_come), self.session.left))
            for command in (c.EndRound(), c.GoOn(), c.GoOn()):
                if self.session.step is None or self.session.step.kind != "dialogue":
                    self.attempt(0, command)
        for up, time in zip(hands, spoken, strict=False):
            for which in up:
                self.raise_a_hand_or_answer(0, which, answers=False)
            self.attempt(time, c.GoOn())
        if answer:
            self.raise_a_hand_or_answer(0, spoken[0], answers=True)

    # --- the plan

    @rule(wait=waits, minutes=st.integers(1, 30), which=numbers)
    def take_a_break(self, wait: int, minutes: int, which: int) -> None:
        planned = [None, *(step.id for step in self.session.to_come if step.kind == "break")]
        self.attempt(wait, c.TakeBreak(minutes, planned[which % len(planned)]))

    @precondition(lambda self: counts(self.session))
    @rule(wait=waits, quiet=waits)
    def take_a_quiet_moment(self, wait: int, quiet: int) -> None:
        self.attempt(wait + quiet, c.TakeQuiet(quiet))

    @precondition(lambda self: self.session.break_now)
    @rule(wait=waits, command=st.sampled_from([c.GoOn(), c.StartOrHold(), c.Pass(), c.CountFromOpening(), c.AddTime()]))
    def act_in_a_break(self, wait: int, command: c.Command) -> None:
        self.attempt(wait, command)

    @precondition(lambda self: self.session.round)
    @rule(wait=waits, then=st.booleans())
    def end_the_round_early(self, wait: int, then: bool) -> None:
        self.attempt(wait, c.EndRound())
        if then:
            self.attempt(wait, c.GoOn())

    @precondition(lambda self: self.session.round)
    @rule(wait=waits, order=st.randoms(use_true_random=False), firsts_first=st.booleans())
    def put_in_another_order(self, wait: int, order: Random, firsts_first: bool) -> None:
        coming = list(still_to_come(self.session))
        order.shuffle(coming)
        if firsts_first:
            coming.sort(key=lambda each: each.why == "again")
        self.attempt(wait, c.PutInOrder(tuple(each.voice for each in coming)))

    @rule(
        wait=waits,
        order=st.randoms(use_true_random=False),
        added=st.lists(anything, max_size=1),
        why=st.sampled_from(["out_of_time", "chosen", "dropped", None]),
    )
    def change_the_plan(self, wait: int, order: Random, added: list[Step], why: WhyLeft | None) -> None:
        """Law 8: what has begun stands."""
        before = self.session
        to_come, left = [*before.to_come, *added], list(before.left)
        order.shuffle(to_come)
        if why and to_come and to_come[0].id:
            left.append(Left(to_come.pop(0), why))
        elif left and not why:
            to_come.append(left.pop().step)
        self.attempt(wait, c.ChangePlan(tuple(to_come), tuple(left)))
        begun = before.plan.steps[: before.steps_opened]
        assert self.session.plan.steps[: self.session.steps_opened] == begun, "law 8"
        assert self.session.rounds == before.rounds or self.session.as_of_ms > before.as_of_ms, "law 8"

    @precondition(lambda self: self.session.to_come)
    @rule(wait=waits, part=st.integers(0, 100))
    def fit_into_the_time(self, wait: int, part: int) -> None:
        """It ends no later than it would have, and in the time that there is."""
        left_ms = ending(self.session, self.meeting.live.elapsed_ms).left_ms
        fitted = fit(self.session, self.meeting.live.elapsed_ms, left_ms * part // 100)
        if fitted and fitted != self.session.to_come:
            self.attempt(0, c.ChangePlan(fitted, self.session.left))
            assert ending(self.session, self.meeting.live.elapsed_ms).left_ms <= left_ms * part // 100
        self.attempt(wait, c.StartOrHold())

    @rule(wait=waits, ends=st.sampled_from([None, "15:30", "16:00"]))
    def choose_the_end(self, wait: int, ends: str | None) -> None:
        self.attempt(wait, c.ChooseEnd(ends))

    @rule(wait=waits, seconds=st.integers(0, 200), support=texts, own=st.integers(0, 10))
    def change_what_holds_for_the_whole_meeting(self, wait: int, seconds: int, support: str, own: int) -> None:
        self.attempt(wait, c.ChangeMeeting(seconds * SECOND, support, tuple(f"Ours {n}" for n in range(own))))

    @rule(
        wait=waits,
        even_out=st.sampled_from([None, "off", "next-round"]),
        names=st.sampled_from([None, "shown", "someone"]),
        hands=st.sampled_from([None, "least-heard", "in-order"]),
        number=numbers,
    )
    def agree_on_ways(self, wait: int, even_out: Any, names: Any, hands: Any, number: int) -> None:
        choices = c.Choices(even_out=even_out, names=names, hands=hands)
        self.attempt(wait, c.AgreeOnWays((f"One at a time, {number}.",), choices))

    # --- voices

    @rule(wait=waits, name=st.sampled_from(NAMES))
    def join(self, wait: int, name: str) -> None:
        self.attempt(wait, c.Join(name))

    @rule(wait=waits, which=numbers)
    def step_out_or_come_back(self, wait: int, which: int) -> None:
        self.attempt(wait, c.AwayOrBack(self.session.voices[which % len(self.session.voices)].id))

    @rule(wait=waits, which=numbers, pace=st.sampled_from(get_args(Pace)))
    def choose_a_time_that_suits(self, wait: int, which: int, pace: Pace) -> None:
        self.attempt(wait, c.ChoosePace(self.session.voices[which % len(self.session.voices)].id, pace))

    @rule(wait=waits, which=numbers, name=st.sampled_from(NAMES), act=st.sampled_from(["come", "become", "take turns"]))
    def be_here_for_someone(self, wait: int, which: int, name: str, act: str) -> None:
        voices = [*(voice.id for voice in self.session.voices), None]
        if act == "come":
            self.attempt(wait, c.ComeAlongside())
        elif act == "become":
            self.attempt(wait, c.BecomeAlongside(voices[which % (len(voices) - 1)]))
        else:
            self.attempt(wait, c.BecomeVoice(voices[which % len(voices)], name))

    @rule(wait=waits, then=st.booleans())
    def all_are_here_for_someone(self, wait: int, then: bool) -> None:
        """Nobody takes turns any more; then they do again."""
        for voice in self.session.circle:
            self.attempt(0, c.BecomeAlongside(voice.id))
        if then:
            self.fit_into_the_time(wait, 80)
        for voice in self.session.voices:
            self.attempt(wait, c.BecomeVoice(voice.id))

    @precondition(lambda self: self.session.open_turn)
    @rule(wait=waits)
    def step_out_in_ones_own_turn(self, wait: int) -> None:
        turn = self.session.open_turn
        assert turn is not None
        self.attempt(wait, c.AwayOrBack(turn.voice))

    @precondition(lambda self: self.session.open_turn and self.session.open_turn.is_unused)
    @rule(wait=waits, back_at_once=st.booleans())
    def put_a_turn_aside(self, wait: int, back_at_once: bool) -> None:
        turn = self.session.open_turn
        assert turn is not None
        self.attempt(wait, c.AwayOrBack(turn.voice))
        then = (c.AwayOrBack(turn.voice), c.GoOn())
        for command in then if back_at_once else reversed(then):
            self.attempt(wait, command)

    @precondition(lambda self: len(self.session.present) < len(self.session.circle))
    @rule(wait=waits)
    def someone_comes_back(self, wait: int) -> None:
        self.attempt(wait, c.AwayOrBack(next(voice.id for voice in self.session.circle if not voice.here)))

    @rule(wait=waits, which=numbers, name=st.sampled_from(NAMES), opened_before=st.integers(0, 9))
    def rename(self, wait: int, which: int, name: str, opened_before: int) -> None:
        voice = self.session.voices[which % len(self.session.voices)]
        self.attempt(wait, c.Rename(voice.id, name, opened_before))

    # --- words and decisions

    @rule(
        wait=waits,
        said=st.lists(
            st.tuples(
                st.sampled_from(["write", "write", "reword", "move", "read back", "as someone", "take out"]),
                numbers,
                texts,
            ),
            min_size=1,
            max_size=5,
        ),
    )
    def words(self, wait: int, said: list[tuple[str, int, str]]) -> None:
        """What is done with words finds some: of those that are written first."""
        for act, which, text in said:
            voices, known = [*(voice.id for voice in self.session.voices), None], f"c{which % 4 + 1}"
            if act == "write":
                self.write(wait, text, voices[which % len(voices)], None)
            elif act == "reword":
                self.attempt(wait, c.Reword(known, f"{text} {which}"))
            elif act == "move":
                self.attempt(wait, c.MoveContribution(known, voices[which % len(voices)]))
            elif act == "take out":
                self.attempt(wait, c.TakeOut(known))
            else:
                self.attempt(wait, c.ReadBack(known, with_name=act == "read back"))

    @rule(wait=waits, which=numbers, when=numbers, text=texts)
    def write_what_began_in_another_step(self, wait: int, which: int, when: int, text: str) -> None:
        """Or before the first one, or in one that was undone meanwhile."""
        voices = [*(voice.id for voice in self.session.voices), None]
        begun = [NOTHING_ASKED, *(step.id for step in self.session.plan.steps)]
        self.write(wait, text, voices[which % len(voices)], begun[when % len(begun)])

    def write(self, wait: int, text: str, voice: VoiceId | None, asked: StepId | None) -> None:
        """What is written down answers what was asked when it began, and belongs to the turn in which that was."""
        answers, before = self.ledger.of(self.events).answers(voice, asked), len(self.session.contributions)
        self.attempt(wait, c.Contribute(text, voice, asked))
        for said in self.session.contributions[before:]:
            assert (said.step, said.turn) == answers

    @rule(wait=waits, names=st.lists(st.sampled_from(sorted(DECIDING)), min_size=1, max_size=5))
    def decide(self, wait: int, names: list[str]) -> None:
        for name in names:
            self.attempt(wait, DECIDING[name](self.session))

    @rule(wait=waits, first=st.sampled_from(["propose", "propose from words"]), then=st.booleans())
    def agree(self, wait: int, first: str, then: bool) -> None:
        """The way it goes when all is well, so that what comes after it is reached often."""
        coming = ("under way", "tell the group", "not done", "answer") if then else ()
        self.decide(wait, [first, "all agree", "settle as agreed", "carry", *coming])

    @precondition(lambda self: len(self.path) > 15 and not self.session.look_backs)
    @rule(wait=waits)
    def look_back_and_try_to_undo(self, wait: int) -> None:
        """Once, and late, for no undo goes back further."""
        self.decide(wait, ["look back"])
        self.undo(wait)

    # --- history

    @rule(wait=waits)
    def resume(self, wait: int) -> None:
        self.attempt(wait, c.Resume())

    @precondition(lambda self: self.session.open_turn)
    @rule(wait=waits)
    def be_interrupted_while_someone_speaks(self, wait: int) -> None:
        if _place(self.session) != "speaking":
            self.attempt(0, c.StartOrHold())
        self.attempt(wait, c.Resume())

    @rule(wait=waits)
    def undo(self, wait: int) -> None:
        """Law 6: all is as before the act, but for the time that has passed, and the clock it stopped, which is held.

        A hold or an interruption since then has happened all the same. What was said of an earlier session is kept
        with that one too, so undo goes back no further; nor past words that were taken out.
        """
        self.wait(wait, undo)
        since = []
        while self.path and isinstance(self.path[-1][1][0], PASSED_OVER):
            since.append(self.path.pop())
        if not self.path or isinstance(self.path[-1][1][0], LookedBack | TakenOut):
            self.is_refused(self.meeting.undo)
        else:
            before, undone = self.path.pop()
            here, elapsed = self.session, self.meeting.live.elapsed_ms
            assert self.meeting.undo() == undone
            nameless = self.session.as_someone
            assert apart_from_time(self.session.but(as_someone=before.as_someone)) == apart_from_time(before), "law 6"
            assert nameless >= before.as_someone, "law 6: what was said about a name stays said"
            moved = moves_the_clock(before, undone)
            if moved:
                assert clock_of(self.session) == held(clock_of(before, undone[0].elapsed_ms)), "law 6: the clock"
                since = [each for each in since if isinstance(each[1][0], SessionResumed)]
            else:
                said = clock_of(apply(before, undone))
                assert clock_of(self.session) == lessened(clock_of(here, elapsed), said, clock_of(before, said.at_ms))
            self.undone.append((before, undone, here, elapsed, len(self.events)))
        self.path += reversed(since)
        self.check()

    @rule(waits=st.lists(waits, min_size=2, max_size=4))
    def undo_several(self, waits: list[int]) -> None:
        for wait in waits:
            self.undo(wait)

    @rule(wait=waits)
    def redo(self, wait: int) -> None:
        """Law 6: all is as before the undo, but for the time between, in which a clock that ran may have been held."""
        self.wait(wait, redo)
        if not self.undone:
            self.is_refused(self.meeting.redo)
            return
        before, undone, then, then_ms, since = self.undone.pop()
        here, elapsed = self.session, self.meeting.live.elapsed_ms
        assert self.meeting.redo() == undone
        assert apart_from_time(self.session) == apart_from_time(then), "law 6"
        now, was = clock_of(self.session), clock_of(then, then_ms)
        if moves_the_clock(before, undone):
            interrupted = any(isinstance(each, SessionResumed) for each in self.events[since:])
            assert now in ((was, held(was)) if interrupted else (was,)), "law 6: the clock"
        else:
            said = clock_of(apply(before, undone))
            assert now == lessened(clock_of(here, elapsed), clock_of(before, said.at_ms), said)
        self.path.append((before, undone))
        self.check()

    @rule(wait=waits, command=st.sampled_from(MISTAKEN))
    def act_by_mistake(self, wait: int, command: c.Command | Callable[[Meeting], Events]) -> None:
        """Taken back at once, it is as if it had never been: the clock runs on; undo and redo find what they did."""
        self.wait(wait, mistaken(command))
        before, next_ = self.session, in_line(self.meeting)
        with contextlib.suppress(Rejection):
            mistaken(command)(self.meeting)
        now = self.session.as_of_ms
        assert apart_from_time(self.session) == apart_from_time(before)
        assert clock_of(self.session) == clock_of(before, max(now, before.as_of_ms))
        assert in_line(self.meeting) == next_
        self.check()

    @rule(waits=st.lists(waits, min_size=2, max_size=4))
    def redo_several(self, waits: list[int]) -> None:
        for wait in waits:
            self.redo(wait)

    def teardown(self) -> None:
        """The session is closed, refuses everything from then on, and plays again event for event from its seed."""
        if not hasattr(self, "meeting"):
            return
        self.attempt(1_000, c.Close())
        assert self.session.is_closed
        for command in (c.GoOn(), c.StartOrHold(), c.Pass(), c.AddTime(), c.Resume(), c.Close()):
            self.attempt(10, command)
        self.is_refused(self.meeting.undo)
        self.is_refused(self.meeting.redo)
        self.follow_up_after_the_close()
        for read_on, read in ((self.ledger, Ledger), (self.register, Register)):
            assert vars(read_on.of(self.events)) == vars(read(self.events)), "read on and read anew it says the same"
        assert first_impossible(self.events) is None, "the commands give the same events once more"
        check_that_no_other_command_gives_them(self.events)
        again = self.again()
        for wait, tried in self.script:
            again.clock.wait(wait)
            with contextlib.suppress(Rejection):
                again.do(tried) if isinstance(tried, c.Command) else tried(again)
        assert again.live.events == self.events
        for said in self.session.heard:
            self.meeting.do(c.TakeOut(said.id))
        assert first_impossible(self.events) is None, "nor do they need any words to give the same"

    def follow_up_after_the_close(self) -> None:
        """What comes of a decision can be added, taken back and added again; the close cannot be taken back."""
        closed = self.session
        for name in DECIDING:
            self.attempt(10, DECIDING[name](self.session))
        followed_up, told = self.session, sum(event.seq == event.act > self.closing for event in self.events)
        for act in [undo, redo, undo]:
            for _ in range(told):
                self.wait(10, act)
                act(self.meeting)
            assert apart_from_time(self.session) == apart_from_time(closed if act is undo else followed_up)
        self.is_refused(self.meeting.undo)

    def is_refused(self, act: Callable[[], Events]) -> None:
        before, events = self.session, self.events
        with pytest.raises(Rejection):
            act()
        assert (self.session, self.events) == (before, events)

    def wait(self, wait: int, tried: c.Command | Callable[[Meeting], Events]) -> None:
        self.script.append((wait, tried))
        self.meeting.clock.wait(wait)

    # --- what is checked

    @property
    def session(self) -> Session:
        return self.meeting.session

    @property
    def events(self) -> Events:
        return self.meeting.live.events

    @property
    def closing(self) -> int:
        """The number of the event that closed the session."""
        return next(event.seq for event in self.events if isinstance(event, SessionClosed))

    def attempt(self, wait: int, command: c.Command) -> None:
        """Wait, then carry out a command; a rejection says something and changes nothing."""
        self.wait(wait, command)
        before, events = self.session, self.events
        try:
            told = self.meeting.do(command)
        except Rejection as refusal:
            assert rejected(refusal.message).endswith((".", "?"))  # noqa: PT017 - whether it is refused is chance
            assert (self.session, self.events) == (before, events)
            begun = before.open_turn is not None and before.open_turn.clock != "waiting"
            assert not (isinstance(command, c.GoOn) and begun and not before.is_closed), "a turn begun can be ended"
        else:
            assert told
            self.path.append((before, told))
            if not isinstance(told[0], PASSED_OVER):
                self.undone.clear()
            self.check()

    def check(self) -> None:
        kept = self.ledger.of(self.events)
        check_that_events_survive_keeping(self.events[self.checked :])
        self.checked = len(self.events)
        check_that_the_session_says_what_the_events_say(self.session, kept)
        check_law_1_same_offer_for_all(kept)
        if kept.open is None:
            check_law_2_overruns_are_evened_out(self.session, kept)
        check_law_3_first_offers_come_first(kept)
        check_law_4_openings_go_round(kept)
        check_law_5_every_millisecond_has_one_place(self.session, kept)
        assert self.register.of(self.events).broken == [], "the laws of decisions"
        check_that_names_stand_where_people_said(self.session, self.events)
        assert fold(self.events) == self.session, "law 6: folding the kept events gives another session"


def undo(meeting: Meeting) -> Events:
    return meeting.undo()


def redo(meeting: Meeting) -> Events:
    return meeting.redo()


def mistaken(command: c.Command | Callable[[Meeting], Events]) -> Callable[[Meeting], Events]:
    """Somebody does that by mistake, and takes it back a moment later."""

    def do(meeting: Meeting) -> Events:
        since = len(meeting.live.events)
        done = meeting.do(command) if isinstance(command, c.Command) else command(meeting)
        meeting.clock.wait(250)
        meeting.live.take_back(since)
        return done

    return do


def in_line(meeting: Meeting) -> list[object]:
    """What undo and redo would do next."""
    found: list[object] = []
    for decide in (history.undo, history.redo):
        try:
            (change,) = decide(meeting.live.events, Stamp(0, 0, MORNING, 0))
            found.append(getattr(change, "from_act", "redo"))
        except Rejection as rejection:
            found.append(rejection.message.code)
    return found


class ClockOf(NamedTuple):
    """The clock of the open turn, and when it said so."""

    turn: str | None
    state: str
    spoken_ms: int
    at_ms: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ClockOf) and self[:3] == other[:3]

    def __hash__(self) -> int:
        return hash(self[:3])


def clock_of(session: Session, at_ms: int | None = None) -> ClockOf:
    turn, at = session.open_turn, session.as_of_ms if at_ms is None else at_ms
    return ClockOf(turn.id, turn.clock, turns.spoken_ms(session, turn, at), at) if turn else ClockOf(None, "", 0, at)


def held(clock: ClockOf) -> ClockOf:
    return clock._replace(state="held") if clock.state == "running" else clock


def lessened(clock: ClockOf, before: ClockOf, after: ClockOf) -> ClockOf:
    """A clock that has gone on, without what an act changed of it at one moment, as when it was mended."""
    mended = after.spoken_ms - before.spoken_ms if clock.turn == before.turn == after.turn else 0
    return clock._replace(spoken_ms=clock.spoken_ms + mended)


def _place(session: Session) -> Place:
    return place_of(session, session.open_turn)


def moves_the_clock(before: Session, act: Events) -> bool:
    """Whether time goes elsewhere after the act than before it."""
    then = apply(before, act)
    return _where(before) != _where(then)


def _where(session: Session) -> tuple[object, ...]:
    """Where time goes, and where it goes after a break."""
    clock = session.open_turn and session.open_turn.clock
    return (
        session.turn,
        clock,
        _place(session),
        session.step,
        session.round is None,
        session.break_now,
        session.thinking,
    )


def check_that_names_stand_where_people_said(session: Session, events: Events) -> None:
    """Words that were checked as *someone* since their name was last asked for stay so, also where that was undone."""
    counting, never = history.standing(events), history._taken_back(events)
    for words in session.contributions:
        since = max(
            event.seq
            for event in counting
            if getattr(event, "contribution", None) == words.id
            and (
                isinstance(event, Contributed | ContributionMoved) or (isinstance(event, ReadBack) and event.with_name)
            )
        )
        said = [
            event
            for event in events
            if isinstance(event, ReadBack)
            and (event.contribution, event.with_name) == (words.id, False)
            and event.seq > since
            and event.act not in never
        ]
        assert (words.id in session.as_someone) == any(each in counting or not words.with_name for each in said)


def check_that_events_survive_keeping(events: Events) -> None:
    for event in events:
        assert from_plain(json.loads(json.dumps(to_plain(event), default=str))) == event
        assert from_plain(to_plain(event)) == event


def check_that_no_other_command_gives_them(events: Events) -> None:
    """One act of the history, any of them, with every other kind of command and with none.

    One of these histories is read from its beginning; for the others what came before the act is decided again once.
    """
    firsts = [event for event in events if event.seq == event.act]
    first = firsts[len(events) % len(firsts)]
    others = sorted({*get_args(CommandKind), None} - {first.command}, key=str)
    forged = replace(first, command=others[len(events) % len(others)])
    assert first_impossible((*events[: first.seq - 1], forged, *events[first.seq :])) == Impossible(first.seq, ANY)
    wordless = [validation._without_words(event) for event in events if event.act <= first.act]
    *before, act = (tuple(each) for _, each in groupby(wordless, key=lambda event: event.act))
    decided = validation._DecidedAgain(events)
    assert all(decided.gives(each) for each in before)
    for command in others:
        assert not _gives(decided, (replace(act[0], command=command), *act[1:])), f"{command} gives {act}"


def _gives(decided: validation._DecidedAgain, act: Events) -> bool:
    try:
        return decided.gives(act)
    except Exception:  # however a command fails, it does not give them
        return False


def check_that_the_session_says_what_the_events_say(session: Session, kept: Ledger) -> None:
    assert {turn.id for turn in session.turns} == kept.turns.keys()
    for turn in session.turns:
        told = kept.turns[turn.id]
        assert (turn.voice, turn.round, turn.outcome) == (told.voice, told.round, told.outcome)
        assert (turn.offer_ms, turn.take_ms, turn.passes) == (told.offer, told.take, told.passes)
        assert (turn.waiting_ms, turn.spoken_ms, turn.held_ms) == tuple(
            told.time[state] for state in ("waiting", "running", "held")
        )
    assert session.turn == kept.open
    if session.step or session.break_now:
        check_that_its_own_clock_says_for_how_long_a_step_has_gone_on(session, kept)
    assert {voice.id for voice in session.present} == kept.here
    assert session.alongside == kept.alongside
    assert {voice.id for voice in session.voices if voice.alongside} == kept.without_turns
    assert kept.without_turns.isdisjoint(coming.voice for coming in rotation.all_coming(session))
    assert session.open_turn is None or session.open_turn.voice not in kept.without_turns
    assert {said.id: said.step for said in session.contributions} == kept.answered
    whose = {said.id: (said.voice, said.with_name if said.read_back else None) for said in session.contributions}
    assert whose == kept.whose


def check_that_its_own_clock_says_for_how_long_a_step_has_gone_on(session: Session, kept: Ledger) -> None:
    """Neither a break nor a quiet moment is taken from its minutes, nor from those until we are back."""
    if session.step and session.step_opened_at:
        assert gone_ms(session, session.as_of_ms) == kept.step_gone
        moved = session.step_opened_at - kept.step_began.at
        assert moved == timedelta(milliseconds=session.step_opened_ms - kept.step_began.elapsed_ms)
    if pause := session.break_now:
        assert session.as_of_ms - pause.began_ms == kept.break_gone
        assert pause.began_at - kept.break_began.at == timedelta(
            milliseconds=pause.began_ms - kept.break_began.elapsed_ms
        )


def check_law_1_same_offer_for_all(kept: Ledger) -> None:
    """In a completed round all who were never away had offers and takes of exactly the share and the extra, by pace.

    Whoever has no clock has no offer, and whoever changed their pace during the round had some of each.
    """
    for number, round_ in kept.rounds.items():
        if round_.state == "completed":
            for voice in round_.members - round_.away - round_.otherwise:
                had = kept.turns_of(voice, number)
                factors = {turn.factor for turn in had}
                assert len(factors) == 1, f"law 1: {voice} in round {number}"
                (factor,) = factors
                offered = sum(turn.offer + turn.take for turn in had)
                assert offered == round_.entitled * (factor or 0), f"law 1: {voice} in round {number}"


def check_law_2_overruns_are_evened_out(session: Session, kept: Ledger) -> None:
    """Between turns: all offers and overruns of a voice, but those let be, are its shares and what it owes."""
    for voice in session.voices:
        had = sharing.totals(session, voice.id)
        evened_out = sum(turn.to_even_out for turn in kept.turns_of(voice.id))
        granted = sum(turn.granted_by_pace for turn in kept.turns_of(voice.id))
        owed = kept.owed(voice.id)
        assert had.offered_ms + evened_out == granted + owed, f"law 2: {voice.id}"
        assert had.over_ms == sum(turn.over for turn in kept.turns_of(voice.id))
        assert had.spoken_ms == sum(turn.time["running"] for turn in kept.turns_of(voice.id))
        assert turns.owed_ms(session, voice.id) == owed


def check_law_3_first_offers_come_first(kept: Ledger) -> None:
    """The ledger notes a second offer that came too early, a wrong take and a wrong order while it reads."""
    assert kept.broken == []


def check_law_4_openings_go_round(kept: Ledger) -> None:
    """Openings differ by one at most; where earlier sessions left a wider gap, it never grows."""
    always = kept.at_every_opening or set()
    if always:
        before = [kept.before[voice] for voice in always]
        now = [kept.before[voice] + kept.openings[voice] for voice in always]
        assert max(now) - min(now) <= max(1, max(before) - min(before)), "law 4"


def check_law_5_every_millisecond_has_one_place(session: Session, kept: Ledger) -> None:
    spent = session.spent
    assert session.as_of_ms == kept.now == spent.total, "law 5: the places do not add up"
    for place in get_args(Place):
        assert getattr(spent, place) == kept.spent[place], f"law 5: {place}"
    assert spent.speaking == sum(turn.spoken_ms for turn in session.turns)
    assert spent.held == sum(turn.held_ms for turn in session.turns)
    assert spent.between >= sum(turn.waiting_ms for turn in session.turns)


TestLaws = Room.TestCase
if settings.get_current_profile_name() == "short":
    TestLaws.settings = settings(max_examples=60)
