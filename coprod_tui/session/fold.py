"""From events to a Session: what each kind of event changes.

``fold`` is the only way a Session comes about. Time is passed in one place (``_pass_time``), before the event itself
is taken in, so every millisecond is counted exactly once.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from coprod_tui.session import events as e
from coprod_tui.session import fold_decisions, fold_words
from coprod_tui.session.session import Outcome, Round, Session, Turn, Voice

Part = TypeVar("Part", Voice, Turn)

_COUNTERS = {"waiting": "waiting_ms", "running": "spoken_ms", "held": "held_ms"}
"""By the state of its clock, where a turn's time goes."""


class NotASession(ValueError):
    """Events that do not begin with ``SessionOpened``, or whose numbers have a gap."""


def fold(events: Iterable[e.Event]) -> Session:
    """The Session that the events give; what was undone is left out. Raises ``NotASession``."""
    events = list(events)
    for number, event in enumerate(events, start=1):
        if event.seq != number:
            raise NotASession(f"event {number} is missing")
    counted = e.standing(events)
    if not counted or not isinstance(counted[0], e.SessionOpened):
        raise NotASession("the opening is missing")
    return after(_opened(counted[0]), counted[1:])


def after(session: Session, events: Iterable[e.Event]) -> Session:
    """``session`` once the events, none of them an ``Undone``, have happened too."""
    for event in events:
        session = _CHANGES[type(event)](_pass_time(session, event.elapsed_ms), event)
    return session


def _opened(event: e.SessionOpened) -> Session:
    return Session(event.id, event.plan, event.draw_seed, event.at, as_of_ms=event.elapsed_ms)


def _pass_time(session: Session, elapsed_ms: int) -> Session:
    passed = elapsed_ms - session.as_of_ms
    if passed <= 0:
        return session
    turn = session.find_turn(session.turn) if session.turn else None
    place = session.place_of(turn)
    spent = session.spent.but(**{place: getattr(session.spent, place) + passed})
    if turn is None:
        return session.but(spent=spent, as_of_ms=elapsed_ms)
    counter = _COUNTERS[turn.clock]
    rounds = _rounds_with(session, turn.but(**{counter: getattr(turn, counter) + passed}))
    return session.but(spent=spent, as_of_ms=elapsed_ms, rounds=rounds)


# --- session


def _resumed(session: Session, _: e.SessionResumed) -> Session:
    turn = session.open_turn
    return _with_turn(session, turn.but(clock="held")) if turn and turn.clock == "running" else session


def _closed(session: Session, event: e.SessionClosed) -> Session:
    return session.but(closed_at=event.at)


# --- voices


def _joined(session: Session, event: e.VoiceJoined) -> Session:
    voice = Voice(event.voice, event.name, event.at, openings_before=event.opened_before)
    return _in_running_round(session.but(voices=(*session.voices, voice)), event.voice)


def _renamed(session: Session, event: e.VoiceRenamed) -> Session:
    return _with_voice(session, session.voice(event.voice).but(name=event.name))


def _went_away(session: Session, event: e.VoiceWentAway) -> Session:
    return _with_voice(session, session.voice(event.voice).but(here=False))


def _came_back(session: Session, event: e.VoiceCameBack) -> Session:
    return _in_running_round(_with_voice(session, session.voice(event.voice).but(here=True)), event.voice)


def _in_running_round(session: Session, voice: str) -> Session:
    """Whoever joins or comes back while a round runs has a full share in it, at the end of its order."""
    round_ = session.round
    if round_ is None or voice in round_.order:
        return session
    return _with_round(session, round_.but(order=(*round_.order, voice)))


# --- steps and rounds


def _step_opened(session: Session, event: e.StepOpened) -> Session:
    return session.but(steps_opened=event.step, step_open=True, step_opened_ms=event.elapsed_ms)


def _step_closed(session: Session, _: e.StepClosed) -> Session:
    return session.but(step_open=False)


def _round_opened(session: Session, event: e.RoundOpened) -> Session:
    round_ = Round(event.number, event.step, event.prompt, event.share_ms, event.direction, event.order)
    opener = session.voice(event.order[0])
    session = _with_voice(session, opener.but(openings=opener.openings + 1))
    return session.but(
        rounds=(*session.rounds, round_), steps_opened=event.step, step_open=True, step_opened_ms=event.elapsed_ms
    )


def _round_closed(session: Session, event: e.RoundClosed) -> Session:
    return _with_round(session, session.rounds[event.number - 1].but(closed=True)).but(step_open=False)


# --- turns


def _turn_opened(session: Session, event: e.TurnOpened) -> Session:
    round_ = session.rounds[event.round - 1]
    known = next((turn for turn in round_.turns if turn.id == event.turn), None)
    turn = known or Turn(event.turn, event.voice, event.round, event.offer_ms, event.take_ms, event.at)
    turn = turn.but(
        offer_ms=event.offer_ms, take_ms=event.take_ms, clock="waiting", outcome=None, ended_at=None, ended_seq=0
    )
    if known and known.outcome == "kept_open":
        turn = turn.but(opened_at=event.at)
    return _with_turn(session, turn).but(turn=event.turn)


def _turn_kept_open(session: Session, event: e.TurnKeptOpen) -> Session:
    """A turn that had been passed once stays a pass, with its offer, and is still to come once more."""
    known = next((turn for turn in session.turns if turn.id == event.turn), None)
    turn = known or Turn(event.turn, event.voice, event.round, 0, 0, event.at)
    if turn.passes:
        turn = turn.but(outcome="passed", clock="held")
    else:
        turn = turn.but(offer_ms=0, take_ms=0, outcome="kept_open")
    session = _with_turn(session, turn.but(ended_at=event.at, ended_seq=event.seq))
    return session.but(turn=None) if session.turn == event.turn else session


def _clock_started(session: Session, event: e.ClockStarted) -> Session:
    return _with_turn(session, session.find_turn(event.turn).but(clock="running"))


def _clock_held(session: Session, event: e.ClockHeld) -> Session:
    return _with_turn(session, session.find_turn(event.turn).but(clock="held"))


def _turn_ended(session: Session, event: e.TurnEnded) -> Session:
    return _ended(session, event, "spoke")


def _turn_passed(session: Session, event: e.TurnPassed) -> Session:
    turn = session.find_turn(event.turn)
    return _ended(_with_turn(session, turn.but(passes=turn.passes + 1)), event, "passed")


def _ended(session: Session, event: e.TurnEnded | e.TurnPassed, outcome: Outcome) -> Session:
    turn = session.find_turn(event.turn)
    turn = turn.but(outcome=outcome, clock="held", ended_at=event.at, ended_seq=event.seq)
    return _with_turn(session, turn).but(turn=None)


def _time_added(session: Session, event: e.TimeAdded) -> Session:
    round_ = session.rounds[event.round - 1]
    session = _with_round(session, round_.but(extra_ms=round_.extra_ms + event.extra_ms))
    turn = session.open_turn
    if turn and turn.round == event.round:
        session = _with_turn(session, turn.but(offer_ms=turn.offer_ms + event.extra_ms))
    return session


def _clock_mended(session: Session, event: e.ClockMended) -> Session:
    """What is added to the time spoken comes from the turn's held and waiting time; what is taken off was held."""
    turn = session.find_turn(event.turn)
    more = event.spoken_ms - turn.spoken_ms
    from_held = min(turn.held_ms, more)
    from_waiting = more - from_held
    turn = turn.but(
        spoken_ms=event.spoken_ms, held_ms=turn.held_ms - from_held, waiting_ms=turn.waiting_ms - from_waiting
    )
    spent = session.spent
    spent = spent.but(speaking=spent.speaking + more, held=spent.held - from_held, between=spent.between - from_waiting)
    return _with_turn(session, turn).but(spent=spent)


# --- putting a changed part back


def _with_voice(session: Session, voice: Voice) -> Session:
    return session.but(voices=_replaced(session.voices, voice))


def _with_round(session: Session, round_: Round) -> Session:
    return session.but(rounds=tuple(round_ if known.number == round_.number else known for known in session.rounds))


def _with_turn(session: Session, turn: Turn) -> Session:
    return session.but(rounds=_rounds_with(session, turn))


def _rounds_with(session: Session, turn: Turn) -> tuple[Round, ...]:
    """The rounds with the turn in the place of what it was, or after the others of its round."""
    round_ = session.rounds[turn.round - 1]
    before, later = session.rounds[: turn.round - 1], session.rounds[turn.round :]
    place = next((place for place, known in enumerate(round_.turns) if known.id == turn.id), len(round_.turns))
    turns = (*round_.turns[:place], turn, *round_.turns[place + 1 :])
    return (*before, round_.but(turns=turns), *later)


def _replaced(parts: tuple[Part, ...], changed: Part) -> tuple[Part, ...]:
    return tuple(changed if part.id == changed.id else part for part in parts)


_CHANGES: dict[type[e.Event], Callable[[Session, Any], Session]] = {
    e.SessionResumed: _resumed,
    e.SessionClosed: _closed,
    e.VoiceJoined: _joined,
    e.VoiceRenamed: _renamed,
    e.VoiceWentAway: _went_away,
    e.VoiceCameBack: _came_back,
    e.StepOpened: _step_opened,
    e.StepClosed: _step_closed,
    e.RoundOpened: _round_opened,
    e.RoundClosed: _round_closed,
    e.TurnOpened: _turn_opened,
    e.TurnKeptOpen: _turn_kept_open,
    e.ClockStarted: _clock_started,
    e.ClockHeld: _clock_held,
    e.TurnEnded: _turn_ended,
    e.TurnPassed: _turn_passed,
    e.TimeAdded: _time_added,
    e.ClockMended: _clock_mended,
    **fold_words.CHANGES,
    **fold_decisions.CHANGES,
}
