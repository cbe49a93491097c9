"""How events of turns and their clocks change a session."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.draft import Draft, add, change
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.pace import Pace, paced_ms
from coprod_tui.domain.model.turn import Outcome, Turn


def hold(draft: Draft, _: object = None) -> None:
    """Hold the clock of the open turn, if it runs."""
    turn = draft.open_turn
    if turn and turn.clock == "running":
        change(draft.turns, turn.id, clock="held")


def _turn_opened(draft: Draft, event: e.TurnOpened) -> None:
    share_ms, pace = _share_ms(draft, event), draft.voices[event.voice].pace
    known = draft.turns.get(event.turn)
    if known is None:
        _new_turn(draft, event, event.offer_ms, event.take_ms)
    else:
        opened_at = event.at if known.outcome == "kept_open" else known.opened_at
        change(draft.turns, event.turn, offer_ms=event.offer_ms, take_ms=event.take_ms, opened_at=opened_at)
        change(draft.turns, event.turn, clock="waiting", outcome=None, ended_at=None, ended_seq=0)
    change(draft.turns, event.turn, share_ms=share_ms, pace=pace, paces=_paces(draft))
    draft.turn = event.turn


def _paces(draft: Draft) -> frozenset[Pace]:
    return frozenset(voice.pace for voice in draft.voices.values())


def _share_ms(draft: Draft, event: e.TurnOpened) -> int:
    """What of the round's share and extra this turn stands for: all that no other turn of its voice did."""
    others = (turn for turn in draft.turns.values() if turn.id != event.turn and turn.voice == event.voice)
    had = sum(turn.share_ms for turn in others if turn.round == event.round and turn.was_offered)
    return draft.rounds[event.round - 1].entitled_ms - had


def _turn_kept_open(draft: Draft, event: e.TurnKeptOpen) -> None:
    """Keeps a turn open; one that was passed once stays passed, keeps its offer, and is still offered again."""
    if event.turn not in draft.turns:
        _new_turn(draft, event, 0, 0)
    if draft.turns[event.turn].passes:
        change(draft.turns, event.turn, outcome="passed", clock="held")
    else:
        change(draft.turns, event.turn, offer_ms=0, take_ms=0, share_ms=0, outcome="kept_open")
    change(draft.turns, event.turn, ended_at=event.at, ended_seq=event.seq)
    if draft.turn == event.turn:
        draft.turn = None


def _new_turn(draft: Draft, event: e.TurnOpened | e.TurnKeptOpen, offer_ms: int, take_ms: int) -> None:
    """Adds a turn to its round. Raises ``IndexError`` if the round has not been opened."""
    step = draft.rounds[event.round - 1].step
    add(draft.turns, Turn(event.turn, event.voice, step, event.round, offer_ms, take_ms, event.at))


def _turn_passed(draft: Draft, event: e.TurnPassed) -> None:
    change(draft.turns, event.turn, passes=draft.turns[event.turn].passes + 1, comes_later=event.later)
    _ended(draft, event, "passed")


def _ended(draft: Draft, event: e.TurnEnded | e.TurnPassed, outcome: Outcome) -> None:
    change(draft.turns, event.turn, outcome=outcome, clock="held", ended_at=event.at, ended_seq=event.seq)
    change(draft.turns, event.turn, not_evened=not draft.evens_out)
    draft.turn = None


def _counted_from_opening(draft: Draft, event: e.CountedFromOpening) -> None:
    turn = draft.turns[event.turn]
    spoken_ms = turn.spoken_ms + turn.waiting_ms
    change(draft.turns, turn.id, spoken_ms=spoken_ms, waiting_ms=0, from_opening=True)
    draft.spent["speaking"] += turn.waiting_ms
    draft.spent["between"] -= turn.waiting_ms


def _time_added(draft: Draft, event: e.TimeAdded) -> None:
    round_ = draft.rounds[event.round - 1]
    draft.rounds[event.round - 1] = round_.but(extra_ms=round_.extra_ms + event.extra_ms)
    turn = draft.open_turn
    if turn and turn.round == event.round:
        share_ms = turn.share_ms + event.extra_ms
        more_ms = paced_ms(share_ms, turn.pace) - paced_ms(turn.share_ms, turn.pace) if turn.has_clock else 0
        change(draft.turns, turn.id, offer_ms=turn.offer_ms + more_ms, share_ms=share_ms)


def _clock_mended(draft: Draft, event: e.ClockMended) -> None:
    """Time added to ``spoken_ms`` is taken from held and waiting time; time removed from it counts as held."""
    turn = draft.turns[event.turn]
    more = event.spoken_ms - turn.spoken_ms
    from_held = min(turn.held_ms, more)
    from_waiting = more - from_held
    held_ms, waiting_ms = turn.held_ms - from_held, turn.waiting_ms - from_waiting
    change(draft.turns, turn.id, spoken_ms=event.spoken_ms, held_ms=held_ms, waiting_ms=waiting_ms)
    draft.spent["speaking"] += more
    draft.spent["held"] -= from_held
    draft.spent["between"] -= from_waiting


def _hand_raised(draft: Draft, event: e.HandRaised) -> None:
    if event.voice in draft.raised:
        raise ValueError(f"the hand of {event.voice} is up already")
    draft.raised = (*draft.raised, event.voice)


def lower_hand(draft: Draft, voice: VoiceId) -> None:
    """A hand that is up goes down."""
    draft.raised = tuple(each for each in draft.raised if each != voice)


def _floor_given(draft: Draft, event: e.FloorGiven) -> None:
    """Raises ``ValueError`` in any other step than that which is open."""
    if draft.step is None or draft.step.id != event.step:
        raise ValueError(f"{event.step} is not open")
    lower_hand(draft, event.voice)
    pace = draft.voices[event.voice].pace
    turn = Turn(
        event.turn, event.voice, event.step, None, 0, 0, event.at, event.why, pace, _paces(draft), clock="running"
    )
    add(draft.turns, turn)
    draft.turn = event.turn


CHANGES: dict[type[e.Event], Callable[[Draft, Any], None]] = {
    e.TurnOpened: _turn_opened,
    e.TurnKeptOpen: _turn_kept_open,
    e.ClockStarted: lambda draft, event: change(draft.turns, event.turn, clock="running"),
    e.ClockHeld: lambda draft, event: change(draft.turns, event.turn, clock="held"),
    e.CountedFromOpening: _counted_from_opening,
    e.TurnEnded: lambda draft, event: _ended(draft, event, "spoke"),
    e.TurnPassed: _turn_passed,
    e.LetBe: lambda draft, event: change(draft.turns, event.turn, let_be=True),
    e.TimeAdded: _time_added,
    e.ClockMended: _clock_mended,
    e.HandRaised: _hand_raised,
    e.HandLowered: lambda draft, event: lower_hand(draft, event.voice),
    e.FloorGiven: _floor_given,
}
