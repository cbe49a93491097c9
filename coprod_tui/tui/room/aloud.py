"""What is to be said aloud now, for those who can't see the wall."""

from collections.abc import Callable

from coprod_tui.domain.events import Events
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation.say_line import aloud


class Aloud:
    """What to say about the last act, or about what took the wall after it.

    Where the wall shows nothing new, what was to be said stays.
    """

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        self._listeners: list[Callable[[], None]] = []
        self._act: Events = ()
        self._stood = self._earlier = live.session
        self._of_the_act = self._before = self._of_the_wall = ""

    @property
    def sentence(self) -> str:
        """What to say now; empty for nothing. To be asked after each act."""
        if (act := self._live.last_act) != self._act:
            self._read(act)
        return self._of_the_wall or self._of_the_act

    def of_the_wall(self, sentence: str) -> None:
        """Say what took the wall, until the next act; empty once it has left the wall."""
        if self.sentence:  # of what was done until now
            self._of_the_wall = sentence
            for listener in tuple(self._listeners):
                listener()

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call ``listener`` whenever something else may be to be said. Returns a function that ends this."""
        self._listeners.append(listener)
        of_the_session = self._live.subscribe(listener)

        def unsubscribe() -> None:
            self._listeners.remove(listener)
            of_the_session()

        return unsubscribe

    def _read(self, act: Events) -> None:
        if not self._act or act[0].act != self._act[0].act:
            self._before, self._earlier = self._of_the_act, self._stood
        self._act, self._of_the_wall, self._stood = act, "", self._live.session
        self._of_the_act = aloud(self._stood, act, self._before, self._earlier) or self._of_the_act
