"""What the rules of a kind of step say. The rest of the domain asks them, and knows no kind by its name."""

from typing import ClassVar

from coprod_tui.domain import events as e
from coprod_tui.domain.model.session import Place, Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.schedule.rotation import Coming
from coprod_tui.domain.stamp import Stamp


class StepRules:
    """How steps of one kind go. Unless a kind says otherwise all talk together, under one clock that runs by itself."""

    has_turns: ClassVar[bool] = False
    """Whether everyone is offered a turn. Then a plan gives it a share, or a length to be shared out."""

    needs_prompt: ClassVar[bool] = False
    """Whether a plan has to give its words."""

    is_answered: ClassVar[bool] = True
    """Whether what is said in it answers its question."""

    place: ClassVar[Place] = "together"
    """Where the time goes while it is open and no turn is."""

    def length_ms(self, step: Step, voices: int) -> int:
        """How long it takes with that many voices, when everyone uses the whole of their share; 0 where open."""
        return step.total_ms or 0

    def opening(self, session: Session, step: Step, stamp: Stamp) -> e.Event:
        """The event that opens it. Raises ``Rejection`` where it cannot be opened now."""
        return e.StepOpened(*stamp, step.id)

    def coming(self, session: Session) -> tuple[Coming, ...]:
        """The turns to be offered while it is open, the next one first."""
        return ()

    def closing(self, session: Session, step: Step, stamp: Stamp) -> e.Event:
        """The event that closes it."""
        return e.StepClosed(*stamp, step.id)
