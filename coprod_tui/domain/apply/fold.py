"""From events to a Session: what each kind of event changes.

``fold`` is the only way a Session comes about. Time is passed in one place (``_pass_time``), before the event itself
is taken in, so every millisecond is counted exactly once.
"""

from collections.abc import Callable, Iterable
from typing import Any, Literal

from coprod_tui.domain import events as e
from coprod_tui.domain.apply import fold_decisions, fold_words
from coprod_tui.domain.apply.draft import Draft, add, change, draft_of, session_of
from coprod_tui.domain.apply.history import Standstill, to_fold
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Outcome, Round, Session, Turn, Voice
from coprod_tui.domain.steps.kinds import place_of

_COUNTERS = {"waiting": "waiting_ms", "running": "spoken_ms", "held": "held_ms"}
"""By the state of its clock, where a turn's time goes."""


NotASessionCode = Literal["event_missing", "no_opening", "undone_not_there", "opening_undone", "does_not_follow"]


class NotASession(ValueError):
    """Events that do not begin with ``SessionOpened``, whose numbers have a gap, or that do not follow each other.

    ``message`` tells which event it was.
    """

    def __init__(self, code: NotASessionCode, /, **facts: Any) -> None:
        super().__init__(code)
        self.message = Message(code, facts)


def fold(events: Iterable[e.Event]) -> Session:
    """The Session that the events give; what was undone does not count. Raises ``NotASession``."""
    events = list(events)
    for number, event in enumerate(events, start=1):
        if event.seq != number:
            raise NotASession("event_missing", number=number)
    if not events or not isinstance(events[0], e.SessionOpened):
        raise NotASession("no_opening")
    try:
        counted = to_fold(events)
    except IndexError:
        raise NotASession("undone_not_there") from None
    if counted[0] is not events[0]:
        raise NotASession("opening_undone")
    return apply(opened(events[0]), counted[1:])


def apply(session: Session, events: Iterable[e.Event | Standstill]) -> Session:
    """``session`` once the events have happened too. Raises ``NotASession``.

    What was undone among them has to be as ``history.to_fold`` gives it.
    """
    draft = draft_of(session)
    for event in events:
        apply_to(draft, event)
    return session_of(draft)


def apply_to(draft: Draft, event: e.Event | Standstill) -> None:
    """Change ``draft`` by one event. Raises ``NotASession``; then the draft is not to be used any more."""
    try:
        _pass_time(draft, event.elapsed_ms)
        _CHANGES[type(event)](draft, event)
    except Exception as error:  # whatever it stumbles over, there is no session to show
        raise NotASession("does_not_follow", number=event.seq) from error


def opened(event: e.SessionOpened) -> Session:
    """The session that begins with ``event``."""
    return Session(event.id, event.plan, event.draw_seed, event.at, as_of_ms=event.elapsed_ms)


def _pass_time(draft: Draft, elapsed_ms: int) -> None:
    passed = elapsed_ms - draft.as_of_ms
    if passed <= 0:
        return
    turn = draft.open_turn
    draft.spent["between" if draft.stands_still else place_of(draft, turn)] += passed
    draft.as_of_ms = elapsed_ms
    if turn:
        counter = _COUNTERS["waiting" if draft.stands_still else turn.clock]
        draft.turns[turn.id] = turn.but(**{counter: getattr(turn, counter) + passed})


def _stood_still(draft: Draft, mark: Standstill) -> None:
    draft.stands_still += mark.more
    if mark.holds:
        _resumed(draft, mark)


# --- session


def _resumed(draft: Draft, _: e.SessionResumed | Standstill) -> None:
    turn = draft.open_turn
    if turn and turn.clock == "running":
        change(draft.turns, turn.id, clock="held")


def _closed(draft: Draft, event: e.SessionClosed) -> None:
    draft.closed_at = event.at


# --- voices


def _joined(draft: Draft, event: e.VoiceJoined) -> None:
    add(draft.voices, Voice(event.voice, event.name, event.at, openings_before=event.opened_before))
    _in_running_round(draft, event.voice)


def _renamed(draft: Draft, event: e.VoiceRenamed) -> None:
    change(draft.voices, event.voice, name=event.name)
    if event.opened_before is not None:
        change(draft.voices, event.voice, openings_before=event.opened_before)


def _went_away(draft: Draft, event: e.VoiceWentAway) -> None:
    change(draft.voices, event.voice, here=False)


def _came_back(draft: Draft, event: e.VoiceCameBack) -> None:
    change(draft.voices, event.voice, here=True)
    _in_running_round(draft, event.voice)


def _in_running_round(draft: Draft, voice: VoiceId) -> None:
    """Whoever joins or comes back while a round runs has a full share in it, at the end of its order."""
    round_ = draft.round
    if round_ and voice not in round_.order:
        draft.rounds[-1] = round_.but(order=(*round_.order, voice))


# --- steps and rounds


def _step_opened(draft: Draft, event: e.StepOpened | e.RoundOpened) -> None:
    """Raises ``IndexError`` after the last step, and ``ValueError`` for any but the next one."""
    if draft.plan.steps[draft.steps_opened].id != event.step:
        raise ValueError(f"{event.step} is not the next step")
    draft.steps_opened += 1
    draft.step_open = True
    draft.step_opened_ms = event.elapsed_ms


def _step_closed(draft: Draft, _: e.StepClosed | e.RoundClosed) -> None:
    draft.step_open = False


def _round_opened(draft: Draft, event: e.RoundOpened) -> None:
    opener = draft.voices[event.order[0]]
    change(draft.voices, opener.id, openings=opener.openings + 1)
    round_ = Round(event.number, event.step, event.prompt, event.share_ms, event.direction, event.order)
    draft.rounds.append(round_)
    _step_opened(draft, event)


def _round_closed(draft: Draft, event: e.RoundClosed) -> None:
    draft.rounds[event.number - 1] = draft.rounds[event.number - 1].but(closed=True)
    _step_closed(draft, event)


# --- turns


def _turn_opened(draft: Draft, event: e.TurnOpened) -> None:
    known = draft.turns.get(event.turn)
    if known is None:
        _new_turn(draft, event, event.offer_ms, event.take_ms)
    else:
        opened_at = event.at if known.outcome == "kept_open" else known.opened_at
        change(draft.turns, event.turn, offer_ms=event.offer_ms, take_ms=event.take_ms, opened_at=opened_at)
        change(draft.turns, event.turn, clock="waiting", outcome=None, ended_at=None, ended_seq=0)
    draft.turn = event.turn


def _turn_kept_open(draft: Draft, event: e.TurnKeptOpen) -> None:
    """A turn that had been passed once stays a pass, with its offer, and is still to come once more."""
    if event.turn not in draft.turns:
        _new_turn(draft, event, 0, 0)
    if draft.turns[event.turn].passes:
        change(draft.turns, event.turn, outcome="passed", clock="held")
    else:
        change(draft.turns, event.turn, offer_ms=0, take_ms=0, outcome="kept_open")
    change(draft.turns, event.turn, ended_at=event.at, ended_seq=event.seq)
    if draft.turn == event.turn:
        draft.turn = None


def _new_turn(draft: Draft, event: e.TurnOpened | e.TurnKeptOpen, offer_ms: int, take_ms: int) -> None:
    """Raises ``IndexError`` where its round has not been opened."""
    draft.rounds[event.round - 1]
    add(draft.turns, Turn(event.turn, event.voice, event.round, offer_ms, take_ms, event.at))


def _clock_started(draft: Draft, event: e.ClockStarted) -> None:
    change(draft.turns, event.turn, clock="running")


def _clock_held(draft: Draft, event: e.ClockHeld) -> None:
    change(draft.turns, event.turn, clock="held")


def _turn_ended(draft: Draft, event: e.TurnEnded) -> None:
    _ended(draft, event, "spoke")


def _turn_passed(draft: Draft, event: e.TurnPassed) -> None:
    change(draft.turns, event.turn, passes=draft.turns[event.turn].passes + 1, comes_later=event.later)
    _ended(draft, event, "passed")


def _ended(draft: Draft, event: e.TurnEnded | e.TurnPassed, outcome: Outcome) -> None:
    change(draft.turns, event.turn, outcome=outcome, clock="held", ended_at=event.at, ended_seq=event.seq)
    draft.turn = None


def _time_added(draft: Draft, event: e.TimeAdded) -> None:
    round_ = draft.rounds[event.round - 1]
    draft.rounds[event.round - 1] = round_.but(extra_ms=round_.extra_ms + event.extra_ms)
    turn = draft.open_turn
    if turn and turn.round == event.round:
        change(draft.turns, turn.id, offer_ms=turn.offer_ms + event.extra_ms)


def _clock_mended(draft: Draft, event: e.ClockMended) -> None:
    """What is added to the time spoken comes from the turn's held and waiting time; what is taken off was held."""
    turn = draft.turns[event.turn]
    more = event.spoken_ms - turn.spoken_ms
    from_held = min(turn.held_ms, more)
    from_waiting = more - from_held
    held_ms, waiting_ms = turn.held_ms - from_held, turn.waiting_ms - from_waiting
    change(draft.turns, turn.id, spoken_ms=event.spoken_ms, held_ms=held_ms, waiting_ms=waiting_ms)
    draft.spent["speaking"] += more
    draft.spent["held"] -= from_held
    draft.spent["between"] -= from_waiting


_CHANGES: dict[type[Any], Callable[[Draft, Any], None]] = {
    Standstill: _stood_still,
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
