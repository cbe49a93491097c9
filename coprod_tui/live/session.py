"""LiveSession: the only mutable part. It holds the clock, the journal and the current Session.

A command's events are written to the journal before the session they lead to becomes the current one, so what is on
the screen is on the disk. If writing fails the session goes on: the events stay in memory, ``unsaved`` says why, and
``save_again`` tries once more.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from coprod_tui.domain.apply import history
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.commands import Command, Resume, StartOrHold
from coprod_tui.domain.decide import Decided, decide
from coprod_tui.domain.events import Event, Events
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.taking_out import taken_out, without_words
from coprod_tui.live.ports import Clock, Journal, NotKept

SLEPT_MS = 5_000
"""A gap (ms) between two beats, or between the two clocks, above which the machine must have slept."""


class Slept(NamedTuple):
    """The machine slept for about ``gap_ms``; a running clock was held at its last reading."""

    gap_ms: int
    held: bool


class LiveSession:
    """One open session. ``listeners`` are called, without arguments, after every change."""

    def __init__(self, clock: Clock, journal: Journal, events: Events, elapsed_ms: int = 0) -> None:
        """``events`` are already in the journal; ``elapsed_ms`` is the current reading of the session's clock."""
        self._clock = clock
        self._journal = journal
        self._events = list(events)
        self._waiting: list[Event] = []
        self._began_ms = clock.running_ms() - max(elapsed_ms, events[-1].elapsed_ms)
        self._wall_drift_ms = self._wall_ms() - clock.running_ms()
        self._beat_ms = self.elapsed_ms
        self._is_beating = False
        self._unsaid: Slept | None = None
        self.session: Session = fold(events)
        self.unsaved: Message | None = None
        self.listeners: list[Callable[[], None]] = []

    @property
    def elapsed_ms(self) -> int:
        """Whole milliseconds since the session opened, interruptions left out."""
        return self._clock.running_ms() - self._began_ms

    @property
    def events(self) -> Events:
        """All events so far, undone ones included."""
        return tuple(self._events)

    def do(self, command: Command, decided: Decided | None = None) -> Events:
        """Carry out a command and return its events. Raises ``Rejection``; then nothing has changed.

        After a sleep a running clock is held first. If the command would have started or held the clock, only the hold
        happens: nobody can have meant to start it again. ``decided`` is the result of ``decide`` for the command; it
        is carried out unchanged unless other events came in between.
        """
        slept = self._look_for_sleep()
        if slept and slept.held and isinstance(command, StartOrHold):
            return self.events[-1:]
        return self._do(command, decided)

    def decide(self, command: Command) -> Decided:
        """The events a command would have now. Changes nothing. Raises ``Rejection``."""
        return decide(self.session, command, self._stamp())

    def _do(self, command: Command, decided: Decided | None = None) -> Events:
        if decided is None or decided.events[0].seq != len(self._events) + 1:
            decided = self.decide(command)
        self._take(decided.events)
        self.session = decided.session
        self._notify()
        return decided.events

    def undo(self) -> Events:
        """Undo the last act and return its events. Raises ``Rejection`` if there is none."""
        return self._go_through_history(history.undo)

    def redo(self) -> Events:
        """Redo the last undone act and return its events. Raises ``Rejection`` if there is none."""
        return self._go_through_history(history.redo)

    def _go_through_history(self, change: Callable[[Sequence[Event], Stamp], Events]) -> Events:
        self._look_for_sleep()
        changed = change(self._events, self._stamp())
        self._take(changed)
        self.session = fold(self._events)
        self._notify()
        return history.act_of(self._events, changed[0])

    def save_again(self) -> None:
        """Try again to write unsaved events; also notices if stored events have disappeared."""
        before, had_waited = self.unsaved, bool(self._waiting)
        self._keep()
        if had_waited or self.unsaved != before:
            self._notify()

    def beat(self) -> Slept | None:
        """Write a heartbeat and detect a sleep. To be called about once a second."""
        self._is_beating = True
        slept, self._unsaid = self._notice_sleep() or self._unsaid, None
        self.save_again()
        self._journal.beat(self.elapsed_ms)
        self._beat_ms = self.elapsed_ms
        return slept

    def stand_still(self) -> bool:
        """Hold a running clock and write a heartbeat before the program stops; returns whether a clock was held."""
        slept = self._look_for_sleep()
        held = self._is_running
        if held:
            self._do(StartOrHold())
        self._journal.beat(self.elapsed_ms)
        self._beat_ms = self.elapsed_ms
        return held or (slept is not None and slept.held)

    def leave(self) -> None:
        """Release the session; unless it was closed it can be resumed later."""
        self.save_again()
        self._journal.beat(self.elapsed_ms)
        self._journal.close()

    def _stamp(self) -> Stamp:
        seq = len(self._events) + 1
        at = self._clock.now()
        return Stamp(seq, seq, at.replace(microsecond=at.microsecond // 1000 * 1000), self.elapsed_ms)

    def _take(self, events: Events) -> None:
        if gone := taken_out(events):
            self._events = list(without_words(self._events, gone))
            self._waiting = list(without_words(self._waiting, gone))
        self._events += events
        self._waiting += events
        self._keep()

    def _keep(self) -> None:
        try:
            self._journal.keep(tuple(self._waiting))
        except NotKept as error:
            self.unsaved = error.message
        else:
            self._waiting.clear()
            self.unsaved = None

    def _notify(self) -> None:
        for listener in tuple(self.listeners):
            listener()

    def _wall_ms(self) -> int:
        return round(self._clock.now().timestamp() * 1000)

    def _look_for_sleep(self) -> Slept | None:
        """Detect a sleep before anything else happens; the next beat reports it."""
        slept = self._notice_sleep() if self._is_beating else None
        self._unsaid = slept or self._unsaid
        return slept

    def _notice_sleep(self) -> Slept | None:
        """After a sleep, hold a running clock at the last beat, whether or not monotonic time includes the sleep."""
        latest = max(self._beat_ms, self._events[-1].elapsed_ms)
        drift = self._wall_ms() - self._clock.running_ms()
        slept, self._wall_drift_ms = drift - self._wall_drift_ms, drift
        jumped = self.elapsed_ms - latest
        gap = max(slept, jumped)
        if jumped < 0 or jumped >= SLEPT_MS:
            self._began_ms = self._clock.running_ms() - latest
        if gap < SLEPT_MS:
            return None
        was_running = self._is_running
        if was_running:
            self._do(Resume())  # nobody held it, so undo skips it like any interruption
        return Slept(gap, was_running)

    @property
    def _is_running(self) -> bool:
        turn = self.session.open_turn
        return turn is not None and turn.clock == "running"
