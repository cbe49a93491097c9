"""Cards on the stage: in large letters where name and clock stay large beside them, else in one line."""

from collections.abc import Iterator
from itertools import chain

from coprod_tui.live.source import SessionSource
from coprod_tui.presentation.cards import CardView, up
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.half_blocks import half_blocks
from coprod_tui.tui.kit.large_letters import drawn, size_for
from coprod_tui.tui.kit.line import wrapped
from coprod_tui.tui.kit.painted_lines import PaintedLines
from coprod_tui.tui.panels.stage_layout import Layout, Needs, layout, size_of

TONE = "bold over"
SIGN_GAP = 2
"""The cells between a sign and its words."""
MOST_ROWS = 4
"""How high the large letters of a card may be."""
LEAST_DOTS = 6
"""How high a capital must be, so that all that stands there is easy to read."""
_SIGNS = {
    "▼": ("#######", "#######", " ##### ", " ##### ", "  ###  ", "  ###  ", "   #   ", "   #   "),
    "■": ("#######",) * 7,
}
"""The dots of each sign."""


def lines_of_cards(cards: tuple[CardView, ...], needs: Needs, width: int, height: int) -> list[Line]:
    """The rows of the cards that are up, in the largest form that leaves name and clock as they should be."""
    if not cards:
        return []
    without = layout(needs, width, height)
    forms = [(lines, layout(needs, width, height - len(lines))) for lines in _forms(cards, width)]
    as_it_was = (lines for lines, it in forms if _is_as_it_was(it, without))
    still_large = (lines for lines, it in forms if _is_large(it) == _is_large(without))
    return next(chain(as_it_was, still_large), forms[-1][0][: max(1, height // 3)])


def _is_as_it_was(it: Layout, without: Layout) -> bool:
    """All is where it was, and the name half as large at least: for a moment the card matters as much."""
    return _arranged(it) == _arranged(without) and 2 * size_of(it.letters) >= size_of(without.letters)


def _arranged(it: Layout) -> tuple[bool, ...]:
    return (*_is_large(it), it.clock_at > 0, it.above > 0)


def _is_large(it: Layout) -> tuple[bool, ...]:
    return (it.letters is not None, it.clock > 1)


def _forms(cards: tuple[CardView, ...], width: int) -> Iterator[list[Line]]:
    """From the largest to the smallest."""
    if len(cards) == 1 and (large := _large(cards[0], width)):
        yield [Line(), *large, Line()]
        yield [Line(), *large]
    small = in_small(cards, width)
    yield [Line(), *small, Line()]
    yield [Line(), *small]
    yield small


def _large(card: CardView, width: int) -> list[Line]:
    """What it asks in large letters beside its sign, and the rest below; nothing where they don't fit."""
    sign = half_blocks(_SIGNS[card.sign])
    across = len(sign[0]) + SIGN_GAP
    asked, *more = card.sentences
    letters = size_for([asked], width - across, MOST_ROWS)
    if letters is None or size_of(letters) < LEAST_DOTS:
        return []
    words = drawn((asked,), letters)
    signs = [*sign, *[" " * len(sign[0])] * len(words)]
    lines = [Line.of((signs[row].ljust(across) + each, TONE)) for row, each in enumerate(words)]
    return [*lines, *(Line.of((" " * across + each, TONE)) for each in more)]


def in_small(cards: tuple[CardView, ...], width: int) -> list[Line]:
    """Each in a line, with as many more as it needs."""
    return [line for card in cards for line in _small(card, width)]


class CardsLine(PaintedLines):
    """The cards that are up, below the head line, where the stage is not in sight."""

    def __init__(self, source: SessionSource) -> None:
        super().__init__(id="cards-up")
        self._source = source
        self._cards: tuple[CardView, ...] = ()

    def on_mount(self) -> None:
        self._unsubscribe = self._source.subscribe(self._changed)
        self._changed()

    def on_unmount(self) -> None:
        self._unsubscribe()

    def _changed(self) -> None:
        if (cards := up(self._source.on_the_wall.cards)) != self._cards:
            self._cards = cards
            self.set_class(bool(cards), "-up")
            self.look()
            self.refresh(layout=True)

    def build(self, width: int, height: int) -> list[Line]:
        return in_small(self._cards, width)


def _small(card: CardView, width: int) -> list[Line]:
    first, *more = wrapped(card.text, width - len(card.sign) - 2)
    return [
        Line.of((f"{card.sign}  {first}", TONE)),
        *(Line.of((f"{' ' * len(card.sign)}  {each}", TONE)) for each in more),
    ]
