"""What the stories of the room may use of its screen."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from textual.app import App

from coprod_tui.domain.commands import Command
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import ContributionId, TurnId, VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.live.session import LiveSession
from coprod_tui.live.source import SessionSource
from coprod_tui.presentation.cards import KeysHere
from coprod_tui.presentation.keys import Key
from coprod_tui.service import Service
from coprod_tui.tui.kit.drafts import Drafts
from coprod_tui.tui.room.aloud import Aloud
from coprod_tui.tui.room.names import NamesToLookAt

if TYPE_CHECKING:
    from coprod_tui.tui.kit.strip import WritingStrip

Answer = TypeVar("Answer")

TurnOf = tuple[TurnId, VoiceId]
"""A turn and whose it is: after undo another turn may have the same id."""


class Turning(Protocol):
    """A page from which turns are taken: the room, and what stands over it."""

    @property
    def session(self) -> Session:
        """The session as it stands."""

    def perform(self, command: Command) -> Events:
        """Carry out a command. A rejection is shown, and no events are returned."""

    def say(self, sentence: str) -> None:
        """Show a sentence about the last key."""

    @property
    def said(self) -> str:
        """The sentence that is shown."""


class ShowsCards(Turning, Protocol):
    """A page on which cards are shown: the room, with a strip or without, and what stands over it."""

    live: LiveSession

    @property
    def keys_of_cards(self) -> KeysHere:
        """With which keys cards are shown here."""

    def to_say(self) -> Aloud:
        """What the facilitator says now."""

    def attempt(self, act: Callable[[], Answer]) -> Answer | None:
        """What ``act`` gives; None if it is rejected or fails, which is said."""


class Room(ShowsCards, Protocol):
    """The room: ``source`` to read, ``live`` for commands, ``drafts`` of what was begun.

    ``aloud``: what the facilitator says now.
    """

    source: SessionSource
    service: Service
    drafts: Drafts
    names: NamesToLookAt
    aloud: Aloud

    @property
    def app(self) -> App[Any]:
        """The app, on which screens are opened."""

    @property
    def chosen_words(self) -> ContributionId | None:
        """The contribution that is chosen in the list of what was heard, or on the wall of words."""

    @property
    def has_draft(self) -> bool:
        """Whether anything was begun and is not kept yet."""

    @property
    def strip(self) -> "WritingStrip[Any] | None":
        """The writing strip that is open."""

    @property
    def unwritten(self) -> set[TurnOf]:
        """The turns of which nothing is to be written down, as whoever had them asked."""

    def asks_again(self, sentence: str) -> bool:
        """Whether a key is to be pressed again, as ``sentence`` says: so it is at first, until anything is done."""

    def word(self, sentence: str) -> None:
        """Show the sentence of a decision on the wall while it is typed; empty for none."""

    def may(self, key: Key) -> bool:
        """Whether a key may be pressed at all."""

    def possible(self, keys: Sequence[Key]) -> Sequence[Key]:
        """Those of the keys that may be pressed now."""

    def begin(self, name: str, *about: object) -> None:
        """Begin another story, ``module.function``."""

    def begin_from_wall(self, chosen: str | None, name: str, *about: object) -> None:
        """Begin another story, for which the words are chosen that were chosen on the wall of words."""

    def go_to_decided(self) -> None:
        """Go to the list of what was decided, where there is room for lists."""

    def attempt(self, act: Callable[[], Answer]) -> Answer | None:
        """What ``act`` gives; None if it is rejected or fails, which is said."""

    def today(self) -> date:
        """Today's date in the local time zone."""
