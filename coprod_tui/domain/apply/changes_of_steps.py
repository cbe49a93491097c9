"""How events of the plan, its steps and rounds change a session."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.changes_of_turns import hold
from coprod_tui.domain.apply.draft import Draft, change
from coprod_tui.domain.ids import StepId
from coprod_tui.domain.model.cards import Cards
from coprod_tui.domain.model.round import Round
from coprod_tui.domain.model.times import BreakNow, StepTime
from coprod_tui.domain.plan.plan import MINUTE, Step
from coprod_tui.domain.steps import BREAK, place_of


def _plan_changed(draft: Draft, event: e.PlanChanged) -> None:
    _steps(draft, (*draft.plan.steps[: draft.steps_opened], *event.to_come))
    draft.left = event.left_for_next_time
    known = {step.id for step in draft.as_planned}
    draft.as_planned = (*draft.as_planned, *(step for step in event.to_come if step.id not in known))


def _steps(draft: Draft, steps: tuple[Step, ...]) -> None:
    draft.plan = replace(draft.plan, steps=steps)


def _end_chosen(draft: Draft, event: e.EndChosen) -> None:
    draft.plan = replace(draft.plan, ends=event.ends)


def _meeting_changed(draft: Draft, event: e.MeetingChanged) -> None:
    """What was chosen of the quiet between turns before, as a way to work together, gives way."""
    whole = {"pause_ms": event.pause_ms, "support": event.support, "principles": event.principles}
    draft.plan = replace(draft.plan, **whole)
    if draft.ways:
        draft.ways = draft.ways.but(choices=replace(draft.ways.choices, pause_ms=None))


def _break_began(draft: Draft, event: e.BreakBegan) -> None:
    """The break takes its place after the steps that have begun, whether it was planned for later or is new."""
    length_ms, begun = event.minutes * MINUTE, draft.plan.steps[: draft.steps_opened]
    to_come = draft.plan.steps[draft.steps_opened :]
    planned = next((step for step in to_come if step.id == event.step), Step(BREAK, id=event.step))
    rest = tuple(step for step in to_come if step.id != event.step)
    _steps(draft, (*begun, replace(planned, total_ms=length_ms), *rest))
    draft.steps_opened += 1
    if not draft.step_open:
        draft.latest_step = event.step
    draft.break_now = BreakNow(event.step, length_ms, event.elapsed_ms, event.at)
    draft.step_times = (*draft.step_times, StepTime(event.step, event.elapsed_ms, event.at))


def _break_ended(draft: Draft, event: e.BreakEnded) -> None:
    """The clock of a step that it interrupted goes on where it stood."""
    if draft.break_now:
        _step_stood_still(draft, event.elapsed_ms - draft.break_now.began_ms)
    draft.break_now = None
    _time_of_step_ended(draft, event.step, event)


def _step_stood_still(draft: Draft, for_ms: int) -> None:
    """Its clock goes on where it stood."""
    if draft.step_opened_at:
        draft.step_opened_ms += for_ms
        draft.step_opened_at += timedelta(milliseconds=for_ms)


def _resumed(draft: Draft, event: e.SessionResumed) -> None:
    """A running clock is held. A break goes on while nobody looks: it ends at the time of day that was announced.

    So what no clock counted since the break began is taken as if all before it had been that much earlier.
    """
    hold(draft)
    pause, step = draft.break_now, draft.step
    if pause:
        slept_ms = _uncounted_ms(event, pause.began_at, pause.began_ms)
        draft.break_now = pause.but(began_ms=pause.began_ms - slept_ms)
        draft.step_opened_ms -= slept_ms
    elif step and step.kind == BREAK and draft.step_opened_at:
        draft.step_opened_ms -= _uncounted_ms(event, draft.step_opened_at, draft.step_opened_ms)


def _uncounted_ms(event: e.Event, began_at: datetime, began_ms: int) -> int:
    return max(0, (event.at - began_at) // timedelta(milliseconds=1) - (event.elapsed_ms - began_ms))


def _quiet_taken(draft: Draft, event: e.QuietTaken) -> None:
    """What was counted meanwhile is taken back. Nothing was where time stood still for an act that was undone."""
    quiet_ms, turn = event.quiet_ms, draft.open_turn
    if draft.stands_still:
        return
    draft.spent[place_of(draft, turn)] -= quiet_ms
    draft.spent["between"] += quiet_ms
    if pause := draft.break_now:
        began_at = pause.began_at + timedelta(milliseconds=quiet_ms)
        draft.break_now = pause.but(began_ms=pause.began_ms + quiet_ms, began_at=began_at)
    elif turn:
        change(draft.turns, turn.id, waiting_ms=turn.waiting_ms - quiet_ms)
    _step_stood_still(draft, quiet_ms)


def _step_opened(draft: Draft, event: e.StepOpened | e.RoundOpened) -> None:
    """Raises ``IndexError`` after the last step, and ``ValueError`` for any but the next one."""
    step = draft.plan.steps[draft.steps_opened]
    if step.id != event.step:
        raise ValueError(f"{event.step} is not the next step")
    draft.steps_opened += 1
    draft.step_open = True
    draft.latest_step = step.id
    draft.thinking = step.think_ms is not None
    draft.step_opened_ms = event.elapsed_ms
    draft.step_opened_at = event.at
    draft.step_times = (*draft.step_times, StepTime(step.id, event.elapsed_ms, event.at))


def _thinking_ended(draft: Draft, event: e.ThinkingEnded) -> None:
    draft.thinking = False
    draft.step_opened_ms = event.elapsed_ms
    draft.step_opened_at = event.at


def _step_closed(draft: Draft, event: e.StepClosed | e.RoundClosed) -> None:
    draft.step_open = draft.thinking = False
    draft.raised = ()
    if draft.latest_step is not None:
        _time_of_step_ended(draft, draft.latest_step, event)


def _time_of_step_ended(draft: Draft, step: StepId, event: e.Event) -> None:
    draft.step_times = tuple(
        each.but(ended_ms=event.elapsed_ms, ended_at=event.at) if each.step == step and each.ended_ms is None else each
        for each in draft.step_times
    )


def _round_opened(draft: Draft, event: e.RoundOpened) -> None:
    opener = draft.voices[event.order[0]]
    if not event.left_first:
        change(draft.voices, opener.id, openings=opener.openings + 1)
    told = (event.number, event.step, event.prompt, event.share_ms, event.direction, event.order)
    draft.rounds.append(Round(*told, left_first=event.left_first))
    _step_opened(draft, event)


def _round_closed(draft: Draft, event: e.RoundClosed) -> None:
    draft.rounds[event.number - 1] = draft.rounds[event.number - 1].but(closed=True, ended_early=event.early)
    _step_closed(draft, event)


def _order_changed(draft: Draft, event: e.OrderChanged) -> None:
    draft.rounds[event.round - 1] = draft.rounds[event.round - 1].but(to_come=event.to_come, ordered_seq=event.seq)


def _cards_counted(draft: Draft, event: e.CardsCounted) -> None:
    draft.cards = (*draft.cards, Cards(event.step, event.slower, event.stop))


CHANGES: dict[type[e.Event], Callable[[Draft, Any], None]] = {
    e.PlanChanged: _plan_changed,
    e.EndChosen: _end_chosen,
    e.MeetingChanged: _meeting_changed,
    e.BreakBegan: _break_began,
    e.BreakEnded: _break_ended,
    e.StepOpened: _step_opened,
    e.ThinkingEnded: _thinking_ended,
    e.SessionResumed: _resumed,
    e.QuietTaken: _quiet_taken,
    e.StepClosed: _step_closed,
    e.RoundOpened: _round_opened,
    e.RoundClosed: _round_closed,
    e.OrderChanged: _order_changed,
    e.CardsCounted: _cards_counted,
}
