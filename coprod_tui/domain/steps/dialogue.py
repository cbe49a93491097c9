"""A dialogue: open talk on one question, under a clock."""

from coprod_tui.domain.steps.rules import StepRules


class DialogueRules(StepRules):
    """All talk together."""
