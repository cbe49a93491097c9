"""What the facilitator says aloud about turns: whose it is, whose then, and whose hands are up."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.value import part
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.floor import is_open_again, who_comes
from coprod_tui.presentation import plan_questions, times
from coprod_tui.presentation import room as say
from coprod_tui.presentation.breaks import is_gathering
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import ended, sentences
from coprod_tui.presentation.say_steps import comes, not_written, welcome
from coprod_tui.presentation.stage import coming, heard_in, of_turn

_YOUR_TURN = _("{name}, it’s your turn.")
_YOUR_TURN_THEN = _("{name}, it’s your turn. Then {following}.")
_NOTE = _("This is {note}.")
_ASKED = _("The question: {question}")
_OPEN_AGAIN = _("Thank you. We talk all together again.")
_BEGINS = _("{name}, please begin.")
_GOES_ON = _("{name}, please go on.")
_PAUSE = _("We pause for a moment.")
_MORE_TIME = _("Everyone has {time} more.")
_MENDED = _("We put the clock right.")
_ANSWERS_FIRST = _("{name} answers first.")
_HAND_UP = _("A hand is up. {next}")
_HAND_DOWN = _("A hand is down. {next}")
GO_ON = _("We go on where we were.")


def turn(session: Session, _event: object = None) -> str:
    """Whose turn it is, and whose then; empty where nobody has one."""
    now = session.open_turn
    if now is None:
        return ""
    name, following = name_of(session, now.voice), who_comes(session)
    note = of_turn(session, now)[1]
    extra = _NOTE.format(note=note) if note == say.EXTRA else ""
    if not following or following[0] == now.voice:
        return sentences(_YOUR_TURN.format(name=name), extra)
    return sentences(_YOUR_TURN_THEN.format(name=name, following=name_of(session, following[0])), extra)


def question(session: Session) -> str:
    """What is asked in the open turn, or in turns that are still to come; empty where nobody has one."""
    if now := session.open_turn:
        return _ASKED.format(question=quoted(of_turn(session, now)[0]))
    if session.round and rotation.queue(session):
        return _ASKED.format(question=quoted(session.round.prompt))
    return ""


def turn_or_next(session: Session) -> str:
    """Whose turn it is, or who is next."""
    return where_we_are(session) if session.open_turn else who_is_next(session)


def _turn_opened(session: Session, event: e.TurnOpened) -> str:
    """At the first turn of a round its question is read out, and that nothing is written down of it, where so."""
    round_ = session.rounds[event.round - 1]
    if len(round_.turns) > 1 or event.voice != round_.order[0]:
        return turn(session)
    return sentences(turn(session), question(session), not_written(part(session.plan.steps, round_.step)))


def where_we_are(session: Session, _event: object = None) -> str:
    """Whoever had begun goes on."""
    now = session.open_turn
    if now and not now.is_unused:
        return _GOES_ON.format(name=name_of(session, now.voice))
    if is_gathering(session):
        return welcome(session)
    return turn(session) or GO_ON


def _pace_chosen(session: Session, event: e.PaceChosen) -> str:
    """What time suits somebody is said to nobody, nor that it was asked beforehand."""
    return where_we_are(session) if event.act > 1 else ""


def who_is_next(session: Session, _event: object = None) -> str:
    """Who comes next, or what, as it stands on the wall."""
    return ended(coming(session))


def round_closed(session: Session, _event: object = None) -> str:
    """Thanks, and what comes next."""
    if session.rounds[-1].ended_early:
        return plan_questions.ended_round(session).done
    return sentences(heard_in(session, session.rounds[-1]), comes(session))


def _clock_started(session: Session, event: e.ClockStarted) -> str:
    now = session.find_turn(event.turn)
    said = _GOES_ON if now.spoken_ms or now.held_ms else _BEGINS
    return said.format(name=name_of(session, now.voice))


def _after_a_turn(session: Session, _event: object) -> str:
    """Where no other turn follows."""
    if session.round and not rotation.queue(session):
        return round_closed(session)
    if is_open_again(session):
        return _OPEN_AGAIN
    return say.THANK_YOU


def _floor_given(session: Session, event: e.FloorGiven) -> str:
    if event.why == "answer":
        return _ANSWERS_FIRST.format(name=name_of(session, event.voice))
    return turn(session)


def _time_added(_session: Session, event: e.TimeAdded) -> str:
    return _MORE_TIME.format(time=times.in_words(event.extra_ms))


def _hand(sentence: str) -> Callable[[Session, object], str]:
    return lambda session, _event: sentence.format(next=who_is_next(session))


SAYS_OF_TURNS: dict[type[e.Event], Callable[[Session, Any], str]] = {
    e.PaceChosen: _pace_chosen,
    e.RoundClosed: round_closed,
    e.OrderChanged: who_is_next,
    e.TurnOpened: _turn_opened,
    e.TurnEnded: lambda session, event: _after_a_turn(session, event) if event.command else "",
    e.TurnPassed: _after_a_turn,
    e.HandRaised: _hand(_HAND_UP),
    e.HandLowered: _hand(_HAND_DOWN),
    e.FloorGiven: _floor_given,
    e.ClockStarted: _clock_started,
    e.ClockHeld: lambda _, event: _PAUSE if event.command else "",
    e.TimeAdded: _time_added,
    e.ClockMended: lambda _, _event: _MENDED,
    e.CountedFromOpening: lambda _, _event: _MENDED,
}
"""By the kind of event."""
