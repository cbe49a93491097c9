"""Cards as they stand while a session is open: which are up, and how often each was shown.

None of it is an event: from the history nobody can work out when a card was shown, or in whose turn. The heartbeat,
which is written over every second, tells a resumed session of the counts, and the act that closes the session keeps
them.
"""

from typing import NamedTuple

from coprod_tui.domain.ids import StepId
from coprod_tui.domain.model.cards import Card, Cards, one_more
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule.breaks import is_on_break


class Latest(NamedTuple):
    """The card that was shown last, in which step, and after how many events."""

    card: Card
    step: StepId
    events: int


class CardsNow(NamedTuple):
    """``up``: those that can be seen, each with where in the meeting it was shown; ``shown``: how often each was."""

    up: tuple[tuple[Card, object], ...] = ()
    shown: tuple[Cards, ...] = ()
    latest: Latest | None = None

    @property
    def in_sight(self) -> tuple[Card, ...]:
        """Those that can be seen."""
        return tuple(card for card, _ in self.up)

    def show(self, card: Card, session: Session, events: int) -> "CardsNow":
        """One more is shown, after so many events. Raises ``Rejection`` where no step runs."""
        step = _step_of(session)
        up = (*self.take_down(card).up, (card, _place(session)))
        return CardsNow(up, one_more(self.shown, step, card), Latest(card, step, events))

    def take_down(self, card: Card) -> "CardsNow":
        """It is not to be seen any more."""
        return self._replace(up=tuple(each for each in self.up if each[0] != card))

    def take_back(self, events: int) -> "CardsNow":
        """If nothing was done since one was shown, it is as if it had not been; else all stays."""
        if self.latest is None or self.latest.events != events:
            return self
        card, step, _ = self.latest
        return CardsNow(self.take_down(card).up, one_more(self.shown, step, card, -1))

    def after(self, session: Session) -> "CardsNow":
        """A card is up for the turn, or the part of the meeting, in which it was shown.

        A question is over when somebody speaks on.
        """
        place, turn = _place(session), session.open_turn
        over = {"stop"} if turn and turn.clock == "running" else set()
        return self._replace(up=tuple(each for each in self.up if each[1] == place and each[0] not in over))

    def counted_for(self, session: Session) -> tuple[Cards, ...]:
        """How often each was shown, by steps that have begun: if one was undone, with the latest of those that have."""
        begun = [step.id for step in session.plan.steps[: session.steps_opened]]
        counted = tuple(each for each in self.shown if each.step in begun)
        for each in self.shown:
            if each.step not in begun and begun:
                counted = one_more(counted, begun[-1], "slower", each.slower)
                counted = one_more(counted, begun[-1], "stop", each.stop)
        return counted


def must_be_possible(session: Session) -> None:
    """Raises ``Rejection`` where no step runs."""
    _step_of(session)


def _step_of(session: Session) -> StepId:
    if session.is_closed:
        raise Rejection("closed")
    if is_on_break(session):
        raise Rejection("on_break")
    if session.step is not None:
        return session.step.id
    if session.open_turn is not None:  # one that was kept for after its round
        return session.open_turn.step
    raise Rejection("no_cards_now")


def _place(session: Session) -> object:
    return (session.turn, session.step_open and session.latest_step, session.thinking, session.break_now)
