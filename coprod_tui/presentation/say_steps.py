"""What the facilitator says aloud about steps: what opens, what comes next, and when a break ends."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.steps import rules_of
from coprod_tui.presentation import room as say
from coprod_tui.presentation import times
from coprod_tui.presentation.breaks import back_at
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.stage import asked
from coprod_tui.presentation.steps import STEPS

_COMES = _("Next: {step}")
_STEP = _("Now: {step}")
_TALK = _("We talk all together.")
_TALK_FOR = _("We talk all together, for {about_so_long}.")
_BREAK = _("We take a break: {back}.")
_THINK = _("Let us all think about it first: {question}")
_NOT_WRITTEN = _("Nothing is written down.")


def comes(session: Session) -> str:
    """Which step is next; empty where none is."""
    step = session.next_step
    if step is None:
        return ""
    return _COMES.format(step=quoted(step.prompt)) if step.prompt else STEPS[step.kind].comes


def now(session: Session) -> str:
    """Which step is open, in short; empty where none is."""
    step = session.step
    return _STEP.format(step=quoted(step.prompt or STEPS[step.kind].asks or asked(step))) if step else ""


def not_written(step: Step) -> str:
    """Where nothing is written down of a step, that; else nothing."""
    return "" if step.kept else _NOT_WRITTEN


def _step_opened(session: Session, _event: object) -> str:
    step = session.step
    return sentences(_of_step(session, step), not_written(step)) if step else ""


def _of_step(session: Session, step: Step) -> str:
    """What is asked in it, with all that everybody can read below that."""
    if session.thinking:
        return _THINK.format(question=quoted(asked(step)))
    if is_break := break_now(session):
        return is_break
    if not rules_of(step).has_floor:
        return sentences(now(session), *map(quoted, STEPS[step.kind].ask_also))
    of_step = now(session) if step.prompt else ""
    return sentences(of_step, _TALK_FOR.format(about_so_long=times.about(step.total_ms)) if step.total_ms else _TALK)


def _round_opened(session: Session, _event: object) -> str:
    """Its first turn says what is asked, but where everyone thinks first."""
    return _step_opened(session, _event) if session.thinking else ""


def _thinking_ended(session: Session, _event: object) -> str:
    return "" if session.round else _step_opened(session, _event)


def break_now(session: Session, _event: object = None) -> str:
    """When we are back, and where people find support meanwhile; empty where we are on no break that has an end."""
    back, support = back_at(session), session.plan.support
    return sentences(_BREAK.format(back=back), quoted(support) if support else "") if back else ""


SAYS_OF_STEPS: dict[type[e.Event], Callable[[Session, Any], str]] = {
    e.StepOpened: _step_opened,
    e.RoundOpened: _round_opened,
    e.BreakBegan: break_now,
    e.ThinkingEnded: _thinking_ended,
    e.StepClosed: lambda _, _event: say.THANK_YOU,
}
"""By the kind of event."""
