"""Promise 5: the clock is right after sleep, a changed clock, daylight saving and a stalled screen."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.stamp import Stamp
from coprod_tui.live.clock import SLEPT_MS
from coprod_tui.live.session import LiveSession
from tests.support.clock import FakeClock
from tests.support.meeting import MemoryJournal, a_plan, a_round

SECOND = 1_000
FAR = st.integers(SLEPT_MS, 40 * 24 * 3_600 * SECOND)


class TwoClocks(FakeClock):
    """The wall and the running clock, each of which may jump without the other."""

    def wall_jumps(self, milliseconds: int) -> None:
        self.at += timedelta(milliseconds=milliseconds)

    def running_jumps(self, milliseconds: int) -> None:
        self._running_ms += milliseconds


class Clocks(RuleBasedStateMachine):
    """Only what passes while both clocks go, and a turn's clock runs, is anybody's speaking time."""

    @initialize()
    def open(self) -> None:
        self.clock = TwoClocks()
        plan = a_plan(a_round("60s"), a_round("60s"))
        opening = decide(None, c.Open("coming-home", plan, 1), Stamp(1, 1, self.clock.now(), 0))
        self.live = LiveSession(self.clock, MemoryJournal(), *opening)
        self.live.beat()
        self.spoken_ms = 0
        self.lived_ms = 0

    @property
    def _runs(self) -> bool:
        turn = self.live.session.open_turn
        return turn is not None and turn.clock == "running"

    @rule(seconds=st.integers(1, 20))
    def live_on(self, seconds: int) -> None:
        """Time as it should pass, with a beat each second."""
        for _ in range(seconds):
            self.clock.wait(SECOND)
            self.spoken_ms += SECOND if self._runs else 0
            self.lived_ms += SECOND
            assert self.live.beat() is None

    @rule(gap=FAR)
    def sleep_in_which_both_go_on(self, gap: int) -> None:
        """As Windows counts a closed lid."""
        self.clock.wait(gap)
        self._wake()

    @rule(gap=FAR)
    def sleep_in_which_the_running_clock_stands(self, gap: int) -> None:
        """As Linux and macOS count it."""
        self.clock.wall_jumps(gap)
        self._wake()

    @rule(gap=FAR)
    def the_wall_is_set_back(self, gap: int) -> None:
        """Somebody puts the computer's clock right; nobody's turn is touched."""
        runs = self._runs
        self.clock.wall_jumps(-gap)
        assert self.live.beat() is None
        assert self._runs == runs

    @rule(gap=st.integers(1, 3_600 * SECOND))
    def the_running_clock_jumps_back(self, gap: int) -> None:
        """It may not; where it does, elapsed time goes on from where it stood."""
        self.clock.running_jumps(-gap)
        self.live.beat()

    @rule(gap=FAR)
    def a_key_comes_before_the_beat(self, gap: int) -> None:
        """The first key after waking is pressed before anything else has looked at the time."""
        ran = self._runs
        self.clock.wait(gap)
        self._act(c.StartOrHold())
        if ran:
            assert not self._runs
        assert self.live.beat() is not None, "the sleep is told with the next beat"

    @rule()
    def go_on(self) -> None:
        self._act(c.GoOn())

    @rule()
    def start_or_hold(self) -> None:
        self._act(c.StartOrHold())

    @precondition(lambda self: self.live.session.open_turn is not None)
    @rule()
    def pass_turn(self) -> None:
        self._act(c.Pass())

    @invariant()
    def nobody_s_time_is_eaten(self) -> None:
        """Everything spoken is what really passed while a clock ran."""
        if hasattr(self, "live"):
            assert self._spoken() == self.spoken_ms
            assert self.live.elapsed_ms == self.lived_ms

    @invariant()
    def sums_stay_exact(self) -> None:
        """Every millisecond is in one place, moments never go back, and the fold is the screen."""
        if hasattr(self, "live"):
            session = self.live.session
            assert session.spent.total == session.as_of_ms
            elapsed = [event.elapsed_ms for event in self.live.events]
            assert elapsed == sorted(elapsed)
            assert fold(self.live.events) == session

    def _wake(self) -> None:
        slept = self.live.beat()
        assert slept is not None
        assert not self._runs

    def _spoken(self) -> int:
        """Speaking time up to now, the running turn's included."""
        session = self.live.session
        running = self.live.elapsed_ms - session.as_of_ms if self._runs else 0
        return session.spent.speaking + running

    def _act(self, command: c.Command) -> None:
        try:
            self.live.do(command)
        except Rejection:
            return


TestClocks = Clocks.TestCase
"""Jumps of either clock in either direction, between acts."""
