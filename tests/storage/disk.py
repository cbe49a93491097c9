"""Disks that do not do as they are told, and ways to spoil a file."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from coprod_tui.files import Files

CALLS = frozenset(name for name in vars(Files) if not name.startswith("_"))


class FailingFiles(Files):
    """Call number ``at`` fails with ``error``; with ``for_good`` so does every later one. Notes all calls."""

    def __init__(self, at: int | None = None, *, for_good: bool = False, error: int = errno.ENOSPC) -> None:
        self.calls: list[tuple[str, Any]] = []
        self.at = at
        self.for_good = for_good
        self.error = error

    @property
    def has_failed(self) -> bool:
        return self.at is not None and len(self.calls) >= self.at

    def __getattribute__(self, name: str) -> Any:
        call = super().__getattribute__(name)
        return partial(self._called, name, call) if name in CALLS else call

    def _called(self, name: str, call: Callable[..., Any], *args: Any) -> Any:
        self.calls.append((name, args[0]))
        number = len(self.calls)
        if self.at is not None and (number >= self.at if self.for_good else number == self.at):
            if name == "close":
                call(*args)  # a failed close has closed nevertheless
            if name == "write":
                call(args[0], args[1][: len(args[1]) // 2])
            raise OSError(self.error, os.strerror(self.error))
        return call(*args)


class QuickFiles(Files):
    """Does not wait for the disk, for tests in which the power stays on."""

    def flush(self, file: int) -> None:
        pass

    def flush_folder(self, folder: Path) -> None:
        pass


class QuickFailingFiles(FailingFiles, QuickFiles):
    """Both at once."""


class RefusingFiles(Files):
    """Nothing can be written while ``error`` is set; everything can be read."""

    def __init__(self, error: int | None = errno.ENOSPC) -> None:
        self.error = error

    def create(self, path: Path) -> int:
        self._refuse()
        return super().create(path)

    def open_over(self, path: Path) -> int:
        self._refuse()
        return super().open_over(path)

    def make_folder(self, folder: Path) -> None:
        self._refuse()
        super().make_folder(folder)

    def _refuse(self) -> None:
        if self.error is not None:
            raise OSError(self.error, os.strerror(self.error))


@contextmanager
def umask(mask: int) -> Iterator[None]:
    """What new files and folders are not allowed, for a while."""
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def mode(path: Path) -> str:
    """Who may do what with it, as ``chmod`` writes it."""
    return f"{path.stat().st_mode & 0o777:o}"


def all_below(folder: Path) -> list[Path]:
    """Everything in the folder and below it."""
    return sorted(folder.rglob("*"))
