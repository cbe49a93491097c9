"""The content of the setup screen: its fields, their validation, and the plan made from them."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.people.rows import NameList, asking_same_names, read_name
from coprod_tui.domain.plan.plan import (
    LIMIT_STEPS,
    LIMIT_VOICES,
    NoLength,
    Plan,
    Step,
    StepKind,
    spelled,
)
from coprod_tui.domain.plan.plan_file import PlanRead
from coprod_tui.domain.steps import RULES, length_ms, rules_of
from coprod_tui.domain.words import clean, is_visible
from coprod_tui.presentation import setup as say
from coprod_tui.presentation.lengths import short
from coprod_tui.presentation.plan import why_no_length
from coprod_tui.presentation.spoken_times import Time, time_of, typed
from coprod_tui.presentation.steps import CALLED_NOTHING, STEPS, kind_called, words_beside
from coprod_tui.presentation.text import Line


class Row(NamedTuple):
    """A question and its time, as typed. A step of a plan that is not a round begins with the name of its kind.

    ``planned`` is the wording of a plan's step of this ``kind``; once reworded, the new words determine the kind.
    """

    prompt: str = ""
    share: str = ""
    kind: StepKind = CALLED_NOTHING
    planned: str = ""

    @property
    def is_planned(self) -> bool:
        """Whether its wording is still that of the plan."""
        return bool(self.planned) and self.prompt == self.planned

    @property
    def means(self) -> StepKind:
        """The kind of step, read from its words unless they are those of the plan."""
        return self.kind if self.is_planned else kind_called(clean(self.prompt).text)

    @property
    def has_turns(self) -> bool:
        """Whether everyone is offered a turn, so that its time is that of each."""
        return RULES[self.means].has_turns


class Fields(NamedTuple):
    """The content of all fields, to continue with later; ``plan`` holds what has no field.

    ``typing`` is a name that is not in the list yet. ``is_kept`` means a plan file holds the same content.
    """

    plan: Plan
    title: str
    purpose: str
    group: str
    people: tuple[NameRow, ...]
    rows: tuple[Row, ...]
    typing: str = ""
    is_kept: bool = False

    @property
    def is_only_here(self) -> bool:
        """Whether something was typed that would be lost with the screen."""
        begun = fields_of(self.plan)
        is_other = self._replace(people=()) != begun._replace(people=())
        return not self.is_kept and (is_other or NameList(self.people).names != self.plan.voices)


class Problem(NamedTuple):
    """A sentence about a field that is not right yet; ``row`` counts the questions from 0."""

    sentence: str
    field: Literal["title", "names", "prompt", "share"]
    row: int = 0


def fields_of(begin: Plan | PlanRead) -> Fields:
    """What the fields hold for a plan; for one without steps, the questions to begin with."""
    plan = begin.plan if isinstance(begin, PlanRead) else begin
    people = begin.people.rows if isinstance(begin, PlanRead) else asking_same_names(map(read_name, plan.voices))
    rows = tuple(_rows(plan)) or tuple(Row(prompt, share) for prompt, share in say.FIRST_ROUNDS)
    return Fields(plan, plan.title, plan.purpose, plan.group, people, rows)


def first_problem(fields: Fields) -> Problem | None:
    """The first thing that is wrong, from the top of the screen to its end; None where a plan can be made."""
    if not is_visible(clean(fields.title).text):
        return Problem(say.WHAT_IS_NEEDED, "title")
    if (count := len(NameList(fields.people).names)) > LIMIT_VOICES:
        return Problem(say.TOO_MANY_VOICES.format(count=count, most=LIMIT_VOICES), "names")
    asked = [(number, row) for number, row in enumerate(fields.rows) if is_visible(clean(row.prompt).text)]
    for number, row in asked:
        if why := _why_not(row):
            return Problem(say.OF_QUESTION.format(number=number + 1, why=why), "share", number)
    if not any(row.has_turns for _, row in asked):
        return Problem(say.ROUND_NEEDED, "prompt")
    if len(asked) > LIMIT_STEPS:
        return Problem(say.TOO_MANY_STEPS.format(count=len(asked), most=LIMIT_STEPS), "prompt", asked[-1][0])
    return None


def plan_made(fields: Fields) -> Plan:
    """The plan made from fields without a problem."""
    title, purpose, group = (clean(text).text for text in (fields.title, fields.purpose, fields.group))
    names = NameList(fields.people).names
    return Plan(title, steps_of(fields.rows), purpose, group, names, fields.plan.order, fields.plan.even_out)


def steps_of(rows: tuple[Row, ...]) -> tuple[Step, ...]:
    """The steps of those rows that have a question and a time that can be read."""
    return tuple(_step(row) for row in rows if is_visible(clean(row.prompt).text) and not _why_not(row))


def length(fields: Fields) -> str:
    """The sentence with the total length, or with what is missing to compute it."""
    problem = first_problem(fields._replace(title=say.TITLE, people=()))
    if problem and problem.field == "share":
        return say.LENGTH_WAITS.format(number=problem.row + 1)
    called = NameList(fields.people)
    coming, steps = len(called.names) + called.waiting, steps_of(fields.rows)
    if problem or not coming:
        return say.LENGTH_UNKNOWN
    rounds = sum(rules_of(step).has_turns for step in steps)
    return say.length(coming, rounds, length_ms(Plan("", steps), coming))


def read_back(row: Row) -> Line:
    """Which time was understood beside a question."""
    try:
        time = time_of(row.share)
    except ValueError:
        return Line.of((say.NO_TIME if row.share.strip() else "", "now"))
    words = say.SHARED_OUT if time.in_all and row.has_turns else STEPS[row.means].lasts
    return Line.of(words.format(length=short(time.length_ms)))


def _why_not(row: Row) -> str:
    """Why the time of a question is invalid; empty if it is valid."""
    share = clean(row.share).text
    if not share:
        if row.has_turns:
            return say.SHARE_MISSING
        return say.TIME_MISSING if STEPS[row.means].needs_length and not row.is_planned else ""
    try:
        time_of(share)
    except NoLength as error:
        return say.SHARE_WRONG.format(why=why_no_length(error.code, share))
    return ""


def _step(row: Row) -> Step:
    prompt, time = clean(row.prompt).text, time_of(row.share) if row.share.strip() else None
    length = time and time.length_ms
    if not row.has_turns:
        return Step(row.means, words_beside(prompt), None, length)
    return Step(row.means, prompt, None, length) if time and time.in_all else Step(row.means, prompt, length)


def _rows(plan: Plan) -> Iterator[Row]:
    for step in plan.steps:
        prompt, length = _prompt_of(step), step.share_ms or step.total_ms or 0
        if not rules_of(step).has_turns:
            yield Row(prompt, spelled(length) if step.total_ms else "", step.kind, prompt)
        else:
            yield Row(prompt, typed(Time(length, in_all=not step.share_ms)), step.kind, prompt)


def _prompt_of(step: Step) -> str:
    """The text of a step that shows its kind and gives the same kind when parsed again."""
    title = STEPS[step.kind].title
    if not title:
        return step.prompt
    if step.prompt and (kind_called(step.prompt), words_beside(step.prompt)) == (step.kind, step.prompt):
        return step.prompt
    return f"{title}: {step.prompt}" if step.prompt else title
