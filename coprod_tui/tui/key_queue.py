"""Keys and clicks that come ahead: each waits until what the one before it began has come about.

Textual sends every key at once to whatever has the cursor just then. The text typed right after the ``w`` that opens a
dialog would go to the room behind it, what follows Tab or Enter to the field before, and a second click to a screen
that the first one closes. So one of them goes on its way at a time. Behind it a call climbs the same way, from the
widget with the cursor or under the mouse up to the app, and arrives after it; it climbs again while what was set going
(a message, a dialog that opens, the cursor that moves) does the same.

The wheel, and a mouse that is only moved, keep their place among the others, but nothing waits for what comes of them.
"""

from asyncio import get_running_loop
from collections import deque
from collections.abc import Awaitable, Callable

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
"""A key, the message it becomes, the message that one becomes for the app, and the dialog that this opens."""
UNHURRIED_SECONDS = 0.05
"""How long after a key that no other waits for it is found out whether it has come about."""
PATIENCE_SECONDS = 3.0
"""A key that has not come about for so long holds up no other."""


class TypedAhead:
    """Lets keys, pastes and clicks through one after the other."""

    def __init__(
        self,
        app: App[None],
        let_through: Callable[[events.Event], Awaitable[None]],
        meant: Callable[[events.Event], tuple[events.Event, ...]] = lambda event: (event,),
    ) -> None:
        """``let_through`` sends an event on its way; ``meant`` says at its turn what is to go in its place."""
        self._app = app
        self._let_through = let_through
        self._meant = meant
        self._waiting: deque[events.Event] = deque()
        self._under_way: events.Event | None = None
        self._followed = False
        self._began_at: DOMNode = app

    @property
    def is_done(self) -> bool:
        """Whether everything that was typed has come about."""
        return self._under_way is None

    async def take(self, event: events.Event) -> None:
        """Let a key, a paste or a click through, now or after those before it."""
        if isinstance(event, PASSING):
            await self._pass_by(event)
            return
        self._waiting.append(event)
        if self._under_way is None or event.time - self._under_way.time > PATIENCE_SECONDS:
            await self._next()
        else:
            self.follow()

    async def _pass_by(self, event: events.Event) -> None:
        if self._under_way is None:
            await self._let_through(event)
        else:
            self._waiting.append(event)

    def follow(self) -> None:
        """Climb after the key that is under way, if nothing does so yet."""
        if self._under_way is not None and not self._followed:
            self._followed = True
            self._climb(self._under_way, self._began_at, CLIMBS)

    async def _next(self) -> None:
        """Let through what waits, as far as the first for which the others wait."""
        self._under_way = None
        while self._waiting and self._under_way is None:
            meant = self._meant(self._waiting.popleft())
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
        else:  # to follow it at once would hold up what it paints
            get_running_loop().call_later(UNHURRIED_SECONDS, self._follow_if_alone, event)

    def _follow_if_alone(self, event: events.Event) -> None:
        if event is self._under_way:
            self.follow()

    def _goal(self, event: events.Event) -> DOMNode:
        """What an event goes to first."""
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
        """Arrive at ``place`` after the event, and go on to what holds it; a place that is closing is passed over."""
        if place is self._app:
            self._app.call_later(self._arrive, event, climbs)
        elif not place.call_later(self._climb, event, place.parent or self._app, climbs):
            self._climb(event, self._app, climbs)

    async def _arrive(self, event: events.Event, climbs: int) -> None:
        if event is not self._under_way:
            return
        if climbs > 1:
            self._climb(event, self._start, climbs - 1)
        else:
            await self._next()
