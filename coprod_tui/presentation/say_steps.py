"""What the facilitator says aloud about steps: the gathering, what opens and ends, time to think, and breaks."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.value import part
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.steps import BREAK, rules_of
from coprod_tui.presentation import room as say
from coprod_tui.presentation import times
from coprod_tui.presentation.alongside import also_here
from coprod_tui.presentation.breaks import back_at
from coprod_tui.presentation.clock import look_of
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import ended, sentences
from coprod_tui.presentation.stage import asked, stage
from coprod_tui.presentation.steps import STEPS

_COMES = _("Next: {step}")
_STEP = _("Now: {step}")
_TALK = _("We talk all together.")
_TALK_FOR = _("We talk all together, for {about_so_long}.")
_BREAK = _("We take a break of {length}: {back}.")
BREAK_OVER = _("The break is over.")
_THINK = _("Let us all think about it first: {question}")
_NOT_WRITTEN = _("Nothing is written down.")
_THINK_FOR = _("Let us all think about it first, for {time}: {question}")
_WELCOME = _("Welcome.")
_PURPOSE = _("This is what brings us together: {purpose}")
_SHALL_WE = _("Shall we begin with how today works?")


def welcome(session: Session, _event: object = None) -> str:
    """Who is here and what for, before all hear how today works."""
    is_known = session.present or session.is_without_voices
    who, purpose = ended(stage(session).lead) if is_known else _WELCOME, session.plan.purpose
    what_for = _PURPOSE.format(purpose=quoted(purpose)) if purpose else ""
    return sentences(who, ended(also_here(session)), what_for, _SHALL_WE)


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


def step_opened(session: Session, _event: object = None) -> str:
    """What all do now; empty where no step is open."""
    step = session.step
    return sentences(_of_step(session, step), not_written(step)) if step else ""


def _of_step(session: Session, step: Step) -> str:
    """What is asked in it, with all that everybody can read below that."""
    if session.thinking:
        return _thinking(session, step)
    if is_break := break_now(session):
        return is_break
    if not rules_of(step).has_floor:
        return sentences(now(session), *map(ended, STEPS[step.kind].ask_also))
    of_step = now(session) if step.prompt else ""
    return sentences(of_step, _TALK_FOR.format(about_so_long=times.about(step.total_ms)) if step.total_ms else _TALK)


def _thinking(session: Session, step: Step) -> str:
    """For how long, where the wall has numbers."""
    question = quoted(asked(step))
    if not step.think_ms or look_of(session) != "numbers":
        return _THINK.format(question=question)
    return _THINK_FOR.format(time=times.in_words(step.think_ms), question=question)


def _round_opened(session: Session, _event: object) -> str:
    """Its first turn says what is asked, but where everyone thinks first."""
    return step_opened(session) if session.thinking else ""


def _thinking_ended(session: Session, _event: object) -> str:
    return "" if session.round else step_opened(session)


def break_now(session: Session, _event: object = None) -> str:
    """How long, when we are back, and where people find support; empty where we are on no break that has an end."""
    back, support, step = back_at(session), session.plan.support, session.step
    length_ms = session.break_now.length_ms if session.break_now else step.total_ms if step else None
    if not back or length_ms is None:
        return ""
    return sentences(_BREAK.format(length=times.in_words(length_ms), back=back), quoted(support) if support else "")


def is_break(session: Session, event: e.StepClosed) -> bool:
    """Whether it was a break that ended."""
    return part(session.plan.steps, event.step).kind == BREAK


def _step_closed(session: Session, event: e.StepClosed) -> str:
    return BREAK_OVER if is_break(session, event) else say.THANK_YOU


SAYS_OF_STEPS: dict[type[e.Event], Callable[[Session, Any], str]] = {
    e.SessionOpened: welcome,
    e.StepOpened: step_opened,
    e.RoundOpened: _round_opened,
    e.BreakBegan: break_now,
    e.ThinkingEnded: _thinking_ended,
    e.StepClosed: _step_closed,
}
"""By the kind of event."""
