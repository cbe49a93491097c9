"""The folder of a store, for what has yet to ask the store itself."""

from coprod_tui.domain.ids import SessionId
from coprod_tui.files import FileFacts, Files
from coprod_tui.storage.tinydb_store import TinyDBStore


class Shelf(TinyDBStore):
    """A folder of session files."""

    @property
    def files(self) -> Files:  # type: ignore[override]
        return self.disk

    def ids(self) -> list[SessionId]:
        return list(self.versions())

    def all_facts(self) -> dict[SessionId, FileFacts | None]:
        return dict(self.versions())

    def facts(self, session_id: str) -> FileFacts | None:
        try:
            return self.disk.facts(self.path(session_id))
        except FileNotFoundError:
            return None
