"""A session apart from its time, for tests in which some passes."""

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.times import Spent
from coprod_tui.domain.model.turn import Turn


def apart_from_time(session: Session) -> Session:
    """The session without the time that goes on while nothing happens, and without what its clock does.

    A quiet moment that is passed over by undo has moved what a step's clock counts from: the ledger counts that again.
    """
    rounds = [
        each.but(turns=tuple(turn if turn.outcome else _without_clock(turn) for turn in each.turns))
        for each in session.rounds
    ]
    floor = tuple(turn if turn.outcome else _without_clock(turn) for turn in session.floor)
    pause = session.break_now and session.break_now.but(began_ms=0, began_at=session.opened_at)
    when = {"step_opened_ms": 0, "step_opened_at": session.step_opened_at and session.opened_at}
    return session.but(rounds=tuple(rounds), floor=floor, spent=Spent(), as_of_ms=0, break_now=pause, **when)


def _without_clock(turn: Turn) -> Turn:
    return turn.but(clock="waiting", waiting_ms=0, spoken_ms=0, held_ms=0)
