"""Keeps what a letter did from the wall, while more letters follow and it may have been the first of a sentence."""

from asyncio import TimerHandle, get_running_loop
from time import monotonic

from textual import events

from coprod_tui.tui.kit.hearing import HearsSentences
from coprod_tui.tui.runtime.typed_run import QUIET_SECONDS


class HeldBack:
    """What is held back is so until it is quiet, any other key comes, or it is known what was meant."""

    def __init__(self) -> None:
        self._page: HearsSentences | None = None
        self._last = 0.0
        self._timer: TimerHandle | None = None

    def begin(self, page: HearsSentences, mark: object, at: float) -> None:
        """Hold back what was done since the ``mark``; a letter came ``at`` that moment."""
        if self._page is None:
            self._page = page
            page.hold_back(mark)
        self._goes_on(at)

    def hear(self, event: events.Event) -> None:
        """Another event came."""
        if self._page is None:
            return
        if isinstance(event, events.Key) and event.is_printable and event.time - self._last < QUIET_SECONDS:
            self._goes_on(event.time)
        else:
            self.end()

    def end(self) -> None:
        """Hold nothing back any more."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._page:
            self._page.let_be_seen()
            self._page = None

    def _goes_on(self, at: float) -> None:
        self._last = at
        if self._timer:
            self._timer.cancel()
        rest = max(0.0, min(QUIET_SECONDS, at + QUIET_SECONDS - monotonic()))
        self._timer = get_running_loop().call_later(rest, self.end)
