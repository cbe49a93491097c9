"""When the meeting will end: what it adds up, and what it never does, in random sessions after every act."""

from itertools import pairwise
from time import process_time

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import MINUTE, SECOND, Plan, Step
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.ending import HANDOVER_MS, ending, ending_of, handover_ms, timetable
from tests.domain import test_laws as laws
from tests.domain.test_laws import waits
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round


def left(meeting: Meeting) -> int:
    """The seconds that the meeting still takes."""
    left_ms = ending(meeting.session, meeting.live.elapsed_ms).left_ms
    assert left_ms % SECOND == 0
    return left_ms // SECOND


# --- what it adds up


def test_before_anything_is_open_it_is_the_whole_plan() -> None:
    """Each offer, ten seconds before each turn, the break, and a look back without minutes that is named."""
    plan = a_plan(a_round("60s"), a_break(10), Step("reflection"))
    meeting = Meeting(plan)
    assert left(meeting) == 3 * (60 + 10) + 600
    assert [step.kind for step in ending(meeting.session, 0).untimed] == ["reflection"]
    assert ending_of(plan, 3).left_ms == left(meeting) * SECOND


def test_a_turn_that_waits_takes_its_handover_and_its_offer() -> None:
    """From then on what waits longer makes it later, and what is said does not."""
    meeting = Meeting(a_plan(a_round("60s"), names="Amina Ben"))
    meeting.next()
    assert left(meeting) == 2 * (60 + 10)
    meeting.wait("4s")
    assert left(meeting) == 2 * (60 + 10) - 4
    meeting.wait("20s")
    assert left(meeting) == 60 + (60 + 10)
    meeting.start()
    meeting.wait("50s")
    assert left(meeting) == 10 + (60 + 10)
    meeting.wait("30s")
    assert left(meeting) == 60 + 10


def test_what_is_held_makes_it_later() -> None:
    """The offer stays as it is, and so does what is left."""
    meeting = Meeting(a_plan(names="Amina"))
    meeting.next()
    meeting.start()
    meeting.wait("10s")
    meeting.hold()
    meeting.wait("5m")
    assert left(meeting) == 50


def test_the_handover_is_the_median_of_those_measured() -> None:
    """One that was counted from its opening was not measured; nor was a turn that was passed."""
    meeting = Meeting(a_plan(a_round(), a_round(), names="Amina Ben Chloe Dev"))
    assert handover_ms(meeting.session) == HANDOVER_MS
    meeting.next()
    for waited in ("4s", "30s", "6s"):
        meeting.wait(waited)
        meeting.speak("20s")
    assert handover_ms(meeting.session) == 6 * SECOND
    meeting.wait("2m")
    meeting.do(c.CountFromOpening())
    meeting.next()
    assert handover_ms(meeting.session) == 6 * SECOND


def test_it_is_never_shorter_than_the_pause_that_the_group_wants() -> None:
    """Also before anything is measured."""
    plan = a_plan(a_round("60s"), names="Amina Ben", pause_ms=20 * SECOND)
    meeting = Meeting(plan)
    assert left(meeting) == 2 * (60 + 20)
    assert ending_of(plan, 2).left_ms == left(meeting) * SECOND
    meeting.next()
    meeting.speak("60s")
    assert left(meeting) == 60 + 20


def test_whoever_is_away_is_counted() -> None:
    """They may come back in every round, and are offered a turn that they missed."""
    meeting = Meeting(a_plan(a_round("60s"), a_round("30s", "And then?")))
    meeting.next()
    before = left(meeting)
    meeting.step_out("Chloe")
    assert left(meeting) == before
    meeting.speak("60s")
    meeting.speak("60s")
    assert meeting.session.round is None or meeting.session.round.prompt == "And then?"
    assert [each.voice for each in rotation.all_coming(meeting.session) if each.why == "kept"] == ["v3"]


def test_what_was_had_beyond_the_offer_comes_off_the_next_one() -> None:
    """As soon as that round is open; until then everybody has the share of the plan."""
    meeting = Meeting(a_plan(a_round("60s"), a_round("60s"), names="Amina Ben"))
    meeting.next()
    meeting.speak("80s")
    meeting.speak("60s")
    assert meeting.session.round is not None
    assert left(meeting) == 2 * 60 - 20 + 10 * 2 - 10 * 2 + 2 * handover_ms(meeting.session) // SECOND


def test_more_time_is_for_everyone() -> None:
    """Whoever has had their turn is offered it at the end, with a handover of its own."""
    meeting = Meeting(a_plan(a_round("60s")))
    meeting.next()
    meeting.wait("10s")
    meeting.speak("60s")
    before = left(meeting)
    meeting.do(c.AddTime(30 * SECOND))
    assert left(meeting) == before + 3 * 30 + 10


def test_a_step_for_all_takes_its_minutes_and_one_without_any_is_named() -> None:
    """Beyond its minutes the rest of the plan is what is left."""
    meeting = Meeting(a_plan(a_dialogue(10), Step("reflection")))
    meeting.next()
    meeting.wait("4m")
    assert left(meeting) == 6 * 60
    meeting.wait("9m")
    assert left(meeting) == 0
    meeting.next()
    assert [step.kind for step in ending(meeting.session, meeting.live.elapsed_ms).untimed] == ["reflection"]


def test_thinking_is_counted_before_its_step() -> None:
    """And a dialogue has all of its minutes after it."""
    meeting = Meeting(a_plan(replace(a_dialogue(10), think_ms=60 * SECOND)))
    assert left(meeting) == 660
    meeting.next()
    meeting.wait("40s")
    assert left(meeting) == 620
    meeting.wait("40s")
    assert left(meeting) == 600
    meeting.next()
    assert left(meeting) == 600


def test_a_break_now_takes_nothing_from_what_it_interrupts() -> None:
    """The open discussion has as much time after it as it had before."""
    meeting = Meeting(a_plan(a_dialogue(20)))
    meeting.next()
    meeting.wait("5m")
    meeting.do(c.TakeBreak(10))
    meeting.wait("4m")
    assert left(meeting) == (15 + 6) * 60
    meeting.wait("8m")
    assert left(meeting) == 15 * 60
    meeting.next()
    assert left(meeting) == 15 * 60


def test_a_planned_break_that_is_taken_now_is_not_counted_twice() -> None:
    """It takes its place in the plan when it begins."""
    meeting = Meeting(a_plan(a_round("60s"), a_break(10), names="Amina Ben"))
    meeting.next()
    before = left(meeting)
    meeting.do(c.TakeBreak(10, "s2"))
    assert left(meeting) == before
    meeting.do(c.GoOn())
    assert left(meeting) == before - 600


def test_a_round_ended_early_takes_no_more_time() -> None:
    """Whoever comes first in the next one has their turn there."""
    meeting = Meeting(a_plan(a_round("60s"), a_round("60s", "And then?")))
    meeting.next()
    meeting.do(c.EndRound())
    assert left(meeting) == 3 * (60 + 10)


def test_when_all_is_done_it_is_now() -> None:
    """And so it is once the session is closed, whatever was left."""
    meeting = Meeting(a_plan(names="Amina"))
    meeting.next()
    meeting.speak("20s")
    assert left(meeting) == 0
    early = Meeting(a_plan())
    early.do(c.Close())
    assert ending(early.session, 90 * MINUTE) == (0, ())


def test_the_timetable_tells_when_each_step_was_or_will_be() -> None:
    """In the order in which they began; a break now ends when we are back, and what it interrupts after that."""
    meeting = Meeting(a_plan(a_round("60s"), a_dialogue(5), a_break(10), names="Amina"))
    meeting.wait("1m")
    meeting.next()
    meeting.speak("60s")
    meeting.wait("2m")
    meeting.do(c.TakeBreak(10, "s3"))
    meeting.wait("1m")
    told = timetable(meeting.session, meeting.live.elapsed_ms)
    assert [(each.step.id, each.state, each.begins_ms // MINUTE, each.ends_ms // MINUTE) for each in told] == [
        ("s1", "done", 1, 2),
        ("s2", "running", 2, 17),
        ("s3", "running", 4, 14),
    ]


# --- what it never does


def end_of(session: Session, elapsed_ms: int) -> int:
    return elapsed_ms + ending(session, elapsed_ms).left_ms


class Looking(laws.Room):
    """A random meeting, whose end is asked for after every act and before the next one."""

    def check(self) -> None:
        """The laws of equal time have their own machine."""

    def teardown(self) -> None:
        """So has what comes after the close."""

    @precondition(lambda self: self.session.round)
    @rule(extra=st.integers(1, 90_000))
    def everyone_gets_more_time(self, extra: int) -> None:
        elapsed = self.meeting.live.elapsed_ms
        before = end_of(self.session, elapsed)
        self.attempt(0, c.AddTime(extra))
        assert end_of(self.session, elapsed) >= before, "more time never makes it earlier"

    @rule(wait=waits, further=waits)
    def time_passes(self, wait: int, further: int) -> None:
        now = self.meeting.live.elapsed_ms
        ends = [end_of(self.session, now + later) for later in (0, wait, wait + further)]
        assert ends == sorted(ends), "time that passes never makes it earlier"

    @precondition(lambda self: len(self.session.present) > 1)
    @rule(which=laws.numbers)
    def somebody_leaves_who_has_no_turn(self, which: int) -> None:
        others = [voice for voice in self.session.present if voice != self.session.speaker]
        elapsed = self.meeting.live.elapsed_ms
        before = end_of(self.session, elapsed)
        self.attempt(0, c.AwayOrBack(others[which % len(others)].id))
        assert end_of(self.session, elapsed) == before, "whoever is away is counted"

    @precondition(lambda self: hasattr(self, "meeting"))
    @invariant()
    def the_end_is_what_is_left(self) -> None:
        session, elapsed = self.session, self.meeting.live.elapsed_ms
        left_ms, untimed = ending(session, elapsed)
        assert left_ms >= 0, "never before now"
        going_on = session.step or session.break_now or session.open_turn
        if not (going_on or session.to_come or rotation.all_coming(session)):
            assert (left_ms, untimed) == (0, ()), "when nothing is left it is now"

    @precondition(lambda self: hasattr(self, "meeting"))
    @invariant()
    def the_timetable_leads_to_the_end(self) -> None:
        session, elapsed = self.session, self.meeting.live.elapsed_ms
        told = timetable(session, elapsed)
        assert [each.step for each in told] == list(session.plan.steps)
        assert all(each.begins_ms <= each.ends_ms for each in told)
        begun, to_come = told[: session.steps_opened], told[session.steps_opened :]
        assert {each.state for each in to_come} <= {"to_come"}
        running = {each.step for each in begun if each.state == "running"}
        assert running == {step for step in (session.step, _break(session)) if step}
        assert [each.begins_ms for each in begun] == sorted(each.begins_ms for each in begun)
        for one, next_one in pairwise(to_come):
            assert one.ends_ms == next_one.begins_ms
        if to_come:
            assert to_come[0].begins_ms >= elapsed
        if to_come or session.step:
            last = to_come[-1] if to_come else next(each for each in begun if each.step == session.step)
            assert last.ends_ms == end_of(session, elapsed), "its last end is the ending"

    @precondition(lambda self: hasattr(self, "meeting") and not self.session.steps_opened)
    @invariant()
    def a_plan_takes_as_long_as_its_session(self) -> None:
        """Before anything has begun, with all voices, whoever of them is away."""
        session = self.session
        paces = [voice.pace for voice in session.circle]
        assert ending(session, self.meeting.live.elapsed_ms) == ending_of(session.plan, len(paces), paces)


def _break(session: Session) -> Step | None:
    pause = session.break_now
    return next(step for step in session.plan.steps if step.id == pause.step) if pause else None


TestEnding = Looking.TestCase
TestEnding.settings = settings(max_examples=25, stateful_step_count=40, deadline=None)


def test_it_costs_under_a_millisecond_a_second_with_200_voices_and_60_steps() -> None:
    """In processor time, while a turn in the middle of the plan runs: what does not change is added up once."""
    steps = (*[a_round("60s", f"Question {number}?") for number in range(60)],)
    meeting = Meeting(Plan("Everyone", steps, voices=tuple(f"Voice {number}" for number in range(200))))
    meeting.next()
    for _ in range(100):
        meeting.speak("70s")
    meeting.do(c.AddTime())
    meeting.start()
    session, begin = meeting.session, meeting.live.elapsed_ms
    before = process_time()
    for second in range(600):
        ending(session, begin + second * SECOND)
    assert (process_time() - before) / 600 < 0.001
