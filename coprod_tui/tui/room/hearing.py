"""A sentence that is typed into the room without the key that opens a field."""

from typing import NamedTuple

from coprod_tui.live.session import LiveSession
from coprod_tui.live.wall import OnTheWall
from coprod_tui.presentation import writing
from coprod_tui.tui.kit.hearing import HearsSentences
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.room.acts_in_order import are_acts

_LETTERS_CHANGE = frozenset({"-focus", "-decided-first"})
"""The classes of the room that a key may change."""


class Mark(NamedTuple):
    """How the room stands before a letter acts that may be the first of a sentence."""

    events: int
    shown: frozenset[str]
    on_the_wall: OnTheWall


class HearsInTheRoom(Page[None], HearsSentences):
    """The room takes such a sentence down as words that were said."""

    live: LiveSession

    def mark(self) -> Mark:
        return Mark(len(self.live.events), _LETTERS_CHANGE & self.classes, self.live.on_the_wall)

    def are_acts(self, typed: str, *, first_acted: bool) -> bool:
        return are_acts(self.KEYS, self.STORIES, self.live, typed, first_acted=first_acted)

    def hold_back(self, since: object) -> None:
        if isinstance(since, Mark):
            self.live.hold_back(since.events, since.on_the_wall)

    def let_be_seen(self) -> None:
        self.live.let_be_seen()

    def take_down(self, text: str, since: object = None) -> None:
        if isinstance(since, Mark):
            self.live.take_back(since.events)
            self.update_classes({each: each in since.shown for each in _LETTERS_CHANGE})
        self.begin("words.write_down", text)
        self.say(writing.TYPED_HERE)
