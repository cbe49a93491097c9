"""A desk without any folder, and a journal that fails when it is told to."""

from collections.abc import Iterable
from pathlib import Path

from coprod_tui.live import LiveSession, NotKept
from coprod_tui.session import acts
from coprod_tui.session.events import Events
from coprod_tui.session.moment import Moment
from coprod_tui.session.plan import Plan
from coprod_tui.session.session import Session
from coprod_tui.session.summary import Summary, summary
from coprod_tui.trouble import Trouble
from tests.support.clock import FakeClock
from tests.support.meeting import MemoryJournal

EXPORTS = Path("/home/room/coprod/exports")


class FlakyJournal(MemoryJournal):
    """Keeps nothing in the next ``failures`` calls, and says why."""

    def __init__(self) -> None:
        super().__init__()
        self.failures = 0

    def keep(self, events: Events) -> None:
        if self.failures:
            self.failures -= 1
            raise NotKept("the disk is full.")
        super().keep(events)


class FakeDesk:
    """What ``tui.ports.Desk`` asks for, in memory. While ``trouble`` is set, everything fails with that sentence."""

    def __init__(self, clock: FakeClock, kept: Iterable[LiveSession] = ()) -> None:
        self.trouble = ""
        self.exported: list[str] = []
        self._clock = clock
        self._kept = {live.session.id: live for live in kept}

    def summaries(self) -> tuple[Summary, ...]:
        self._must_work()
        return tuple(summary(live.session) for live in reversed(self._kept.values()))

    def open(self, plan: Plan) -> LiveSession:
        self._must_work()
        moment = Moment(1, 1, self._clock.now(), 0)
        events = acts.open_session(moment, f"s{len(self._kept) + 1}", plan, 1, self.openings(plan.group))
        return self._live(events, 0)

    def resume(self, session_id: str) -> LiveSession:
        self._must_work()
        left = self._kept[session_id]
        live = self._live(left.events, left.elapsed_ms)
        live.do(acts.resume)
        return live

    def read(self, session_id: str) -> Session:
        self._must_work()
        return self._kept[session_id].session

    def openings(self, group: str) -> dict[str, int]:
        self._must_work()
        earlier = [summary(live.session) for live in self._kept.values() if group and live.session.plan.group == group]
        names = {name for each in earlier for name in each.openings}
        return {name: sum(each.openings.get(name, 0) for each in earlier) for name in names}

    def export(self, live: LiveSession) -> Path:
        return self.export_kept(live.session.id)

    def export_kept(self, session_id: str) -> Path:
        self._must_work()
        self.exported.append(session_id)
        return EXPORTS / f"{session_id}.json"

    def _must_work(self) -> None:
        if self.trouble:
            raise Trouble(self.trouble)

    def _live(self, events: Events, elapsed_ms: int) -> LiveSession:
        live = LiveSession(self._clock, MemoryJournal(), events, elapsed_ms)
        self._kept[live.session.id] = live
        return live
