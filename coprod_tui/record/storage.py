"""A TinyDB storage that is written whole and durably, and read once.

It keeps every document as the JSON it is in the file, so adding to a long table encodes the new documents alone.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Raw
from tinydb.storages import Storage

from coprod_tui.files import Files, write_whole
from coprod_tui.trouble import DamagedRecord

Tables = dict[str, dict[str, dict[str, Any]]]
"""By the table's name and the document's number, the documents."""

_Pieces = dict[str, dict[str, Raw]]


class DurableStorage(Storage):
    """One file. ``read`` may raise ``DamagedRecord``; ``write`` and ``add`` may raise ``OSError``.

    After an error what ``read`` gives is what it was before, and the next write begins with a new file.
    """

    def __init__(self, path: str | Path, files: Files | None = None) -> None:
        self._path = Path(path)
        self._files = files or Files()
        self._pieces: _Pieces | None = None
        self._is_read = False

    def read(self) -> Tables | None:
        """The tables, as values of the caller's own; None when there is no file."""
        self._load()
        if self._pieces is None:
            return None
        return {
            table: {number: msgspec.json.decode(piece) for number, piece in pieces.items()}
            for table, pieces in self._pieces.items()
        }

    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """The tables in the place of those that are there."""
        self._load()
        self._save(
            {
                table: {str(number): Raw(msgspec.json.encode(document)) for number, document in documents.items()}
                for table, documents in data.items()
            }
        )

    def add(self, tables: Mapping[str, Mapping[str, bytes]]) -> None:
        """More documents, each given as its JSON, in one write. TinyDB's ``insert`` would copy the table twice."""
        self._load()
        pieces = dict(self._pieces or {})
        for table, documents in tables.items():
            new = {number: Raw(document) for number, document in documents.items()}
            pieces[table] = {**pieces.get(table, {}), **new}
        self._save(pieces)

    def _load(self) -> None:
        """Read the file once; that there is none is remembered as well."""
        if self._is_read:
            return
        try:
            data = self._files.read(self._path)
        except FileNotFoundError:
            self._is_read = True
            return
        self._pieces = _pieces(data, self._path)
        self._is_read = True

    def _save(self, pieces: _Pieces) -> None:
        data = msgspec.json.encode(pieces)
        write_whole(self._path, data, files=self._files, overwrite=self._pieces is not None)
        self._pieces = pieces


def _pieces(data: bytes, path: Path) -> _Pieces:
    """Every document as the JSON it is, once all of them are known to be JSON."""
    if not data:
        raise damaged(path, "it is empty")
    try:
        msgspec.json.decode(data, type=Tables)
        return msgspec.json.decode(data, type=_Pieces)
    except msgspec.ValidationError:
        raise damaged(path, "it does not hold tables of documents") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise damaged(path, f"it is not the JSON that was written ({error})") from None


def damaged(path: Path, found: str) -> DamagedRecord:
    """The error that names what was found in the file and where it lies."""
    return DamagedRecord(
        f"A file of the record is damaged: {found}. It has been left just as it is: {path}. "
        "If there is a copy of it somewhere, such as a backup, put that in its place."
    )
