"""The sessions folder: the session files in it, and the names of the files beside them."""

from pathlib import Path

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.words import clean
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.files import FileFacts, Files
from coprod_tui.os_errors import in_the_way, reason
from coprod_tui.storage.lock import LOCK_SUFFIX

ENDING = ".json"
_LONGEST = 200


class Shelf:
    """A folder of session files; a missing folder has no sessions."""

    def __init__(self, folder: Path, files: Files) -> None:
        self.folder = folder
        self.files = files
        self._names: tuple[FileFacts | None, list[str]] | None = None

    def path(self, session_id: str) -> Path:
        """The session's own file."""
        return self.folder / f"{session_id}{ENDING}"

    def lock_path(self, session_id: str) -> Path:
        return self.folder / f"{session_id}{LOCK_SUFFIX}"

    def ids(self) -> list[SessionId]:
        """The sessions that have a file. Raises ``Failure`` when the folder cannot be read."""
        return list(self.all_facts())

    def all_facts(self) -> dict[SessionId, FileFacts | None]:
        """The size and change time of each session's file; None where they cannot be read. Raises ``Failure``."""
        try:
            before = self._facts()
            found = self.files.all_facts(self.folder)
            self._names = before, list(found)
        except OSError as error:
            if isinstance(error, FileNotFoundError) and not in_the_way(self.folder):
                return {}
            raise self._closed(error) from None
        return {SessionId(name.removesuffix(ENDING)): facts for name, facts in found.items() if _is_session(name)}

    def names(self) -> list[str]:
        """The names of the files in the folder, as they were last listed unless something has come or gone since."""
        if self._names is None or self._names[0] != self._facts():
            self.all_facts()
        return self._names[1] if self._names else []

    def _facts(self) -> FileFacts | None:
        try:
            return self.files.facts(self.folder)
        except OSError:
            return None

    def facts(self, session_id: str) -> FileFacts | None:
        """The size and change time of the session's file; None if there is no file. Raises ``OSError``."""
        try:
            return self.files.facts(self.path(session_id))
        except FileNotFoundError:
            return None

    def must_hold(self, session_id: SessionId) -> None:
        """Raises ``WrongUse`` when there is no such session."""
        if session_id not in self.ids():
            raise WrongUse("no_session", session=clean(session_id, characters=80).text, folder=self.folder)

    def read(self, session_id: SessionId) -> bytes:
        """The content of the session's file. Raises ``WrongUse`` when there is no such session, and ``Failure``."""
        try:
            self._must_be_id(session_id)
            return self.files.read(self.path(session_id))
        except FileNotFoundError:
            raise self.gone(session_id) from None
        except OSError as error:
            raise self.unreadable(session_id, error) from None

    def must_have_file(self, session_id: SessionId) -> None:
        """Raises as ``read``, without reading it."""
        try:
            self._must_be_id(session_id)
            self.files.facts(self.path(session_id))
        except FileNotFoundError:
            raise self.gone(session_id) from None
        except OSError as error:
            raise self.unreadable(session_id, error) from None

    def _must_be_id(self, session_id: str) -> None:
        """Raises ``FileNotFoundError`` if no session's file could be called so: it would be elsewhere, or nowhere."""
        text = session_id
        if text != Path(text).name or text.startswith(".") or "\0" in text or len(text) > _LONGEST:
            raise FileNotFoundError

    def gone(self, session_id: SessionId) -> Failure:
        """The error for a session without a file, which may still be listed in the folder. Raises ``WrongUse``."""
        self.must_hold(session_id)
        return Failure("session_gone", session=session_id, path=self.path(session_id))

    def _closed(self, error: OSError) -> Failure:
        return Failure("sessions_not_read", folder=self.folder, why=reason(error, self.folder))

    def unreadable(self, session_id: SessionId, error: OSError) -> Failure:
        """The error for a session file that cannot be opened, for a reason other than damage."""
        return Failure("not_opened", session=session_id, why=reason(error, self.folder))


def _is_session(name: str) -> bool:
    return name.endswith(ENDING) and not name.startswith(".")
