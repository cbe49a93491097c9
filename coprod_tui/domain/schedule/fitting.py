"""Fitting the steps to come into the time that is left."""

from fractions import Fraction

from msgspec.structs import replace

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.value import part
from coprod_tui.domain.plan.plan import SECOND, Step
from coprod_tui.domain.schedule import ending
from coprod_tui.domain.steps import SHARES_OF_MS, Circle, rules_of, share_for

LEAST_CHOSEN_MS = 30 * SECOND
"""No share is chosen, and no share or discussion made, shorter than this."""


def fit(session: Session, elapsed_ms: int, left_ms: int) -> tuple[Step, ...] | None:
    """The steps to come, made shorter so that the meeting takes at most ``left_ms`` more from now on.

    All shares and discussions by the same part, rounded down to 5 s. People need their breaks, so these stay, as does
    what takes 30 s or less. It is None where something would have to be shorter than 30 s, or than half of what was
    planned.
    """
    over_ms = ending.ending(session, elapsed_ms).left_ms - left_ms
    if over_ms <= 0:
        return session.to_come
    circle = ending.circle_now(session)
    bending = [step for step in session.to_come if _bends(step, circle)]
    flexible_ms = sum(_share_ms(step, circle) * _times(step, circle) for step in bending)
    if over_ms >= flexible_ms:
        return None
    ratio = 1 - Fraction(over_ms, flexible_ms)
    fitted = []
    for step in session.to_come:
        share_ms = _shortened_ms(step, circle, ratio)
        if share_ms < _share_ms(step, circle) and share_ms < _least_ms(session, step, circle):
            return None
        fitted.append(_with_share(step, share_ms, circle))
    return tuple(fitted)


def _least_ms(session: Session, step: Step, circle: Circle) -> int:
    """Half of what was planned, rounded up, and 30 s; of a step that became another kind, half of what it has now."""
    planned = part(session.as_planned, step.id)
    share_ms = _share_ms(planned if planned.kind == step.kind else step, circle)
    return max(LEAST_CHOSEN_MS, -(-share_ms // 2))


def to_leave(session: Session) -> Step | None:
    """What to leave where nothing can be shorter: the last step to come that takes time, and looks at no meeting."""
    circle = ending.circle_now(session)
    may_go = (each for each in reversed(session.to_come) if rules_of(each).may_be_left and not rules_of(each).is_rest)
    return next((step for step in may_go if rules_of(step).length_ms(step, circle)), None)


def _bends(step: Step, circle: Circle) -> bool:
    """Whether it can be shorter, and time is won by it: nobody may have a turn in it, or one as long as the share."""
    is_long = _share_ms(step, circle) > LEAST_CHOSEN_MS
    return rules_of(step).may_be_shorter and is_long and _times(step, circle) > 0


def _share_ms(step: Step, circle: Circle) -> int:
    """What each has in it, or all together where nobody has turns."""
    return share_for(step, circle.paces) if rules_of(step).has_turns else step.total_ms or 0


def _times(step: Step, circle: Circle) -> Fraction | int:
    return circle.by_share if rules_of(step).has_turns else 1


def _shortened_ms(step: Step, circle: Circle, ratio: Fraction) -> int:
    share_ms = _share_ms(step, circle)
    return int(share_ms * ratio) // SHARES_OF_MS * SHARES_OF_MS if _bends(step, circle) else share_ms


def _with_share(step: Step, share_ms: int, circle: Circle) -> Step:
    if share_ms == _share_ms(step, circle):
        return step
    if step.share_ms is not None:
        return replace(step, share_ms=share_ms)
    shares = circle.paces if rules_of(step).has_turns else 1
    return replace(step, total_ms=int(share_ms * shares))
