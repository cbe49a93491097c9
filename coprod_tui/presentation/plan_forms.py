"""The strips of our plan: a step, and when we mean to end. What is typed there, and the step that it makes."""

from typing import NamedTuple

from msgspec.structs import replace

from coprod_tui.domain.plan.plan import NoLength, Step, StepKind, duration, spelled
from coprod_tui.domain.steps import RULES
from coprod_tui.domain.words import clean
from coprod_tui.presentation.language import _
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.plan import wrong_length
from coprod_tui.presentation.plan_questions import kind_name
from coprod_tui.presentation.spoken_times import lengths_of, typed_of
from coprod_tui.presentation.steps import STEPS

EMPTY = Step("round")
"""What a new step begins with."""
NEW = _("A new step")
CHANGE = _("Change this step")
HINT = _("[keep] goes on, at the end asks everyone · [back] back")
WORDS = _("Words")
WORDS_LIKE = _("e.g. What would you like to ask everyone?")
KIND = _("What it is")
TIME = _("Time")
TIME_LIKE = _("2m for each, 20m in all; a break or discussion: 10m")
THINK = _("To think first")
THINK_LIKE = _("e.g. 30s; may stay empty")
KEPT = _("Written down")
KEPT_ANSWERS = (("yes", _("what is said, as always")), ("no", _("nothing in this step")))

KINDS: tuple[tuple[StepKind, str], ...] = tuple((kind, kind_name(kind)) for kind in STEPS)
"""What a step may be, and what it is called where one is chosen."""

END = _("When do we mean to end?")
END_TIME = _("At, or in")
END_HINT = _("[keep] asks everyone · [back] back")


PAUSE_LIKE = _("e.g. 5s; may stay empty")
SUPPORT = _("Support")


class StepTyped(NamedTuple):
    """The fields of a step."""

    words: str
    kind: str
    time: str
    think: str
    kept: str


def fields_of(step: Step) -> StepTyped:
    """A step as it would be typed."""
    think = spelled(step.think_ms) if step.think_ms else ""
    return StepTyped(step.prompt, step.kind, typed_of(step), think, "yes" if step.kept else "no")


def step_from(fields: StepTyped, before: Step) -> Step:
    """``before`` as it was typed. Raises ``NotYet``."""
    share_ms, total_ms = _lengths(fields)
    think_ms = length_of(fields.think, "think") if fields.think.strip() else None
    words, kept = clean(fields.words).text, fields.kept == "yes"
    lengths = {"share_ms": share_ms, "total_ms": total_ms, "think_ms": think_ms}
    return replace(before, kind=kind_of(fields), prompt=words, kept=kept, **lengths)


def kind_of(fields: StepTyped) -> StepKind:
    """What the step is to be."""
    return next(kind for kind, _called in KINDS if kind == fields.kind)


def pause_of(text: str) -> int:
    """How long it is quiet between two turns, in milliseconds; 0 for nothing typed. Raises ``NotYet``."""
    return length_of(text, "pause") if text.strip() else 0


def pause_typed(pause_ms: int) -> str:
    """It as it would be typed."""
    return spelled(pause_ms) if pause_ms else ""


def _lengths(fields: StepTyped) -> tuple[int | None, int | None]:
    """What each has, or the whole step."""
    try:
        return lengths_of(fields.time, has_turns=RULES[kind_of(fields)].has_turns)
    except NoLength as wrong:
        raise NotYet(wrong_length(wrong, fields.time), "time") from None


def length_of(text: str, field: str) -> int:
    """Milliseconds of what is typed in a field. Raises ``NotYet``."""
    try:
        return duration(clean(text).text)
    except NoLength as wrong:
        raise NotYet(wrong_length(wrong, text), field) from None
