"""Appends to a session that is not open in any program, such as follow-ups after its close.

A write can succeed although the flush after it failed; people are then told so and repeat the command. So a command
whose events equal those of a recent one about the same thing is treated as a repetition and not saved twice.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import groupby

from coprod_tui.domain.apply.history import standing
from coprod_tui.domain.commands import Command
from coprod_tui.domain.decide import decide_after
from coprod_tui.domain.events import (
    ContributionAnswered,
    DecisionCarried,
    Event,
    Events,
    FedBack,
    FollowedUp,
)
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import Failure
from coprod_tui.live.ports import NotKept
from coprod_tui.storage.port import EventStore

_CAME_OF_IT = (DecisionCarried, FollowedUp, FedBack, ContributionAnswered)

TRIED_AGAIN_WITHIN = timedelta(hours=1)
"""After this time the same words about the same thing count as new, not as a repetition."""


def add(
    store: EventStore, session_id: SessionId, at: datetime, command: Command | Callable[[Session], Command]
) -> Session:
    """As ``Service.add``; ``at`` is the wall time in UTC. The code of its ``Failure`` says if anything was saved."""
    journal, (events, session), *_ = store.resume(session_id)
    try:
        if callable(command):
            command = command(session)
        before = _before_it_was_told(command, events, at)
        if before == events:
            added, session = decide_after(events, command, at, session)
            journal.keep(added)
        else:
            journal.keep_again()
    except NotKept as error:
        raise _trouble(store, session_id, before, error.message) from None
    finally:
        journal.close()
    return session


def _before_it_was_told(command: Command, events: Events, at: datetime) -> Events:
    """The events before the latest, identical run of this command; all events if it is not a repetition."""
    said_since: set[tuple[bool, str]] = set()
    for told in reversed([tuple(group) for _, group in groupby(standing(events), key=lambda event: event.act)]):
        if not isinstance(told[0], _CAME_OF_IT) or abs(at - told[0].at) > TRIED_AGAIN_WITHIN:
            break
        before = events[: told[0].seq - 1]
        if _about(told[0]) not in said_since and _gives(command, before, told):
            return before
        said_since.add(_about(told[0]))
    return events


def _gives(command: Command, before: Events, told: Events) -> bool:
    if told[0].command != command.kind:
        return False
    try:
        return decide_after(before, command, told[0].at).events == told
    except Rejection:
        return False


def _about(event: Event) -> tuple[bool, str]:
    """The subject of an event: whether it says who carries a decision, and the id of the decision or contribution."""
    known = event.contribution if isinstance(event, ContributionAnswered) else str(getattr(event, "decision", ""))
    return isinstance(event, DecisionCarried), known


def _trouble(store: EventStore, session_id: SessionId, before: Events, why: Message) -> Failure:
    """The error for a save that failed or may not be durable."""
    try:
        is_as_before = store.read(session_id).events == before
    except Failure:
        is_as_before = False
    if is_as_before:
        return Failure("not_added", why=why)
    return Failure("not_surely_added", why=why)
