"""Where things lie. Nothing here creates anything."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

HOME_VARIABLE = "COPROD_HOME"


class NoUsersFolder(Exception):
    """The system knows no user of that name; ``folder`` is how their folder was written (``~ann``)."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder


class Places(NamedTuple):
    """The places in a home folder."""

    home: Path

    @property
    def sessions(self) -> Path:
        """One file a session."""
        return self.home / "sessions"

    @property
    def exports(self) -> Path:
        """What was written out for others."""
        return self.home / "exports"

    @property
    def demo(self) -> Path:
        """A home folder of its own for the sessions that play themselves."""
        return self.home / "demo"

    @property
    def catalogue(self) -> Path:
        """A line for each session, made from the session files."""
        return self.home / "catalogue.json"

    @property
    def search(self) -> Path:
        """The words of each session, to be searched; made from the session files too."""
        return self.home / "search.json"

    @property
    def log(self) -> Path:
        """What went wrong inside the program."""
        return self.home / "coprod.log"


def home_folder(option: Path | None, environ: Mapping[str, str]) -> Path:
    """The home folder, absolute: ``--home``, else ``COPROD_HOME``, else where this system keeps a user's data.

    Raises ``NoUsersFolder`` for a ``~name`` that the system does not know.
    """
    if option is not None:
        return _absolute(option)
    if given := environ.get(HOME_VARIABLE):
        return _absolute(Path(given))
    import platformdirs  # takes a while, and is not needed with either of the above

    return platformdirs.user_data_path("coprod", appauthor=False)


def as_written(path: Path) -> str:
    """A path as people write it: what lies in their own folder begins with ``~``."""
    try:
        return str("~" / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # it lies elsewhere, or nobody knows whose folder it would be
        return str(path)


def _absolute(path: Path) -> Path:
    try:
        return path.expanduser().absolute()
    except RuntimeError:
        raise NoUsersFolder(path.parts[0]) from None
