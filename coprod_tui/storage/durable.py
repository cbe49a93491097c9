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

Tables = dict[str, dict[str, dict[str, Any]]]
"""Documents by table name and document number."""


_ENDS = b"}}"
"""How the JSON of tables ends: the last table, and all of them."""


class DurableStorage(Storage):
    """A storage over one file. Every method may raise ``OSError``, or ``DamagedRecord`` for a damaged file.

    Caches the file's JSON, so callers may change what ``read`` returns, and a failed write changes nothing. Each write
    makes a new file and replaces the old one atomically.
    """

    def __init__(self, path: str | Path, files: Files | None = None) -> None:
        self.path = Path(path)
        self.files = files or Files()
        self._json: bytes | bytearray | None = None
        self._facts: FileFacts | None = None
        self._is_read = False
        self._last_table: str | None = None
        self._numbers: set[str] = set()

    def read(self) -> Tables | None:
        """The tables; None if there is no file."""
        known = self._known()
        return None if known is None else msgspec.json.decode(known)

    def write(self, data: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> None:
        self._save(msgspec.json.encode(data))
        self._note_last(data)

    def ends_with(self, table: str) -> bool:
        """Whether this table is the last one, to which documents can be appended."""
        self._known()
        return table == self._last_table

    def append(self, documents: Mapping[str, Mapping[str, Any]]) -> bool:
        """Add documents, by their numbers, to the last table; False, with nothing added, if one has its number there.

        Encodes only the new documents.
        """
        known = self._known()
        if known is None or not documents or not self._numbers.isdisjoint(documents):
            return False
        comma = b"," if self._numbers else b""
        self._lengthen(known, b"".join((comma, msgspec.json.encode(documents)[1:-1], _ENDS)))
        self._numbers.update(documents)
        return True

    def is_as_left(self) -> bool:
        """Whether the file is unchanged since it was last read or written here, or still missing.

        Compares size and change time first, and the contents only if those differ.
        """
        known = self._known()
        facts = self._facts_now()
        if facts == self._facts:
            return True
        if facts is None or known is None or self.files.read(self.path) != known:
            return False
        self._facts = facts
        return True

    def _lengthen(self, known: bytes | bytearray, end: bytes) -> None:
        """Save ``known`` with another end, without copying all of it: half of the time would go there."""
        longer = known if isinstance(known, bytearray) else bytearray(known)
        before = len(known) - len(_ENDS)
        longer[before:] = end
        try:
            self._save(longer)
        except BaseException:
            self._json = longer[:before] + _ENDS
            raise

    def _known(self) -> bytes | bytearray | None:
        """The file's JSON without spaces, read once and cached, also when the file is missing."""
        if not self._is_read:
            self._facts = self._facts_now()
            try:
                tables = tables_in(self.files.read(self.path), self.path)
                self._json = msgspec.json.encode(tables)
                self._note_last(tables)
            except FileNotFoundError:
                self._json = None
            self._is_read = True
        return self._json

    def _note_last(self, tables: Mapping[str, Mapping[Any, Any]]) -> None:
        """The last table’s name and the numbers of its documents, so that appending need not decode them."""
        self._last_table = next(reversed(list(tables)), None)
        self._numbers = set(map(str, tables[self._last_table])) if self._last_table is not None else set()

    def _save(self, data: bytes | bytearray) -> None:
        self._facts = write_whole(self.path, data, files=self.files, overwrite=self._known() is not None)
        self._json = data

    def _facts_now(self) -> FileFacts | None:
        try:
            return self.files.facts(self.path)
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
        if msgspec.json.encode(tables) != data:  # which it is, as it was written
            json.loads(data, object_pairs_hook=_each_once)
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
