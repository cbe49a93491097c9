"""What a group may do with its plan, each as the ``ChangePlan`` that does it.

Each raises ``Rejection`` where a step has begun meanwhile, so that nothing is changed that nobody meant.
"""

from msgspec.structs import replace

from coprod_tui.domain.commands.plan import ChangePlan
from coprod_tui.domain.events import Left, WhyLeft
from coprod_tui.domain.ids import StepId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.value import part
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.steps import rules_of


def put_in(session: Session, step: Step, after: StepId | None = None) -> ChangePlan:
    """A new step, behind another that is to come, else as the next."""
    to_come = session.to_come
    place = _place(session, after) + 1 if after in {each.id for each in to_come} and after else 0
    return ChangePlan((*to_come[:place], replace(step, id=StepId("")), *to_come[place:]), session.left)


def change(session: Session, step: Step) -> ChangePlan:
    """Another form of the step to come that has its id."""
    place = _place(session, step.id)
    return ChangePlan((*session.to_come[:place], step, *session.to_come[place + 1 :]), session.left)


def leave(session: Session, step: StepId, why: WhyLeft) -> ChangePlan:
    """A step to come is left, for next time or for good."""
    place = _place(session, step)
    rest = (*session.to_come[:place], *session.to_come[place + 1 :])
    return ChangePlan(rest, (*session.left, Left(session.to_come[place], why)))


def leave_left(session: Session, step: StepId, why: WhyLeft) -> ChangePlan:
    """A step that was left is left for another reason."""
    _left(session, step)
    left = (Left(each.step, why) if each.step.id == step else each for each in session.left)
    return ChangePlan(session.to_come, tuple(left))


def take_in_again(session: Session, step: StepId) -> ChangePlan:
    """A step that was left is to come again, as the last; but how the meeting was is looked at after it."""
    left, to_come = _left(session, step), session.to_come
    place = len(to_come)
    while place and not rules_of(to_come[place - 1]).may_be_left:
        place -= 1
    rest = tuple(each for each in session.left if each != left)
    return ChangePlan((*to_come[:place], left.step, *to_come[place:]), rest)


def move(session: Session, step: StepId, by: int) -> ChangePlan:
    """A step to come is to come so many places later, or earlier."""
    place = _place(session, step)
    other = place + by
    if other < 0:
        raise Rejection("nothing_before_begun")
    if other >= len(session.to_come):
        raise Rejection("last_already")
    rest = (*session.to_come[:place], *session.to_come[place + 1 :])
    return ChangePlan((*rest[:other], session.to_come[place], *rest[other:]), session.left)


def ask_again(session: Session, step: StepId) -> ChangePlan:
    """The question of a round that has begun is asked again, next. Everyone has a turn in it."""
    if not missed(session, step):
        raise Rejection("nobody_missed_it")
    return put_in(session, part(session.plan.steps, step))


def missed(session: Session, step: StepId) -> bool:
    """Whether some in the circle of the round of a step were offered no turn in it, or not yet."""
    round_ = next((each for each in session.rounds if each.step == step), None)
    return round_ is not None and bool(round_.without_a_turn)


def _place(session: Session, step: StepId | None) -> int:
    place = next((place for place, each in enumerate(session.to_come) if each.id == step), None)
    if place is None:
        raise Rejection("plan_moved_on")
    return place


def _left(session: Session, step: StepId) -> Left:
    left = next((each for each in session.left if each.step.id == step), None)
    if left is None:
        raise Rejection("plan_moved_on")
    return left
