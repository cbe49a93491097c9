"""Follows a session that another program has open, as the wall does: a ``SessionSource`` that only reads.

It shows the session as it stood a moment ago: each change is held back, and one that is taken back meanwhile is never
seen. The other program may hold changes back for longer (``OnTheWall.held_from``), for as long as it goes on.
"""

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from coprod_tui.domain.apply.fold import NotASession, apply, fold
from coprod_tui.domain.events import Events, Redone, SessionClosed, Undone
from coprod_tui.domain.model.session import Session
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.live.ports import Clock, Following
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall

HELD_BACK_MS = 325
"""How long a change is held back: the 300 ms in which it may be taken back, and the time it takes to write that."""

SILENT_MS = 3_000
"""If the last beat is older, the other program does not go on."""

_MILLISECOND = timedelta(milliseconds=1)


class Moment(NamedTuple):
    """Nothing goes on here for the moment: the other program is silent ``since`` then, or, if None, cannot save."""

    since: datetime | None


class FollowedSession:
    """A session to look at, as far as it is kept (a ``SessionSource``). ``look`` reads what is new.

    ``moment`` says why nothing goes on, None if all is well. ``is_gone``: nothing is kept of the session any more.
    """

    session: Session

    def __init__(self, following: Following, clock: Clock) -> None:
        """Raises what the first look at it raises."""
        self._following = following
        self._clock = clock
        self._listeners: list[Callable[[], None]] = []
        self._seen = following.look()
        self._shown: Events = ()
        self._queue = _Queue(self._seen.events, clock)
        self._opened = _Opened(self._seen.on_the_wall, clock)
        self._stands_ms: int | None = None
        self.moment: Moment | None = None
        self.is_gone = False
        self._show_what_is_due()
        self._told_ms = max(self.session.as_of_ms, self._last_known[0])
        self._find_moment()

    # --- what is shown

    @property
    def elapsed_ms(self) -> int:
        """Where the clock of what is shown stands. For a moment in which nothing goes on, it stands still."""
        return self._running_ms() if self._stands_ms is None else self._stands_ms

    @property
    def on_the_wall(self) -> OnTheWall:
        """What the other program shows, its surfaces a moment later, as changes; nothing of one that does not go on."""
        if self.moment or self.session.is_closed:
            return ONLY_THE_ROOM
        seen = self._seen.on_the_wall
        return replace(self._opened.shown, being_worded=seen.being_worded, held_from=seen.held_from)

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call ``listener`` after every change. Returns a function that ends this."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # --- looking

    def look(self) -> None:
        """Read what is new, and show what is due. To be called every few hundredths of a second."""
        before = self._shown, self.moment, self.on_the_wall
        self._read()
        self._opened.show_what_is_due()
        self._show_what_is_due()
        self._find_moment()
        if before != (self._shown, self.moment, self.on_the_wall):
            for listener in tuple(self._listeners):
                listener()

    def _read(self) -> None:
        """Read what is new; what cannot be read counts as not saved until it can."""
        try:
            seen = self._following.look()
        except Failure as trouble:
            self.is_gone = isinstance(trouble, WrongUse)
            self._seen = self._seen._replace(beat=self._seen.beat and self._seen.beat._replace(has_unsaved=True))
            return
        if seen.events is not self._seen.events:
            self._queue.add(seen.events)
        self._seen, self.is_gone = seen, False
        self._opened.add(seen.on_the_wall)

    def _show_what_is_due(self) -> None:
        due = self._queue.due(len(self._shown), self._held_from)
        if due is self._shown:
            return
        try:
            self.session = self._folded(due)
        except NotASession:  # the store finds out, and says so, when it reads all of it again
            return
        self._shown = due

    @property
    def _held_from(self) -> int:
        """The first event that the other program holds back; 0 if it holds back none, or is silent."""
        is_over = self._is_silent or isinstance(self._seen.events[-1], SessionClosed)
        return 0 if is_over else self._seen.on_the_wall.held_from

    def _folded(self, due: Events) -> Session:
        more = due[len(self._shown) :]
        if not self._shown or due[: len(self._shown)] != self._shown or any(map(_is_of_history, more)):
            return fold(due)
        return apply(self.session, more)

    # --- its clock, and whether anything goes on

    @property
    def _last_known(self) -> tuple[int, datetime]:
        """Where the clock stood last, as far as is known, and when that was."""
        last, beat = self._seen.events[-1], self._seen.beat
        known = (last.elapsed_ms, last.at)
        return max(known, (beat.elapsed_ms, beat.at)) if beat else known

    def _running_ms(self) -> int:
        stood_ms, at = self._last_known
        return max(self.session.as_of_ms, stood_ms + max(0, self._passed_ms(at)) - HELD_BACK_MS)

    def _passed_ms(self, since: datetime) -> int:
        return (self._clock.now() - since) // _MILLISECOND

    @property
    def _heard(self) -> datetime:
        """When the other program was heard of last."""
        return self._seen.beat.at if self._seen.beat else self._seen.events[-1].at

    @property
    def _is_silent(self) -> bool:
        return abs(self._passed_ms(self._heard)) > SILENT_MS

    def _find_moment(self) -> None:
        beat = self._seen.beat
        self.moment = None
        if not self.session.is_closed and self._is_silent:
            self.moment = Moment(self._heard)
        elif not self.session.is_closed and beat and beat.has_unsaved:
            self.moment = Moment(None)
        if self.moment is None:
            self._stands_ms, self._told_ms = None, self._running_ms()
        else:
            self._stands_ms = max(self._told_ms, self.session.as_of_ms)


class _Opened:
    """What was opened over the room, and what of that is due to be shown: all of the wall but what is typed there."""

    def __init__(self, seen: OnTheWall, clock: Clock) -> None:
        self._clock = clock
        self.shown = self._last = _opened(seen)
        self._waiting: deque[tuple[int, OnTheWall]] = deque()

    def add(self, seen: OnTheWall) -> None:
        """What is open now. If that is shown already, whatever was opened meanwhile is never seen."""
        now = _opened(seen)
        if now == self._last:
            return
        self._last = now
        if now == self.shown:
            self._waiting.clear()
        else:
            self._waiting.append((self._clock.running_ms(), now))

    def show_what_is_due(self) -> None:
        while self._waiting and self._clock.running_ms() - self._waiting[0][0] >= HELD_BACK_MS:
            self.shown = self._waiting.popleft()[1]


def _opened(seen: OnTheWall) -> OnTheWall:
    return replace(seen, being_worded="", held_from=0)


class _Queue:
    """The events that were seen, and those among them that are due to be shown."""

    def __init__(self, events: Events, clock: Clock) -> None:
        """Of those that are there already, the recent ones are held back as long as they would have been.

        One from the future, as the clock was put back since, is held back no longer than one from now.
        """
        self._clock = clock
        self._events = events
        now, running_ms = clock.now(), clock.running_ms()
        ages = (max(0, (now - event.at) // _MILLISECOND) for event in events)
        self._waiting = deque((running_ms - age, event.seq) for age, event in zip(ages, events, strict=True))
        self._opening = self._count = sum(event.act == events[0].act for event in events)
        self._given: Events = ()

    def add(self, events: Events) -> None:
        """All the events that are there now."""
        self._events = events
        self._count = min(self._count, len(events))
        self._waiting.append((self._clock.running_ms(), len(events)))

    def due(self, shown: int, held_from: int = 0) -> Events:
        """The events to be shown now, of which so many are shown already; the same value as before if it is equal.

        None from ``held_from`` on, if that is not 0.
        """
        while self._waiting and self._clock.running_ms() - self._waiting[0][0] >= HELD_BACK_MS:
            self._count = max(self._count, self._waiting.popleft()[1])
        self._count = self._with_what_takes_back(shown)
        due = self._events[: min(self._count, max(self._opening, held_from - 1)) if held_from else self._count]
        if due != self._given:
            self._given = due
        return self._given

    def _with_what_takes_back(self, shown: int) -> int:
        """How many are due: also what takes back an act, or an undo, that is due and not shown yet."""
        count = self._count
        for event in self._events[count:]:
            takes_back_act = isinstance(event, Undone) and shown < event.from_act <= count
            takes_back_undo = isinstance(event, Redone) and any(
                isinstance(each, Undone) for each in self._events[shown:count]
            )
            if takes_back_act or takes_back_undo:
                count = event.seq
        return count


def _is_of_history(event: object) -> bool:
    return isinstance(event, Undone | Redone)
