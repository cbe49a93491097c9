"""Changing the plan while it runs: its steps, when the meeting ends, a break now, a round ended, another order."""

from collections.abc import Iterator

from msgspec.structs import replace

from coprod_tui.domain import events as e
from coprod_tui.domain.commands.turns import close_step, coming_turns, end_or_keep, open_turn
from coprod_tui.domain.decide import Act, Command
from coprod_tui.domain.ids import StepId, VoiceId, nth, number_of
from coprod_tui.domain.model.principles import MOST_PRINCIPLES, offered
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import LIMIT_STEPS, LONGEST_PAUSE_MS, SECOND, Step, TimeOfDay
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule.breaks import is_on_break
from coprod_tui.domain.schedule.fitting import LEAST_CHOSEN_MS
from coprod_tui.domain.schedule.floor import has_hands
from coprod_tui.domain.schedule.order import still_to_come
from coprod_tui.domain.steps import BREAK, rules_of
from coprod_tui.domain.words import clean, is_visible

LONGEST_BREAK = 240


class ChangePlan(Command, frozen=True):
    """The group changes its plan: all steps to come, and all that it has left, for next time or for good.

    A new step has no id yet. Every step that was to come or left before is still in one of the two; nothing that has
    begun is among them.
    """

    to_come: tuple[Step, ...]
    left_for_next_time: tuple[e.Left, ...]

    def decide(self, act: Act) -> None:
        session, left = act.session, self.left_for_next_time
        to_come = tuple(_numbered(session, self.to_come))
        given = [step.id for step in (*to_come, *(each.step for each in left))]
        known = [step.id for step in (*session.to_come, *(each.step for each in session.left))]
        if len(set(given)) < len(given) or set(known) - set(given) or any(each.step.id not in known for each in left):
            raise Rejection("plan_moved_on")
        if not to_come and not session.steps_opened:
            raise Rejection("no_steps_left")
        if session.steps_opened + len(to_come) > LIMIT_STEPS:
            raise Rejection("too_many_steps", most=LIMIT_STEPS)
        for step in to_come:
            if step not in session.to_come:
                _must_be_possible(step)
        if (to_come, left) == (session.to_come, session.left):
            raise Rejection("same_plan")
        act.add(e.PlanChanged(*act.stamp, to_come, left))


def _numbered(session: Session, steps: tuple[Step, ...]) -> Iterator[Step]:
    """The steps to come, each with its id, and its words cleaned. Raises ``Rejection`` if one has begun."""
    known = {step.id for step in (*session.to_come, *(each.step for each in session.left))}
    new = new_step(session)
    for step in steps:
        if step.id in known:
            step_id = step.id
        elif step.id in ("", new):
            step_id, new = new, nth(StepId, number_of(new) + 1)
        else:
            raise Rejection("plan_moved_on")
        yield replace(step, id=step_id, prompt=clean(step.prompt).text)


def new_step(session: Session) -> StepId:
    """The id of the next new step."""
    steps = (*session.plan.steps, *(each.step for each in session.left))
    return nth(StepId, max((number_of(step.id) for step in steps), default=0) + 1)


def _must_be_possible(step: Step) -> None:
    """Raises ``Rejection`` for a step that can't be chosen in a meeting."""
    rules = rules_of(step)
    if rules.needs_prompt and not is_visible(step.prompt):
        raise Rejection("step_needs_prompt")
    if rules.has_turns and (step.share_ms is None) is (step.total_ms is None):
        raise Rejection("step_needs_length")
    lengths = (step.share_ms, step.think_ms, step.total_ms)
    if any(length is not None and length <= 0 for length in lengths):
        raise Rejection("step_needs_length")
    if step.share_ms is not None and step.share_ms < LEAST_CHOSEN_MS:
        raise Rejection("share_too_short", least_ms=LEAST_CHOSEN_MS)
    if step.think_ms is not None and not rules.may_think:
        raise Rejection("no_thinking_here")


class ChooseEnd(Command, frozen=True):
    """The group says when the meeting is to end, as a local time; None leaves it open."""

    ends: TimeOfDay | None

    def decide(self, act: Act) -> None:
        if self.ends == act.session.plan.ends:
            raise Rejection("same_end")
        act.add(e.EndChosen(*act.stamp, self.ends))


class ChangeMeeting(Command, frozen=True):
    """The group changes what holds for the whole meeting, all of it as it is to be from now on.

    A principle that a decision serves can be put into other words, and others can come after it.
    """

    pause_ms: int
    support: str
    principles: tuple[str, ...]

    def decide(self, act: Act) -> None:
        session = act.session
        if not 0 <= self.pause_ms <= LONGEST_PAUSE_MS:
            raise Rejection("pause_length", most=LONGEST_PAUSE_MS // SECOND)
        support = clean(self.support).text
        principles = tuple(filter(is_visible, (clean(text).text for text in self.principles)))
        if len(principles) > MOST_PRINCIPLES:
            raise Rejection("too_many_principles", most=MOST_PRINCIPLES)
        served = {principle for decision in session.decisions for principle in decision.principles}
        if not served.issubset(offered(principles)):
            raise Rejection("principle_served")
        if (self.pause_ms, support, principles) == (session.pause_ms, session.plan.support, session.plan.principles):
            raise Rejection("same_plan")
        act.add(e.MeetingChanged(*act.stamp, self.pause_ms, support, principles))


class TakeBreak(Command, frozen=True):
    """A break now, of so many minutes: a planned one that is to come, else a new one. A running clock is held."""

    minutes: int
    step: StepId | None = None

    def decide(self, act: Act) -> None:
        session = act.session
        if is_on_break(session):
            raise Rejection("on_break")
        if not 1 <= self.minutes <= LONGEST_BREAK:
            raise Rejection("break_length", most=LONGEST_BREAK)
        breaks = {step.id for step in session.to_come if step.kind == BREAK}
        new = new_step(session)
        if self.step not in (None, new, *breaks):
            raise Rejection("no_such")
        if self.step not in breaks and len(session.plan.steps) >= LIMIT_STEPS:
            raise Rejection("too_many_steps", most=LIMIT_STEPS)
        act.add(e.BreakBegan(*act.stamp, self.step or new, self.minutes))
        turn = act.session.open_turn
        if turn is not None and turn.clock == "running":
            act.add(e.ClockHeld(*act.stamp, turn.id))


class EndRound(Command, frozen=True):
    """The group ends the running round early. Those without a turn come first in the next round.

    So it ends an open discussion while somebody has the floor, or hands are still up.
    """

    def decide(self, act: Act) -> None:
        round_, turn = act.session.round, act.session.open_turn
        if round_ is None and not has_hands(act.session):
            raise Rejection("no_round")
        if turn is not None:
            end_or_keep(act, turn)
        if round_ is None:
            close_step(act)
        else:
            act.add(e.RoundClosed(*act.stamp, round_.number, early=True))


class PutInOrder(Command, frozen=True):
    """Those who are still to come in the running round come in another order, which names all of them.

    Who passed comes after everyone who had no turn yet. If somebody else comes before a turn that is open and has not
    begun, theirs opens.
    """

    to_come: tuple[VoiceId, ...]

    def decide(self, act: Act) -> None:
        session = act.session
        if session.round is None:
            raise Rejection("no_round")
        coming = {each.voice: each for each in still_to_come(session)}
        if len(self.to_come) != len(coming) or set(self.to_come) != set(coming):
            raise Rejection("not_to_come")
        if self.to_come == tuple(coming):
            raise Rejection("same_order")
        again = [coming[voice].why == "again" for voice in self.to_come]
        if again != sorted(again):
            raise Rejection("first_turns_first")
        turn = session.open_turn
        put_off = turn if turn and turn.voice in coming and turn.voice != self.to_come[0] else None
        if put_off:
            act.add(e.TurnKeptOpen(*act.stamp, put_off.id, put_off.voice, session.round.number))
        act.add(e.OrderChanged(*act.stamp, session.round.number, self.to_come))
        for coming_turn in coming_turns(act)[:1] if put_off else ():
            open_turn(act, coming_turn)
