"""What every use case works with."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from coprod_tui.exports_folder import ExportsFolder
from coprod_tui.files import Files
from coprod_tui.index.index import Index
from coprod_tui.local_time import local
from coprod_tui.places import Places
from coprod_tui.storage.remembered import Remembered
from coprod_tui.storage.tinydb_store import TinyDBStore

if TYPE_CHECKING:
    from coprod_tui.live.ports import Clock
    from coprod_tui.privacy.home import Home
    from coprod_tui.storage.port import EventStore


class Parts:
    """The store and the index of a home, its exports, and the clock. Creates nothing by itself."""

    def __init__(
        self,
        places: Places,
        store: "EventStore",
        index: Index,
        exports: ExportsFolder,
        clock: "Clock",
        draw_seed: Callable[[], int],
        files: Files,
    ) -> None:
        """``draw_seed`` gives a new seed for the draw of each session."""
        self.places = places
        self._store = store
        self._index = index
        self._exports = exports
        self._clock = clock
        self._draw_seed = draw_seed
        self._files = files
        self._remembered = Remembered(places.suits, files)
        # questions that they answer as they are
        self.kept = store.read
        self.listing = index.listing
        self.at_hand = index.at_hand
        self.find = index.find
        self.search = index.search
        self.groups = index.groups
        self.board = index.decisions
        self.openings = index.openings
        self.explained = index.explained
        self.plans = exports.plans
        self.read_plan = exports.read_plan
        self.remembered_paces = self._remembered.of
        self.remember_pace = self._remembered.remember

    def _now(self) -> datetime:
        now = self._clock.now()
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    def _today(self) -> date:
        return local(self._clock.now()).date()

    def _privacy(self, places: Places) -> "Home":
        """The files of a home in which names and words can stand: of this one, or of the demonstration within it."""
        from coprod_tui.privacy.home import Home

        if places == self.places:
            return Home(places, self._store, self._index, self._files)
        store = TinyDBStore(places.sessions, self._files)
        return Home(places, store, Index(store, places.index_file, self._files), self._files)
