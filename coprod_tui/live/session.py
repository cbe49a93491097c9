"""LiveSession: the only mutable part. It holds the clock, the journal and the current Session.

A command's events are written to the journal before the session they lead to becomes the current one, so what is on
the screen is on the disk. If writing fails the session goes on: the events stay in memory, ``unsaved`` says why, and
``save_again`` tries once more.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import NamedTuple

from coprod_tui.domain.apply import history
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.commands import Command, Resume, StartOrHold
from coprod_tui.domain.decide import Decided, decide
from coprod_tui.domain.events import Event, Events
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.cards import Cards
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule.breaks import is_on_break
from coprod_tui.domain.stamp import Stamp
from coprod_tui.live.clock import SessionClock
from coprod_tui.live.log import EventLog
from coprod_tui.live.ports import Beat, Clock, Journal
from coprod_tui.live.showing import Showing


class Slept(NamedTuple):
    """The machine slept for about ``gap_ms``; a running clock was held at its last reading."""

    gap_ms: int
    held: bool


class LiveSession(Showing):
    """One open session, to carry out commands in and to look at (a ``SessionSource``)."""

    def __init__(
        self,
        clock: Clock,
        journal: Journal,
        events: Events,
        session: Session,
        elapsed_ms: int = 0,
        cards: tuple[Cards, ...] = (),
        quiet_ms: int = 0,
        *,
        stands: bool = False,
    ) -> None:
        """``events`` are in the journal already and fold to ``session``; ``elapsed_ms`` is where its clock stands.

        ``cards``: how often they were shown so far. ``quiet_ms``: for how long a quiet moment has lasted, if one does.
        With ``stands`` no time passes until ``resume``.
        """
        super().__init__(journal, cards, elapsed_ms - quiet_ms if quiet_ms else None)
        self._clock = SessionClock(clock, max(elapsed_ms, events[-1].elapsed_ms), stands=stands)
        self._log = EventLog(journal, events)
        self._beat_ms = self.elapsed_ms
        self._is_beating = False
        self._unsaid: Slept | None = None
        self._listeners: list[Callable[[], None]] = []
        self.session = session
        self._write_beat()

    @property
    def unsaved(self) -> Message | None:
        """Why the latest events are not kept; None if all are."""
        return self._log.unsaved

    @property
    def elapsed_ms(self) -> int:
        """Whole milliseconds since the session opened, interruptions left out."""
        return self._clock.elapsed_ms

    @property
    def now(self) -> datetime:
        """The moment, UTC."""
        return self._clock.now

    @property
    def events(self) -> Events:
        """All events so far, undone ones included."""
        return tuple(self._log.events)

    @property
    def _count(self) -> int:
        return len(self._log.events)

    @property
    def last_act(self) -> Events:
        """The events of the last act."""
        events = self._log.events
        return tuple(events[events[-1].act - 1 :])

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call ``listener`` after every change. Returns a function that ends this."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # --- commands

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

    def are_possible(self, commands: Iterable[Command]) -> bool:
        """Whether these commands could be carried out now, one after the other. Changes nothing."""
        session, stamp = self.session, self._stamp()
        try:
            for command in commands:
                decided = decide(session, command, stamp)
                session, seq = decided.session, stamp.seq + len(decided.events)
                stamp = stamp._replace(seq=seq, act=seq)
        except Rejection:
            return False
        return True

    def undo(self) -> Events:
        """Undo the last act and return its events. Raises ``Rejection`` if there is none."""
        return self._go_through_history(history.undo)

    def redo(self) -> Events:
        """Redo the last undone act and return its events. Raises ``Rejection`` if there is none."""
        return self._go_through_history(history.redo)

    def take_back(self, since: int) -> None:
        """What was done after the first ``since`` events is as if it had never been. Only one act can be taken back."""
        with suppress(Rejection):
            if since < self._log.events[-1].act:
                taking_back = history.take_back(self._log.events, self._stamp())
                self._carry_out(Decided(taking_back, fold([*self._log.events, *taking_back])))

    @property
    def can_undo(self) -> bool:
        """Whether there is an act to undo."""
        return self._is_possible(history.undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is an act to redo."""
        return self._is_possible(history.redo)

    def _is_possible(self, change: Callable[[Sequence[Event], Stamp], Events]) -> bool:
        try:
            return bool(change(self._log.events, self._stamp()))
        except Rejection:
            return False

    def _do(self, command: Command, decided: Decided | None = None) -> Events:
        if decided is None or decided.events[0].seq != len(self._log.events) + 1:
            decided = self.decide(command)
        self._carry_out(decided)
        return decided.events

    def _go_through_history(self, change: Callable[[Sequence[Event], Stamp], Events]) -> Events:
        self._look_for_sleep()
        changed = change(self._log.events, self._stamp())
        self._carry_out(Decided(changed, fold([*self._log.events, *changed])))
        return history.act_of(self._log.events, changed[0])

    def _stamp(self) -> Stamp:
        seq = len(self._log.events) + 1
        return Stamp(seq, seq, self._clock.now, self.elapsed_ms)

    def _carry_out(self, decided: Decided) -> None:
        was_saved = self.unsaved is None
        self._log.add(decided.events)
        self.session = decided.session
        self._take_down_what_is_over()
        if was_saved and self.unsaved:
            self._write_beat()  # who follows the session stops at once
        self._notify()

    # --- keeping

    def resume(self) -> None:
        """Go on after an interruption: a quiet moment is over and a running clock is held, before any time passes."""
        self.end_quiet()
        self.do(Resume())
        self._clock.go_on()

    def save_again(self) -> None:
        """Try again to write unsaved events; also notices if stored events have disappeared."""
        if self._log.keep():
            self._notify()

    def beat(self) -> Slept | None:
        """Write a heartbeat and detect a sleep. To be called about once a second."""
        self._is_beating = True
        slept, self._unsaid = self._notice_sleep() or self._unsaid, None
        self.save_again()
        self._write_beat()
        return slept

    def stand_still(self) -> bool:
        """Hold a running clock and write a heartbeat before the program stops; returns whether a clock was held."""
        slept = self._look_for_sleep()
        held = self.is_running
        if held:
            self._do(StartOrHold())
        self._write_beat()
        return held or (slept is not None and slept.held)

    def leave(self) -> None:
        """Release the session; unless it was closed it can be resumed later."""
        self._take_quiet()
        self.save_again()
        self._write_beat()
        self._journal.close()

    def _write_beat(self) -> None:
        self._beat_ms = self.elapsed_ms
        beat = Beat(self._beat_ms, self._clock.now, self.unsaved is not None, self.cards.shown, self.quiet_ms)
        self._journal.beat(beat)

    def _notify(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    # --- sleeping

    def _look_for_sleep(self) -> Slept | None:
        """Detect a sleep before anything else happens; the next beat reports it."""
        slept = self._notice_sleep() if self._is_beating else None
        self._unsaid = slept or self._unsaid
        return slept

    def _notice_sleep(self) -> Slept | None:
        """After a sleep, hold a running clock at its last reading; a break went on meanwhile."""
        gap_ms = self._clock.slept_ms(max(self._beat_ms, self._log.events[-1].elapsed_ms))
        if not gap_ms:
            return None
        was_running = self.is_running
        if was_running or is_on_break(self.session):
            self._take_quiet()  # what is slept of a break belongs to it
            self._do(Resume())  # nobody held it, so undo skips it like any interruption
        return Slept(gap_ms, was_running)

    @property
    def is_running(self) -> bool:
        """Whether the clock of a turn is running."""
        turn = self.session.open_turn
        return turn is not None and turn.clock == "running"
