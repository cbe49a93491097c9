"""Cards that people show: what stands on them, without a name and without a reason."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from coprod_tui.domain.model.cards import Card, Cards, in_all
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.keys import key
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.room import CLOCK_PAUSED

SLOWER = _("A little slower, please.")
ONE_MOMENT = _("One moment, please.")
QUESTION = _("Someone has a question.")

_ALOUD = _("A card is up. {card}")
DOWN = _("The card is down.")
_IS_UP = _("The card is up. {key} again takes it down.")
_STOP_IS_UP = _("The card is up. {key} or {clock} takes it down.")
_IS_UP_PAUSED = _("The card is up, and the clock is paused. {key} again takes it down.")
_STOP_IS_UP_PAUSED = _("The card is up, and the clock is paused. {clock} takes it down and goes on.")
SAY_TAKEN_BACK = _("The card is down, and does not count. [undo] again undoes what was before.")


class CardView(NamedTuple):
    """A card that is up: its sign, and the sentences on it."""

    sign: str
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it in one line."""
        return " ".join(self.sentences)


CARDS: Mapping[Card, CardView] = {
    "slower": CardView("▼", (SLOWER,)),
    "stop": CardView("■", (ONE_MOMENT, QUESTION)),
}


def up(cards: Iterable[Card]) -> tuple[CardView, ...]:
    """The cards that are up, as they stand on the wall."""
    return tuple(CARDS[card] for card in cards)


def aloud(cards: Iterable[Card]) -> str:
    """What to say while cards are up; empty while none is."""
    return " ".join(_ALOUD.format(card=view.text) for view in up(cards))


class KeysHere(NamedTuple):
    """The keys that show a card and take it down where somebody is, and that of the clock, if there is one."""

    slower: str
    stop: str
    clock: str = ""


def keys_in_the_room() -> KeysHere:
    """A digit for each card."""
    return KeysHere(key("slower").shown, key("stop").shown, key("clock").shown)


def keys_elsewhere(*, has_clock: bool) -> KeysHere:
    """Where a digit is text, or means something else. ``has_clock``: a clock is started and paused there."""
    clock = key("strip.pause").shown if has_clock else ""
    return KeysHere(key("cards.slower").shown, key("cards.stop").shown, clock)


def how_they_stand(cards: Iterable[Card], session: Session, here: KeysHere) -> str:
    """How the cards that are up are taken down; once they are, how the clock goes on that was paused for one."""
    is_held = session.open_turn is not None and session.open_turn.clock == "held"
    if "stop" in cards:
        how = (_STOP_IS_UP_PAUSED if is_held else _STOP_IS_UP) if here.clock else (_IS_UP_PAUSED if is_held else _IS_UP)
        return how.format(key=here.stop, clock=here.clock)
    if "slower" in cards:
        return _IS_UP.format(key=here.slower)
    return CLOCK_PAUSED if is_held else ""


def shown(cards: Iterable[Cards]) -> tuple[str, ...]:
    """How often each card was shown in this session, for its reflection; nothing of one that was not."""
    count = in_all(cards)
    slower = plural(count.slower, "A little slower, please: once.", "A little slower, please: {number} times.")
    stop = plural(count.stop, "One moment, a question: once.", "One moment, a question: {number} times.")
    return tuple(said for number, said in ((count.slower, slower), (count.stop, stop)) if number)
