"""What the facilitator says aloud about the last act, for those who can't see the wall."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.history import takes_back
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import plan_questions
from coprod_tui.presentation.breaks import is_gathering
from coprod_tui.presentation.clock import is_running
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.meeting import REDONE, called, what_undo_calls
from coprod_tui.presentation.say_decisions import SAYS_OF_DECISIONS
from coprod_tui.presentation.say_people import SAYS_OF_PEOPLE, ways_changed
from coprod_tui.presentation.say_reflection import SAYS_OF_REFLECTION
from coprod_tui.presentation.say_steps import (
    BREAK_OVER,
    SAYS_OF_STEPS,
    break_now,
    comes,
    is_break,
    now,
    step_opened,
    welcome,
)
from coprod_tui.presentation.say_turns import (
    GO_ON,
    SAYS_OF_TURNS,
    question,
    turn,
    turn_or_next,
    where_we_are,
    who_is_next,
)
from coprod_tui.presentation.say_words import SAYS_OF_WORDS
from coprod_tui.presentation.stage import coming, stage

_PLAN = _("We have changed our plan.")
_WENT_BACK = _("We went back one step.")
_TAKEN_BACK = _("Taken back: {what}.")


def aloud(
    session: Session, act: e.Events, before: str = "", earlier: Session | None = None, about: e.Events = ()
) -> str:
    """What to say after the events of an act, which led to ``session``; empty where the wall shows nothing new.

    The last event counts that has something to say: what opened, rather than what ended for it. ``before`` was to be
    said before the act, and is to be said again where nobody meant it. ``earlier`` is the session before the act,
    where that is known: what changed is named then. ``about`` is the act that this one undid, or did again.
    """
    if takes_back(act[-1]):
        return before or turn(session)
    says = _says_after(earlier, about)
    said = [(event, says[type(event)](session, event)) for event in act if type(event) in says]
    last = next((event for event, sentence in reversed(said) if sentence), None)
    told = sentences(
        *(sentence if event is last else _said_first(session, event, sentence) for event, sentence in said)
    )
    return sentences(told, _asked_now(session, earlier, told)) if earlier else told


def _says_after(earlier: Session | None, about: e.Events) -> Mapping[type[e.Event], Callable[[Session, Any], str]]:
    """By the kind of event, where it is known how all was before, and what was undone."""
    says = dict(_SAYS)
    if earlier:
        says[e.WaysAgreed] = partial(ways_changed, earlier)
    if about:
        says[e.Undone] = says[e.Redone] = partial(_gone_through, about, earlier)
    return says


def _said_first(session: Session, event: e.Event, sentence: str) -> str:
    """What is said before what the act ended with: each answer of a reflection, and that a break is over."""
    if isinstance(event, e.BreakEnded) or (isinstance(event, e.StepClosed) and is_break(session, event)):
        return BREAK_OVER
    return sentence if type(event) in SAYS_OF_REFLECTION else ""


# --- where we are, and where we go


def _asked_now(session: Session, earlier: Session, told: str) -> str:
    """The question that stands large where another stood before, unless it was told already."""
    heading = stage(session).heading
    is_new = heading != stage(earlier).heading and heading not in told
    if not is_new or all(heading != step.prompt for step in session.plan.steps):
        return ""
    return question(session) or comes(session)


def _resumed(session: Session, _event: object) -> str:
    """Whoever comes back may have heard none of it."""
    if is_break := break_now(session):
        return is_break
    if asked := question(session):
        return sentences(GO_ON, turn_or_next(session), asked)
    return sentences(GO_ON, step_opened(session) or _before_a_step(session))


def _before_a_step(session: Session) -> str:
    return welcome(session) if is_gathering(session) else who_is_next(session)


def _break_ended(session: Session, _event: object) -> str:
    return sentences(BREAK_OVER, where_we_are(session))


def _plan_changed(session: Session, _event: object) -> str:
    return sentences(_PLAN, who_is_next(session))


def _end_chosen(_session: Session, event: e.EndChosen) -> str:
    return plan_questions.END_AT.done.format(time=event.ends) if event.ends else plan_questions.END_OPEN.done


# --- undone and done again


def _gone_through(about: e.Events, earlier: Session | None, session: Session, event: e.Undone | e.Redone) -> str:
    """What was undone or done again, as undo calls it, and where we are now; nothing of what shows on no wall."""
    kinds = {type(each) for each in about}
    if about and not kinds & _SAYS.keys():
        return ""
    if e.PaceChosen in kinds:
        return where_we_are(session, event)
    is_elsewhere = earlier is None or _place(earlier) != _place(session)
    return sentences(
        _what(about, is_undone=isinstance(event, e.Undone)), _where(session, earlier) if is_elsewhere else ""
    )


def _what(about: e.Events, *, is_undone: bool) -> str:
    """No wall shows that somebody passed: their turn was ended."""
    if not about:
        return _WENT_BACK if is_undone else GO_ON
    passed = any(isinstance(each, e.TurnPassed) for each in about)
    what = what_undo_calls()["go_on.turn_ended"] if passed else called(about)
    return (_TAKEN_BACK if is_undone else REDONE).format(what=what)


def _place(session: Session) -> object:
    whose, step = session.open_turn, session.step_open and session.latest_step
    return whose and (whose.id, whose.clock), step, session.thinking, session.break_now, coming(session)


def _where(session: Session, earlier: Session | None) -> str:
    """Nobody is told that it is their turn, or to go on, while they speak."""
    if session.break_now:
        return break_now(session)
    whose = session.open_turn
    if whose is None:
        return who_is_next(session) if session.round else now(session) or comes(session)
    if not is_running(session):
        return turn(session)
    spoke = earlier is None or (earlier.turn == whose.id and is_running(earlier))
    return who_is_next(session) if spoke else where_we_are(session)


_SAYS: dict[type[e.Event], Callable[[Session, Any], str]] = {
    e.SessionResumed: _resumed,
    e.BreakEnded: _break_ended,
    e.QuietTaken: lambda session, _: break_now(session) or turn(session),  # a break ends later than it was said
    e.PlanChanged: _plan_changed,
    e.EndChosen: _end_chosen,
    e.MeetingChanged: lambda session, _: sentences(plan_questions.MEETING_CHANGED, break_now(session)),  # with support
    **SAYS_OF_TURNS,
    **SAYS_OF_STEPS,
    **SAYS_OF_PEOPLE,
    **SAYS_OF_WORDS,
    **SAYS_OF_DECISIONS,
    **SAYS_OF_REFLECTION,
    e.Undone: partial(_gone_through, (), None),
    e.Redone: partial(_gone_through, (), None),
}
"""By the kind of event. What is not here shows on no wall, or begins what another event of the same act opens."""
