"""Validates a history by deciding every command in it again.

The same command at the same moment gives the same events. The words typed are not compared: after a name is removed,
two wordings may be equal, or longer than the limit for typed text.
"""

from itertools import groupby
from typing import NamedTuple

import msgspec

from coprod_tui.domain import events as e
from coprod_tui.domain.apply import history
from coprod_tui.domain.apply.fold import apply
from coprod_tui.domain.commands import BY_KIND
from coprod_tui.domain.decide import Decided, decide
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.taking_out import taken_out, wrongly_worded
from coprod_tui.domain.texts import changed


class Impossible(NamedTuple):
    """An impossible act: the number of its first event, and why its command is rejected.

    ``rejected`` is None if the command is accepted but gives other events.
    """

    seq: int
    rejected: Message | None


def first_impossible(events: e.Events) -> Impossible | None:
    """The first impossible act of a history; None for every history that coprod itself has written.

    Requires events numbered without gaps, with the events of each act next to each other.
    """
    if wrong := wrongly_worded(events):
        return Impossible(wrong.seq, None)
    decided = _DecidedAgain(events)
    for _, group in groupby(map(_without_words, events), key=lambda event: event.act):
        act = tuple(group)
        try:
            if not decided.gives(act):
                return Impossible(act[0].seq, None)
        except Rejection as rejection:
            return Impossible(act[0].seq, rejection.message)
        except Exception:  # a forged history may make a command fail in any way
            return Impossible(act[0].seq, None)
    return None


class _DecidedAgain:
    """The part of a history decided again so far; ``whole`` is all of it."""

    def __init__(self, whole: e.Events) -> None:
        self._events: list[e.Event] = []
        self._session: Session | None = None
        self._undone = {event.from_act for event in whole if isinstance(event, e.Undone)}
        self._gone = taken_out(whole)
        self._before: dict[int, Session] = {}

    def gives(self, act: e.Events) -> bool:
        """Whether deciding the act's command again gives the same events; if so, applies them. Raises ``Rejection``."""
        if len(act) > 1 and history.takes_back(act[-1]):
            return self._takes_back(act)
        first, seq = act[0], len(self._events) + 1
        stamp = Stamp(seq, seq, first.at, first.elapsed_ms)
        if first.command in ("undo", "redo"):
            change = history.undo if first.command == "undo" else history.redo
            if change(self._events, stamp) != act:
                return False
            session = self._gone_through_history(first)
        else:
            assert first.command is not None
            decided = decide(self._session, BY_KIND[first.command].from_events(act), stamp)
            if decided.events == act:
                session = decided.session
            elif self._session is not None and self._kept_names(self._session, act, decided):
                session = apply(self._session, act)
            else:
                return False
        if seq in self._undone and self._session is not None:
            self._before[seq] = self._session
        self._session = session
        self._events += act
        return True

    def _takes_back(self, act: e.Events) -> bool:
        """The act gives its events, and then it is as if it had never been."""
        before, last = self._session, act[-1]
        if not self.gives(act[:-1]):
            return False
        assert before is not None
        self._session = apply(before, [history.Standstill(last.seq, last.elapsed_ms)])
        taking_back = history.take_back(self._events, Stamp(last.seq, last.act, last.at, last.elapsed_ms))
        self._events += taking_back
        return taking_back == act[-1:]

    def _kept_names(self, session: Session, act: e.Events, decided: Decided) -> bool:
        """Whether the act only leaves some names at the close to people whose words were taken out afterwards.

        Whoever is here for someone keeps their name for what they said; whose words those were goes with them.
        """
        closed, again = act[-1], decided.events[-1]
        if not isinstance(closed, e.SessionClosed) or not isinstance(again, e.SessionClosed):
            return False
        nameless = tuple(voice for voice in again.nameless if voice in closed.nameless)
        named = len(again.nameless) - len(nameless)
        likewise = msgspec.structs.replace(again, nameless=nameless)
        return act == (*decided.events[:-1], likewise) and named <= sum(said.id in self._gone for said in session.heard)

    def _gone_through_history(self, change: e.Event) -> Session:
        """The session after an undo or redo, continued from the session before the act."""
        events = (*self._events, change)
        number = history.act_of(events, change)[0].act
        return apply(self._before[number], [each for each in history.to_fold(events) if each.seq >= number])


def _without_words(event: e.Event) -> e.Event:
    """The event with a unique placeholder for each sentence and for each forgotten name.

    The rules for cleaning text may have been different when it was kept, and some may have been taken out since.
    """
    if isinstance(event, e.Contributed | e.ContributionReworded) and event.text is None:
        event = msgspec.structs.replace(event, text=f"word {event.seq}")
    if isinstance(event, e.NAMING) and event.name is None:
        event = msgspec.structs.replace(event, name=f"★{event.seq}")
    return changed(event, {"words": lambda text: f"word {event.seq}" if text.strip() else ""})
