"""Groups contributions by the question they answer: each round, and each other step with contributions."""

from collections import defaultdict
from typing import NamedTuple

from coprod_tui.domain.ids import ContributionId, StepId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import StepKind


class Question(NamedTuple):
    """The question of a step, and the ids of the contributions that answer it, oldest first.

    ``kind`` is None for contributions that answer no question; ``round`` is the round's number, None for other steps.
    ``prompt`` is empty where a step was opened without words.
    """

    kind: StepKind | None
    round: int | None
    prompt: str
    said: tuple[ContributionId, ...]


def questions_of(session: Session) -> tuple[Question, ...]:
    """The questions in the order of the plan, then one for contributions that answer none, if there are any."""
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
