"""What comes of a command."""

from datetime import datetime
from typing import NamedTuple

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.commands import Command
from coprod_tui.domain.commands.act import Act
from coprod_tui.domain.events import Events
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.stamp import Stamp


class Decided(NamedTuple):
    """The events of an act, and the session that they lead to."""

    events: Events
    session: Session


def decide(session: Session | None, command: Command, stamp: Stamp) -> Decided:
    """What ``command`` leads to in ``session``, at a moment. Nothing is changed. Raises ``Rejection``.

    ``session`` is None for the command that opens it. Undo and redo are no commands here: they are decided over a
    whole history (``apply.history``).
    """
    act = Act(session, stamp.by(command.kind))
    command.decide(act)
    return Decided(act.events, act.session)


def decide_after(events: Events, command: Command, at: datetime) -> Decided:
    """The same in a kept session that nobody is in: its own clock stands where its last event left it.

    ``at`` is the wall time (UTC). Raises ``Rejection``, and ``NotASession`` where the events are none.
    """
    session, seq = fold(events), len(events) + 1
    return decide(session, command, Stamp(seq, seq, at, session.as_of_ms))
