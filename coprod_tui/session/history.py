"""What of a history counts: acts are taken back and done again, and the time in between is nobody's.

A hold and an interruption are no step of it: undo and redo pass over them, and both leave what can be redone.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from coprod_tui.session import events as e
from coprod_tui.session import sentences
from coprod_tui.session.moment import Moment
from coprod_tui.session.refusal import Refusal

_PASSED_OVER = (e.ClockHeld, e.SessionResumed)
_HISTORY = (e.Undone, e.Redone)
_MOVE_THE_CLOCK = (
    e.StepOpened, e.StepClosed, e.RoundOpened, e.RoundClosed,
    e.TurnOpened, e.TurnKeptOpen, e.TurnEnded, e.TurnPassed, e.ClockStarted, e.ClockHeld,
)  # fmt: skip
"""An act with one of these says where time goes from then on."""
_NO_FURTHER: dict[type[e.Event], str] = {
    e.SessionClosed: sentences.CLOSED,
    e.LookedBack: sentences.LOOKED_BACK,
    e.TakenOut: sentences.TAKEN_OUT,
}
"""Where undo stops: an earlier session that was looked back at keeps that in its own file too."""


class Standstill(msgspec.Struct, frozen=True, gc=False):
    """Where an act that moved the clock was taken back or done again: time stands still, or goes on.

    ``more``: 1 where it begins to stand still, -1 where it goes on. ``holds``: a running clock is held then, for the
    act had stopped it.
    """

    seq: int
    elapsed_ms: int
    more: int = 0
    holds: bool = False


class _Undoing(NamedTuple):
    """One taking back, and the doing again that answers it."""

    undone: e.Undone
    redone: e.Redone | None


# --- deciding


def undo(events: Sequence[e.Event], now: Moment) -> e.Events:
    """Take back the last act that stands; the opening, a hold and a resumption are never taken back by themselves."""
    for event in reversed(standing(events)):
        if event.act == events[0].act:
            break
        if type(event) in _NO_FURTHER:
            raise Refusal(_NO_FURTHER[type(event)])
        if not _is_passed_over(event):
            return (e.Undone(*now, event.act),)
    raise Refusal(sentences.NOTHING_TO_UNDO)


def redo(events: Sequence[e.Event], now: Moment) -> e.Events:
    """Do once more what was taken back last; any other act since then has ended that."""
    done_again = 0
    for event in reversed(events):
        if isinstance(event, e.Redone):
            done_again += 1
        elif isinstance(event, e.Undone):
            if not done_again and _has_its_words(events, event.from_act):
                return (e.Redone(*now),)
            if not done_again:
                break
            done_again -= 1
        elif not _is_passed_over(event):
            break
    raise Refusal(sentences.NOTHING_TO_REDO)


def _has_its_words(events: Iterable[e.Event], act: int) -> bool:
    """An export holds no words that were undone, so where it was taken in nothing is left of them to be redone."""
    worded = (event for event in events if isinstance(event, e.Contributed | e.ContributionReworded))
    return all(event.text is not None for event in worded if event.act == act)


def _is_passed_over(event: e.Event) -> bool:
    return isinstance(event, _PASSED_OVER) and event.seq == event.act


# --- reading


def act_of(events: Sequence[e.Event], change: e.Event) -> e.Events:
    """The events of the act that an ``Undone`` took back, or a ``Redone`` did again."""
    (act,) = (each.undone.from_act for each in _undoings(events) if change in each)
    return tuple(event for event in events if event.act == act)


def undone_acts(events: Iterable[e.Event]) -> frozenset[int]:
    """The numbers of the acts that do not count, because they were taken back.

    With an act that moved the clock go the holds that followed it: the clock that they held does not run any more.
    """
    events = tuple(events)
    undoings = [each.undone for each in _undoings(events) if not each.redone]
    if not undoings:
        return frozenset()
    moving = _moving(events, undoings)
    held = [event.seq for event in events if isinstance(event, e.ClockHeld) and event.seq == event.act]
    along = [hold for each in undoings if each.from_act in moving for hold in held if each.from_act < hold < each.seq]
    return frozenset([*(each.from_act for each in undoings), *along])


def standing(events: Iterable[e.Event]) -> list[e.Event]:
    """The events that count: neither undone nor about undoing themselves, in their order."""
    events = tuple(events)
    undone = undone_acts(events)
    return [event for event in events if event.act not in undone and not isinstance(event, _HISTORY)]


def to_fold(events: Iterable[e.Event]) -> list[e.Event | Standstill]:
    """The events that count, and between them where time stands still because an act was taken back.

    From an act that was taken back until it was, and from there until it was done again, the time is nobody's. An act
    that did not move the clock leaves the time as it is. Raises ``ValueError`` where nothing was there to do again.
    """
    events = tuple(events)
    undoings = _undoings(events)
    if not undoings:
        return list(events)
    moving = _moving(events, [each.undone for each in undoings])
    marks: dict[int, Standstill] = {}
    for undone, redone in undoings:
        more = 1 if undone.from_act in moving else 0
        if redone:
            marks[undone.seq] = Standstill(undone.seq, undone.elapsed_ms, more)
            marks[redone.seq] = Standstill(redone.seq, redone.elapsed_ms, -more)
        else:
            act = events[undone.from_act - 1]
            marks[act.seq] = Standstill(act.seq, act.elapsed_ms, more, holds=bool(more))
            marks[undone.seq] = Standstill(undone.seq, undone.elapsed_ms, -more)
    gone = undone_acts(events)
    return [marks.get(each.seq) or each for each in events if each.seq in marks or each.act not in gone]


def _undoings(events: Sequence[e.Event]) -> list[_Undoing]:
    """Every taking back in its order. Raises ``ValueError`` where something was done again that was not undone."""
    found: dict[int, _Undoing] = {}
    open_: list[e.Undone] = []
    for event in events:
        if isinstance(event, e.Undone):
            open_.append(event)
            found[event.seq] = _Undoing(event, None)
        elif isinstance(event, e.Redone):
            if not open_:
                raise ValueError("nothing was taken back")
            undone = open_.pop()
            found[undone.seq] = _Undoing(undone, event)
    return list(found.values())


def _moving(events: Sequence[e.Event], undoings: Iterable[e.Undone]) -> frozenset[int]:
    """Those of the acts taken back that moved the clock."""
    acts = {each.from_act for each in undoings}
    return frozenset([event.act for event in events if event.act in acts and isinstance(event, _MOVE_THE_CLOCK)])
