"""What the group left of its plan."""

from typing import NamedTuple

from coprod_tui.domain.events import WhyLeft
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.steps import rules_of


class LeftStep(NamedTuple):
    """A step that the group left, and why; None where the close came before it, and nobody said why."""

    step: Step
    why: WhyLeft | None


def left_in(session: Session) -> tuple[LeftStep, ...]:
    """The steps that the group left, in the order of the plan; with the close also those that were still to come."""
    chosen = (LeftStep(each.step, each.why) for each in session.left)
    not_reached = session.to_come if session.is_closed else ()
    return (*chosen, *(LeftStep(step, None) for step in not_reached))


def for_next_time(session: Session) -> tuple[Step, ...]:
    """The steps that the group left for its next meeting."""
    left = (left.step for left in left_in(session) if left.why != "dropped")
    return tuple(step for step in left if not rules_of(step).is_rest)
