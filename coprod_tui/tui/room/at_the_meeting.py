"""The room and the pages over it: commands, and a sentence that is typed without the key that opens a field."""

from typing import ClassVar, NamedTuple

from msgspec.structs import replace

from coprod_tui.domain.commands import Command
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import TurnId, VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.live.cards import CardsNow
from coprod_tui.live.session import LiveSession
from coprod_tui.live.wall import OnTheWall
from coprod_tui.presentation import writing
from coprod_tui.presentation.cards import KeysHere, keys_elsewhere, keys_in_the_room
from coprod_tui.presentation.keys import Key
from coprod_tui.tui.kit.drafts import Drafts
from coprod_tui.tui.kit.hearing import HearsSentences
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.room import stories
from coprod_tui.tui.room.acts_in_order import are_acts
from coprod_tui.tui.room.aloud import Aloud

TurnOf = tuple[TurnId, VoiceId]
"""A turn and whose it is: after undo another turn may have the same id."""


class Mark(NamedTuple):
    """How a page stands before a letter acts that may be the first of a sentence; ``look``: how it looks."""

    events: int
    look: object
    on_the_wall: OnTheWall
    cards: CardsNow


class AtTheMeeting(Page[None], HearsSentences):
    """It carries out commands, and takes such a sentence down as words that were said."""

    STORIES = stories.__name__
    digits_show_cards: ClassVar[bool] = False
    """Whether a digit shows a card while nothing is written."""
    pauses_the_clock: ClassVar[bool] = False
    """Whether the key that pauses the clock while something is written does so at any time."""
    live: LiveSession
    drafts: Drafts
    """What was begun and is not kept yet."""
    unwritten: set[TurnOf]
    """The turns of which nothing is to be written down, as whoever had them asked."""
    _asked_again = 0
    """Where the history stood when a key was to be pressed again."""

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.live.session

    def to_say(self) -> Aloud:
        """What the facilitator says now, in the room and on every page over it."""
        raise NotImplementedError

    def watch_strip(self) -> None:
        super().watch_strip()
        self.to_say().ask(self.strip.asks_all if self.strip else "")

    def perform(self, command: Command) -> Events:
        """Carry out a command and return its events. A rejection is shown, and no events are returned."""
        done = self.attempt(lambda: self.live.do(command))
        if done is None:
            return ()
        self.say("")
        return done

    def word(self, sentence: str) -> None:
        """Show on the wall how a decision is worded while it is typed."""
        self.live.show_on_the_wall(replace(self.live.on_the_wall, being_worded=sentence))

    def asks_again(self, sentence: str) -> bool:
        """Whether a key is to be pressed again, as ``sentence`` says: so it is at first, until anything is done."""
        asked, self._asked_again = self._asked_again, len(self.live.events) if sentence else 0
        if sentence and asked != self._asked_again:
            self.say(sentence)
            return True
        return False

    @property
    def keys_of_cards(self) -> KeysHere:
        """With which keys cards are shown here."""
        if self.digits_show_cards and not self.strip:
            return keys_in_the_room()
        pauses = self.pauses_the_clock or self.strip is not None
        return keys_elsewhere(has_clock=pauses and self.live.session.open_turn is not None)

    @property
    def look_now(self) -> object:
        """What letters change of how it looks, for ``look_as_before``."""
        return None

    def look_as_before(self, look: object) -> None:
        """Look again as it did."""

    def mark(self) -> Mark:
        return Mark(len(self.live.events), self.look_now, self.live.on_the_wall, self.live.cards)

    def are_acts(self, typed: str, *, first_acted: bool) -> bool:
        rows: list[Key] = [key for key in self.KEYS if self.may(key)]
        return are_acts(rows, self.STORIES, self.live, typed, first_acted=first_acted)

    def hold_back(self, since: object) -> None:
        if isinstance(since, Mark):
            self.live.hold_back(since.events, since.on_the_wall)

    def let_be_seen(self) -> None:
        self.live.let_be_seen()

    def take_down(self, text: str, since: object = None) -> None:
        if isinstance(since, Mark):
            self.live.take_back(since.events)
            self.live.cards_as_before(since.cards)
            self.look_as_before(since.look)
        self.begin("words.write_down", text)
        self.app.call_next(self._say_where_it_is)  # after whatever the story says that is left

    def _say_where_it_is(self) -> None:
        """Nothing of it is anywhere, where nothing is to be written down."""
        if self.strip:
            self.say(writing.TYPED_HERE)
