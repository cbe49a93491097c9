"""The setup screen: its sentences, its fields, what is wrong with them, and the plan that is made of them."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from msgspec.structs import replace

from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.model.principles import MOST_PRINCIPLES
from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.people.rows import NameList, asking_same_names, read_name
from coprod_tui.domain.plan.plan import (
    LIMIT_STEPS,
    LIMIT_VOICES,
    LONGEST_PAUSE_MS,
    NoLength,
    Plan,
    TimeOfDay,
    duration,
    spelled,
    time_of_day,
)
from coprod_tui.domain.plan.plan_file import PlanRead
from coprod_tui.domain.words import clean, is_visible
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.plan import why_no_length
from coprod_tui.presentation.setup_steps import Row, rows_of, steps_of, why_not
from coprod_tui.presentation.spoken_ends import no_end
from coprod_tui.presentation.times import in_words

TITLE = _("A new session")
FOR_YOU = _("This page is for you; turn the projector on afterwards.")
NAME = _("What is it called?")
NAME_PLACEHOLDER = _("e.g. Coming home from hospital")
PURPOSE = _("What is it for? (may stay empty)")
PURPOSE_PLACEHOLDER = _("e.g. What would good look like for all of us?")
GROUP = _("Which group? (may stay empty; it keeps how you work, and who opened last)")
VOICES = _("Who is coming? One name a line, or paste a list. Nobody’s title or role is kept.")
ROUNDS = _("A question a round, each one’s time or “20m in all”. Or: “Break”, “Open discussion: …”, “Reflection”.")
ROUND_PLACEHOLDER = _("Another question …")
SHARE_PLACEHOLDER = _("e.g. 2m")
ARRIVING = _("How are you arriving today?")
TAKING_AWAY = _("What are you taking away, and what did not work today?")
_FIRST_ROUNDS = ((ARRIVING, "45s"), ("", "2m"), (TAKING_AWAY, "45s"))
MEETING = _("The whole meeting (all may stay empty)")
ENDS = _("ends at")
ENDS_PLACEHOLDER = _("e.g. 15:30")
PAUSE = _("quiet between turns")
PAUSE_PLACEHOLDER = _("e.g. 5s")
SUPPORT = _("support")
SUPPORT_PLACEHOLDER = _("e.g. Sam is next door.")
PRINCIPLES = _("Your own principles, in the place of the six (may stay empty)")
PRINCIPLE_PLACEHOLDER = _("e.g. Ask first.")

_WHAT_IS_NEEDED = _("Please give the session a name.")
_ROUND_NEEDED = _("Please write at least one question.")
_OF_QUESTION = _("Question {number}: {why}")
_PAUSE_WRONG = _("Quiet between turns: {why}.")
_PAUSE_LONG = _("Quiet between turns: {length} is long. Write up to {most}, such as 5s.")
_TOO_MANY_VOICES = _("{count} names are more than the {most} that fit in one circle.")
_TOO_MANY_STEPS = _("{count} questions are more than the {most} that one session can hold.")
_TOO_MANY_PRINCIPLES = _("{count} principles are more than the {most} that have a key.")
_NOBODY_YET = _(
    "Nobody is on the list yet. Press [setup.open_session] again to open it all the same. "
    "[join] adds people in the room."
)
"""What may have to be corrected before the session is opened."""

ONLY_NAMES = _("Only the names were read from the table; its other columns were left out.")


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


Ahead = tuple[tuple[str, str], ...]
"""Names, each with the words that were sent ahead of the meeting."""

Suits = tuple[tuple[str, Pace], ...]
"""Names, each with the time that suits them."""


class Fields(NamedTuple):
    """The content of all fields, to continue with later; ``plan`` holds what has no field.

    ``typing`` is a name that is not in the list yet. ``ahead`` is what was sent beforehand, ``suits`` the times that
    suit, as people said today; ``remembered`` those of the others that their group remembers. ``is_kept`` means a plan
    file holds the same content without all of this, and without who is here for someone.
    """

    plan: Plan
    title: str
    purpose: str
    group: str
    people: tuple[NameRow, ...]
    rows: tuple[Row, ...]
    ends: str = ""
    pause: str = ""
    support: str = ""
    ahead: Ahead = ()
    suits: Suits = ()
    remembered: Suits = ()
    typing: str = ""
    principles: tuple[str, ...] = ()
    is_kept: bool = False

    @property
    def is_only_here(self) -> bool:
        """Whether something was typed that would be lost with the screen."""
        begun = fields_of(self.plan)
        is_other = self._replace(people=(), remembered=()) != begun._replace(people=())
        is_begun = is_other or NameList(self.people).names != self.plan.voices
        return bool(self.ahead or self.suits or self.alongside) or (not self.is_kept and is_begun)

    @property
    def coming(self) -> int:
        """How many come, with those who wait for a name."""
        called = NameList(self.people)
        return len(called.names) + called.waiting

    @property
    def suiting(self) -> dict[str, Pace]:
        """By name, the time that suits those who come with turns, where it is not as planned."""
        coming = NameList(self.people).names
        suits = dict((*self.remembered, *self.suits))
        return {name: pace for name, pace in suits.items() if name in coming and pace != "as_planned"}

    @property
    def paces(self) -> tuple[Pace, ...]:
        """The same without names: for all others it is as planned."""
        return tuple(self.suiting.values())

    @property
    def alongside(self) -> int:
        """How many are here for someone, or at the keyboard."""
        return sum(row.alongside for row in self.people)

    @property
    def ends_at(self) -> TimeOfDay | None:
        """When it is to end; None also for what is no time of day, or names one only in words."""
        return time_of_day(self.ends)

    @property
    def pause_ms(self) -> int:
        """How long it is quiet between two turns; 0 also for what is no length."""
        try:
            return duration(self.pause) if self.pause.strip() else 0
        except NoLength:
            return 0


class Problem(NamedTuple):
    """A sentence about a field that is not right yet; ``row`` counts the questions from 0."""

    sentence: str
    field: Literal["title", "names", "prompt", "share", "ends", "pause", "principles"]
    row: int = 0


def fields_of(begin: Plan | PlanRead) -> Fields:
    """What the fields hold for a plan; for one without steps, the questions to begin with."""
    plan = begin.plan if isinstance(begin, PlanRead) else begin
    people = begin.people.rows if isinstance(begin, PlanRead) else asking_same_names(map(read_name, plan.voices))
    rows = tuple(rows_of(plan)) or tuple(Row(prompt, share) for prompt, share in _FIRST_ROUNDS)
    pause = spelled(plan.pause_ms) if plan.pause_ms else ""
    return Fields(
        plan, plan.title, plan.purpose, plan.group, people, rows, plan.ends or "", pause, plan.support,
        principles=plan.principles,
    )  # fmt: skip


def principle_rows(typed: Sequence[str]) -> tuple[str, ...]:
    """What stands in the rows for principles: what is typed, and an empty one below it while there is room for more."""
    typed = tuple(typed)
    has_room = len(typed) < MOST_PRINCIPLES and (not typed or bool(typed[-1].strip()))
    return (*typed, "") if has_room else typed


def first_problem(fields: Fields) -> Problem | None:
    """The first thing that is wrong, from the top of the screen to its end; None where a plan can be made."""
    if not is_visible(clean(fields.title).text):
        return Problem(_WHAT_IS_NEEDED, "title")
    if (count := len(NameList(fields.people).names)) > LIMIT_VOICES:
        return Problem(_TOO_MANY_VOICES.format(count=count, most=LIMIT_VOICES), "names")
    return _problem_of_rows(fields.rows) or _problem_of_meeting(fields) or _problem_of_principles(fields)


def _problem_of_rows(rows: tuple[Row, ...]) -> Problem | None:
    asked = [(number, row) for number, row in enumerate(rows) if row.is_asked]
    for number, row in asked:
        if why := why_not(row):
            return of_question(number, why)
    if not any(row.has_turns for _, row in asked):
        return Problem(_ROUND_NEEDED, "prompt")
    if len(asked) > LIMIT_STEPS:
        return Problem(_TOO_MANY_STEPS.format(count=len(asked), most=LIMIT_STEPS), "prompt", asked[-1][0])
    return None


def of_question(number: int, why: str) -> Problem:
    """What is wrong with the time of a question, which is counted from 0."""
    return Problem(_OF_QUESTION.format(number=number + 1, why=why), "share", number)


def _problem_of_meeting(fields: Fields) -> Problem | None:
    if fields.ends.strip() and fields.ends_at is None:
        return Problem(no_end(fields.ends), "ends")
    if not fields.pause.strip():
        return None
    try:
        length = duration(fields.pause)
    except NoLength as error:
        return Problem(_PAUSE_WRONG.format(why=why_no_length(error.code, fields.pause)), "pause")
    if length > LONGEST_PAUSE_MS:
        most = in_words(LONGEST_PAUSE_MS)
        return Problem(_PAUSE_LONG.format(length=in_words(length), most=most), "pause")
    return None


def _problem_of_principles(fields: Fields) -> Problem | None:
    if (count := len(_principles(fields))) > MOST_PRINCIPLES:
        return Problem(_TOO_MANY_PRINCIPLES.format(count=count, most=MOST_PRINCIPLES), "principles")
    return None


def _principles(fields: Fields) -> tuple[str, ...]:
    return tuple(filter(is_visible, (clean(text).text for text in fields.principles)))


def plan_made(fields: Fields) -> Plan:
    """The plan made from fields without a problem."""
    texts = (fields.title, fields.purpose, fields.group, fields.support)
    title, purpose, group, support = (clean(text).text for text in texts)
    return replace(
        fields.plan, title=title, purpose=purpose, group=group, support=support, voices=NameList(fields.people).names,
        steps=steps_of(fields.rows), ends=fields.ends_at, pause_ms=fields.pause_ms,
        principles=_principles(fields),
    )  # fmt: skip
