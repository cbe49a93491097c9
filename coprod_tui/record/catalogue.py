"""The catalogue: a line for each session, so that listing them reads one file instead of all.

It is a cache. Plain TinyDB opens it (the table ``sessions``), and deleting it does no harm.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Self

import msgspec

from coprod_tui.files import Facts, Files, write_whole
from coprod_tui.session.summary import Summary


class Entry(Summary, frozen=True):
    """A session's summary, and the facts of the file that it was made from."""

    size: int
    mtime_ns: int

    @classmethod
    def of(cls, summary: Summary, facts: Facts) -> Self:
        return cls(**msgspec.structs.asdict(summary), **facts._asdict())

    @property
    def summary(self) -> Summary:
        return Summary(*(getattr(self, field) for field in Summary.__struct_fields__))

    @property
    def facts(self) -> Facts:
        return Facts(self.size, self.mtime_ns)


class _Tables(msgspec.Struct):
    sessions: dict[str, Entry]


def read_catalogue(path: Path, files: Files) -> dict[str, Entry]:
    """The entries by session id; none when there is no catalogue, or none that can be read."""
    tables = _read(path, files)
    return {entry.id: entry for entry in tables.sessions.values()} if tables else {}


def is_catalogue(path: Path, files: Files) -> bool:
    """Whether there is a catalogue that can be read."""
    return _read(path, files) is not None


def write_catalogue(path: Path, entries: Mapping[str, Entry], files: Files) -> None:
    """Keep the entries where that is possible; a home that can only be read is listed without."""
    tables = _Tables({str(number): entry for number, entry in enumerate(entries.values(), start=1)})
    with suppress(OSError):
        write_whole(path, msgspec.json.encode(tables), files=files, overwrite=True)


def _read(path: Path, files: Files) -> _Tables | None:
    try:
        return msgspec.json.decode(files.read(path), type=_Tables)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
