"""A TinyDB storage with durable atomic writes, which reads its file once."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from tinydb.storages import Storage

from coprod_tui.domain.message import Message
from coprod_tui.errors import DamagedRecord
from coprod_tui.files import FileFacts, Files, write_whole

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]
"""Documents by table name and document number."""


class DurableStorage(Storage):
    """A storage over one file. Every method may raise ``OSError``, or ``DamagedRecord`` for a damaged file.

    Caches the file's JSON, so callers may change what ``read`` returns, and a failed write changes nothing. Each write
    makes a new file and replaces the old one atomically.
    """

    def __init__(self, path: str | Path, files: Files | None = None) -> None:
        self._path = Path(path)
        self._files = files or Files()
        self._json: bytes | None = None
        self._facts: FileFacts | None = None
        self._is_read = False

    def read(self) -> Tables | None:
        """The tables; None if there is no file."""
        known = self._known()
        return None if known is None else msgspec.json.decode(known)

    def write(self, data: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> None:
        """Replace all tables."""
        self._save(msgspec.json.encode(data))

    def append(self, documents: Mapping[str, Mapping[str, Any]]) -> None:
        """Append documents, by their numbers, to the last table, which must exist.

        Encodes only the new documents. TinyDB's ``insert`` copies its table twice; with 2,000 documents, that and
        encoding all of them would take longer than the write itself.
        """
        known = self._known()
        assert known is not None
        assert known.endswith(b"}}"), "a table to append to"
        comma = b"" if known.endswith(b"{}}") else b","
        inside = msgspec.json.encode(documents)[1:-1]
        self._save(b"".join((memoryview(known)[:-2], comma, inside, b"}}")))

    def is_as_left(self) -> bool:
        """Whether the file is unchanged since it was last read or written here, or still missing.

        Compares size and change time first, and the contents only if those differ.
        """
        known = self._known()
        facts = self._facts_now()
        if facts == self._facts:
            return True
        if facts is None or known is None or self._files.read(self._path) != known:
            return False
        self._facts = facts
        return True

    def _known(self) -> bytes | None:
        """The file's JSON without spaces, read once and cached, also when the file is missing."""
        if not self._is_read:
            self._facts = self._facts_now()
            try:
                self._json = msgspec.json.encode(tables_in(self._files.read(self._path), self._path))
            except FileNotFoundError:
                self._json = None
            self._is_read = True
        return self._json

    def _save(self, data: bytes) -> None:
        self._facts = write_whole(self._path, data, files=self._files, overwrite=self._known() is not None)
        self._json = data

    def _facts_now(self) -> FileFacts | None:
        try:
            return self._files.facts(self._path)
        except FileNotFoundError:
            return None


def damaged(path: Path, code: str, **facts: object) -> DamagedRecord:
    """The error for a damaged file: what was found in it, and its path."""
    return DamagedRecord("damaged", found=Message(code, facts), path=path)


def tables_in(data: bytes, path: Path) -> Tables:
    """The tables in the content of a file. Raises ``DamagedRecord``."""
    if not data:
        raise damaged(path, "empty")
    try:
        tables = msgspec.json.decode(data, type=Tables)
        json.loads(data, object_pairs_hook=_each_once)
        msgspec.json.encode(tables)
        return tables
    except _Twice as twice:
        raise damaged(path, "key_twice", key=twice) from None
    except msgspec.ValidationError:
        raise damaged(path, "no_tables") from None
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise damaged(path, "other_json", error=error) from None


class _Twice(Exception):
    """A duplicate key in a JSON object; most parsers silently keep the last one."""


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        raise _Twice(next(name for name in names if names.count(name) > 1))
    return fields
