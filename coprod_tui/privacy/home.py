"""What lies in a home folder beside its sessions: which of it may be read, flushed and removed."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from coprod_tui.domain.events import Events
from coprod_tui.errors import Failure
from coprod_tui.file_names import BESIDE, id_in, is_temp, written_in
from coprod_tui.files import Files, write_whole
from coprod_tui.index.index import Index
from coprod_tui.live.ports import NotKept
from coprod_tui.os_errors import reason
from coprod_tui.places import Places
from coprod_tui.privacy.ledger import Ledger, Made
from coprod_tui.storage.port import EventStore

LARGEST_BYTES = 32_000_000
"""Larger files are not looked into, unless they lie among the exports."""

_ESCAPED = re.compile(r'\\["/\\bfnrt]|(?:\\u[0-9a-fA-F]{4})+')


@dataclass(frozen=True)
class Home:
    """A home folder, with the store of its sessions and their index."""

    places: Places
    store: EventStore
    index: Index
    files: Files

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.places.ledger, self.files)

    def paths(self) -> Iterator[Path]:
        """All files but the sessions themselves, the index, the ledger and the demonstration's home; no links.

        A folder that cannot be read is given itself; one in the place of the index is somebody else's.
        """
        index = {path for path in self.places.index_files if not path.is_dir()}
        apart = {self.places.demo, self.places.ledger, *index, *self.store.files()}
        yield from _below(self.places.home, self.files, apart)

    def read(self, path: Path) -> bytes | None:
        """The content of a file, none if it is gone by now; None if it is too large or cannot be read."""
        try:
            if path.parent == self.places.exports or self.files.facts(path).size <= LARGEST_BYTES:
                return self.files.read(path)
        except FileNotFoundError:
            return b""
        except (PermissionError, IsADirectoryError):
            pass
        return None

    def is_beside_gone_session(self, path: Path) -> bool:
        """Whether it is the lock, the beat or the wall of a session that is not there any more."""
        return path.parent == self.places.sessions and path.suffix in BESIDE

    def is_left_over(self, path: Path) -> bool:
        """Whether an interrupted write left it behind. Beside a session that is there, the store sees to that."""
        if not is_temp(path):
            return False
        return path.parent != self.places.sessions or id_in(written_in(path).name) not in self.store.versions()

    def settle(self) -> None:
        """Flush what an interrupted change has written, or a power cut could still bring the old files back.

        Raises ``OSError`` and ``NotKept``.
        """
        self.store.sweep()
        folders = {self.places.home, *(path.parent for path in self.paths())}
        for folder in sorted(folders) if self.places.home.exists() else ():
            self.files.flush_folder(folder)

    def make_again(self, path: Path, data: bytes, how: Made, events: Events) -> None:
        """Make an export anew from these events, unless they give what it holds, its ``data``. Raises ``OSError``."""
        if (new := how.again(events)) != data:
            self.ledger.note(new, how)
            write_whole(path, new, files=self.files, overwrite=True)

    def remove(self, path: Path) -> None:
        """Remove a file, durably."""
        with suppress(FileNotFoundError):
            self.files.remove(path)
        self.files.flush_folder(path.parent)


@contextmanager
def failing_as(code: str, home: Home, **facts: str) -> Iterator[None]:
    """Raises ``Failure`` with this code, and why, where something can't be written within it."""
    try:
        yield
    except (OSError, NotKept) as error:
        why = error.message if isinstance(error, NotKept) else reason(error, home.places.home)
        raise Failure(code, **facts, why=why) from None


def readable(data: bytes) -> str:
    """The text of a file, also with the escapes of JSON, HTML and CSV undone, to look for words in it."""
    text = data.decode("utf-8", "replace")
    plain = _ESCAPED.sub(lambda found: str(json.loads(f'"{found[0]}"')), text)
    return "\n".join(dict.fromkeys((text, plain, unescape(text), text.replace('""', '"'))))


def _below(folder: Path, files: Files, apart: set[Path]) -> Iterator[Path]:
    if not folder.exists():
        return
    try:
        paths = [folder / name for name in files.names(folder)]
    except PermissionError:
        yield folder
        return
    for path in paths:
        if path.is_symlink() or path in apart:
            continue
        if path.is_dir():
            yield from _below(path, files, apart)
        elif path.is_file():
            yield path
