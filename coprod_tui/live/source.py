"""What a window needs to show a session and follow it, whichever program the session runs in."""

from collections.abc import Callable
from typing import Protocol

from coprod_tui.domain.model.session import Session
from coprod_tui.live.wall import OnTheWall


class SessionSource(Protocol):
    """A session to look at. ``LiveSession`` is one."""

    @property
    def session(self) -> Session:
        """The session as it stands."""

    @property
    def elapsed_ms(self) -> int:
        """Where the session's clock stands: whole milliseconds since it opened."""

    @property
    def on_the_wall(self) -> OnTheWall:
        """What the wall shows besides the session."""

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call ``listener`` after every change. Returns a function that ends this."""
