"""When a key of the room may be pressed, as far as that is known beforehand.

The palette lists only what may be pressed now. Any other key is answered, if it is pressed, with why it is not
possible: commands decide that, and here it is only foreseen.
"""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from coprod_tui.domain.model.session import Session


class Now(NamedTuple):
    """The session as it stands, and whether there is anything to undo and to redo."""

    session: "Session"
    can_undo: bool
    can_redo: bool


def always(_: Now) -> bool:
    """Most keys."""
    return True


def a_turn_is_open(now: Now) -> bool:
    """Somebody has a turn, whether its clock has started or not."""
    return now.session.open_turn is not None


def something_comes_next(now: Now) -> bool:
    """A turn whose clock has not started is not ended."""
    from coprod_tui.domain.schedule import rotation  # more than a command without a screen needs

    turn = now.session.open_turn
    if now.session.break_now:
        return True
    return turn.clock != "waiting" if turn else not rotation.is_through(now.session)


def a_turn_has_waited(now: Now) -> bool:
    """Somebody has a turn, and the time before its clock started is not counted yet."""
    turn = now.session.open_turn
    return turn is not None and not turn.from_opening and (turn.clock == "waiting" or turn.waiting_ms > 0)


def a_turn_can_be_let_be(now: Now) -> bool:
    """The open one, or the one before it."""
    from coprod_tui.domain.schedule import rotation

    return rotation.turn_to_let_be(now.session) is not None


def a_step_runs(now: Now) -> bool:
    """Something goes on that people may ask to go slower, or to wait."""
    return (now.session.step_open or now.session.turn is not None) and now.session.break_now is None


def a_round_is_open(now: Now) -> bool:
    """Time is added to a round."""
    return now.session.round is not None


def a_discussion_is_open(now: Now) -> bool:
    """Hands go up in it."""
    from coprod_tui.domain.steps import rules_of

    session, step = now.session, now.session.step
    goes_on = not (session.thinking or session.break_now)
    return step is not None and goes_on and rules_of(step).has_floor


def a_turn_was_taken(now: Now) -> bool:
    """There is a clock to correct."""
    return now.session.last_turn is not None


def words_were_heard(now: Now) -> bool:
    """There are words to check or to take out."""
    return bool(now.session.heard)


def a_decision_waits(now: Now) -> bool:
    """For being settled, or for somebody who will do it."""
    decisions = now.session.decisions
    return any(
        each.state in ("proposed", "parked") or (each.state == "agreed" and not each.carried_by) for each in decisions
    )


def something_was_done(now: Now) -> bool:
    """There is an act to undo."""
    return now.can_undo


def something_was_undone(now: Now) -> bool:
    """And no other act has followed."""
    return now.can_redo
