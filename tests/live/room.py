"""One live session, its clock and its journal."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import Events
from coprod_tui.domain.stamp import Stamp
from coprod_tui.live.ports import NotKept
from coprod_tui.live.session import LiveSession
from tests.support.clock import FakeClock
from tests.support.meeting import MemoryJournal, a_plan


class FullJournal(MemoryJournal):
    """A journal that can keep nothing while ``reason`` is set."""

    reason: str | None = None

    def keep(self, events: Events) -> None:
        if self.reason:
            raise NotKept(self.reason)
        super().keep(events)


class Room:
    """One live session with its clock, its journal, and how often its listeners were told."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.journal = FullJournal()
        opened = decide(None, c.Open("coming-home", a_plan(), 1), Stamp(1, 1, self.clock.now(), 0))
        self.journal.keep(opened.events)
        self.live = LiveSession(self.clock, self.journal, *opened)
        self.told = 0
        self.live.subscribe(self._tell)

    @property
    def spoken_ms(self) -> int:
        """What the open turn's clock has counted up to the last event."""
        turn = self.live.session.open_turn
        assert turn is not None
        return turn.spoken_ms

    def speak(self, milliseconds: int) -> None:
        """The first turn opens, its clock is started, and beats come once a second."""
        self.live.do(c.GoOn())
        self.live.do(c.StartOrHold())
        self.beats(milliseconds)

    def beats(self, milliseconds: int) -> None:
        for _ in range(milliseconds // 1_000):
            self.clock.wait(1_000)
            assert self.live.beat() is None

    def _tell(self) -> None:
        self.told += 1
