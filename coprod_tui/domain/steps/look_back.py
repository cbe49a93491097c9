"""A look-back: what came of the decisions of the group's earlier sessions."""

from coprod_tui.domain.steps.rules import StepRules


class LookBackRules(StepRules):
    """All talk together."""
