"""Every use case of coprod, and the one door to what is kept: the shell, the screens and the doctor ask only this.

Parameters are plain; results are values; errors are ``Failure`` (a code with its facts, and an exit code) and, where a
session's rules do not allow something, ``Rejection``. A method imports what it needs when it is first called, so that
a command loads no more than that.

A package, as the use cases are more than can be read in one sitting: ``lists`` finds and reads sessions, ``sessions``
opens them and adds what comes of them, ``handing_on`` exports and imports, ``upkeep`` forgets and checks.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from coprod_tui.export import LARGEST_BYTES as LARGEST_EXPORT
from coprod_tui.exports_folder import ExportsFolder, KeptPlan
from coprod_tui.files import Files
from coprod_tui.index.index import Found, Index
from coprod_tui.index.upkeep import Listing, Progress
from coprod_tui.places import Places
from coprod_tui.service.handing_on import Exported, HandingOn
from coprod_tui.service.lists import Lists
from coprod_tui.service.sessions import Sessions
from coprod_tui.service.upkeep import Checked, Upkeep
from coprod_tui.storage.tinydb_store import TinyDBStore

if TYPE_CHECKING:
    from coprod_tui.export.csv import Table as Table
    from coprod_tui.export.formats import Format as Format
    from coprod_tui.live.ports import Clock
    from coprod_tui.storage.port import Finding as Finding
    from coprod_tui.storage.port import Kept as Kept

__all__ = ["LARGEST_EXPORT", "Checked", "Exported", "Found", "KeptPlan", "Listing", "Progress", "Service"]


class Service(Lists, Sessions, HandingOn, Upkeep):
    """The sessions of one home folder, their index, and what is exported of them.

    Safe to ask from several threads. Sessions are named by their ids (``resolve`` finds them); times come from the
    ``clock``.
    """

    @classmethod
    def of(
        cls,
        home: Path,
        clock: "Clock",
        draw_seed: Callable[[], int],
        files: Files | None = None,
        progress: Progress | None = None,
    ) -> Self:
        """The service of a home folder, with one TinyDB file a session.

        ``progress`` is called with the number of sessions read and their total, while a list has to read many.
        """
        places, files = Places(home), files or Files()
        store = TinyDBStore(places.sessions, files)
        index = Index(store, places.index_file, files, progress)
        return cls(places, store, index, ExportsFolder(places.exports, files), clock, draw_seed, files)
