"""How long what was typed in the setup takes, and when it ends: the same figure as everywhere."""

from datetime import datetime

from coprod_tui.domain.plan.plan import MINUTE, SECOND, Plan, Step, TimeOfDay
from coprod_tui.domain.schedule.ending import ending_of
from coprod_tui.domain.schedule.stretches import Stretch, long_stretches
from coprod_tui.domain.steps import LEAST_SHARE_MS, rules_of
from coprod_tui.presentation.ending import ends, is_past, until_ms
from coprod_tui.presentation.labels import people
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.plan import without_break
from coprod_tui.presentation.setup import Fields, Problem, first_problem, of_question, plan_made
from coprod_tui.presentation.setup_steps import Row, read_back, said_beside, steps_of
from coprod_tui.presentation.spoken_times import Time, typed, until
from coprod_tui.presentation.text import Line
from coprod_tui.presentation.times import about

LENGTH_UNKNOWN = _("Once there are names and questions, this line says how long it will take.")
_LENGTH_WAITS = _("How long it will take is said here once question {number} has a time.")
_LENGTH = _("{people}, {rounds}: {length} · {ends}")
_OF_QUESTION = _("Question {first}: {said}.")
_OF_QUESTIONS = _("Questions {first} to {last}: {said}.")
_KEEP_UNTIL = _("a plan for another day can’t know how long it is until {until}. Write a length, such as 20m.")
_END_IS_PAST = _("{ends} is past. Write when this meeting is to end, or leave it empty.")


def timed(fields: Fields, now: datetime) -> Fields:
    """The fields with a length in the place of each “until 15:30”: as long as it is until then, if all begins now.

    Where no time is left until then, it stays.
    """
    rows: list[Row] = []
    for row in fields.rows:
        end = until(row.share)
        length = _until_ms(fields, tuple(rows), row, end, now) if end else 0
        rows.append(row._replace(share=typed(Time(length, in_all=row.has_turns))) if length else row)
    return fields._replace(rows=tuple(rows))


def _until_ms(fields: Fields, before: tuple[Row, ...], row: Row, end: TimeOfDay, now: datetime) -> int:
    """How long a step can take that follows those ``before`` it and is to end at a time of day; 0 if it can't."""
    itself = Step(row.means, "", 0, think_ms=row.think_ms)
    until_it = ending_of(Plan("", (*steps_of(before), itself), pause_ms=fields.pause_ms), fields.coming).left_ms
    left = until_ms(end, now) - until_it
    least = LEAST_SHARE_MS * max(1, fields.coming) if row.has_turns else MINUTE
    return left // SECOND * SECOND if left >= least else 0


def problem_to_open(fields: Fields, now: datetime) -> Problem | None:
    """The first thing that keeps a session from being opened now."""
    problem = first_problem(timed(fields, now))
    if problem is None and fields.ends_at and is_past(fields.ends_at, now):
        return Problem(_END_IS_PAST.format(ends=fields.ends_at), "ends")
    return problem


def plan_now(fields: Fields, now: datetime) -> Plan:
    """The plan made from fields without a problem, of a meeting that begins now."""
    return plan_made(timed(fields, now))


def problem_to_keep(fields: Fields) -> Problem | None:
    """The first thing that keeps a plan from being kept for another day."""
    for number, row in enumerate(fields.rows):
        if row.is_asked and (end := until(row.share)):
            return of_question(number, _KEEP_UNTIL.format(until=end))
    return first_problem(fields)


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
    takes = about(ending_of(plan, fields.coming).left_ms)
    when = ends(plan, fields.coming, now)
    return _LENGTH.format(people=people(fields.coming), rounds=said, length=takes, ends=when)


def breaks_missing(fields: Fields, now: datetime) -> str:
    """The warning about the first questions that are long to sit through, as soon as somebody comes; else empty."""
    rows = timed(fields, now).rows
    numbers = [number for number, row in enumerate(rows, start=1) if steps_of((row,))]
    found = long_stretches(_so_far(fields._replace(rows=rows)), fields.coming) if fields.coming else ()
    return _warning(found[0], numbers) if found else ""


def _warning(stretch: Stretch, numbers: list[int]) -> str:
    said = _OF_QUESTION if stretch.first == stretch.last else _OF_QUESTIONS
    without = without_break(stretch.length_ms)
    return said.format(first=numbers[stretch.first], last=numbers[stretch.last], said=without)


def read_backs(fields: Fields, now: datetime) -> tuple[tuple[Line, str], ...]:
    """Beside each question: how its time was understood, and what else was chosen for it."""
    rows = zip(timed(fields, now).rows, fields.rows, strict=True)
    return tuple((read_back(row, as_typed.share), said_beside(row)) for row, as_typed in rows)


def _so_far(fields: Fields) -> Plan:
    return Plan("", steps_of(fields.rows), ends=fields.ends_at, pause_ms=fields.pause_ms)
