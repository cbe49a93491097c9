"""A break now: how long it takes, when we are back, and how it ends."""

from datetime import timedelta

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import MINUTE, NoLength, duration
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.breaks import break_is_due, planned_break, without_break_ms
from coprod_tui.domain.steps import BREAK
from coprod_tui.domain.words import clean
from coprod_tui.presentation import times
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _, counting
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.room import CLOCK_PAUSED

TITLE = _("A break now")
MINUTES = _("How many minutes?")
HINT = _("[keep] begins it · [back] no break")
_PLANNED = _("It is the break that we planned, taken now.")
_PLANNED_NAMED = _("It is the break that we planned, taken now: {prompt}")
_NEW = _("It is one more than we planned. A turn that runs is paused, and goes on after it.")
_BEGUN = _("We are on a break. [break_now] ends it.")
_BEGUN_PLANNED = _("This is the break that we planned, and it does not come again. [break_now] ends it.")
ENDS = _("[break_now] or [clock] ends the break")
BACK_AT = _("back at {time}")
_NO_LENGTH = _("“{text}” is no length of a break; write its minutes, like 10.")

_USUAL_MINUTES = 10


def is_gathering(session: Session) -> bool:
    """Whether nothing has begun yet, but for a break."""
    begun = session.plan.steps[: session.steps_opened]
    goes_on = session.step is None and session.next_step is not None
    return not begun or (goes_on and all(step.kind == BREAK for step in begun))


def minutes(session: Session) -> int:
    """How long a break is unless people say otherwise: as planned, else as usual."""
    step = planned_break(session)
    return max(1, round(step.total_ms / MINUTE)) if step and step.total_ms else _USUAL_MINUTES


def about(session: Session) -> str:
    """Which break it is, before it begins."""
    step = planned_break(session)
    if step is None:
        return _NEW
    return _PLANNED_NAMED.format(prompt=quoted(step.prompt)) if step.prompt else _PLANNED


def due(session: Session, elapsed_ms: int) -> str:
    """Kindly, that the group has met for long without a break; empty where none is due, or the plan is done."""
    if not break_is_due(session, elapsed_ms) or rotation.is_through(session):
        return ""
    return _due(without_break_ms(session, elapsed_ms) // MINUTE)


_due = counting(
    "{number} minute without a break. Would one do everybody good? [break_now] takes it.",
    "{number} minutes without a break. Would one do everybody good? [break_now] takes it.",
)


def begun(*, was_planned: bool) -> str:
    """After it has begun."""
    return _BEGUN_PLANNED if was_planned else _BEGUN


def whole_minutes(text: str) -> int:
    """The minutes that were typed, rounded up. Raises ``NotYet``."""
    try:
        return -(-duration(text) // MINUTE)
    except NoLength:
        raise NotYet(_NO_LENGTH.format(text=clean(text, characters=40).text), "minutes") from None


def ended(session: Session) -> str:
    """After a break: how a turn that it held goes on."""
    turn = session.open_turn
    return CLOCK_PAUSED if turn and turn.clock == "held" else ""


def back_at(session: Session) -> str | None:
    """When a break ends by the clock on the wall: nobody in the corridor sees how much is left."""
    step, pause = session.step, session.break_now
    if pause:
        ends_at = pause.began_at + timedelta(milliseconds=pause.length_ms)
    elif step and step.kind == BREAK and step.total_ms is not None and session.step_opened_at:
        ends_at = session.step_opened_at + timedelta(milliseconds=step.total_ms)
    else:
        return None
    return BACK_AT.format(time=times.nearest_minute(ends_at))
