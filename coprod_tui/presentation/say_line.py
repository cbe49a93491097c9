"""What the facilitator says aloud about the last act, for those who can't see the wall."""

from collections.abc import Callable
from functools import partial
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.history import takes_back
from coprod_tui.domain.ids import ContributionId, VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.floor import is_open_again, who_comes
from coprod_tui.domain.steps import rules_of
from coprod_tui.presentation import plan_questions, times
from coprod_tui.presentation import room as say
from coprod_tui.presentation.alongside import ALONGSIDE, TAKES_TURNS, came
from coprod_tui.presentation.breaks import back_at
from coprod_tui.presentation.called import called, name_of, said_by
from coprod_tui.presentation.jargon import means
from coprod_tui.presentation.labels import SOMEONE, quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.say_decisions import SAYS_OF_DECISIONS
from coprod_tui.presentation.stage import asked, coming, heard_in
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.ways import lines_of
from coprod_tui.presentation.ways_chosen import from_now_on

SAY = _("Say:")

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
_JOINED = _("{name} has joined us.")
_RENAMED = _("From now on we say {name}.")
_AWAY = _("{name} is away for a while.")
_BACK = _("{name} is with us again.")
_WAYS = _("This is how we work together: {lines}")
_WAYS_CHANGED = _("We have agreed how we work together.")

_WRITTEN = _("{name}, is this what you meant? {words}")
_WRITTEN_SOMEONE = _("Written down: {words} Is this what was meant?")
_CHECKED = _("That is what was meant: {words}")
_TAKEN_OUT = _("Some words were taken out again.")

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
        says[e.WaysAgreed] = partial(_ways_changed, earlier)
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
    if back := back_at(session):
        return _BREAK.format(back=back)
    if not rules_of(step).has_floor:
        return _STEP.format(step=quoted(step.prompt or STEPS[step.kind].asks or asked(step)))
    now = _STEP.format(step=quoted(step.prompt)) if step.prompt else ""
    return sentences(now, _TALK_FOR.format(about_so_long=times.about(step.total_ms)) if step.total_ms else _TALK)


def _floor_given(session: Session, event: e.FloorGiven) -> str:
    return _of_voice(_ANSWERS_FIRST)(session, event) if event.why == "answer" else _turn(session)


def _round_opened(session: Session, _event: object) -> str:
    """Its first turn says what is asked, but where everyone thinks first."""
    return _step_opened(session, _event) if session.thinking else ""


def _thinking_ended(session: Session, _event: object) -> str:
    return "" if session.round else _step_opened(session, _event)


def _break_began(session: Session, _event: object) -> str:
    return _BREAK.format(back=back_at(session))


def _quiet_taken(session: Session, _event: object) -> str:
    """All is as before it, but that a break ends later."""
    return _BREAK.format(back=back) if (back := back_at(session)) else ""


def _where_we_are(session: Session, _event: object) -> str:
    """Whoever had begun goes on."""
    turn = session.open_turn
    if turn and not turn.is_unused:
        return _GOES_ON.format(name=name_of(session, turn.voice))
    return _turn(session) or _GO_ON


def _plan_changed(session: Session, _event: object) -> str:
    return _PLAN.format(coming=coming(session)).strip()


def _end_chosen(_session: Session, event: e.EndChosen) -> str:
    return plan_questions.END_AT.done.format(time=event.ends) if event.ends else plan_questions.END_OPEN.done


def _order_changed(session: Session, _event: object) -> str:
    return coming(session)


def _time_added(_session: Session, event: e.TimeAdded) -> str:
    return _MORE_TIME.format(time=times.in_words(event.extra_ms))


# --- people


def _of_voice(sentence: str) -> Callable[[Session, Any], str]:
    return lambda session, event: sentence.format(name=name_of(session, VoiceId(event.voice)))


def _ways(_session: Session, event: e.WaysAgreed) -> str:
    if event.act == 1:  # they came along from the last session, and are asked about at the gathering
        return ""
    return _WAYS.format(lines=quoted(" ".join(event.lines))) if event.lines else _WAYS_CHANGED


def _ways_changed(earlier: Session, session: Session, event: e.WaysAgreed) -> str:
    """What is chosen otherwise first, as lines can be long; lines that stand already are not read out again."""
    choices = from_now_on(earlier, session)
    if choices and lines_of(earlier) == event.lines:
        return choices
    return sentences(choices, _ways(session, event))


# --- words


def _explained(_session: Session, event: e.WordExplained) -> str:
    return means(event.term, event.meaning)


def _words(session: Session, contribution: ContributionId) -> str:
    return quoted(session.contribution(contribution).text or "")


def _written(session: Session, event: e.Contributed | e.ContributionMoved | e.ContributionReworded) -> str:
    """It is read out to whoever said it, to be checked."""
    name = said_by(session, session.contribution(event.contribution))
    said = _WRITTEN_SOMEONE if name == SOMEONE else _WRITTEN
    return said.format(name=name, words=_words(session, event.contribution))


def _checked(session: Session, event: e.ReadBack) -> str:
    return _CHECKED.format(words=_words(session, event.contribution))


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
    e.SessionResumed: lambda session, event: _quiet_taken(session, event) or _GO_ON,
    e.VoiceJoined: lambda session, event: _of_voice(_JOINED)(session, event) if event.act > 1 else "",
    e.VoiceRenamed: lambda _, event: _RENAMED.format(name=called(event.name)),
    e.VoiceWentAway: _of_voice(_AWAY),
    e.VoiceCameBack: _of_voice(_BACK),
    e.PaceChosen: _where_we_are,  # what time suits somebody is said to nobody
    e.CameAlongside: lambda session, event: came(session) if event.act > 1 else "",
    e.BecameAlongside: _of_voice(ALONGSIDE),
    e.BecameVoice: _of_voice(TAKES_TURNS),
    e.StepOpened: _step_opened,
    e.RoundOpened: _round_opened,
    e.RoundClosed: _round_closed,
    e.PlanChanged: _plan_changed,
    e.EndChosen: _end_chosen,
    e.MeetingChanged: _always(plan_questions.MEETING_CHANGED),
    e.BreakBegan: _break_began,
    e.BreakEnded: _where_we_are,
    e.ThinkingEnded: _thinking_ended,
    e.QuietTaken: _quiet_taken,
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
    e.Contributed: _written,
    e.ContributionMoved: _written,
    e.ContributionReworded: _written,
    e.ReadBack: _checked,
    e.TakenOut: _always(_TAKEN_OUT),
    e.WaysAgreed: _ways,
    e.WordExplained: _explained,
    **SAYS_OF_DECISIONS,
    e.Undone: _taken_back,
    e.Redone: lambda session, event: _turn(session, event) or _GO_ON,
}
"""By the kind of event. What is not here shows on no wall, or begins what another event of the same act opens."""
