"""What the group left of its plan."""

from coprod_tui.domain.events import Left
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.steps import rules_of


def left_in(session: Session) -> tuple[Left, ...]:
    """The steps that the group left, in the order of the plan, and why.

    With the close, what was still to come is left for next time: the time ran out.
    """
    ran_out = session.to_come if session.is_closed else ()
    return (*session.left, *(Left(step, "out_of_time") for step in ran_out))


def for_next_time(session: Session) -> tuple[Step, ...]:
    """The steps that the group left for its next meeting."""
    left = (left.step for left in left_in(session) if left.why != "dropped")
    return tuple(step for step in left if not rules_of(step).is_rest)
