"""Saves plans from the setup screen for another day, in the exports folder."""

import shlex
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

from coprod_tui.cli import base
from coprod_tui.cli.input import text_in
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.plan.plan_file import PlanRead, read_plan
from coprod_tui.domain.plan.plan_text import plan_text
from coprod_tui.domain.plan.problems import PlanError
from coprod_tui.errors import Failure
from coprod_tui.files import Files, make_folders, write_whole
from coprod_tui.os_errors import reason
from coprod_tui.places import Places
from coprod_tui.presentation.failures import said
from coprod_tui.presentation.plan import problems
from coprod_tui.presentation.shell import plans as say
from coprod_tui.presentation.shell.files import IN_FILE
from coprod_tui.storage.ids import id_base, numbered
from coprod_tui.tui.ports import KeptPlan


class KeptPlans:
    """The plan files in the exports folder (implements ``ports.PlanShelf``); ``kept_now`` were saved here."""

    def __init__(self, places: Places, today: Callable[[], date]) -> None:
        self._folder = places.exports
        self._today = today
        self._files = Files()
        self.kept_now: list[KeptPlan] = []

    def keep(self, plan: Plan) -> KeptPlan:
        """Write a plan file, never over another. Raises ``Failure``."""
        today = self._today()
        data = f"# {say.KEPT_ON.format(day=today.isoformat())}\n\n{plan_text(plan)}".encode()
        try:
            make_folders(self._folder, self._files)
            for name in numbered(id_base(plan.title, today, plan.voices)):
                path = self._folder / f"{name}.toml"
                try:
                    write_whole(path, data, files=self._files, overwrite=False)
                except FileExistsError:
                    continue
                self.kept_now.append(_kept(path, plan.title))
                return self.kept_now[-1]
        except OSError as error:
            why = said(reason(error, self._folder))
            raise Failure(say.NOT_KEPT.format(why=why)) from None
        raise AssertionError("numbered names do not end")

    def plans(self) -> tuple[KeptPlan, ...]:
        """The saved plans, the latest first. Raises ``Failure``."""
        try:
            found = {path: _written(path) for path in self._folder.iterdir() if path.suffix == ".toml"}
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise Failure(say.NOT_LOOKED_AT.format(why=said(reason(error, self._folder)))) from None
        dated = sorted(((written, path) for path, written in found.items() if written is not None), reverse=True)
        return tuple(_kept(path, _title_in(path)) for _, path in dated)

    def read(self, kept: KeptPlan) -> PlanRead:
        """Parse a saved plan. Raises ``Failure`` with its first error."""
        try:
            return read_plan(text_in(kept.path, "plan"))
        except PlanError as error:
            raise Failure(IN_FILE.format(file=kept.path.name, problem=problems(error)[0])) from None


def _written(path: Path) -> int | None:
    """A file's modification time in nanoseconds; None if it is hidden, missing or not a regular file."""
    if path.name.startswith("."):
        return None
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_mtime_ns if stat.S_ISREG(facts.st_mode) else None


def _kept(path: Path, title: str) -> KeptPlan:
    return KeptPlan(path, base.typed(f"run {shlex.quote(str(path))}"), title)


def _title_in(path: Path) -> str:
    """The title in a plan file; empty if it cannot be read."""
    try:
        return read_plan(text_in(path, "plan")).plan.title
    except (PlanError, Failure):
        return ""
