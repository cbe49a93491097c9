"""When the meeting will end, and when each step begins and ends, if all goes on as it has so far."""

from collections.abc import Sequence
from fractions import Fraction
from statistics import mean, median
from typing import Literal, NamedTuple

from coprod_tui.domain import derived
from coprod_tui.domain.model.pace import Pace, paced_ms, together
from coprod_tui.domain.model.round import Round
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.times import StepTime
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.model.voice import Voice
from coprod_tui.domain.plan.plan import SECOND, Plan, Step
from coprod_tui.domain.schedule import rotation, turns
from coprod_tui.domain.steps import Circle, circle_of, gone_ms, length_of_ms, rules_of

HANDOVER_MS = 10 * SECOND
"""Between two turns, before any has been measured."""

StepState = Literal["done", "running", "to_come"]


class Ending(NamedTuple):
    """How long the meeting still takes, in milliseconds; ``untimed`` steps have no length and count as none."""

    left_ms: int
    untimed: tuple[Step, ...]


class StepAt(NamedTuple):
    """When a step begins and ends, or did, in milliseconds since the session opened."""

    step: Step
    state: StepState
    begins_ms: int
    ends_ms: int


def ending(session: Session, elapsed_ms: int) -> Ending:
    """How long the meeting still takes, from a moment of it on."""
    if session.is_closed:
        return Ending(0, ())
    rest = sum(_lengths_to_come(session))
    return Ending(_of_what_runs_ms(session, elapsed_ms) + rest, _untimed(session))


def ending_of(plan: Plan, voices: int, paces: Sequence[Pace] = ()) -> Ending:
    """How long a plan takes that has not begun, with that many voices, the first of them with these paces."""
    handover, circle = max(HANDOVER_MS, plan.pause_ms), circle_of(voices, paces)
    left = sum(_step_ms(step, circle, handover) for step in plan.steps)
    return Ending(left, tuple(step for step in plan.steps if not length_of_ms(step, circle)))


def timetable(session: Session, elapsed_ms: int) -> tuple[StepAt, ...]:
    """Every step: when it began and ended, or will. Those to come follow each other from the end of what runs."""
    times = {each.step: each for each in session.step_times}
    begun = session.plan.steps[: session.steps_opened]
    now = elapsed_ms + (0 if session.is_closed else _of_what_runs_ms(session, elapsed_ms))
    back = elapsed_ms + _of_break_ms(session, elapsed_ms)
    on_break = session.break_now.step if session.break_now else None
    found = [_begun(step, times[step.id], back if step.id == on_break else now) for step in begun]
    for step, length in zip(session.to_come, _lengths_to_come(session), strict=True):
        found.append(StepAt(step, "to_come", now, now + length))
        now += length
    return tuple(found)


def _begun(step: Step, time: StepTime, until_ms: int) -> StepAt:
    if time.ended_ms is None:
        return StepAt(step, "running", time.began_ms, until_ms)
    return StepAt(step, "done", time.began_ms, time.ended_ms)


@derived.once
def handover_ms(session: Session) -> int:
    """How long it takes from one turn to the next: the median of those measured so far, else what is usual.

    It is never less than what the group wants it to be quiet between two turns.
    """
    measured = [
        turn.waiting_ms for turn in session.turns_in_rounds if turn.outcome == "spoke" and not turn.from_opening
    ]
    return max(session.pause_ms, round(median(measured)) if measured else HANDOVER_MS)


@derived.once
def _lengths_to_come(session: Session) -> tuple[int, ...]:
    """The length of each step to come, in milliseconds, with all voices, those away among them."""
    handover, circle = handover_ms(session), circle_now(session)
    return tuple(_step_ms(step, circle, handover) for step in session.to_come)


@derived.once
def circle_now(session: Session) -> Circle:
    """Those who will be offered turns in the steps to come, those away among them."""
    lengths = {voice.id: _without_clock_ms(session, voice) for voice in session.circle}
    by_share = together(voice.pace for voice in session.circle if lengths[voice.id] is None)
    fixed = sum(length for length in lengths.values() if length is not None)
    return Circle(len(session.circle), together(voice.pace for voice in session.circle), by_share, fixed)


def _without_clock_ms(session: Session, voice: Voice) -> int | None:
    """How long a turn of somebody without a clock takes: as their turns took so far, None where they had none yet.

    None for everyone with a clock, too. What a turn took counts once its round is over: before, it would tell whose
    turn that was.
    """
    if voice.pace != "no_clock":
        return None
    over = (turn for round_ in session.rounds if round_.closed for turn in round_.turns_of(voice.id))
    spoken = [turn.spoken_ms for turn in over if turn.outcome == "spoke"]
    return round(mean(spoken)) if spoken else None


def _step_ms(step: Step, circle: Circle, handover: int) -> int:
    return length_of_ms(step, circle) + (handover * circle.voices if rules_of(step).has_turns else 0)


@derived.once
def _untimed(session: Session) -> tuple[Step, ...]:
    """What has no length of its own: the open step, and those to come."""
    steps = (*((session.step,) if session.step else ()), *session.to_come)
    return tuple(step for step in steps if not length_of_ms(step, circle_now(session)))


def _of_what_runs_ms(session: Session, elapsed_ms: int) -> int:
    """What is left of a break, of thinking, of the running turn and of all turns still to be offered."""
    return _of_break_ms(session, elapsed_ms) + _of_step_ms(session, elapsed_ms) + _of_turns_ms(session, elapsed_ms)


def _of_break_ms(session: Session, elapsed_ms: int) -> int:
    pause = session.break_now
    return max(0, pause.began_ms + pause.length_ms - elapsed_ms) if pause else 0


def _of_step_ms(session: Session, elapsed_ms: int) -> int:
    """What is left of thinking before the open step, and of its own minutes, where it has no turns."""
    step = session.step
    if step is None:
        return 0
    gone = gone_ms(session, elapsed_ms)
    own = 0 if rules_of(step).has_turns else step.total_ms or 0
    if session.thinking:
        return max(0, (step.think_ms or 0) - gone) + own
    return max(0, own - gone)


def _of_turns_ms(session: Session, elapsed_ms: int) -> int:
    turn = session.open_turn
    running = 0
    if turn is not None:
        running = _left_of_turn_ms(session, turn, elapsed_ms)
        if turn.is_unused:
            running += max(0, handover_ms(session) - turns.waited_ms(session, turn, elapsed_ms))
    return running + _turns_to_come_ms(session)


def _left_of_turn_ms(session: Session, turn: Turn, elapsed_ms: int) -> int:
    face = turns.face(session, turn, elapsed_ms)
    if turn.round is None or not turns.paces_differ(session):
        return face.left_ms
    return max(0, _as_all_ms(session, session.rounds[turn.round - 1], turn.share_ms) - face.spoken_ms)


def _coming_ms(session: Session, coming: rotation.Coming) -> int:
    """How long a turn to come takes."""
    round_ = session.rounds[coming.round - 1]
    if not turns.paces_differ(session):
        return rotation.offer_of(session, coming).offer_ms
    again = coming.turn if coming.why == "again" else None
    return _as_all_ms(session, round_, again.share_ms if again else turns.due_ms(round_, coming.voice))


def _as_all_ms(session: Session, round_: Round, share_ms: int) -> int:
    """How long a turn with this share takes, if it takes as long as those of all in its round on average.

    So the end does not move with a turn by what suits its voice, which nobody should see.
    """
    return round(Fraction(_of_all_ms(session)[round_.number] * share_ms, round_.entitled_ms))


@derived.once
def _of_all_ms(session: Session) -> dict[int, int]:
    """How long a turn in each round takes on average, with its whole share."""
    usual = {voice.id: _without_clock_ms(session, voice) for voice in session.voices}
    return {
        round_.number: round(
            mean(usual[each] or paced_ms(round_.entitled_ms, session.voice(each).pace) for each in round_.order)
        )
        for round_ in session.rounds
    }


@derived.once
def _turns_to_come_ms(session: Session) -> int:
    """The offers of all turns still to come in rounds that have begun, those of voices away among them."""
    coming = rotation.all_coming(session)
    return sum(_coming_ms(session, each) for each in coming) + handover_ms(session) * len(coming)
