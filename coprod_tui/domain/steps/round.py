"""A round: one question, and everyone present is offered a turn of the same share."""

from coprod_tui.domain import events as e
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import SECOND, Step
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.steps.rules import StepRules

LEAST_SHARE_MS = 15 * SECOND
SHARES_OF_MS = 5 * SECOND


class RoundRules(StepRules):
    """One turn after the other, in the order of the schedule."""

    has_turns = True
    needs_prompt = True
    place = "between"

    def length_ms(self, step: Step, voices: int) -> int:
        return share_for(step, voices) * voices

    def opening(self, session: Session, step: Step, stamp: Stamp) -> e.Event:
        if not session.present:
            raise Rejection("nobody_here")
        number = len(session.rounds) + 1
        order = rotation.order_of_round(session, number)
        share, direction = share_for(step, len(order)), rotation.direction_of(number)
        return e.RoundOpened(*stamp, number, step.id, step.prompt, share, direction, order)

    def coming(self, session: Session) -> tuple[rotation.Coming, ...]:
        return rotation.queue(session)

    def closing(self, session: Session, step: Step, stamp: Stamp) -> e.Event:
        return e.RoundClosed(*stamp, session.rounds[-1].number)


def share_for(step: Step, voices: int) -> int:
    """The share (ms) of each of ``voices`` voices: as given, or the step's total divided.

    A divided share is rounded down to 5 s, and is at least 15 s.
    """
    if step.share_ms is not None:
        return step.share_ms
    divided = (step.total_ms or 0) // max(1, voices)
    return max(LEAST_SHARE_MS, divided - divided % SHARES_OF_MS)
