"""Our plan: every step with when it begins and ends, what was left, and when the meeting ends."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from coprod_tui.domain.events import Left, WhyLeft
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.times import StepTime
from coprod_tui.domain.model.value import part
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.schedule.ending import StepAt, StepState, timetable
from coprod_tui.domain.schedule.floor import has_hands
from coprod_tui.domain.schedule.turns import paces_ever_differed
from coprod_tui.domain.steps import rules_of
from coprod_tui.presentation import times
from coprod_tui.presentation.ending import MEANT, End, end_in_room, ends_in_room, left_until_ms, meant_end, untimed
from coprod_tui.presentation.labels import WHY_LEFT
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.stage import asked
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.text import Piece

TITLE = _("Our plan")
END = "end"
"""The id of the last row of what is to come: when the meeting ends."""

MEETING = "meeting"
"""The id of the row of what holds for the whole meeting."""

_HEADINGS: dict[StepState, str] = {"done": _("Done"), "running": _("Now"), "to_come": _("To come")}
_LEFT = _("Left")
_FROM_TO = _("{begins}–{ends}")
_IN_ALL = _("{length} in all")
_PLANNED = _("{length} planned")
_OPEN_ENDED = _("no time set")
THINK = _("{time} to think first")
_NOT_KEPT = _("nothing is written down")
_BETWEEN = _(" · {fact}")

WHOLE = _("The whole meeting")
_QUIET = _("{time} quiet between turns")
_HINT_MEETING = _("[plan.change] changes the quiet between turns, support, and our own principles")
_WE_END = _("We end")
_LATER = _("{time} later than meant")
_END_OPEN = _("when we mean to end is open")
_UNTIMED = _("and the time of {steps}")

SAY_CHOOSE = _("Choose a step that is to come: with [plan.before] [plan.after].")
SAY_CHOOSE_BEGUN = _("Choose a round that has begun, whose question some missed.")
SAY_DONE = _("That is done, and stays as it was.")
SAY_GOES_ON = _("What has begun stays as it is. Back in the room, [go_on] ends it and goes on.")
SAY_END_FIRST = _("Say first when we mean to end. Choose the row “We end”, then press [plan.change].")
SAY_FITS = _("It fits: we end in time.")
SAY_NOTHING_TO_LEAVE = _("There is nothing left to make shorter, or to leave.")
FOR_GOOD: WhyLeft = "dropped"

_HINT_TO_COME = _("[plan.change] changes its words, kind, time, time to think and what is kept")
_HINT_END = _("[plan.change] when do we mean to end? · [plan.fit] fits what is to come into the time")
_HINT_ROUND = _("[plan.change] ends this round here · [plan.ask_again] asks its question again")
_HINT_DISCUSSION = _("[plan.change] ends this discussion here")
_HINT_ROUND_DONE = _("[plan.ask_again] asks its question again, where some missed it")
_HINT_LEFT = _("[plan.change] takes it in again · [plan.leave_step] for next time · [plan.drop] leaves it out for good")

RowKind = Literal["heading", "done", "running", "to_come", "end", "meeting", "left"]


class PlanRow(NamedTuple):
    """A row of the plan: its time, its words, and what else is said of it, in the same column as the words.

    ``id`` is that of the step, ``END`` of the end; a heading has none, and can't be chosen.
    """

    kind: RowKind
    id: str
    time: str
    words: Piece
    more: Piece = ("", "quiet")
    hint: str = ""
    opens: str = ""
    """The story that Enter begins."""

    @property
    def is_to_come(self) -> bool:
        """Whether it is a step that can still be changed."""
        return self.kind == "to_come"

    @property
    def has_begun(self) -> bool:
        """Whether it is a step that runs or is done."""
        return self.kind in ("running", "done")

    @property
    def is_left(self) -> bool:
        """Whether it is a step that the group left."""
        return self.kind == "left"


class PlanView(NamedTuple):
    """All rows, and in short when the meeting ends. ``begins_at``: the row that is chosen first, what comes next."""

    rows: tuple[PlanRow, ...]
    ends: str

    @property
    def begins_at(self) -> str:
        return next(row.id for row in self.rows if row.kind in ("to_come", "end"))


def our_plan(session: Session, elapsed_ms: int, now: datetime) -> PlanView:
    """The plan as it stands. ``now`` is the moment of ``elapsed_ms``."""
    end = end_in_room(session, now, elapsed_ms)
    rows = (_meeting(session), *_steps(session, elapsed_ms, now), _end(session, end), *_left(session.left))
    forms = ends_in_room(session, now, elapsed_ms)
    return PlanView(rows, (*(forms[-2:] if session.plan.ends else forms[-1:]), "")[0])


def _steps(session: Session, elapsed_ms: int, now: datetime) -> Iterator[PlanRow]:
    """Under a heading for each state. One that runs may have a break in it, which runs as well."""
    began = {each.step: each for each in session.step_times}
    table = timetable(session, elapsed_ms)
    for state, heading in _HEADINGS.items():
        begun = [(each, began.get(each.step.id)) for each in table if each.state == state]
        rows = [_step(session, each, time, elapsed_ms, now) for each, time in begun]
        if rows:
            yield PlanRow("heading", "", "", (heading, "quiet"))
            yield from rows


def _step(session: Session, at: StepAt, time: StepTime | None, elapsed_ms: int, now: datetime) -> PlanRow:
    begins = time.began_at if time else in_ms(now, at.begins_ms - elapsed_ms)
    ends = time.ended_at if time and time.ended_at else in_ms(now, at.ends_ms - elapsed_ms)
    tone = {"done": "quiet", "running": "bold now", "to_come": "ink"}[at.state]
    hint, opens = _opens(at, has_hands=has_hands(session))
    words, more = (asked(at.step), tone), (_facts(facts(at.step, in_own_time=paces_ever_differed(session))), "quiet")
    return PlanRow(at.state, at.step.id, _span(begins, ends), words, more, hint, opens)


def _opens(at: StepAt, *, has_hands: bool) -> tuple[str, str]:
    """What may be done with a step, and what Enter does."""
    if at.state == "to_come":
        return _HINT_TO_COME, "our_plan.change"
    if has_hands and at.state == "running" and rules_of(at.step).has_floor:
        return _HINT_DISCUSSION, "our_plan.end_round"
    if not rules_of(at.step).has_turns:
        return "", "our_plan.goes_on" if at.state == "running" else "our_plan.stays"
    return (_HINT_ROUND, "our_plan.end_round") if at.state == "running" else (_HINT_ROUND_DONE, "our_plan.ask_again")


def _span(begins: datetime, ends: datetime) -> str:
    """One time where no time passes: nobody knows how long it takes."""
    if begins == ends:
        return times.time_of_day(begins)
    return _FROM_TO.format(begins=times.time_of_day(begins), ends=times.time_of_day(ends))


def _end(session: Session, end: End) -> PlanRow:
    said = [MEANT.format(time=session.plan.ends) if session.plan.ends else _END_OPEN]
    said += [_LATER.format(time=times.in_words(end.late_ms))] if end.late_ms else []
    said += [_UNTIMED.format(steps=untimed(end.untimed))] if end.untimed else []
    time, more = times.time_of_day(end.at), (_facts(said), "over" if end.late_ms else "quiet")
    return PlanRow("end", END, time, (_WE_END, "bold ink"), more, _HINT_END, "our_plan.choose_end")


def _meeting(session: Session) -> PlanRow:
    plan = session.plan
    said = [_QUIET.format(time=times.short(session.pause_ms))] if session.pause_ms else []
    said += [plan.support] if plan.support else []
    if own := len(plan.principles):
        said.append(plural(own, "{number} principle of our own", "{number} principles of our own"))
    words, more = (WHOLE, "ink"), (_facts(said), "quiet")
    return PlanRow("meeting", MEETING, "", words, more, _HINT_MEETING, "our_plan.change_meeting")


def _left(left: Iterable[Left]) -> Iterator[PlanRow]:
    rows = [
        PlanRow("left", each.step.id, "", (asked(each.step), "quiet"), more, _HINT_LEFT, "our_plan.take_in")
        for each in left
        for more in [(_facts([WHY_LEFT[each.why]]), "quiet")]
    ]
    if rows:
        yield PlanRow("heading", "", "", (_LEFT, "quiet"))
        yield from rows


def facts(step: Step, *, in_own_time: bool) -> list[str]:
    """How long a step is, and what is special about it."""
    said = [length(step, in_own_time=in_own_time)]
    said += [THINK.format(time=times.short(step.think_ms))] if step.think_ms else []
    return [*said, *([] if step.kept else [_NOT_KEPT])]


def length(step: Step, *, in_own_time: bool) -> str:
    """The length of a step as it is said: for each, unless another time suits somebody, or in all."""
    if step.share_ms is not None:
        said = _PLANNED if in_own_time else STEPS[step.kind].lasts
        return said.format(length=times.short(step.share_ms))
    if not step.total_ms:
        return _OPEN_ENDED
    short = times.short(step.total_ms)
    return _IN_ALL.format(length=short) if rules_of(step).has_turns else short


def _facts(said: Iterable[str]) -> str:
    """Behind the words, each apart from what stands before it."""
    return "".join(_BETWEEN.format(fact=fact) for fact in said)


def in_ms(now: datetime, milliseconds: int) -> datetime:
    """The moment so much later than ``now``."""
    return now + timedelta(milliseconds=milliseconds)


# --- what changes need


def not_again(step: Step) -> str:
    """Why a step that has begun is not asked again; empty where it is if some missed it."""
    return STEPS[step.kind].not_again


def left_ms(session: Session, now: datetime) -> int | None:
    """How long it is until the meeting is to end, below zero where that is past; None where it is open."""
    meant = meant_end(session)
    return None if meant is None else left_until_ms(meant, now)


def is_late(session: Session, elapsed_ms: int, now: datetime) -> bool:
    """Whether the meeting would end later than meant."""
    return end_in_room(session, now, elapsed_ms).late_ms > 0


def why_leave(*, is_late: bool) -> WhyLeft:
    """Why a step is left for next time: because the time runs out, or because the group chose to."""
    return "out_of_time" if is_late else "chosen"


def step_of(session: Session, row: PlanRow) -> Step:
    """The step of a row, whatever has become of it since."""
    return part((*session.plan.steps, *(each.step for each in session.left)), row.id)
