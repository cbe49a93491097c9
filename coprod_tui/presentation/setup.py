"""The setup screen: its sentences, its fields, what is wrong with them, and the plan that is made of them."""

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
from coprod_tui.domain.schedule.ending import ending_of
from coprod_tui.domain.steps import RULES, rules_of
from coprod_tui.domain.words import clean, is_visible
from coprod_tui.presentation.labels import people
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.plan import why_no_length
from coprod_tui.presentation.spoken_times import Time, time_of, typed
from coprod_tui.presentation.steps import CALLED_NOTHING, STEPS, kind_called, words_beside
from coprod_tui.presentation.text import Line
from coprod_tui.presentation.times import about, short

TITLE = _("A new session")
FOR_YOU = _("This page is for you; turn the projector on afterwards.")
NAME = _("What is it called?")
NAME_PLACEHOLDER = _("e.g. Coming home from hospital")
PURPOSE = _("What is it for? (may stay empty)")
PURPOSE_PLACEHOLDER = _("e.g. What would good look like for all of us?")
GROUP = _("Which group? (may stay empty; it keeps how you work, and who opened last)")
VOICES = _("Who is coming? One name a line, or paste a list. Nobody’s title or role is kept.")
ROUNDS = _("A question a round, each one’s time or “20m in all”; or a “Break”, “Open discussion: …” or “Reflection”.")
ROUND_PLACEHOLDER = _("Another question …")
SHARE_PLACEHOLDER = _("e.g. 2m")
ARRIVING = _("How are you arriving today?")
TAKING_AWAY = _("What are you taking away, and what did not work today?")
_FIRST_ROUNDS = ((ARRIVING, "45s"), ("", "2m"), (TAKING_AWAY, "45s"))
_SHARED_OUT = _("{length} shared")
_NO_TIME = _("not a time yet")
"""Beside a time: how it was understood."""

_LENGTH = _("{people}, {rounds}: {length} if everyone uses their whole share")
LENGTH_UNKNOWN = _("Once there are names and questions, this line says how long it will take.")
_LENGTH_WAITS = _("How long it will take is said here once question {number} has a time.")

_WHAT_IS_NEEDED = _("Please give the session a name.")
_ROUND_NEEDED = _("Please write at least one question.")
_OF_QUESTION = _("Question {number}: {why}")
_SHARE_WRONG = _("{why}.")
_SHARE_MISSING = _("how long does each one have? Write it like 2m or 1:30.")
_TIME_MISSING = _("how long is it? Write it like 10m.")
_TOO_MANY_VOICES = _("{count} names are more than the {most} that fit in one circle.")
_TOO_MANY_STEPS = _("{count} questions are more than the {most} that one session can hold.")
_NOBODY_YET = _(
    "Nobody is on the list yet. Press [setup.open_session] again to open it all the same; "
    "[join] adds people in the room."
)
"""What may have to be corrected before the session is opened."""

ONLY_NAMES = _("Only the names were read from the table; its other columns were left out.")
_KEPT = _("Kept as {name} for another day. Open it with [home.plans] on the start screen.")


def kept_as(name: str) -> str:
    """The sentence after a plan was kept as a file."""
    return _KEPT.format(name=name)


def to_look_at(people: NameList) -> str:
    """The warning, given once, before a session opens with uncertain or no names; else empty."""
    if not people.names:
        return _NOBODY_YET
    count = sum(not row.set_aside for row in people.asking)
    if not count:
        return ""
    return plural(
        count,
        "{number} name to look at. Press [setup.open_session] again to open with it as it stands.",
        "{number} names to look at. Press [setup.open_session] again to open with them as they stand.",
    )


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
    rows = tuple(_rows(plan)) or tuple(Row(prompt, share) for prompt, share in _FIRST_ROUNDS)
    return Fields(plan, plan.title, plan.purpose, plan.group, people, rows)


def first_problem(fields: Fields) -> Problem | None:
    """The first thing that is wrong, from the top of the screen to its end; None where a plan can be made."""
    if not is_visible(clean(fields.title).text):
        return Problem(_WHAT_IS_NEEDED, "title")
    if (count := len(NameList(fields.people).names)) > LIMIT_VOICES:
        return Problem(_TOO_MANY_VOICES.format(count=count, most=LIMIT_VOICES), "names")
    asked = [(number, row) for number, row in enumerate(fields.rows) if is_visible(clean(row.prompt).text)]
    for number, row in asked:
        if why := _why_not(row):
            return Problem(_OF_QUESTION.format(number=number + 1, why=why), "share", number)
    if not any(row.has_turns for _, row in asked):
        return Problem(_ROUND_NEEDED, "prompt")
    if len(asked) > LIMIT_STEPS:
        return Problem(_TOO_MANY_STEPS.format(count=len(asked), most=LIMIT_STEPS), "prompt", asked[-1][0])
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
    problem = first_problem(fields._replace(title=TITLE, people=()))
    if problem and problem.field == "share":
        return _LENGTH_WAITS.format(number=problem.row + 1)
    called = NameList(fields.people)
    coming, steps = len(called.names) + called.waiting, steps_of(fields.rows)
    if problem or not coming:
        return LENGTH_UNKNOWN
    rounds = sum(rules_of(step).has_turns for step in steps)
    said = plural(rounds, "{number} round", "{number} rounds")
    return _LENGTH.format(people=people(coming), rounds=said, length=about(ending_of(Plan("", steps), coming).left_ms))


def read_back(row: Row) -> Line:
    """Which time was understood beside a question."""
    try:
        time = time_of(row.share)
    except ValueError:
        return Line.of((_NO_TIME if row.share.strip() else "", "now"))
    words = _SHARED_OUT if time.in_all and row.has_turns else STEPS[row.means].lasts
    return Line.of(words.format(length=short(time.length_ms)))


def _why_not(row: Row) -> str:
    """Why the time of a question is invalid; empty if it is valid."""
    share = clean(row.share).text
    if not share:
        if row.has_turns:
            return _SHARE_MISSING
        return _TIME_MISSING if STEPS[row.means].needs_length and not row.is_planned else ""
    try:
        time_of(share)
    except NoLength as error:
        return _SHARE_WRONG.format(why=why_no_length(error.code, share))
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
