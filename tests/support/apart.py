"""A session apart from its time, for tests in which some passes."""

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.times import Spent
from coprod_tui.domain.model.turn import Turn


def apart_from_time(session: Session) -> Session:
    """The session without the time that goes on while nothing happens, and without what its clock does."""
    rounds = [
        each.but(turns=tuple(turn if turn.outcome else _without_clock(turn) for turn in each.turns))
        for each in session.rounds
    ]
    return session.but(rounds=tuple(rounds), spent=Spent(), as_of_ms=0)


def _without_clock(turn: Turn) -> Turn:
    return turn.but(clock="waiting", waiting_ms=0, spoken_ms=0, held_ms=0)
