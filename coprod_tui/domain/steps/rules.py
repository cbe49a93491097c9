"""The interface of the rules of a kind of step, through which the rest of the domain treats all kinds alike."""

from typing import ClassVar

from coprod_tui.domain import events as e
from coprod_tui.domain.model.session import Place, Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.schedule.rotation import Coming
from coprod_tui.domain.stamp import Stamp


class StepRules:
    """The rules of one kind of step. By default all talk together, under one clock that starts by itself."""

    has_turns: ClassVar[bool] = False
    """Whether everyone is offered a turn. Then the plan gives a share, or a total to divide."""

    needs_prompt: ClassVar[bool] = False
    """Whether a plan must give a prompt."""

    is_answered: ClassVar[bool] = True
    """Whether contributions in it answer its question."""

    place: ClassVar[Place] = "together"
    """The field of ``Spent`` that counts time while it is open and no turn is."""

    def length_ms(self, step: Step, voices: int) -> int:
        """Its length in milliseconds with that many voices, if everyone uses their full share; 0 if open-ended."""
        return step.total_ms or 0

    def opening(self, session: Session, step: Step, stamp: Stamp) -> e.Event:
        """The event that opens it. Raises ``Rejection`` if it cannot be opened now."""
        return e.StepOpened(*stamp, step.id)

    def coming(self, session: Session) -> tuple[Coming, ...]:
        """The turns to be offered while it is open, the next one first."""
        return ()

    def closing(self, session: Session, step: Step, stamp: Stamp) -> e.Event:
        """The event that closes it."""
        return e.StepClosed(*stamp, step.id)
