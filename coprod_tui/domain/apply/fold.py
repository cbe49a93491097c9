"""Folds events into a Session.

``fold`` is the only way a Session comes about. Time is passed in one place (``_pass_time``), before the event itself
is applied (``_CHANGES``), so every millisecond is counted exactly once.
"""

from collections.abc import Callable, Iterable
from typing import Any, Literal

from coprod_tui.domain import events as e
from coprod_tui.domain.apply import (
    changes_of_decisions,
    changes_of_steps,
    changes_of_turns,
    changes_of_voices,
    changes_of_words,
)
from coprod_tui.domain.apply.changes_of_turns import hold
from coprod_tui.domain.apply.draft import Draft, draft_of, session_of
from coprod_tui.domain.apply.history import Mark, Standstill, StaysNameless, to_fold
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.steps import place_of

_COUNTERS = {"waiting": "waiting_ms", "running": "spoken_ms", "held": "held_ms"}
"""The field that counts a turn's time, by the state of its clock."""

_READ = {
    *(e.Contributed, e.ContributionReworded, e.DecisionProposed, e.DecisionReworded, e.DecisionSettled, e.LetGo),
    e.ClockStarted,
}
"""After which people read what is new on the wall; and after which they listen again."""

NotASessionCode = Literal["event_missing", "no_opening", "undone_not_there", "opening_undone", "does_not_follow"]


class NotASession(ValueError):
    """Events that do not begin with ``SessionOpened``, whose numbers have a gap, or that do not follow each other.

    ``message`` names the event.
    """

    def __init__(self, code: NotASessionCode, /, **facts: Any) -> None:
        super().__init__(code)
        self.message = Message(code, facts)


def fold(events: Iterable[e.Event]) -> Session:
    """The Session that results from the events; undone acts do not count. Raises ``NotASession``."""
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


def apply(session: Session, events: Iterable[e.Event | Mark]) -> Session:
    """``session`` with more events applied. Raises ``NotASession``.

    Undone acts among them must already be replaced by ``history.to_fold``.
    """
    draft = draft_of(session)
    for event in events:
        apply_to(draft, event)
    return session_of(draft)


def apply_to(draft: Draft, event: e.Event | Mark) -> None:
    """Apply one event to ``draft``. Raises ``NotASession``, after which the draft must be discarded."""
    try:
        _pass_time(draft, event.elapsed_ms)
        _CHANGES[type(event)](draft, event)
        if type(event) in _READ:
            draft.to_read_ms = event.elapsed_ms if type(event) is not e.ClockStarted else None
    except Exception as error:  # whatever it stumbles over, there is no session to show
        raise NotASession("does_not_follow", number=event.seq) from error


def opened(event: e.SessionOpened) -> Session:
    """The session that begins with ``event``."""
    plan, elapsed_ms = event.plan, event.elapsed_ms
    return Session(event.id, plan, event.draw_seed, event.at, as_planned=plan.steps, as_of_ms=elapsed_ms)


def _pass_time(draft: Draft, elapsed_ms: int) -> None:
    passed = elapsed_ms - draft.as_of_ms
    if passed <= 0:
        return
    turn = draft.open_turn
    draft.spent["between" if draft.stands_still else place_of(draft, turn)] += passed
    draft.as_of_ms = elapsed_ms
    if turn and (draft.stands_still or not draft.break_now):
        counter = _COUNTERS["waiting" if draft.stands_still else turn.clock]
        draft.turns[turn.id] = turn.but(**{counter: getattr(turn, counter) + passed})


def _stood_still(draft: Draft, mark: Standstill) -> None:
    draft.stands_still += mark.more
    if mark.holds:
        hold(draft)


def _stays_nameless(draft: Draft, mark: StaysNameless) -> None:
    """Unless their name was to stand with them before, as it does again, or the words were undone as well."""
    words = draft.contributions.get(mark.contribution)
    if words and not words.with_name:
        draft.as_someone |= {mark.contribution}


_CHANGES: dict[type[Any], Callable[[Draft, Any], None]] = {
    Standstill: _stood_still,
    StaysNameless: _stays_nameless,
    **changes_of_voices.CHANGES,
    **changes_of_steps.CHANGES,
    **changes_of_turns.CHANGES,
    **changes_of_words.CHANGES,
    **changes_of_decisions.CHANGES,
}
"""The change by each kind of event but the opening, and undo and redo, which ``history`` resolves."""
