"""The exports folder: where exports and plans are written for people to find. Nothing in it is ever written over."""

import stat
from pathlib import Path
from typing import NamedTuple

from coprod_tui.file_names import numbered
from coprod_tui.files import Files, make_folders, write_whole


class KeptPlan(NamedTuple):
    """A plan kept for another day: its file, and the title of its session, which is empty if the file is no plan."""

    path: Path
    title: str = ""


class ExportsFolder:
    """Creates the folder with its first file. Every method may raise ``OSError``."""

    def __init__(self, folder: Path, files: Files) -> None:
        self.folder = folder
        self._files = files

    def write(self, name: str, suffix: str, data: bytes) -> Path:
        """Write a new file, durably and only for its user: ``name.suffix``, else ``name-2.suffix`` and so on."""
        make_folders(self.folder, self._files)
        for each in numbered(name):
            path = self.folder / f"{each}.{suffix}"
            try:
                write_whole(path, data, files=self._files, overwrite=False)
            except FileExistsError:
                continue
            return path
        raise AssertionError("numbered names do not end")

    def newest(self, suffix: str) -> list[Path]:
        """The files with this suffix, those written last first; neither hidden ones nor links that lead nowhere."""
        try:
            written = {path: _written(path) for path in self.folder.iterdir() if path.suffix == f".{suffix}"}
        except FileNotFoundError:
            return []
        dated = sorted(((moment, path) for path, moment in written.items() if moment is not None), reverse=True)
        return [path for _, path in dated]

    def read(self, path: Path, most: int) -> bytes:
        """The first ``most`` bytes of one of its files."""
        with path.open("rb") as file:
            return file.read(most)


def _written(path: Path) -> int | None:
    """A file's modification time in nanoseconds; None if it is hidden, missing or not a regular file."""
    if path.name.startswith("."):
        return None
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_mtime_ns if stat.S_ISREG(facts.st_mode) else None
