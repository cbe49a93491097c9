"""A reflection: how this meeting was for everyone."""

from coprod_tui.domain.steps.rules import StepRules


class ReflectionRules(StepRules):
    """All talk together."""
