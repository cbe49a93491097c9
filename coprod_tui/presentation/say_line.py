"""What the facilitator says aloud about the last act, for those who can't see the wall."""

from collections.abc import Callable
from functools import partial
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.history import takes_back
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.floor import is_open_again, who_comes
from coprod_tui.domain.steps import rules_of
from coprod_tui.presentation import plan_questions, times
from coprod_tui.presentation import room as say
from coprod_tui.presentation.breaks import back_at, is_gathering
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.say_decisions import SAYS_OF_DECISIONS
from coprod_tui.presentation.say_people import SAYS_OF_PEOPLE, ways_changed
from coprod_tui.presentation.say_words import SAYS_OF_WORDS
from coprod_tui.presentation.stage import asked, coming, heard_in
from coprod_tui.presentation.steps import STEPS

_YOUR_TURN = _("{name}, it’s your turn.")
_YOUR_TURN_THEN = _("{name}, it’s your turn. Then {following}.")
_ASKED = _("{turn} The question: {question}")
_OPEN_AGAIN = _("Thank you. We talk all together again.")
_BEGINS = _("{name}, please begin.")
_GOES_ON = _("{name}, please go on.")
_PAUSE = _("We pause for a moment.")
_MORE_TIME = _("Everyone has {time} more.")
_MENDED = _("We put the clock right.")
_NEXT_COMES = _("{thanks} Next: {step}")
_NEXT_OF_ITS_KIND = _("{thanks} {next_step}")
_STEP = _("Now: {step}")
_TALK = _("We talk all together.")
_TALK_FOR = _("We talk all together, for {about_so_long}.")
_ANSWERS_FIRST = _("{name} answers first.")
_BREAK = _("We take a break: {back}.")
_THINK = _("Let us all think about it first: {question}")
_PLAN = _("We have changed our plan. {coming}")

_WELCOME = _("Welcome. Shall we begin with how today works?")
_GO_ON = _("We go on where we were.")

_TAKEN_BACK = _("We went back one step.")
_TAKEN_BACK_TURN = _("We went back one step. {turn}")


def aloud(session: Session, act: e.Events, before: str = "", earlier: Session | None = None) -> str:
    """What to say after the events of an act, which led to ``session``; empty where the wall shows nothing new.

    The last event counts that has something to say: what opened, rather than what ended for it. ``before`` was to be
    said before the act, and is to be said again where nobody meant it. ``earlier`` is the session before the act,
    where that is known: what changed is named then.
    """
    if takes_back(act[-1]):
        return before or _turn(session)
    says = dict(_SAYS)
    if earlier:
        says[e.WaysAgreed] = partial(ways_changed, earlier)
    said = (says[type(event)](session, event) for event in reversed(act) if type(event) in says)
    return next(filter(None, said), "")


# --- turns and steps


def _turn(session: Session, _event: object = None) -> str:
    """Whose turn it is, and whose then."""
    turn = session.open_turn
    if turn is None:
        return ""
    name, following = name_of(session, turn.voice), who_comes(session)
    if not following or following[0] == turn.voice:
        return _YOUR_TURN.format(name=name)
    return _YOUR_TURN_THEN.format(name=name, following=name_of(session, following[0]))


def _turn_opened(session: Session, event: e.TurnOpened) -> str:
    """At the first turn of a round its question is read out."""
    round_ = session.rounds[event.round - 1]
    if len(round_.turns) > 1 or event.voice != round_.order[0]:
        return _turn(session)
    return _ASKED.format(question=quoted(round_.prompt), turn=_turn(session))


def _clock_started(session: Session, event: e.ClockStarted) -> str:
    turn = session.find_turn(event.turn)
    said = _GOES_ON if turn.spoken_ms or turn.held_ms else _BEGINS
    return said.format(name=name_of(session, turn.voice))


def _after_a_turn(session: Session, _event: object) -> str:
    """Where no other turn follows."""
    if session.round and not rotation.queue(session):
        return _round_closed(session)
    if is_open_again(session):
        return _OPEN_AGAIN
    return say.THANK_YOU


def _round_closed(session: Session, _event: object = None) -> str:
    if session.rounds[-1].ended_early:
        return plan_questions.ended_round(session).done
    thanks, step = heard_in(session, session.rounds[-1]), session.next_step
    if step is None:
        return thanks
    if step.prompt:
        return _NEXT_COMES.format(thanks=thanks, step=quoted(step.prompt))
    return _NEXT_OF_ITS_KIND.format(thanks=thanks, next_step=STEPS[step.kind].comes)


def _step_opened(session: Session, _event: object) -> str:
    step = session.step
    if step is None:
        return ""
    if session.thinking:
        return _THINK.format(question=quoted(asked(step)))
    if break_ := _break(session):
        return break_
    if not rules_of(step).has_floor:
        return _STEP.format(step=quoted(step.prompt or STEPS[step.kind].asks or asked(step)))
    now = _STEP.format(step=quoted(step.prompt)) if step.prompt else ""
    return sentences(now, _TALK_FOR.format(about_so_long=times.about(step.total_ms)) if step.total_ms else _TALK)


def _floor_given(session: Session, event: e.FloorGiven) -> str:
    if event.why == "answer":
        return _ANSWERS_FIRST.format(name=name_of(session, event.voice))
    return _turn(session)


def _round_opened(session: Session, _event: object) -> str:
    """Its first turn says what is asked, but where everyone thinks first."""
    return _step_opened(session, _event) if session.thinking else ""


def _thinking_ended(session: Session, _event: object) -> str:
    return "" if session.round else _step_opened(session, _event)


def _break(session: Session, _event: object = None) -> str:
    """When we are back, and where people find support meanwhile; empty where we are on no break that has an end."""
    back, support = back_at(session), session.plan.support
    return sentences(_BREAK.format(back=back), quoted(support) if support else "") if back else ""


def _where_we_are(session: Session, _event: object) -> str:
    """Whoever had begun goes on."""
    turn = session.open_turn
    if turn and not turn.is_unused:
        return _GOES_ON.format(name=name_of(session, turn.voice))
    if is_gathering(session):
        return _WELCOME
    return _turn(session) or _GO_ON


def _pace_chosen(session: Session, event: e.PaceChosen) -> str:
    """What time suits somebody is said to nobody, nor that it was asked beforehand."""
    return _where_we_are(session, event) if event.act > 1 else ""


def _plan_changed(session: Session, _event: object) -> str:
    return _PLAN.format(coming=coming(session)).strip()


def _end_chosen(_session: Session, event: e.EndChosen) -> str:
    return plan_questions.END_AT.done.format(time=event.ends) if event.ends else plan_questions.END_OPEN.done


def _order_changed(session: Session, _event: object) -> str:
    return coming(session)


def _time_added(_session: Session, event: e.TimeAdded) -> str:
    return _MORE_TIME.format(time=times.in_words(event.extra_ms))


# --- taken back


def _taken_back(session: Session, _event: e.Undone) -> str:
    """Nobody is told that it is their turn while they speak."""
    is_speaking = session.open_turn is not None and session.open_turn.clock == "running"
    turn = "" if is_speaking else _turn(session)
    return _TAKEN_BACK_TURN.format(turn=turn) if turn else _TAKEN_BACK


def _always(sentence: str) -> Callable[[Session, Any], str]:
    return lambda _session, _event: sentence


_SAYS: dict[type[e.Event], Callable[[Session, Any], str]] = {
    e.SessionOpened: _always(_WELCOME),
    e.SessionResumed: lambda session, _: _break(session) or _GO_ON,
    e.PaceChosen: _pace_chosen,
    e.StepOpened: _step_opened,
    e.RoundOpened: _round_opened,
    e.RoundClosed: _round_closed,
    e.PlanChanged: _plan_changed,
    e.EndChosen: _end_chosen,
    e.MeetingChanged: _always(plan_questions.MEETING_CHANGED),
    e.BreakBegan: _break,
    e.BreakEnded: _where_we_are,
    e.ThinkingEnded: _thinking_ended,
    e.QuietTaken: _break,
    e.OrderChanged: _order_changed,
    e.StepClosed: _always(say.THANK_YOU),
    e.TurnOpened: _turn_opened,
    e.TurnEnded: lambda session, event: _after_a_turn(session, event) if event.command else "",
    e.TurnPassed: _after_a_turn,
    e.HandRaised: _order_changed,
    e.HandLowered: _order_changed,
    e.FloorGiven: _floor_given,
    e.ClockStarted: _clock_started,
    e.ClockHeld: lambda _, event: _PAUSE if event.command else "",
    e.TimeAdded: _time_added,
    e.ClockMended: _always(_MENDED),
    e.CountedFromOpening: _always(_MENDED),
    **SAYS_OF_PEOPLE,
    **SAYS_OF_WORDS,
    **SAYS_OF_DECISIONS,
    e.Undone: _taken_back,
    e.Redone: lambda session, event: _turn(session, event) or _GO_ON,
}
"""By the kind of event. What is not here shows on no wall, or begins what another event of the same act opens."""
