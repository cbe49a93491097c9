"""Closed sessions that are not fully saved yet; each is released as soon as it is."""

from coprod_tui.domain.message import Message
from coprod_tui.live.session import LiveSession


class LettingGo:
    """The sessions closed in this run that stay open for writing until they are fully saved."""

    def __init__(self) -> None:
        self._held: list[LiveSession] = []

    def add(self, live: LiveSession) -> None:
        """Add a session that was just closed."""
        self._held.append(live)

    @property
    def unsaved(self) -> Message | None:
        """Why the last of them is not saved, as a sentence to show; None when there are none."""
        return self._held[-1].unsaved if self._held else None

    @property
    def is_holding(self) -> bool:
        """Whether there are any."""
        return bool(self._held)

    def holds(self, live: LiveSession) -> bool:
        """Whether ``live`` is among them, so that the record may be incomplete."""
        return live in self._held

    def try_again(self) -> Message | None:
        """Save again and release what is saved. Returns why that failed, None once all are released."""
        for live in tuple(self._held):
            live.save_again()
            if live.unsaved is None:
                live.leave()
                self._held.remove(live)
        return self.unsaved

    def leave(self) -> list[LiveSession]:
        """Save once more and release all. Returns those whose unsaved events are lost."""
        self.try_again()
        for live in self._held:
            live.leave()
        return self._held
