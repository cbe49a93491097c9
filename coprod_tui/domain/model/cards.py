"""Cards that people show: how often each was shown, by step. A card has no moment and no turn, and nobody's name."""

from collections.abc import Iterable
from typing import Literal

from coprod_tui.domain.ids import StepId, number_of
from coprod_tui.domain.model.value import Published, Value

Card = Literal["slower", "stop"]
"""*A little slower, please*; *one moment: a question*, which holds the clock."""

MOST_CARDS = 9_999
"""As often as one can be shown in a step."""


class Cards(Value, frozen=True):
    """How often each card was shown in a step."""

    step: StepId
    slower: int = 0
    stop: int = 0

    @property
    def are_possible(self) -> bool:
        """Whether there were any, and no more than there can be."""
        return self.slower + self.stop > 0 and all(0 <= count <= MOST_CARDS for count in (self.slower, self.stop))


class CardsInAll(Published, frozen=True):
    """How often each card was shown in a session."""

    slower: int = 0
    stop: int = 0


def in_all(shown: Iterable[Cards]) -> CardsInAll:
    """The counts of all steps together."""
    shown = tuple(shown)
    return CardsInAll(sum(each.slower for each in shown), sum(each.stop for each in shown))


def one_more(shown: Iterable[Cards], step: StepId, card: Card, more: int = 1) -> tuple[Cards, ...]:
    """The counts after a card was shown once more in a step; with ``more`` = -1, as if it had not been shown."""
    by_step = {each.step: each for each in shown}
    known = by_step.get(step, Cards(step))
    count = min(MOST_CARDS, getattr(known, card) + more)
    by_step[step] = known.but(**{card: count})
    kept = (each for each in by_step.values() if each.slower or each.stop)
    return tuple(sorted(kept, key=lambda each: number_of(each.step)))
