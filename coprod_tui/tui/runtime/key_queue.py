"""A queue of keys, pastes and clicks: each waits until the one before it has been handled completely.

Textual dispatches every key at once to the widget that has the focus. Text typed right after the ``w`` that opens a
dialog would go to the room behind it, a key after Tab or Enter to the previous field, and a second click to a screen
that the first one closes. So one event is dispatched at a time. A callback follows it through the same message queues,
from the focused widget or the one under the mouse up to the app, and so runs after it. It makes several such passes,
because handling an event can post messages, push a dialog or move the focus, which are queued in turn.

Mouse moves and the wheel keep their order in the queue, but no event waits for their effects.
"""

from asyncio import get_running_loop
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.errors import NoWidget

TYPED = (events.Key, events.Paste, events.MouseEvent)
PASSING = (
    events.MouseMove,
    events.MouseScrollUp,
    events.MouseScrollDown,
    events.MouseScrollLeft,
    events.MouseScrollRight,
)
CLIMBS = 4
"""Passes per event: the key, the message it posts, the message that one posts to the app, the dialog that opens."""
UNHURRIED_SECONDS = 0.05
"""Delay before checking whether an event was handled, when no other waits for it."""
PATIENCE_SECONDS = 3.0
"""Timeout after which an unfinished event no longer blocks the queue."""


class _Pass(NamedTuple):
    """What follows an event, as callbacks that Textual knows: it would study those of ``call_later`` at every step."""

    queue: "TypedAhead"
    event: events.Event
    place: DOMNode
    climbs: int

    def climb(self) -> None:
        self.queue._climb(self.event, self.place, self.climbs)

    async def arrive(self) -> None:
        await self.queue._arrive(self.event, self.climbs)


class TypedAhead:
    """Dispatches keys, pastes and clicks one after the other."""

    def __init__(
        self,
        app: App[None],
        let_through: Callable[[events.Event], Awaitable[None]],
        meant: Callable[[events.Event], tuple[events.Event, ...]] = lambda event: (event,),
    ) -> None:
        """``let_through`` dispatches an event; ``meant`` gives the events to dispatch in its place."""
        self._app = app
        self._let_through = let_through
        self._meant = meant
        self._waiting: deque[events.Event] = deque()
        self._under_way: events.Event | None = None
        self._followed = False
        self._began_at: DOMNode = app

    @property
    def is_done(self) -> bool:
        """Whether every event has been handled."""
        return self._under_way is None

    async def take(self, event: events.Event) -> None:
        """Dispatch an event now, or queue it behind the earlier ones."""
        if isinstance(event, PASSING):
            await self._pass_by(event)
            return
        self._waiting.append(event)
        if self._under_way is None or event.time - self._under_way.time > PATIENCE_SECONDS:
            await self._next()
        else:
            self.follow()

    def put_first(self, events: Sequence[events.Event]) -> None:
        """Dispatch events before any that wait."""
        self._waiting.extendleft(reversed(events))
        if self._under_way is None:
            self._app.call_later(self._next_if_free)

    async def _next_if_free(self) -> None:
        if self._under_way is None:
            await self._next()

    async def _pass_by(self, event: events.Event) -> None:
        if self._under_way is None:
            await self._let_through(event)
        else:
            self._waiting.append(event)

    def follow(self) -> None:
        """Start the callback that follows the current event, unless it is running already."""
        if self._under_way is not None and not self._followed:
            self._followed = True
            self._climb(self._under_way, self._began_at, CLIMBS)

    async def _next(self) -> None:
        """Dispatch queued events up to the first one that the others must wait for."""
        self._under_way = None
        while self._waiting and self._under_way is None:
            came = self._waiting.popleft()
            meant = self._meant(came)
            for event in meant[:1]:
                event.time = came.time
            self._waiting.extendleft(reversed(meant[1:]))
            for event in meant[:1]:
                await self._send(event)

    async def _send(self, event: events.Event) -> None:
        if isinstance(event, PASSING):
            await self._let_through(event)
            return
        self._under_way = event
        self._followed = False
        self._began_at = self._goal(event)
        await self._let_through(event)
        if self._waiting:
            self.follow()
        else:  # following it at once would delay its repaint
            get_running_loop().call_later(UNHURRIED_SECONDS, self._follow_if_alone, event)

    def _follow_if_alone(self, event: events.Event) -> None:
        if event is self._under_way:
            self.follow()

    def _goal(self, event: events.Event) -> DOMNode:
        """The widget or screen that receives an event first."""
        if not isinstance(event, events.MouseEvent):
            return self._start
        try:
            return self._app.mouse_captured or self._app.get_widget_at(event.x, event.y)[0]
        except NoWidget:
            return self._app.screen

    @property
    def _start(self) -> DOMNode:
        return self._app.focused or self._app.screen

    def _climb(self, event: events.Event, place: DOMNode, climbs: int) -> None:
        """Queue a callback on ``place`` behind the event, then on its ancestors up to the app; skip a closing node."""
        if place is self._app:
            place.post_message(events.Callback(_Pass(self, event, place, climbs).arrive))
        elif not place.post_message(events.Callback(_Pass(self, event, place.parent or self._app, climbs).climb)):
            self._climb(event, self._app, climbs)

    async def _arrive(self, event: events.Event, climbs: int) -> None:
        if event is not self._under_way:
            return
        if climbs > 1:
            self._climb(event, self._start, climbs - 1)
        else:
            await self._next()
