"""When a meeting will end, as it is said of a plan, in the setup and in the room."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import DAY, HOUR, MINUTE, Plan, Step, TimeOfDay
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.ending import Ending, ending, ending_of
from coprod_tui.local_time import local
from coprod_tui.presentation import times
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import each_of
from coprod_tui.presentation.steps import STEPS

ENDS_ABOUT = _("ends about {time}")
MEANT = _("meant: {time}")
_TOMORROW = _("ends tomorrow, about {time}")
_ON_DAY = _("ends on {day}, about {time}")
_AND_UNTIMED = _("{ends} … and {steps}")
_LATER_THAN_MEANT = _("later than meant: {time}")
_TOO_LONG = _("{meant}, so {length} too long")
_WITH_MEANT = _("{ends} · {meant}")


def ends_in_room(session: Session, now: datetime, elapsed_ms: int) -> tuple[str, ...]:
    """When a session will end and when it is meant to, from the longest form to the shortest; none when it is over.

    Beyond what is meant a word says so.
    """
    meant = session.plan.ends
    if session.is_closed:
        return ()
    if rotation.is_through(session):
        return (MEANT.format(time=meant),) if meant else ()
    left = ending(session, elapsed_ms)
    at = now + timedelta(milliseconds=left.left_ms)
    said = _at(at, now)
    whole = _and_untimed(said, left)
    if meant is None:
        return tuple(dict.fromkeys((whole, said)))
    told = (_LATER_THAN_MEANT if late_in_room_ms(session, at) else MEANT).format(time=meant)
    with_meant = (_WITH_MEANT.format(ends=each, meant=told) for each in (whole, said))
    return tuple(dict.fromkeys((*with_meant, said)))


def meant_end(session: Session) -> datetime | None:
    """When a session is meant to end: at the first such time after it was opened; None where that is open."""
    if session.plan.ends is None:
        return None
    began = local(session.opened_at).replace(second=0, microsecond=0)
    hours, minutes = map(int, session.plan.ends.split(":"))
    meant = began.replace(hour=hours, minute=minutes)
    return meant if meant > began else meant + timedelta(days=1)


def late_in_room_ms(session: Session, at: datetime) -> int:
    """By how much a session ends after it is meant to, in whole minutes; 0 if it doesn't, or nothing is meant."""
    meant = session.plan.ends
    if meant is None:
        return 0
    is_tomorrow = _of_day_ms(meant) <= time_ms(session.opened_at)
    return max(0, late_ms(at, meant, session.opened_at) - is_tomorrow * DAY)


def ends(plan: Plan, voices: int, now: datetime) -> str:
    """When a plan ends if it begins now with that many voices, and when it is meant to.

    It is told how much too long it is, unless that time is past already: then it is meant for another day.
    """
    left = ending_of(plan, voices)
    at = now + timedelta(milliseconds=left.left_ms)
    said = _and_untimed(_at(at, now), left)
    if plan.ends is None:
        return said
    late = late_ms(at, plan.ends, now)
    meant = MEANT.format(time=plan.ends)
    if late > 0 and time_ms(now) <= _of_day_ms(plan.ends):
        meant = _TOO_LONG.format(meant=meant, length=times.in_words(late))
    return _WITH_MEANT.format(ends=said, meant=meant)


def late_ms(at: datetime, meant: TimeOfDay, began: datetime) -> int:
    """By how much a meeting that ``began`` on that day ends after it was meant to, in whole minutes; below 0: before.

    Both are counted as they are told, in hours and minutes.
    """
    days = (local(at).date() - local(began).date()).days
    return days * DAY + time_ms(at) - _of_day_ms(meant)


def begin_by(plan: Plan, voices: int, meant: TimeOfDay) -> TimeOfDay | None:
    """The last time of day at which a plan may begin so that it ends as meant; None if that is the day before."""
    minutes = (_of_day_ms(meant) - ending_of(plan, voices).left_ms) // MINUTE
    return f"{minutes // 60:02}:{minutes % 60:02}" if minutes >= 0 else None


def time_ms(moment: datetime) -> int:
    """The time of day here, in whole minutes."""
    return _of_day_ms(times.time_of_day(moment))


def untimed(steps: Iterable[Step]) -> str:
    """Steps without a length, by what they are: “the open discussion and the reflection”."""
    return each_of(list(dict.fromkeys(STEPS[step.kind].named for step in steps)))


def _at(at: datetime, now: datetime) -> str:
    days = (local(at).date() - local(now).date()).days
    said = (ENDS_ABOUT, _TOMORROW)[days] if days < 2 else _ON_DAY
    return said.format(day=times.day(at), time=times.time_of_day(at))


def _and_untimed(said: str, left: Ending) -> str:
    return _AND_UNTIMED.format(ends=said, steps=untimed(left.untimed)) if left.untimed else said


def _of_day_ms(time: TimeOfDay) -> int:
    hours, minutes = map(int, time.split(":"))
    return hours * HOUR + minutes * MINUTE
