"""A session's file as a TinyDB: all that TinyDB does, durably, and inserting writes only what is new."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from tinydb import TinyDB
from tinydb.table import Document, Table

from coprod_tui.storage.durable import DurableStorage


class AppendingTable(Table):
    """A table whose inserts are appended to the file, where it is the last table of a ``DurableStorage``.

    TinyDB's own insert decodes, copies and encodes all tables, which at 2,000 documents takes longer than the write.
    """

    def insert(self, document: Mapping[str, Any]) -> int:
        if not (ids := self._appended([document])):
            return super().insert(document)
        if isinstance(document, Document):
            self._next_id = None  # the next counts on from the highest of all
        return ids[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        documents = list(documents)
        return self._appended(documents) or super().insert_multiple(documents)

    def _appended(self, documents: list[Mapping[str, Any]]) -> list[int]:
        """The numbers under which the documents were appended; none if they could not be."""
        storage, next_id = self._storage, self._next_id
        if not isinstance(storage, DurableStorage) or not storage.ends_with(self.name):
            return []
        if not all(isinstance(each, Mapping) for each in documents):
            return []
        ids = [each.doc_id if isinstance(each, Document) else self._new_id() for each in documents]
        numbered = {str(id_): dict(each) for id_, each in zip(ids, documents, strict=True)}
        if len(numbered) == len(ids) and storage.append(numbered):
            self.clear_cache()
            return ids
        self._next_id = next_id
        return []

    def _new_id(self) -> int:
        return self._get_next_id()  # type: ignore[no-untyped-call, no-any-return]


class SessionFile(TinyDB):
    """A session's file."""

    table_class = AppendingTable
    default_storage_class = DurableStorage  # type: ignore[assignment]

    @property
    def storage(self) -> DurableStorage:
        """Where it reads and writes whole tables."""
        return cast("DurableStorage", self._storage)
