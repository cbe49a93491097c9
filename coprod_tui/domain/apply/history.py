"""Undo and redo: which events of a history count. Time between an act and its undo counts for nobody.

Undo and redo skip holds, quiet moments and interruptions, and none of these clears the redo stack. An act that is taken
back, by an ``Undone`` of its own, is as if it had never been: a clock that ran runs on.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from coprod_tui.domain import events as e
from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.rejection import Rejection, RejectionCode
from coprod_tui.domain.stamp import Stamp

_PASSED_OVER = (e.ClockHeld, e.QuietTaken, e.SessionResumed)
_HISTORY = {e.Undone, e.Redone}
_MOVE_THE_CLOCK = {
    e.StepOpened, e.StepClosed, e.RoundOpened, e.RoundClosed,
    e.TurnOpened, e.TurnKeptOpen, e.TurnEnded, e.TurnPassed, e.ClockStarted, e.ClockHeld,
    e.BreakBegan, e.BreakEnded, e.ThinkingEnded, e.FloorGiven,
}  # fmt: skip
"""Events that move the clock: an act with one of them changes where time is counted from then on."""
_NO_FURTHER: dict[type[e.Event], RejectionCode] = {
    e.SessionClosed: "closed",
    e.LookedBack: "looked_back",
    e.TakenOut: "taken_out",
}
"""Events that cannot be undone; a look-back is also kept in the file of the earlier session."""


class Standstill(msgspec.Struct, frozen=True, gc=False):
    """Marks the undo or redo of an act that moved the clock: time stops counting, or counts again; else it goes on.

    ``more``: 1 where time stops, -1 where it goes on. ``holds``: a running clock is held, because the act had
    stopped it.
    """

    seq: int
    elapsed_ms: int
    more: int = 0
    holds: bool = False


class StaysNameless(msgspec.Struct, frozen=True, gc=False):
    """In the place of an undone check as *someone*: what was said about the name isn't unsaid by a key."""

    seq: int
    elapsed_ms: int
    contribution: ContributionId


Mark = Standstill | StaysNameless
"""What takes the place of an event that does not count."""


class _Undoing(NamedTuple):
    """One undo, and its redo if there was one."""

    undone: e.Undone
    redone: e.Redone | None


# --- deciding


def undo(events: Sequence[e.Event], stamp: Stamp) -> e.Events:
    """Undo the last act that counts. The opening, a hold, a quiet moment, a resumption are never undone alone."""
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
    """Redo the last undone act, unless another act has followed it."""
    done_again, never = 0, _taken_back(events)
    for event in reversed(events):
        if event.act in never:
            continue
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


def take_back(events: Sequence[e.Event], stamp: Stamp) -> e.Events:
    """Take the last act back, in that act itself, as one that nobody meant. Nothing of it is undone or redone later."""
    act = _act(events, events[-1].act)
    if act[0].act == events[0].act or takes_back(act[-1]):
        raise Rejection("nothing_to_undo")
    for event in act:
        if type(event) in _NO_FURTHER:
            raise Rejection(_NO_FURTHER[type(event)])
    return (e.Undone(*stamp._replace(act=act[0].act), act[0].act),)


def _has_its_words(events: Sequence[e.Event], act: int) -> bool:
    """Whether an undone act still has its words: an export omits them, so after an import it cannot be redone.

    Nor can another name that an export omits. Who was forgotten has no name left, and comes back without one.
    """
    done = [event for event in events if event.act == act]
    if any(isinstance(event, e.Contributed | e.ContributionReworded) and event.text is None for event in done):
        return False
    nameless = {event.voice for event in done if isinstance(event, e.VoiceRenamed) and event.name is None}
    return not any(isinstance(event, e.NAMING) and event.voice in nameless and event.name for event in events)


def _is_passed_over(event: e.Event) -> bool:
    return isinstance(event, _PASSED_OVER) and event.seq == event.act


# --- reading


def takes_back(event: e.Event) -> bool:
    """Whether an event takes back the act that it belongs to."""
    return isinstance(event, e.Undone) and event.from_act == event.act


def without_taken_back(events: Iterable[e.Event]) -> e.Events:
    """The events of all acts but those that are as if they had never been."""
    events = tuple(events)
    never = _taken_back(events)
    return tuple(event for event in events if event.act not in never)


def _taken_back(events: Iterable[e.Event]) -> frozenset[int]:
    return frozenset(event.act for event in events if takes_back(event))


def act_of(events: Sequence[e.Event], change: e.Event) -> e.Events:
    """The events of the act that an ``Undone`` or ``Redone`` refers to."""
    (number,) = (each.undone.from_act for each in _undoings(events) if change in each)
    return tuple(_act(events, number))


def undone_acts(events: Iterable[e.Event]) -> frozenset[int]:
    """The numbers of the undone acts.

    Undoing an act that moved the clock also undoes the holds and quiet moments after it: the clock that they held, or
    the time that they took back, is no longer there.
    """
    events = tuple(events)
    undone = [each.undone for each in _undoings(events) if not each.redone]
    numbers = [number for each in undone for number in (each.from_act, *_stood_still_since(events, each))]
    return _taken_back(events).union(numbers)


def standing(events: Iterable[e.Event]) -> list[e.Event]:
    """The events that count: neither undone nor about undoing themselves, in their order."""
    events = tuple(events)
    undone = undone_acts(events)
    return [event for event in events if event.act not in undone and type(event) not in _HISTORY]


def to_fold(events: Iterable[e.Event]) -> list[e.Event | Mark]:
    """The events that count, with a ``Standstill`` wherever an undo or redo stops or restarts time.

    Where words were checked as *someone*, and that was undone, a ``StaysNameless`` is left.

    Time from an act to its undo, and from there to its redo, counts for nobody. Undoing an act that did not move the
    clock does not affect time. Raises ``IndexError`` if an ``Undone`` refers to an act that does not exist.
    """
    events = tuple(events)
    counted: list[e.Event | Mark | None] = list(events)
    for number in undone_acts(events):
        for event in _act(events, number):
            counted[event.seq - 1] = None
    for event in events:
        if takes_back(event):
            counted[event.seq - 1] = Standstill(event.seq, event.elapsed_ms)
    for undone, redone in _undoings(events):
        act = events[undone.from_act - 1]
        begin, end = (undone, redone) if redone else (act, undone)
        more = 1 if _moves_the_clock(events, act.act) else 0
        counted[undone.seq - 1] = None
        counted[begin.seq - 1] = Standstill(begin.seq, begin.elapsed_ms, more, holds=more > 0 and not redone)
        counted[end.seq - 1] = Standstill(end.seq, end.elapsed_ms, -more)
        if isinstance(act, e.ReadBack) and not act.with_name and not redone:
            counted[act.seq - 1] = StaysNameless(act.seq, act.elapsed_ms, act.contribution)
    return [each for each in counted if each is not None]


def _undoings(events: Sequence[e.Event]) -> list[_Undoing]:
    """Every undo, in order. A ``Redone`` without an undo is ignored."""
    found: dict[int, _Undoing] = {}
    waiting: list[e.Undone] = []
    for event in [event for event in without_taken_back(events) if type(event) in _HISTORY]:
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


def _stood_still_since(events: Sequence[e.Event], undone: e.Undone) -> list[int]:
    """The holds and quiet moments undone with an act: those between it and its undo, if it had moved the clock."""
    if not _moves_the_clock(events, undone.from_act):
        return []
    since = events[undone.from_act : undone.seq - 1]
    return [event.act for event in since if isinstance(event, e.ClockHeld | e.QuietTaken) and event.seq == event.act]
