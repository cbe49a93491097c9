"""Whether there is a break, which one is planned next, how long there has been none, and when one is due."""

from coprod_tui.domain import derived
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.steps import BREAK


def is_on_break(session: Session) -> bool:
    """Whether there is a break now, planned or not."""
    return session.break_now is not None or (session.step is not None and session.step.kind == BREAK)


def planned_break(session: Session) -> Step | None:
    """The next break of the plan."""
    return next((step for step in session.to_come if step.kind == BREAK), None)


def without_break_ms(session: Session, elapsed_ms: int) -> int:
    """How long it has been since the last break ended, else since the session opened; 0 in a break."""
    since = _last_break_ended_ms(session)
    return 0 if since is None else max(0, elapsed_ms - since)


def break_is_due(session: Session, elapsed_ms: int) -> bool:
    """Whether the meeting has gone on without a break for as long as the group wants it to, and is still open."""
    after_ms = session.break_after_ms
    return not session.is_closed and 0 < after_ms <= without_break_ms(session, elapsed_ms)


@derived.once
def _last_break_ended_ms(session: Session) -> int | None:
    """When the last break ended, 0 before the first one; None in a break."""
    breaks = {step.id for step in session.plan.steps if step.kind == BREAK}
    ended = [time.ended_ms for time in session.step_times if time.step in breaks]
    return None if None in ended else max((each for each in ended if each is not None), default=0)
