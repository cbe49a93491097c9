"""Closed sessions, each let go of as soon as all of it is kept."""

from coprod_tui.live import LiveSession


class LettingGo:
    """The sessions that were closed here and are still held, because something of them is not kept yet."""

    def __init__(self) -> None:
        self._held: list[LiveSession] = []

    def add(self, live: LiveSession) -> None:
        """A session that was closed just now."""
        self._held.append(live)

    @property
    def unsaved(self) -> str | None:
        """Why something is not kept yet, in words fit for the screen; None when nothing is held."""
        return self._held[-1].unsaved if self._held else None

    @property
    def is_holding(self) -> bool:
        """Whether anything is held."""
        return bool(self._held)

    def holds(self, live: LiveSession) -> bool:
        """Whether it is still held; what is kept of it is not yet what happened."""
        return live in self._held

    def try_again(self) -> str | None:
        """Try to keep what is not kept yet; why that failed, None once nothing is held any more."""
        for live in tuple(self._held):
            live.save_again()
            if live.unsaved is None:
                live.leave()
                self._held.remove(live)
        return self.unsaved

    def leave(self) -> list[LiveSession]:
        """Let go of all of them; gives those of which something is not kept and is lost now."""
        self.try_again()
        for live in self._held:
            live.leave()
        return self._held
