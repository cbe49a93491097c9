"""Tells a sentence that somebody types into the room, without the key that opens a field, from keys that are to act.

The first letter acts at once. One that follows before it was quiet waits until it is; what waits acts then, in its
order, unless it turned out to be a sentence. At fewer than four letters a second nothing is recognized.
"""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

Event = TypeVar("Event")

QUIET_SECONDS = 0.3
"""After so long without a letter what was typed is over."""
FEWEST_WAITING = 3
FEWEST_LETTERS = 5
FEWEST_DIFFERENT = 3
UNHURRIED = frozenset("etq")
"""Letters that could not be taken back, or would flash: they act only once it is quiet, and never inside a sentence."""


class Run(NamedTuple, Generic[Event]):
    """What was typed since it was last quiet; ``waiting``: those keys of it that have not acted, in their order.

    ``last`` is when the last of them came, in seconds. ``is_sentence``: it was one, and goes on in a field.
    """

    typed: str = ""
    waiting: tuple[Event, ...] = ()
    last: float = 0.0
    is_sentence: bool = False

    def is_over(self, at: float) -> bool:
        """Whether it is quiet by then."""
        return not (self.typed or self.waiting) or at - self.last >= QUIET_SECONDS

    def sign(self, event: Event, sign: str, at: float, are_acts: Callable[[str], bool]) -> "Heard[Event]":
        """A key came that types a sign. ``are_acts`` tells whether signs are acts that are possible in that order."""
        is_led_by_blanks = not self.typed.strip() and not sign.isspace()  # which begin no sentence
        if self.is_over(at) or is_led_by_blanks:
            return self._begun(event, sign, at)
        if self.is_sentence:
            return Heard(self._replace(last=at), (event,))
        run = self._replace(typed=self.typed + sign, waiting=(*self.waiting, event), last=at)
        if len(run.waiting) >= FEWEST_WAITING and looks_like_words(run.typed) and not are_acts(run.typed):
            return Heard(Run(run.typed, last=at, is_sentence=True), sentence=run.typed)
        return Heard(run)

    def _begun(self, event: Event, sign: str, at: float) -> "Heard[Event]":
        if sign.lower() in UNHURRIED:
            return Heard(Run(sign, (event,), at), self.waiting)
        return Heard(Run(sign, (), at), (*self.waiting, event), is_first=True)

    def held(self, event: Event, at: float) -> "Heard[Event]":
        """A key came with ctrl held: inside a sentence it does nothing, and it overtakes none that wait."""
        if self.is_over(at):
            return Heard(Run(), (*self.waiting, event))
        if self.is_sentence:
            return Heard(self)
        return Heard(self._replace(waiting=(*self.waiting, event)))

    def other(self, event: Event) -> "Heard[Event]":
        """Any other key came, or the mouse: what waits acts before it."""
        return Heard(Run(), (*self.waiting, event))

    def quiet(self) -> "Heard[Event]":
        """It is quiet now: what waits acts."""
        return Heard(Run(), self.waiting)


class Heard(NamedTuple, Generic[Event]):
    """What comes of a key: the keys that act now, in their order, or the sentence that it was.

    ``is_first``: the last of those that act may turn out to be the first letter of a sentence.
    """

    run: Run[Event]
    acts: tuple[Event, ...] = ()
    sentence: str = ""
    is_first: bool = False


def looks_like_words(typed: str) -> bool:
    """Whether there are enough letters in it, and enough different ones: a key that is held down repeats one."""
    letters = [sign for sign in typed.lower() if sign.isalpha()]
    return len(letters) >= FEWEST_LETTERS and len(set(letters)) >= FEWEST_DIFFERENT


def are_words_of_field(typed: str) -> bool:
    """Whether the first sign is the key of a field, and words follow it.

    Behind a letter they begin with a capital of their own; no sentence begins with another sign.
    """
    return not typed[0].isalnum() or (typed[1:2].isupper() and not typed[0].isupper())


def are_keys_of_page(typed: str) -> bool:
    """Whether two keys follow each other that begin no sentence: one that opens a page, and a sign that acts there."""
    return typed[:1].isalpha() and typed[1:2] == "+"
