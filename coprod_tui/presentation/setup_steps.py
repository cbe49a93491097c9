"""A row of the setup: a question, the time for it and what else was chosen, and the step that is made of it."""

from collections.abc import Iterator
from typing import NamedTuple

from coprod_tui.domain.plan.plan import NoLength, Plan, Step, StepKind, duration, spelled
from coprod_tui.domain.steps import RULES
from coprod_tui.domain.words import clean, is_visible
from coprod_tui.presentation.language import _
from coprod_tui.presentation.plan import wrong_length
from coprod_tui.presentation.spoken_times import lengths_of, time_of, typed_of, until
from coprod_tui.presentation.steps import CALLED_NOTHING, STEPS, kind_called, words_beside
from coprod_tui.presentation.text import Line
from coprod_tui.presentation.times import rounded, short

_SHARED_OUT = _("{length} shared")
_NO_TIME = _("not a time yet")
_OVER_BY_THEN = _("too late by then")
"""Beside a time: how it was understood."""

_TO_THINK = _("{time} to think")
_NOTHING_KEPT = _("nothing kept")
"""What else was chosen."""

_SHARE_MISSING = _("how long does each one have? Write it like 2m or 1:30.")
_TIME_MISSING = _("how long is it? Write it like 10m.")
_NO_TIME_UNTIL = _("when it would begin, there is no time left until {until}.")


class Row(NamedTuple):
    """A question and its time, as typed. A step of a plan that is not a round begins with the name of its kind.

    ``planned`` is the wording of a plan's step of this ``kind``; once reworded, the new words determine the kind.
    ``think``: for how long everyone thinks first, a length or nothing. ``kept``: whether words are written down in it.
    """

    prompt: str = ""
    share: str = ""
    kind: StepKind = CALLED_NOTHING
    planned: str = ""
    think: str = ""
    kept: bool = True

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

    @property
    def is_asked(self) -> bool:
        """Whether there is a question, so that a step is made of it."""
        return is_visible(clean(self.prompt).text)

    @property
    def think_ms(self) -> int | None:
        """For how long everyone thinks first."""
        return duration(self.think) if self.think and RULES[self.means].may_think else None


def read_back(row: Row, typed_share: str = "") -> Line:
    """Which time was understood beside a question; to the minute where it was ``typed`` as the time when it ends."""
    try:
        time = time_of(row.share)
    except ValueError:
        return Line.of((_OVER_BY_THEN if until(row.share) else _NO_TIME if row.share.strip() else "", "now"))
    words = _SHARED_OUT if time.in_all and row.has_turns else STEPS[row.means].lasts
    length = rounded(time.length_ms) if until(typed_share) else time.length_ms
    return Line.of(words.format(length=short(length)))


def said_beside(row: Row) -> str:
    """What else was chosen for a question: time to think, and that nothing is written down."""
    if not row.is_asked:
        return ""
    think = _TO_THINK.format(time=short(row.think_ms)) if row.think_ms else ""
    return " · ".join(filter(None, (think, "" if row.kept else _NOTHING_KEPT)))


def why_not(row: Row) -> str:
    """Why the time of a question is invalid; empty if it is valid."""
    share = clean(row.share).text
    if not share:
        if row.has_turns:
            return _SHARE_MISSING
        return _TIME_MISSING if STEPS[row.means].needs_length and not row.is_planned else ""
    if end := until(share):
        return _NO_TIME_UNTIL.format(until=end)
    try:
        time_of(share)
    except NoLength as error:
        return wrong_length(error, share)
    return ""


def steps_of(rows: tuple[Row, ...]) -> tuple[Step, ...]:
    """The steps of those rows that have a question and a time that can be read."""
    return tuple(step_of(row) for row in rows if row.is_asked and not why_not(row))


def step_of(row: Row) -> Step:
    """The step that a row without a problem is."""
    prompt = clean(row.prompt).text
    share, total = lengths_of(row.share, has_turns=row.has_turns)
    words = prompt if row.has_turns else words_beside(prompt)
    return Step(row.means, words, share, total, think_ms=row.think_ms, kept=row.kept)


def rows_of(plan: Plan) -> Iterator[Row]:
    """The rows of a plan's steps."""
    for step in plan.steps:
        prompt = _prompt_of(step)
        think = "" if step.think_ms is None else spelled(step.think_ms)
        yield Row(prompt, typed_of(step), step.kind, prompt, think, step.kept)


def _prompt_of(step: Step) -> str:
    """The text of a step that shows its kind and gives the same kind when parsed again."""
    title = STEPS[step.kind].title
    if not title:
        return step.prompt
    if step.prompt and (kind_called(step.prompt), words_beside(step.prompt)) == (step.kind, step.prompt):
        return step.prompt
    return f"{title}: {step.prompt}" if step.prompt else title
