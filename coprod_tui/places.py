"""The paths within a home folder. Creates nothing."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from coprod_tui.errors import WrongUse

HOME_VARIABLE = "COPROD_HOME"
CONFIG_VARIABLE = "COPROD_CONFIG"


class Places(NamedTuple):
    """The paths in a home folder."""

    home: Path

    @property
    def sessions(self) -> Path:
        """One file a session."""
        return self.home / "sessions"

    @property
    def exports(self) -> Path:
        """Exported sessions and saved plans."""
        return self.home / "exports"

    @property
    def demo(self) -> Path:
        """A separate home folder for the demonstration."""
        return self.home / "demo"

    @property
    def index_file(self) -> Path:
        """The index over all sessions: a cache made from them."""
        return self.home / "index.sqlite3"

    @property
    def index_files(self) -> tuple[Path, ...]:
        """The index, and what may lie beside it."""
        from coprod_tui.file_names import beside_index  # more than `coprod where` needs

        return (self.index_file, *beside_index(self.index_file))

    @property
    def ledger(self) -> Path:
        """Which exports were written, by the digests of their bytes."""
        return self.home / "exports.jsonl"

    @property
    def suits(self) -> Path:
        """The times that suit people whom their group remembers."""
        return self.home / "times-that-suit.json"

    @property
    def log(self) -> Path:
        """The log of internal errors."""
        return self.home / "coprod.log"


def home_folder(option: Path | None, environ: Mapping[str, str]) -> Path:
    """The absolute home folder: ``--home``, else ``COPROD_HOME``, else the system's folder for user data.

    Raises ``WrongUse`` for a ``~name`` that the system does not know.
    """
    if option is not None:
        return _absolute(option)
    if given := environ.get(HOME_VARIABLE):
        return _absolute(Path(given))
    import platformdirs  # slow to import, and not needed above

    return platformdirs.user_data_path("coprod", appauthor=False)


def config_folder(environ: Mapping[str, str]) -> Path:
    """The absolute folder of settings: ``COPROD_CONFIG``, else the system's. Raises ``WrongUse``."""
    if given := environ.get(CONFIG_VARIABLE):
        return _absolute(Path(given))
    import platformdirs

    return platformdirs.user_config_path("coprod", appauthor=False)


def as_written(path: Path) -> str:
    """A path as people write it, with ``~`` for their home folder."""
    try:
        return str("~" / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # it is elsewhere, or the user has no known folder
        return str(path)


def _absolute(path: Path) -> Path:
    try:
        return path.expanduser().absolute()
    except RuntimeError:
        raise WrongUse("no_users_folder", folder=path.parts[0]) from None
