"""The kinds of steps that a plan is made of: their rules, through which the rest of the domain treats all alike."""

from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar, NamedTuple

from coprod_tui.domain import events as e
from coprod_tui.domain.model.pace import Pace, together
from coprod_tui.domain.model.session import Going, Session
from coprod_tui.domain.model.times import Place
from coprod_tui.domain.model.turn import ClockState, Turn
from coprod_tui.domain.plan.plan import SECOND, Step, StepKind
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule import floor, rotation, turns
from coprod_tui.domain.stamp import Stamp

LEAST_SHARE_MS = 15 * SECOND
SHARES_OF_MS = 5 * SECOND
"""A share that is worked out is a multiple of it, as is a discussion that is made shorter."""


class Circle(NamedTuple):
    """Those who are offered a turn in a step, as its length needs them.

    ``paces``: all their paces together. ``by_share``: the paces of those whose turns take as long as their shares.
    ``without_clock_ms``: how long the turns of the others take.
    """

    voices: int
    paces: Fraction
    by_share: Fraction
    without_clock_ms: int = 0


def circle_of(voices: int, paces: Sequence[Pace] = ()) -> Circle:
    """Those of a plan that has not begun: the first of them with these paces, all others as planned."""
    all_paces = together(paces) + voices - len(paces)
    return Circle(voices, all_paces, all_paces)


class StepRules:
    """The rules of one kind of step. By default all talk together, under one clock that starts by itself."""

    has_turns: ClassVar[bool] = False
    """Whether everyone is offered a turn. Then the plan gives a share, or a total to divide."""

    has_floor: ClassVar[bool] = False
    """Whether somebody may have the floor while it is open: whose hand was up, or who was asked."""

    needs_prompt: ClassVar[bool] = False
    """Whether a plan must give a prompt."""

    is_answered: ClassVar[bool] = True
    """Whether contributions in it answer its question."""

    place: ClassVar[Place] = "together"
    """The field of ``Spent`` that counts time while it is open and no turn is."""

    may_think: ClassVar[bool] = True
    """Whether everyone may think before it."""

    may_be_shorter: ClassVar[bool] = False
    """Whether it is made shorter where time runs short."""

    may_be_left: ClassVar[bool] = True
    """Whether it is offered to be left for next time where time runs short."""

    is_rest: ClassVar[bool] = False
    """Whether people rest in it: then it is not given up for time, and not made good at the next meeting."""

    def length_ms(self, step: Step, circle: Circle) -> int:
        """Its length in milliseconds with these voices, if everyone uses their full share; 0 if open-ended."""
        return step.total_ms or 0

    def opening(self, session: Session, step: Step, stamp: Stamp) -> e.Event:
        """The event that opens it. Raises ``Rejection`` if it cannot be opened now."""
        return e.StepOpened(*stamp, step.id)

    def coming(self, session: Session) -> tuple[rotation.Coming | floor.Hand, ...]:
        """The turns to be offered while it is open, the next one first."""
        return ()

    def closing(self, session: Session, step: Step, stamp: Stamp) -> e.Event:
        """The event that closes it."""
        return e.StepClosed(*stamp, step.id)


class RoundRules(StepRules):
    """One question, and everyone present is offered a turn of the same share, in the order of the schedule."""

    has_turns = True
    needs_prompt = True
    place = "between"
    may_be_shorter = True

    def length_ms(self, step: Step, circle: Circle) -> int:
        return int(share_for(step, circle.paces) * circle.by_share) + circle.without_clock_ms

    def opening(self, session: Session, step: Step, stamp: Stamp) -> e.Event:
        if not session.present:
            raise Rejection("nobody_takes_turns" if session.is_without_voices else "nobody_here")
        number = len(session.rounds) + 1
        order, left_first = rotation.order_of_round(session, number)
        share = share_for(step, together(session.voice(voice).pace for voice in order))
        direction = rotation.direction_of(number)
        return e.RoundOpened(*stamp, number, step.id, step.prompt, share, direction, order, left_first)

    def coming(self, session: Session) -> tuple[rotation.Coming, ...]:
        return rotation.queue(session)

    def closing(self, session: Session, step: Step, stamp: Stamp) -> e.Event:
        return e.RoundClosed(*stamp, session.rounds[-1].number)


def share_for(step: Step, paces: Fraction) -> int:
    """The share (ms) of a voice: as given, or the step's total divided by the paces of all together.

    A divided share is rounded down to 5 s, and is at least 15 s.
    """
    if step.share_ms is not None:
        return step.share_ms
    divided = (step.total_ms or 0) // max(Fraction(1), paces)
    return max(LEAST_SHARE_MS, divided - divided % SHARES_OF_MS)


class DialogueRules(StepRules):
    """An open discussion, in which all talk together, or those whose hands are up have the floor one by one."""

    has_floor = True
    may_be_shorter = True

    def coming(self, session: Session) -> tuple[floor.Hand, ...]:
        return floor.hands(session)


class LookingRules(StepRules):
    """All look at what came of their decisions, or at the meeting itself: that is not what is left out."""

    may_be_left = False


class BreakRules(StepRules):
    """A pause from the meeting, which people need whole. Nobody is asked anything: what is said answers no question."""

    is_answered = False
    place = "pause"
    may_think = False
    is_rest = True


BREAK: StepKind = "break"
"""The kind of a step that begins when people need a break, planned or not."""

RULES: dict[StepKind, StepRules] = {
    "round": RoundRules(),
    "dialogue": DialogueRules(),
    BREAK: BreakRules(),
    "look-back": LookingRules(),
    "reflection": LookingRules(),
}

_PLACE_OF_CLOCK: dict[ClockState, Place] = {"waiting": "between", "running": "speaking", "held": "held"}


def rules_of(step: Step) -> StepRules:
    """The rules for ``step``, by its kind."""
    return RULES[step.kind]


def place_of(session: Going, turn: Turn | None) -> Place:
    """The field of ``Spent`` that counts time now; ``turn`` is the open one."""
    if session.break_now:
        return "pause"
    if turn:
        return _PLACE_OF_CLOCK[turn.clock]
    if session.thinking:
        return "thinking"
    return rules_of(session.step).place if session.step else "between"


def counts(session: Session) -> bool:
    """Whether minutes are counted now, of a step or a break, or for how long a turn waits."""
    turn = session.open_turn
    is_counted = place_of(session, turn) in ("pause", "thinking", "together")
    return is_counted or (turn is not None and turn.clock == "waiting")


def gone_ms(session: Session, elapsed_ms: int) -> int:
    """For how long the open step has gone on, or the thinking before it.

    A break now holds it, as does whoever has the floor while their clock is held.
    """
    until = session.break_now.began_ms if session.break_now else elapsed_ms
    on_floor = [turn for turn in session.floor if session.step_open and turn.step == session.latest_step]
    held = sum(turns.held_ms(session, turn, elapsed_ms) for turn in on_floor)
    return max(0, until - session.step_opened_ms - held)


def length_of_ms(step: Step, circle: Circle) -> int:
    """The length of a step in milliseconds with these voices, with the time in which everyone thinks before it."""
    return (step.think_ms or 0) + rules_of(step).length_ms(step, circle)
