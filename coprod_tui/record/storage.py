"""A TinyDB storage that is written whole and durably, and read once."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from tinydb.storages import Storage

from coprod_tui.domain.words import clean
from coprod_tui.errors import DamagedRecord
from coprod_tui.files import FileFacts, Files, write_whole
from coprod_tui.presentation import damaged_files as say

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]
"""By the table's name and the document's number, the documents."""


class DurableStorage(Storage):
    """One file. Every method may raise ``OSError``, or ``DamagedRecord`` for a file that is not as it was written.

    It holds the JSON that is in the file, so what ``read`` gives is the caller's own, and after an error is what it
    was before. Each write makes a new file, which takes the old one's place.
    """

    def __init__(self, path: str | Path, files: Files | None = None) -> None:
        self._path = Path(path)
        self._files = files or Files()
        self._json: bytes | None = None
        self._facts: FileFacts | None = None
        self._is_read = False

    def read(self) -> Tables | None:
        """The tables; None when there is no file."""
        known = self._known()
        return None if known is None else msgspec.json.decode(known)

    def write(self, data: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> None:
        """The tables, in the place of those that are there."""
        self._save(msgspec.json.encode(data))

    def append(self, documents: Mapping[str, Mapping[str, Any]]) -> None:
        """More documents, by their numbers, at the end of the last table, which must be there.

        Only they are encoded. TinyDB's own ``insert`` copies its table twice, and with 2,000 documents that and
        encoding all of them would take longer than it takes the disk to keep them.
        """
        known = self._known()
        assert known is not None
        assert known.endswith(b"}}"), "a table to append to"
        comma = b"" if known.endswith(b"{}}") else b","
        inside = msgspec.json.encode(documents)[1:-1]
        self._save(b"".join((memoryview(known)[:-2], comma, inside, b"}}")))

    def is_as_left(self) -> bool:
        """Whether the file is the one that was last read or written here, or that there is still none.

        That takes one look at its facts; only where they have changed, what is in it is compared.
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
        """What is in the file, without spaces. It is read once; that there is none is remembered as well."""
        if not self._is_read:
            self._facts = self._facts_now()
            try:
                self._json = _json_of_tables(self._files.read(self._path), self._path)
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


def damaged(path: Path, found: str) -> DamagedRecord:
    """The error that names what was found in the file, which may be anything, and where it lies."""
    return DamagedRecord(say.DAMAGED.format(found=clean(found, characters=200).text, path=path))


def _json_of_tables(data: bytes, path: Path) -> bytes:
    if not data:
        raise damaged(path, say.EMPTY)
    try:
        tables = msgspec.json.decode(data, type=Tables)
        json.loads(data, object_pairs_hook=_each_once)
        return msgspec.json.encode(tables)
    except _Twice as twice:
        raise damaged(path, say.TWICE.format(key=twice)) from None
    except msgspec.ValidationError:
        raise damaged(path, say.NO_TABLES) from None
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise damaged(path, say.OTHER_JSON.format(error=error)) from None


class _Twice(Exception):
    """A name that stands twice in one object, of which most readers of JSON silently take the last."""


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        raise _Twice(next(name for name in names if names.count(name) > 1))
    return fields
