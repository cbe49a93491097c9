"""What is typed in the setup screen, what is still wrong with it, and the plan that it makes."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from coprod_tui.session.name_lists import as_line, names_in
from coprod_tui.session.plan import (
    LIMIT_STEPS,
    LIMIT_VOICES,
    Plan,
    Step,
    StepKind,
    duration,
    spelled,
)
from coprod_tui.session.words import clean, is_visible
from coprod_tui.tui.wording import room
from coprod_tui.tui.wording import setup as say


class Time(NamedTuple):
    """A length as it is typed beside a question: the share of each voice, or ``in_all`` for the whole round."""

    length_ms: int
    in_all: bool


class Row(NamedTuple):
    """A question and the time for it, as they are typed. What was no round in a plan stays what it was.

    ``planned``: the words under which a plan names it a round; a round it stays, whatever they are.
    """

    prompt: str = ""
    share: str = ""
    kind: StepKind = "round"
    planned: str = ""

    @property
    def means(self) -> StepKind:
        """The kind of step: what is called a break, a dialogue, a look-back or a reflection is one."""
        if self.kind != "round" or self.prompt == self.planned:
            return self.kind
        called, _, _ = clean(self.prompt).text.casefold().partition(":")
        words = called.split()
        if len(words) <= say.BREAK_WORDS and say.BREAKS.intersection(words):
            return "break"
        return say.KINDS.get(" ".join(words), "round")

    @property
    def is_round(self) -> bool:
        return self.means == "round"


class Fields(NamedTuple):
    """Everything as it is typed, to go on with later; ``plan`` has what no field is for.

    ``is_kept``: it lies in a plan file, just as it stands here.
    """

    plan: Plan
    title: str
    purpose: str
    group: str
    names: str
    rows: tuple[Row, ...]
    is_kept: bool = False

    @property
    def is_only_here(self) -> bool:
        """Whether something was typed that would be lost with the screen."""
        return not self.is_kept and self != fields_of(self.plan)


class Problem(NamedTuple):
    """A sentence about a field that is not right yet; ``row`` counts the questions from 0."""

    sentence: str
    field: Literal["title", "names", "prompt", "share"]
    row: int = 0


def fields_of(plan: Plan) -> Fields:
    """What the fields hold for a plan; for one without steps, the questions to begin with."""
    rows = tuple(_rows(plan)) or tuple(Row(prompt, share) for prompt, share in say.FIRST_ROUNDS)
    return Fields(plan, plan.title, plan.purpose, plan.group, "\n".join(map(as_line, plan.voices)), rows)


def first_problem(fields: Fields) -> Problem | None:
    """The first thing that is wrong, from the top of the screen to its end; None where a plan can be made."""
    if not is_visible(clean(fields.title).text):
        return Problem(say.WHAT_IS_NEEDED, "title")
    read = names_in(fields.names)
    if read.refused:
        return Problem(read.refused[0], "names")
    if read.found > LIMIT_VOICES:
        return Problem(say.TOO_MANY_VOICES.format(count=read.found, most=LIMIT_VOICES), "names")
    asked = [(number, row) for number, row in enumerate(fields.rows) if is_visible(clean(row.prompt).text)]
    for number, row in asked:
        if why := _why_not(row):
            return Problem(say.OF_QUESTION.format(number=number + 1, why=why), "share", number)
    if not any(row.is_round for _, row in asked):
        return Problem(say.ROUND_NEEDED, "prompt")
    if len(asked) > LIMIT_STEPS:
        return Problem(say.TOO_MANY_STEPS.format(count=len(asked), most=LIMIT_STEPS), "prompt", asked[-1][0])
    return None


def plan_made(fields: Fields) -> Plan:
    """The plan of fields without a problem."""
    title, purpose, group = (clean(text).text for text in (fields.title, fields.purpose, fields.group))
    names = names_in(fields.names).names
    return Plan(title, steps_of(fields.rows), purpose, group, names, fields.plan.order, fields.plan.even_out)


def steps_of(rows: tuple[Row, ...]) -> tuple[Step, ...]:
    """The steps of those rows that have a question and a time that can be read."""
    return tuple(_step(row) for row in rows if is_visible(clean(row.prompt).text) and not _why_not(row))


def time_of(share: str) -> Time:
    """The time that is typed beside a question. Raises ``ValueError`` as ``duration`` does."""
    text = clean(share).text
    ending = next((each for each in say.IN_ALL if text.casefold().endswith(each)), "")
    return Time(duration(text[: len(text) - len(ending)]), bool(ending))


def _why_not(row: Row) -> str:
    """Why the time of a question cannot be taken; nothing where it can."""
    share = clean(row.share).text
    if not share:
        return say.SHARE_MISSING if row.is_round else say.TIME_MISSING if _is_typed_break(row) else ""
    try:
        time_of(share)
    except ValueError as error:
        return say.SHARE_WRONG.format(text=clean(share, characters=40).text, why=error)
    return ""


def _is_typed_break(row: Row) -> bool:
    """Whether it was called a break here, which lasts as long as is said; a plan's need not."""
    return row.kind == "round" and row.means == "break"


def _step(row: Row) -> Step:
    prompt, time = clean(row.prompt).text, time_of(row.share) if row.share.strip() else None
    length = time and time.length_ms
    if row.kind != "round":
        return Step(row.kind, "" if prompt == room.STEPS[row.kind] else prompt, None, length)
    if not row.is_round:
        return Step(row.means, prompt.partition(":")[2].strip(), None, length)
    return Step("round", prompt, None, length) if time and time.in_all else Step("round", prompt, length)


def _rows(plan: Plan) -> Iterator[Row]:
    for step in plan.steps:
        if step.kind != "round":
            yield Row(step.prompt or room.STEPS[step.kind], spelled(step.total_ms) if step.total_ms else "", step.kind)
        elif step.share_ms is not None:
            yield Row(step.prompt, spelled(step.share_ms), planned=step.prompt)
        else:
            yield Row(step.prompt, f"{spelled(step.total_ms or 0)} {say.IN_ALL[0]}", planned=step.prompt)
