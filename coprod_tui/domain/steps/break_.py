"""A break: a pause from the meeting. Contributions in it answer no question."""

from coprod_tui.domain.steps.rules import StepRules


class BreakRules(StepRules):
    """Nobody is asked anything; the time counts as a pause."""

    is_answered = False
    place = "pause"
