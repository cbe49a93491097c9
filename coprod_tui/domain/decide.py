"""Decides commands: from a session and a command to events."""

from datetime import datetime
from typing import NamedTuple

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.commands import Command
from coprod_tui.domain.commands.act import Act
from coprod_tui.domain.events import Events
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.stamp import Stamp


class Decided(NamedTuple):
    """The events of an act, and the resulting session."""

    events: Events
    session: Session


def decide(session: Session | None, command: Command, stamp: Stamp) -> Decided:
    """The events of ``command`` in ``session`` at a moment. Changes nothing. Raises ``Rejection``.

    ``session`` is None for the command that opens it. Undo and redo are not commands: they are decided over a
    whole history (``apply.history``).
    """
    act = Act(session, stamp.by(command.kind))
    command.decide(act)
    return Decided(act.events, act.session)


def decide_after(events: Events, command: Command, at: datetime, session: Session | None = None) -> Decided:
    """Decide a command in a stored session that is not open: its clock stands at its last event.

    ``at`` is the wall time (UTC); ``session`` is what the events fold to, where that is known. Raises ``Rejection``,
    and ``NotASession`` if the events make no session.
    """
    session, seq = session or fold(events), len(events) + 1
    return decide(session, command, Stamp(seq, seq, at, session.as_of_ms))
