"""A break: a pause from the meeting. What is said in it answers nothing."""

from coprod_tui.domain.steps.rules import StepRules


class BreakRules(StepRules):
    """Nobody is asked anything."""

    is_answered = False
    place = "pause"
