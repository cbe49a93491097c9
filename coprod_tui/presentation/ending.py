"""When a meeting will end, as it is said of a plan, in the setup and in the room."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Plan, Step, TimeOfDay
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.ending import ending, ending_of
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

_ANY_DAY = date(2000, 12, 31)


class End(NamedTuple):
    """When a session will end, by how much that is later than meant, and the steps whose time comes on top."""

    at: datetime
    late_ms: int
    untimed: tuple[Step, ...]


def end_in_room(session: Session, now: datetime, elapsed_ms: int) -> End:
    """The end of a session, as each screen of the room tells it. ``now`` is the moment of ``elapsed_ms``."""
    left = ending(session, elapsed_ms)
    at, meant = now + timedelta(milliseconds=left.left_ms), meant_end(session)
    return End(at, max(0, _later_ms(at, meant)) if meant else 0, left.untimed)


def ends_in_room(session: Session, now: datetime, elapsed_ms: int) -> tuple[str, ...]:
    """When a session will end and when it is meant to, from the longest form to the shortest; none when it is over.

    Beyond what is meant a word says so.
    """
    meant = session.plan.ends
    if session.is_closed:
        return ()
    if rotation.is_through(session):
        return (MEANT.format(time=meant),) if meant else ()
    end = end_in_room(session, now, elapsed_ms)
    said = _at(end.at, now)
    whole = _and_untimed(said, end.untimed)
    if meant is None:
        return tuple(dict.fromkeys((whole, said)))
    told = (_LATER_THAN_MEANT if end.late_ms else MEANT).format(time=meant)
    with_meant = (_WITH_MEANT.format(ends=each, meant=told) for each in (whole, said))
    return tuple(dict.fromkeys((*with_meant, said)))


def meant_end(session: Session) -> datetime | None:
    """When a session is meant to end: at the first such time after it was opened; None where that is open."""
    if session.plan.ends is None:
        return None
    meant = _on_day_of(session.opened_at, session.plan.ends)
    return meant if _later_ms(session.opened_at, meant) < 0 else meant + timedelta(days=1)


def ends(plan: Plan, voices: int, now: datetime, paces: Sequence[Pace] = ()) -> str:
    """When a plan ends if it begins now with that many voices, the first with these paces, and when it is meant to.

    It is told how much too long it is, unless that time is past already: then it is meant for another day.
    """
    left = ending_of(plan, voices, paces)
    at = now + timedelta(milliseconds=left.left_ms)
    said = _and_untimed(_at(at, now), left.untimed)
    if plan.ends is None:
        return said
    late = late_ms(at, plan.ends, now)
    meant = MEANT.format(time=plan.ends)
    if late > 0 and not is_past(plan.ends, now):
        meant = _TOO_LONG.format(meant=meant, length=times.in_words(late))
    return _WITH_MEANT.format(ends=said, meant=meant)


def late_ms(at: datetime, meant: TimeOfDay, began: datetime) -> int:
    """By how much a meeting that ``began`` on that day ends after it was meant to, in whole minutes; below 0: before.

    Both are counted as they are told, in hours and minutes.
    """
    return _later_ms(at, _on_day_of(began, meant))


def is_past(meant: TimeOfDay, now: datetime) -> bool:
    """Whether a meeting that begins now can no longer end then today."""
    return late_ms(now, meant, now) >= 0


def until_ms(meant: TimeOfDay, now: datetime) -> int:
    """How long it is until a time of today; below 0 where it is past."""
    return left_until_ms(_on_day_of(now, meant), now)


def left_until_ms(meant: datetime, now: datetime) -> int:
    """How long it is until the clock on the wall shows ``meant``; below 0 where that is past."""
    return (meant - _on_wall(now)) // timedelta(milliseconds=1)


def begin_by(plan: Plan, voices: int, meant: TimeOfDay) -> TimeOfDay | None:
    """The last time of day at which a plan may begin so that it ends as meant; None if that is the day before."""
    meant_at = datetime.combine(_ANY_DAY, time.fromisoformat(meant))
    begins = meant_at - timedelta(milliseconds=ending_of(plan, voices).left_ms)
    return f"{begins:%H:%M}" if begins.date() == _ANY_DAY else None


def untimed(steps: Iterable[Step]) -> str:
    """Steps without a length, by what they are: “the open discussion and the reflection”; empty without any."""
    named = list(dict.fromkeys(STEPS[step.kind].named for step in steps))
    return each_of(named) if named else ""


def _at(at: datetime, now: datetime) -> str:
    days = (local(at).date() - local(now).date()).days
    said = (ENDS_ABOUT, _TOMORROW)[days] if days < 2 else _ON_DAY
    return said.format(day=times.day(at), time=times.time_of_day(at))


def _and_untimed(said: str, steps: Iterable[Step]) -> str:
    named = untimed(steps)
    return _AND_UNTIMED.format(ends=said, steps=named) if named else said


def _on_wall(moment: datetime) -> datetime:
    """As the clock on the wall shows it, without a time zone."""
    return local(moment).replace(tzinfo=None)


def _on_day_of(moment: datetime, time_of_day: TimeOfDay) -> datetime:
    return datetime.combine(_on_wall(moment).date(), time.fromisoformat(time_of_day))


def _later_ms(at: datetime, meant: datetime) -> int:
    """By how much a moment is later than ``meant`` on the wall, in whole minutes; below 0: earlier."""
    return (_on_wall(at).replace(second=0, microsecond=0) - meant) // timedelta(milliseconds=1)
