"""Undo and redo: which events of a history count. The time between an act and its undo is nobody's.

Undo and redo pass over a hold and an interruption, and neither of the two ends what can be redone.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from coprod_tui.domain import events as e
from coprod_tui.domain.rejection import Rejection, RejectionCode
from coprod_tui.domain.stamp import Stamp

_PASSED_OVER = (e.ClockHeld, e.SessionResumed)
_HISTORY = {e.Undone, e.Redone}
_MOVE_THE_CLOCK = {
    e.StepOpened, e.StepClosed, e.RoundOpened, e.RoundClosed,
    e.TurnOpened, e.TurnKeptOpen, e.TurnEnded, e.TurnPassed, e.ClockStarted, e.ClockHeld,
}  # fmt: skip
"""An act with one of these says where time goes from then on."""
_NO_FURTHER: dict[type[e.Event], RejectionCode] = {
    e.SessionClosed: "closed",
    e.LookedBack: "looked_back",
    e.TakenOut: "taken_out",
}
"""Where undo stops: an earlier session that was looked back at keeps that in its own file too."""


class Standstill(msgspec.Struct, frozen=True, gc=False):
    """Where an act that moved the clock was undone or redone: time stands still, or goes on.

    ``more``: 1 where it begins to stand still, -1 where it goes on. ``holds``: a running clock is held then, for the
    act had stopped it.
    """

    seq: int
    elapsed_ms: int
    more: int = 0
    holds: bool = False


class _Undoing(NamedTuple):
    """One undo, and the redo that answers it."""

    undone: e.Undone
    redone: e.Redone | None


# --- deciding


def undo(events: Sequence[e.Event], stamp: Stamp) -> e.Events:
    """Undo the last act that counts; the opening, a hold and a resumption are never undone by themselves."""
    undone = undone_acts(events)
    for event in reversed(events):
        if event.act in undone or type(event) in _HISTORY:
            continue
        if event.act == events[0].act:
            break
        if type(event) in _NO_FURTHER:
            raise Rejection(_NO_FURTHER[type(event)])
        if not _is_passed_over(event):
            return (e.Undone(*stamp.by("undo"), event.act),)
    raise Rejection("nothing_to_undo")


def redo(events: Sequence[e.Event], stamp: Stamp) -> e.Events:
    """Redo what was undone last; any other act since then has ended that."""
    done_again = 0
    for event in reversed(events):
        if isinstance(event, e.Redone):
            done_again += 1
        elif isinstance(event, e.Undone):
            if not done_again and _has_its_words(events, event.from_act):
                return (e.Redone(*stamp.by("redo")),)
            if not done_again:
                break
            done_again -= 1
        elif not _is_passed_over(event):
            break
    raise Rejection("nothing_to_redo")


def _has_its_words(events: Iterable[e.Event], act: int) -> bool:
    """An export holds no words that were undone, so where it was taken in nothing is left of them to be redone."""
    worded = (event for event in events if isinstance(event, e.Contributed | e.ContributionReworded))
    return all(event.text is not None for event in worded if event.act == act)


def _is_passed_over(event: e.Event) -> bool:
    return isinstance(event, _PASSED_OVER) and event.seq == event.act


# --- reading


def act_of(events: Sequence[e.Event], change: e.Event) -> e.Events:
    """The events of the act that an ``Undone`` or a ``Redone`` is about."""
    (number,) = (each.undone.from_act for each in _undoings(events) if change in each)
    return tuple(_act(events, number))


def undone_acts(events: Iterable[e.Event]) -> frozenset[int]:
    """The numbers of the acts that were undone and do not count.

    With an act that moved the clock go the holds that followed it: the clock that they held does not run any more.
    """
    events = tuple(events)
    undone = [each.undone for each in _undoings(events) if not each.redone]
    return frozenset([number for each in undone for number in (each.from_act, *_held_since(events, each))])


def standing(events: Iterable[e.Event]) -> list[e.Event]:
    """The events that count: neither undone nor about undoing themselves, in their order."""
    events = tuple(events)
    undone = undone_acts(events)
    return [event for event in events if event.act not in undone and type(event) not in _HISTORY]


def to_fold(events: Iterable[e.Event]) -> list[e.Event | Standstill]:
    """The events that count, and between them where time stands still because an act was undone.

    From an act to its undo, and from there to its redo, the time is nobody's. An act that did not move the clock leaves
    the time as it is. Raises ``IndexError`` where an act was undone that was not there.
    """
    events = tuple(events)
    counted: list[e.Event | Standstill | None] = list(events)
    for number in undone_acts(events):
        for event in _act(events, number):
            counted[event.seq - 1] = None
    for undone, redone in _undoings(events):
        act = events[undone.from_act - 1]
        begin, end = (undone, redone) if redone else (act, undone)
        more = 1 if _moves_the_clock(events, act.act) else 0
        counted[undone.seq - 1] = None
        counted[begin.seq - 1] = Standstill(begin.seq, begin.elapsed_ms, more, holds=more > 0 and not redone)
        counted[end.seq - 1] = Standstill(end.seq, end.elapsed_ms, -more)
    return [each for each in counted if each is not None]


def _undoings(events: Sequence[e.Event]) -> list[_Undoing]:
    """Every undo in its order. A ``Redone`` of nothing has no part in any."""
    found: dict[int, _Undoing] = {}
    waiting: list[e.Undone] = []
    for event in [event for event in events if type(event) in _HISTORY]:
        if isinstance(event, e.Undone):
            waiting.append(event)
            found[event.seq] = _Undoing(event, None)
        elif isinstance(event, e.Redone) and waiting:
            undone = waiting.pop()
            found[undone.seq] = _Undoing(undone, event)
    return list(found.values())


def _act(events: Sequence[e.Event], number: int) -> Sequence[e.Event]:
    end = number
    while end < len(events) and events[end].act == number:
        end += 1
    return events[number - 1 : end]


def _moves_the_clock(events: Sequence[e.Event], number: int) -> bool:
    return any(type(event) in _MOVE_THE_CLOCK for event in _act(events, number))


def _held_since(events: Sequence[e.Event], undone: e.Undone) -> list[int]:
    """The holds that go with an act when it is undone: those between the two, where it had moved the clock."""
    if not _moves_the_clock(events, undone.from_act):
        return []
    since = events[undone.from_act : undone.seq - 1]
    return [event.act for event in since if isinstance(event, e.ClockHeld) and event.seq == event.act]
