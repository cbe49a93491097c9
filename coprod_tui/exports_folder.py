"""The exports folder: exports, and plans kept for another day, for people to find. Nothing in it is written over.

What reads plans is imported on first use.
"""

import stat
from datetime import date
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from coprod_tui import named_files
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.file_names import id_base, numbered
from coprod_tui.files import Files, make_folders, write_whole
from coprod_tui.os_errors import reason

if TYPE_CHECKING:
    from coprod_tui.domain.plan.plan import Plan
    from coprod_tui.domain.plan.plan_file import PlanRead


class KeptPlan(NamedTuple):
    """A plan kept for another day: its file, and the title of its session, which is empty if the file is no plan."""

    path: Path
    title: str = ""


class ExportsFolder:
    """Creates the folder with its first file."""

    def __init__(self, folder: Path, files: Files) -> None:
        self.folder = folder
        self._files = files

    def write(self, name: str, suffix: str, data: bytes) -> Path:
        """Write a new file, durably and only for its user: ``name.suffix``, else ``name-2.suffix`` and so on.

        Raises ``OSError``.
        """
        make_folders(self.folder, self._files)
        for each in numbered(name):
            path = self.folder / f"{each}.{suffix}"
            try:
                write_whole(path, data, files=self._files, overwrite=False)
            except FileExistsError:
                continue
            return path
        raise AssertionError("numbered names do not end")

    def keep_plan(self, plan: "Plan", today: date) -> KeptPlan:
        """Write a plan file; no voice is in its name. Raises ``Failure``."""
        from coprod_tui.domain.plan.plan_text import plan_text
        from coprod_tui.presentation.shell.plans import KEPT_ON

        data = f"# {KEPT_ON.format(day=today.isoformat())}\n\n{plan_text(plan)}".encode()
        try:
            return KeptPlan(self.write(id_base(plan.title, today, plan.voices), "toml", data), plan.title)
        except OSError as error:
            raise Failure("plan_not_kept", why=reason(error, self.folder)) from None

    def plans(self) -> tuple[KeptPlan, ...]:
        """The kept plans, those written last first. Raises ``Failure``."""
        try:
            return tuple(KeptPlan(path, self._title_in(path)) for path in self.newest("toml"))
        except OSError as error:
            raise Failure("plans_not_looked_at", why=reason(error, self.folder)) from None

    def read_plan(self, path: Path) -> "PlanRead":
        """A kept plan, and what was corrected in it. Raises ``WrongUse`` with what is wrong with it first."""
        from coprod_tui.domain.plan.plan_file import read_plan
        from coprod_tui.domain.plan.plan_syntax import PlanError
        from coprod_tui.presentation.plan import problems

        data = named_files.bytes_in(partial(self.open, path), "plan", path)
        try:
            return read_plan(named_files.text_in(data, "plan", path.name))
        except PlanError as error:
            raise WrongUse("in_file", file=path.name, problem=problems(error)[0]) from None

    def open(self, path: Path) -> IO[bytes]:
        """A file to read. Raises ``OSError``."""
        return path.open("rb")

    def newest(self, suffix: str) -> list[Path]:
        """The files with this suffix, those written last first; neither hidden ones nor links that lead nowhere.

        Raises ``OSError``.
        """
        try:
            written = {path: _written(path) for path in self.folder.iterdir() if path.suffix == f".{suffix}"}
        except FileNotFoundError:
            return []
        dated = sorted(((moment, path) for path, moment in written.items() if moment is not None), reverse=True)
        return [path for _, path in dated]

    def _title_in(self, path: Path) -> str:
        try:
            return self.read_plan(path).plan.title
        except Failure:
            return ""


def _written(path: Path) -> int | None:
    """A file's modification time in nanoseconds; None if it is hidden, missing or not a regular file."""
    if path.name.startswith("."):
        return None
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_mtime_ns if stat.S_ISREG(facts.st_mode) else None
