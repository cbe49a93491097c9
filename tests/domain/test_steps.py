"""Each kind of step has its rules, and they can be told apart by what they say."""

import ast
from pathlib import Path
from typing import get_args

import pytest

from coprod_tui import domain
from coprod_tui.domain.plan.plan import Step, StepKind
from coprod_tui.domain.steps import RULES, share_for
from tests.support.meeting import Meeting, a_plan, a_round


def test_every_kind_of_step_has_rules() -> None:
    """A plan can hold no step whose rules nobody has written."""
    assert set(RULES) == set(get_args(StepKind))


@pytest.mark.parametrize("kind", get_args(StepKind))
def test_a_step_of_any_kind_opens_lasts_and_closes(kind: StepKind) -> None:
    """Its time goes where its rules say while no turn is open, and what follows it opens."""
    meeting = Meeting(a_plan(Step(kind, "Now?", total_ms=60_000), a_round(prompt="And then?"), names="Amina"))
    meeting.next()
    assert meeting.session.step == meeting.session.plan.steps[0]
    assert (meeting.session.open_turn is not None) == RULES[kind].has_turns
    assert meeting.session.open_turn is not None or meeting.place == RULES[kind].place
    if meeting.session.open_turn is not None:
        meeting.speak("10s")
    else:
        meeting.next()
    assert meeting.session.round is not None
    assert meeting.session.round.prompt == "And then?"


def test_nothing_else_in_the_domain_knows_a_kind_by_its_name() -> None:
    """A new kind is a class of rules and a line in the list of kinds."""
    folder = Path(domain.__path__[0])
    others = [file for file in folder.rglob("*.py") if file.name not in ("steps.py", "plan.py")]
    named = [
        (file.name, constant.value)
        for file in others
        for constant in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(constant, ast.Constant) and constant.value in get_args(StepKind)
    ]
    assert named == []


@pytest.mark.parametrize(
    ("step", "voices", "share"),
    [
        (Step("round", "?", share_ms=1_000), 8, 1_000),
        (Step("round", "?", total_ms=720_000), 8, 90_000),
        (Step("round", "?", total_ms=720_000), 7, 100_000),
        (Step("round", "?", total_ms=600_000), 60, 15_000),
        (Step("round", "?", total_ms=59_000), 1, 55_000),
    ],
)
def test_a_share_is_given_or_divided(step: Step, voices: int, share: int) -> None:
    """Divided, it is rounded down to five seconds and never below fifteen."""
    assert share_for(step, voices) == share
