"""What is to be said aloud now, for those who can't see the wall."""

from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from coprod_tui.domain.apply.history import act_of, takes_back
from coprod_tui.domain.events import Events, Redone, Undone
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation.clock import clock_at
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.say_line import aloud
from coprod_tui.presentation.say_wall import over_the_room


class _Level(NamedTuple):
    """The room, or something that stands over it, and what is said while nothing else has come over that.

    ``shown`` is the sentence of what stands there, empty for the room. ``done``: what was said of an act since.
    """

    shown: str
    says: str
    done: str = ""


class Aloud:
    """What to say about the last act, or about what came over the room after it.

    Once that has gone, what was to be said below it is again; where the wall shows nothing new, that stays.
    """

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        self._listeners: list[Callable[[], None]] = []
        self._act: Events = ()
        self._stood = self._earlier = live.session
        self._levels: tuple[_Level, ...] = (_Level("", ""),)
        self._asked = ""
        self._before: tuple[_Level, ...] = self._levels
        self._follow()
        live.subscribe(self._follow)

    @property
    def sentence(self) -> str:
        """What to say now; empty for nothing."""
        return self._levels[-1].says

    def _follow(self) -> None:
        session, clock = self._live.session, clock_at(self._live.session, self._live.elapsed_ms)
        over = (*over_the_room(session, self._live.on_the_wall, clock), *filter(None, [self._asked]))
        if (act := self._live.last_act) != self._act:
            self._read(act, over)
        self._levels = _seen(self._levels, over)

    def instead(self, sentence: str) -> None:
        """Say this in the place of what is said of the last act."""
        self._levels = tuple(_Level(each.shown, sentence, sentence) for each in self._levels)
        self._tell()

    def instead_in_the_room(self, sentence: str) -> None:
        """The same, unless something stands over the room, of which is said again what was said before."""
        if not self._levels[-1].shown:
            self.instead(sentence)

    def ask(self, question: str) -> None:
        """Say what all are asked while its form is open; empty once it is not. What has just been done is said, too."""
        top = self._levels[-1]
        self._asked = sentences(top.done if top.shown else "", question) if question else ""
        self._follow()
        self._tell()

    def look(self) -> None:
        """A time may be over by now. To be called about once a second."""
        before = self._levels
        self._follow()
        if self._levels != before:
            self._tell()

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call ``listener`` whenever something else may be to be said. Returns a function that ends this."""
        self._listeners.append(listener)
        of_the_session = self._live.subscribe(listener)

        def unsubscribe() -> None:
            self._listeners.remove(listener)
            of_the_session()

        return unsubscribe

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    def _read(self, act: Events, over: tuple[str, ...]) -> None:
        if not self._act or act[0].act != self._act[0].act:
            self._before, self._earlier = self._levels, self._stood
        self._act, self._stood = act, self._live.session
        said = aloud(self._stood, act, self._before[0].says, self._earlier, self._about(act))
        if takes_back(act[-1]):
            self._levels = (_Level("", said), *self._before[1:])
        elif said:
            self._levels = tuple(_Level(each, said, said) for each in ("", *over))

    def _about(self, act: Events) -> Events:
        """The act that was undone or done again, as somebody meant."""
        is_meant = isinstance(act[0], Undone | Redone) and not takes_back(act[-1])
        return act_of(self._live.events, act[0]) if is_meant else ()


def _seen(levels: tuple[_Level, ...], over: tuple[str, ...]) -> tuple[_Level, ...]:
    """The levels that are still there, and what has come over them.

    What was done with what stood in its place is said with it, and so is what came at once: else it could not be heard.
    """
    still = tuple(each for each in levels if each.shown in ("", *over))
    known = {each.shown for each in still}
    done = next((each.done for each in reversed(levels) if each.shown not in known), "")
    new = [each for each in over if each not in known]
    said = accumulate(new, sentences, initial=done)
    return (*still, *(_Level(each, says) for each, says in zip(new, list(said)[1:], strict=True)))
