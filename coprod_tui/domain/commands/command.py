"""How an act says which command it carries out."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from coprod_tui.domain.events import Events
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.stamp import CommandKind, Stamp

P = ParamSpec("P")
Act = Callable[Concatenate[Session, Stamp, P], Events]


def carries_out(kind: CommandKind) -> Callable[[Act[P]], Act[P]]:
    """The act's first event has ``kind``; an act that is done as a part of another leaves it to that one."""

    def named(act: Act[P]) -> Act[P]:
        @wraps(act)
        def do(session: Session, now: Stamp, /, *args: P.args, **kwargs: P.kwargs) -> Events:
            return act(session, now.by(kind), *args, **kwargs)

        return do

    return named
