"""Plans that were set up on the screen and kept for another day, as files in the exports folder."""

import errno
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.plan.plan_file import PlanRead, read_plan
from coprod_tui.domain.plan.plan_syntax import PlanError
from coprod_tui.domain.plan.plan_text import plan_text
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.exports_folder import ExportsFolder, KeptPlan
from coprod_tui.file_names import id_base
from coprod_tui.os_errors import reason
from coprod_tui.presentation.plan import problems
from coprod_tui.presentation.shell.plans import KEPT_ON

LARGEST_BYTES = 1_000_000
"""The maximum size of a plan."""


def keep(folder: ExportsFolder, plan: Plan, today: date) -> KeptPlan:
    """Write a plan file, never over another; no voice is in its name. Raises ``Failure``."""
    data = f"# {KEPT_ON.format(day=today.isoformat())}\n\n{plan_text(plan)}".encode()
    try:
        return KeptPlan(folder.write(id_base(plan.title, today, plan.voices), "toml", data), plan.title)
    except OSError as error:
        raise Failure("plan_not_kept", why=reason(error, folder.folder)) from None


def kept(folder: ExportsFolder) -> Iterator[KeptPlan]:
    """The kept plans, the latest first. Raises ``Failure``."""
    try:
        found = folder.newest("toml")
    except OSError as error:
        raise Failure("plans_not_looked_at", why=reason(error, folder.folder)) from None
    return (KeptPlan(path, _title_in(folder, path)) for path in found)


def read(folder: ExportsFolder, path: Path) -> PlanRead:
    """The plan in a file. Raises ``WrongUse`` with what is wrong with it first."""
    try:
        return read_plan(_text_in(folder, path))
    except PlanError as error:
        raise WrongUse("in_file", file=path.name, problem=problems(error)[0]) from None


def _title_in(folder: ExportsFolder, path: Path) -> str:
    try:
        return read(folder, path).plan.title
    except Failure:
        return ""


def _text_in(folder: ExportsFolder, path: Path) -> str:
    try:
        data = folder.read(path, LARGEST_BYTES + 1)
    except FileNotFoundError:
        raise WrongUse("file_not_there", file=path) from None
    except OSError as error:
        code = "plan_is_folder" if error.errno == errno.EISDIR else "file_not_read"
        raise WrongUse(code, file=path, error=error.strerror) from None
    if len(data) > LARGEST_BYTES:
        raise WrongUse("plan_too_large", file=path.name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongUse("plan_no_text", file=path.name) from None
