"""What a live session shows besides itself: a surface over the room, a decision while it is worded, quiet, and cards.

Also what was begun and is no event yet, which only this program shows.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import suppress

from msgspec.structs import replace

from coprod_tui.domain.commands import Close, StartOrHold, TakeQuiet
from coprod_tui.domain.events import Events
from coprod_tui.domain.model.cards import Card, Cards
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import SECOND
from coprod_tui.domain.rejection import Rejection
from coprod_tui.live.cards import CardsNow, must_be_possible
from coprod_tui.live.drafts import Content, Subject, decoded, encoded
from coprod_tui.live.ports import Journal
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall


class Showing(ABC):
    """The part of a ``LiveSession`` that is no event: those who follow the session see it for a moment."""

    session: Session

    def __init__(self, journal: Journal, cards: tuple[Cards, ...], quiet_since_ms: int | None) -> None:
        """``cards``: how often they were shown so far. ``quiet_since_ms``: since when a quiet moment lasts, if any."""
        self._journal = journal
        self._over_the_room = ONLY_THE_ROOM
        self._is_held_back = False
        self._before_quiet = ONLY_THE_ROOM
        self._quiet_since_ms = quiet_since_ms
        self.cards = CardsNow(shown=cards)

    @property
    def drafts(self) -> Mapping[Subject, Content]:
        """What was begun and is no event yet, as it was left last."""
        return decoded(self._journal.left())

    def leave_drafts(self, drafts: Mapping[Subject, Content]) -> None:
        """Keep what was begun, so that nothing of it is lost with the program; nobody else sees it."""
        self._journal.leave(encoded(drafts))

    @property
    def on_the_wall(self) -> OnTheWall:
        """What the wall shows besides the session."""
        return replace(self._over_the_room, cards=self.cards.in_sight)

    def show_on_the_wall(self, shown: OnTheWall) -> None:
        """Show something besides the session. It changes nothing that is kept, and no card."""
        before, self._over_the_room = self.on_the_wall, shown
        if self.on_the_wall != before:
            self._let_follow()
            self._notify()

    def hold_back(self, events: int, shown: OnTheWall) -> None:
        """Until ``let_be_seen`` those who follow see what was shown after so many ``events``. Here nothing changes."""
        self._is_held_back = True
        self._journal.show(replace(shown, held_from=events + 1))

    def let_be_seen(self) -> None:
        """Those who follow see all of it again."""
        if self._is_held_back:
            self._is_held_back = False
            self._journal.show(self.on_the_wall)

    def _let_follow(self) -> None:
        if not self._is_held_back:
            self._journal.show(self.on_the_wall)

    # --- a quiet moment

    @property
    def quiet_ms(self) -> int:
        """For how long a quiet moment has lasted; 0 without one."""
        return 0 if self._quiet_since_ms is None else self.elapsed_ms - self._quiet_since_ms

    def begin_quiet(self) -> bool:
        """From now on nothing is counted, and nobody is named. Returns whether a clock ran, which is held."""
        self._look_for_sleep()
        is_held = self.is_running
        if is_held:
            self._do(StartOrHold())
        self._before_quiet, self._quiet_since_ms = self._over_the_room, self.elapsed_ms
        self.show_on_the_wall(OnTheWall("quiet"))
        return is_held

    def end_quiet(self) -> None:
        """What was counted meanwhile is taken back, and the wall shows what it showed before."""
        self._look_for_sleep()
        self._take_quiet()
        self._quiet_since_ms = None
        self._write_beat()
        self.show_on_the_wall(self._before_quiet)

    def _take_quiet(self) -> None:
        """It counts for nobody up to now, and may go on. One of less than a second was a slip of the key."""
        quiet_ms = self.quiet_ms
        if quiet_ms >= SECOND:
            self._quiet_since_ms = self.elapsed_ms
            with suppress(Rejection):  # where nothing was counted
                self._do(TakeQuiet(quiet_ms))

    # --- cards

    def show_card(self, card: Card) -> tuple[Card, ...]:
        """Show a card, until it is taken down or the meeting goes on to something else; returns all that are up.

        ``stop`` holds a running clock, as anybody may for any reason. Raises ``Rejection`` where no step runs.
        """
        self._look_for_sleep()
        must_be_possible(self.session)
        if card == "stop" and self.is_running:
            self._do(StartOrHold())
        self._put(self.cards.show(card, self.session, self._count))
        return self.cards.in_sight

    def take_card_down(self, card: Card) -> None:
        """It is not to be seen any more."""
        self._put(self.cards.take_down(card))

    def take_card_back(self) -> Card | None:
        """The card that was shown last is as if it had not been, if nothing was done since; returns it, or None."""
        latest, before = self.cards.latest, self.cards
        self._put(self.cards.take_back(self._count))
        return latest.card if latest and self.cards != before else None

    @property
    def closing(self) -> Close:
        """The command that closes the session; it counts the cards."""
        return Close(self.cards.counted_for(self.session))

    def cards_as_before(self, cards: CardsNow) -> None:
        """Nobody meant to show a card, or to take one down, since they were as ``cards`` tells."""
        self._put(cards)

    def _put(self, cards: CardsNow) -> None:
        if cards != self.cards:
            self._look_for_sleep()
            self.cards = cards
            self._write_beat()
            self._let_follow()
            self._notify()

    def _take_down_what_is_over(self) -> None:
        if (cards := self.cards.after(self.session)) != self.cards:
            self.cards = cards
            self._let_follow()

    # --- of the session

    @property
    @abstractmethod
    def elapsed_ms(self) -> int: ...

    @property
    @abstractmethod
    def is_running(self) -> bool: ...

    @property
    @abstractmethod
    def _count(self) -> int:
        """How many events there are."""

    @abstractmethod
    def _do(self, command: StartOrHold | TakeQuiet) -> Events: ...

    @abstractmethod
    def _look_for_sleep(self) -> object: ...

    @abstractmethod
    def _write_beat(self) -> None: ...

    @abstractmethod
    def _notify(self) -> None: ...
