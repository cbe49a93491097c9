"""Meeting again: whom the setup asks about, and the plan that it begins with."""

from collections.abc import Callable, Collection

from msgspec.structs import replace

from coprod_tui.domain.ids import StepId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.folding import read_as
from coprod_tui.domain.people.leaving_out import left_out
from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.people.rows import NameList
from coprod_tui.domain.plan.plan import SECOND, Step
from coprod_tui.domain.plan.plan_file import PlanRead
from coprod_tui.domain.reports.left import for_next_time
from coprod_tui.domain.steps import rules_of
from coprod_tui.domain.words import clean
from coprod_tui.presentation.labels import SOMEONE
from coprod_tui.presentation.language import _
from coprod_tui.presentation.setup import ARRIVING, TAKING_AWAY, Fields, Problem

TITLE = _("Who is coming again?")
ONLY_TICKED = _(
    "This page is for you; turn the projector on afterwards.\nWho is not ticked appears nowhere; new names come next."
)
HINT = _("[choose] ticks · [again.all] all, again for none · [keep] goes on · [back] back")
SAY_WHICH = _("Which one? Choose a past session first, then [home.meet_again] sets up the next one.")
SAY_OPEN = _("That session is still open: [home.choose] goes on with it. Once it is closed you can meet again.")
REPLACE = _("Set up the next meeting instead?")
REPLACE_YES = _("set up the next meeting without it")

_NAMED = _("“{text}” named somebody who is not ticked; “{someone}” stands there now.")

_LOOK_BACK = Step("look-back")
_ROUNDS = (
    Step("round", ARRIVING, 45 * SECOND),
    Step("round", "", 120 * SECOND),
    Step("round", TAKING_AWAY, 45 * SECOND),
)
"""What a meeting has to begin with for which no question was left."""


def last_time(session: Session) -> tuple[str, ...]:
    """Everyone who was there, by their names; those who were forgotten have none."""
    return tuple(sorted((voice.name for voice in session.took_part if voice.name is not None), key=read_as))


def plan_again(session: Session, coming: Collection[str]) -> PlanRead:
    """The next meeting of a group: first a look back, then what was left for next time; only those who are coming.

    A reflection that was left stays the last step. Of the others who were there nothing is in it: where a sentence
    names them, *someone* stands.
    """
    without = _without_others(session, coming)
    left = [
        replace(step, id=StepId(""), prompt=without(step.prompt))
        for step in for_next_time(session)
        if step.kind != "look-back"
    ]
    last = [step for step in left if step.kind == "reflection"][-1:]
    first = [step for step in left if step.kind != "reflection"]
    rounds = () if any(rules_of(step).has_turns for step in left) else _ROUNDS
    names = tuple(name for name in last_time(session) if name in coming)
    title, purpose, support = map(without, (session.plan.title, session.plan.purpose, session.plan.support))
    plan = replace(
        session.plan, title=title, purpose=purpose, support=support, steps=(_LOOK_BACK, *first, *rounds, *last),
        voices=names, ends=None,
    )  # fmt: skip
    return PlanRead(plan, people=NameList(tuple(NameRow(name, typed=name) for name in names)))


def _without_others(session: Session, coming: Collection[str]) -> Callable[[str], str]:
    others = [name for name in last_time(session) if name not in coming]
    return left_out(others, coming, SOMEONE)


def looks_at_names(session: Session, coming: Collection[str]) -> Callable[[Fields], Problem | None]:
    """A function that says which text somebody was left out of, until it is worded anew; None once none is there."""
    plan, without = session.plan, _without_others(session, coming)
    texts = (plan.title, plan.purpose, plan.support, *(step.prompt for step in for_next_time(session)))
    changed = {without(text) for text in texts if without(text) != text}

    def look(fields: Fields) -> Problem | None:
        if named := next((each for each in (fields.title, fields.purpose, fields.support) if each in changed), None):
            return Problem(_named(named), "title")
        for number, row in enumerate(fields.rows):
            if any(row.prompt.endswith(text) for text in changed):
                return Problem(_named(row.prompt), "prompt", number)
        return None

    return look


def _named(text: str) -> str:
    return _NAMED.format(text=clean(text, characters=40).text, someone=SOMEONE)
