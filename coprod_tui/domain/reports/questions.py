"""Which words answer which question: by round, and by every other step in which something was said."""

from collections import defaultdict
from typing import NamedTuple

from coprod_tui.domain.ids import ContributionId, StepId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import StepKind


class Question(NamedTuple):
    """What was asked in a step, and the ids of the contributions that stand as answers to it, oldest first.

    ``kind`` is None for what answers no question; ``round`` is the number of a round, None for any other step.
    ``prompt`` is empty where a step was opened without words.
    """

    kind: StepKind | None
    round: int | None
    prompt: str
    said: tuple[ContributionId, ...]


def questions_of(session: Session) -> tuple[Question, ...]:
    """In the order of the plan; the last one is of what answers none of them, where there is something."""
    said: defaultdict[StepId | None, list[ContributionId]] = defaultdict(list)
    for each in session.heard:
        said[each.step].append(each.id)
    rounds = {round_.step: round_ for round_ in session.rounds}
    found = []
    for step in session.plan.steps:
        if round_ := rounds.get(step.id):
            found.append(Question(step.kind, round_.number, round_.prompt, tuple(said[step.id])))
        elif step.id in said:
            found.append(Question(step.kind, None, step.prompt, tuple(said[step.id])))
    if None in said:
        found.append(Question(None, None, "", tuple(said[None])))
    return tuple(found)
