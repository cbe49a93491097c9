"""How long what was typed in the setup takes, and when it ends: the same figure as everywhere."""

from datetime import datetime
from fractions import Fraction

from coprod_tui.domain.plan.plan import MINUTE, SECOND, Plan, Step, TimeOfDay
from coprod_tui.domain.schedule.ending import ending_of
from coprod_tui.domain.schedule.stretches import Stretch, long_stretches
from coprod_tui.domain.steps import LEAST_SHARE_MS, circle_of, rules_of
from coprod_tui.domain.words import clean
from coprod_tui.local_time import local
from coprod_tui.presentation.ending import ends, until_ms
from coprod_tui.presentation.labels import people
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.plan import without_break
from coprod_tui.presentation.setup import Fields, Problem, first_problem, of_question, plan_made
from coprod_tui.presentation.setup_steps import Row, read_back, said_beside, steps_of
from coprod_tui.presentation.spoken_ends import end_of, end_today, time_named, until_as_planned
from coprod_tui.presentation.spoken_times import Time, typed, until
from coprod_tui.presentation.text import Line
from coprod_tui.presentation.times import about

LENGTH_UNKNOWN = _("Once there are names and questions, this line says how long it will take.")
_LENGTH_WAITS = _("How long it will take is said here once question {number} has a time.")
_LENGTH = _("{people}, {rounds}: {length} · {ends}")
_OF_QUESTION = _("Question {first}: {said}.")
_OF_QUESTIONS = _("Questions {first} to {last}: {said}.")
_KEEP_UNTIL = _("a plan for another day can’t know how long it is until {until}. Write a length, such as 20m.")
_KEEP_END = _("A plan for another day can’t end “{text}” from now. Write a time, such as 15:30.")


def named(fields: Fields, now: datetime) -> Fields:
    """The fields with each time of day as a plan has it, in the place of how it was typed: of an end, “until …” a time.

    What is no time stays.
    """
    here = local(now)
    ends = end_of(fields.ends, here)
    rows = tuple(row._replace(share=until_as_planned(row.share, here)) for row in fields.rows)
    return fields._replace(rows=rows, ends=f"{ends:%H:%M}" if ends else fields.ends)


def timed(fields: Fields, now: datetime) -> Fields:
    """The same with a length in the place of each “until 15:30”: as long as it is until then, if all begins now.

    Where no time is left until then, it stays.
    """
    fields, rows = named(fields, now), list[Row]()
    for row in fields.rows:
        end = until(row.share)
        length = _until_ms(fields, tuple(rows), row, end, now) if end else 0
        rows.append(row._replace(share=typed(Time(length, in_all=row.has_turns))) if length else row)
    return fields._replace(rows=tuple(rows))


def _until_ms(fields: Fields, before: tuple[Row, ...], row: Row, end: TimeOfDay, now: datetime) -> int:
    """How long a step can take that follows those ``before`` it and is to end at a time of day; 0 if it can't."""
    itself = Step(row.means, "", 0, think_ms=row.think_ms)
    plan = Plan("", (*steps_of(before), itself), pause_ms=fields.pause_ms)
    until_it = ending_of(plan, fields.coming, fields.paces).left_ms
    left = until_ms(end, now) - until_it
    paces = circle_of(fields.coming, fields.paces).paces
    least = LEAST_SHARE_MS * max(Fraction(1), paces) if row.has_turns else MINUTE
    return left // SECOND * SECOND if left >= least else 0


def problem_to_open(fields: Fields, now: datetime) -> Problem | None:
    """The first thing that keeps a session from being opened now."""
    if problem := first_problem(timed(fields, now)):
        return problem
    try:
        end_today(fields.ends, now)
    except NotYet as wrong:
        return Problem(wrong.sentence, "ends")
    return None


def plan_now(fields: Fields, now: datetime) -> Plan:
    """The plan made from fields without a problem, of a meeting that begins now."""
    return plan_made(timed(fields, now))


def problem_to_keep(fields: Fields, now: datetime) -> Problem | None:
    """The first thing that keeps a plan from being kept for another day, which does not begin now."""
    for number, row in enumerate(named(fields, now).rows):
        if row.is_asked and (end := until(row.share)):
            return of_question(number, _KEEP_UNTIL.format(until=end))
    if end_of(fields.ends, local(now)) and not time_named(fields.ends, local(now)):
        return Problem(_KEEP_END.format(text=clean(fields.ends, characters=40).text), "ends")
    return first_problem(named(fields, now))


def plan_to_keep(fields: Fields, now: datetime) -> Plan:
    """The plan for another day made from fields without a problem."""
    return plan_made(named(fields, now))


def length(fields: Fields, now: datetime) -> str:
    """How long what was typed takes and when it ends, or what is missing to compute it."""
    as_timed = timed(fields, now)
    problem = first_problem(as_timed._replace(title=LENGTH_UNKNOWN, people=()))
    if problem and problem.field == "share":
        return _LENGTH_WAITS.format(number=problem.row + 1)
    if not fields.coming or (problem and problem.field == "prompt"):
        return LENGTH_UNKNOWN
    plan = _so_far(as_timed)
    said = plural(sum(rules_of(step).has_turns for step in plan.steps), "{number} round", "{number} rounds")
    takes = about(ending_of(plan, fields.coming, fields.paces).left_ms)
    when = ends(plan, fields.coming, now, fields.paces)
    return _LENGTH.format(people=people(fields.coming), rounds=said, length=takes, ends=when)


def breaks_missing(fields: Fields, now: datetime) -> str:
    """The warning about the first questions that are long to sit through, as soon as somebody comes; else empty."""
    fields = timed(fields, now)
    numbers = [number for number, row in enumerate(fields.rows, start=1) if steps_of((row,))]
    found = long_stretches(_so_far(fields), fields.coming, fields.paces) if fields.coming else ()
    return _warning(found[0], numbers) if found else ""


def _warning(stretch: Stretch, numbers: list[int]) -> str:
    said = _OF_QUESTION if stretch.first == stretch.last else _OF_QUESTIONS
    without = without_break(stretch.length_ms)
    return said.format(first=numbers[stretch.first], last=numbers[stretch.last], said=without)


def read_backs(fields: Fields, now: datetime) -> tuple[tuple[Line, str], ...]:
    """Beside each question: how its time was understood, and what else was chosen for it."""
    rows = zip(timed(fields, now).rows, named(fields, now).rows, strict=True)
    return tuple((read_back(row, as_typed.share), said_beside(row)) for row, as_typed in rows)


def _so_far(fields: Fields) -> Plan:
    return Plan("", steps_of(fields.rows), ends=fields.ends_at, pause_ms=fields.pause_ms)
