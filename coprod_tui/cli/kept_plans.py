"""The plans kept by the setup screen, each with the command that opens it."""

import shlex

from coprod_tui.cli import base
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.plan.plan_file import PlanRead
from coprod_tui.service import KeptPlan as Kept
from coprod_tui.service import Service
from coprod_tui.tui.ports import KeptPlan


class KeptPlans:
    """The plans of a home (implements ``ports.PlanShelf``); ``kept_now`` were kept here."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self.kept_now: list[KeptPlan] = []

    def keep(self, plan: Plan) -> KeptPlan:
        self.kept_now.append(_with_command(self._service.keep_plan(plan)))
        return self.kept_now[-1]

    def plans(self) -> tuple[KeptPlan, ...]:
        return tuple(map(_with_command, self._service.plans()))

    def read(self, kept: KeptPlan) -> PlanRead:
        return self._service.read_plan(kept.path)


def _with_command(kept: Kept) -> KeptPlan:
    return KeptPlan(kept.path, base.typed(f"run {shlex.quote(str(kept.path))}"), kept.title)
