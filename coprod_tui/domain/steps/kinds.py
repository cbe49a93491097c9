"""The rules of every kind of step, and how they attribute a session's time."""

from coprod_tui.domain.model.session import ClockState, Going, Place, Turn
from coprod_tui.domain.plan.plan import Step, StepKind
from coprod_tui.domain.steps.break_ import BreakRules
from coprod_tui.domain.steps.dialogue import DialogueRules
from coprod_tui.domain.steps.look_back import LookBackRules
from coprod_tui.domain.steps.reflection import ReflectionRules
from coprod_tui.domain.steps.round import RoundRules
from coprod_tui.domain.steps.rules import StepRules

RULES: dict[StepKind, StepRules] = {
    "round": RoundRules(),
    "dialogue": DialogueRules(),
    "break": BreakRules(),
    "look-back": LookBackRules(),
    "reflection": ReflectionRules(),
}

_PLACE_OF_CLOCK: dict[ClockState, Place] = {"waiting": "between", "running": "speaking", "held": "held"}


def rules_of(step: Step) -> StepRules:
    """The rules for ``step``, by its kind."""
    return RULES[step.kind]


def place_of(session: Going, turn: Turn | None) -> Place:
    """The field of ``Spent`` that counts time now; ``turn`` is the open one."""
    if turn:
        return _PLACE_OF_CLOCK[turn.clock]
    return rules_of(session.step).place if session.step else "between"
