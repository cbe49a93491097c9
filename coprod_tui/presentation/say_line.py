"""What the facilitator says aloud about the last act, for those who can't see the wall."""

from collections.abc import Callable
from functools import partial
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.history import takes_back
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.value import part
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.floor import is_open_again, who_comes
from coprod_tui.presentation import plan_questions, times
from coprod_tui.presentation import room as say
from coprod_tui.presentation.breaks import is_gathering
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.clock import is_running
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.meeting import REDONE, called, what_undo_calls
from coprod_tui.presentation.say_decisions import SAYS_OF_DECISIONS
from coprod_tui.presentation.say_people import SAYS_OF_PEOPLE, ways_changed
from coprod_tui.presentation.say_steps import SAYS_OF_STEPS, break_now, comes, not_written, now
from coprod_tui.presentation.say_words import SAYS_OF_WORDS
from coprod_tui.presentation.stage import coming, heard_in, is_extra

_YOUR_TURN = _("{name}, it’s your turn.")
_YOUR_TURN_THEN = _("{name}, it’s your turn. Then {following}.")
_ASKED = _("{turn} The question: {question}")
_OPEN_AGAIN = _("Thank you. We talk all together again.")
_EXTRA = _("This is the extra time, for everyone alike.")
_BEGINS = _("{name}, please begin.")
_GOES_ON = _("{name}, please go on.")
_PAUSE = _("We pause for a moment.")
_MORE_TIME = _("Everyone has {time} more.")
_MENDED = _("We put the clock right.")
_ANSWERS_FIRST = _("{name} answers first.")
_PLAN = _("We have changed our plan. {coming}")

_WELCOME = _("Welcome. Shall we begin with how today works?")
_GO_ON = _("We go on where we were.")

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
        return before or _turn(session)
    says = dict(_SAYS)
    if earlier:
        says[e.WaysAgreed] = partial(ways_changed, earlier)
    if about:
        says[e.Undone] = says[e.Redone] = partial(_gone_through, about, earlier)
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
    """At the first turn of a round its question is read out, and that nothing is written down of it, where so."""
    round_ = session.rounds[event.round - 1]
    if is_extra(round_, session.find_turn(event.turn)):
        return sentences(_turn(session), _EXTRA)
    if len(round_.turns) > 1 or event.voice != round_.order[0]:
        return _turn(session)
    said = _ASKED.format(question=quoted(round_.prompt), turn=_turn(session))
    return sentences(said, not_written(part(session.plan.steps, round_.step)))


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
    return sentences(heard_in(session, session.rounds[-1]), comes(session))


def _floor_given(session: Session, event: e.FloorGiven) -> str:
    if event.why == "answer":
        return _ANSWERS_FIRST.format(name=name_of(session, event.voice))
    return _turn(session)


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


# --- undone and done again


def _gone_through(about: e.Events, earlier: Session | None, session: Session, event: e.Undone | e.Redone) -> str:
    """What was undone or done again, as undo calls it, and where we are now; nothing of what shows on no wall."""
    kinds = {type(each) for each in about}
    if about and not kinds & _SAYS.keys():
        return ""
    if e.PaceChosen in kinds:
        return _where_we_are(session, event)
    is_elsewhere = earlier is None or _place(earlier) != _place(session)
    return sentences(
        _what(about, is_undone=isinstance(event, e.Undone)), _where(session, earlier) if is_elsewhere else ""
    )


def _what(about: e.Events, *, is_undone: bool) -> str:
    """No wall shows that somebody passed: their turn was ended."""
    if not about:
        return _WENT_BACK if is_undone else _GO_ON
    passed = any(isinstance(each, e.TurnPassed) for each in about)
    what = what_undo_calls()["go_on.turn_ended"] if passed else called(about)
    return (_TAKEN_BACK if is_undone else REDONE).format(what=what)


def _place(session: Session) -> object:
    turn, step = session.open_turn, session.step_open and session.latest_step
    return turn and (turn.id, turn.clock), step, session.thinking, session.break_now, coming(session)


def _where(session: Session, earlier: Session | None) -> str:
    """Nobody is told that it is their turn, or to go on, while they speak."""
    if session.break_now:
        return break_now(session)
    turn = session.open_turn
    if turn is None:
        return coming(session) if session.round else now(session) or comes(session)
    if not is_running(session):
        return _turn(session)
    spoke = earlier is None or (earlier.turn == turn.id and is_running(earlier))
    return coming(session) if spoke else _GOES_ON.format(name=name_of(session, turn.voice))


def _always(sentence: str) -> Callable[[Session, Any], str]:
    return lambda _session, _event: sentence


_SAYS: dict[type[e.Event], Callable[[Session, Any], str]] = {
    e.SessionOpened: _always(_WELCOME),
    e.SessionResumed: lambda session, _: break_now(session) or _GO_ON,
    e.PaceChosen: _pace_chosen,
    e.RoundClosed: _round_closed,
    e.PlanChanged: _plan_changed,
    e.EndChosen: _end_chosen,
    e.MeetingChanged: _always(plan_questions.MEETING_CHANGED),
    e.BreakEnded: _where_we_are,
    e.OrderChanged: _order_changed,
    e.QuietTaken: lambda session, _: break_now(session) or _turn(session),  # a break ends later than it was said
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
    **SAYS_OF_STEPS,
    **SAYS_OF_PEOPLE,
    **SAYS_OF_WORDS,
    **SAYS_OF_DECISIONS,
    e.Undone: partial(_gone_through, (), None),
    e.Redone: partial(_gone_through, (), None),
}
"""By the kind of event. What is not here shows on no wall, or begins what another event of the same act opens."""
