"""The line that says what to say aloud, for those who can't see the wall."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate, takewhile
from typing import NamedTuple, Protocol

from textual import events

from coprod_tui.presentation.app import SAY, SAY_MORE
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.line import cells, signs, wrapped
from coprod_tui.tui.kit.painted_lines import PaintedLines

LONG = "-long-say"
"""The class of a page while its Say line has two rows."""
MOST_ROWS = 2
FLAT_ROWS = 15
FLAT = "-flat"
"""The class of a page in a window with fewer rows, where it makes room for the clock, or for what the page shows."""

_SENTENCE_ENDS = re.compile(r"[.!?…][”’)]*(?=\s)")
_WORD_ENDS = re.compile(r"\S(?=\s)")


class ToSay(Protocol):
    """What is to be said aloud on a page."""

    @property
    def sentence(self) -> str:
        """What to say now; empty for nothing."""

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call ``listener`` whenever something else may be to be said. Returns a function that ends this."""


class Always(NamedTuple):
    """The same sentence, for as long as a page is there."""

    sentence: str

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        return lambda: None


class SayLine(PaintedLines):
    """What to say now: in one row, or in two if it is long. What is longer still is read on part by part."""

    def __init__(self, to_say: ToSay) -> None:
        super().__init__(id="say-line")
        self._to_say = to_say
        self._sentence = ""
        self._part = 0

    def on_mount(self) -> None:
        self._unsubscribe = self._to_say.subscribe(self._changed)
        self._changed()

    def on_unmount(self) -> None:
        self._unsubscribe()

    def on_resize(self, _event: events.Resize) -> None:
        self._part = 0
        self._take_rows()

    def on_click(self) -> None:
        self.read_on()

    def read_on(self) -> None:
        """Show the next part; after the last one the first again."""
        self._part += 1
        self.look()

    def _changed(self) -> None:
        if (sentence := self._to_say.sentence) != self._sentence:
            self._sentence, self._part = sentence, 0
        self._take_rows()
        self.look()

    def build(self, width: int, height: int) -> list[Line]:
        if not self._sentence:
            return []
        parts = parts_of(self._sentence, width, max(1, height))
        self._part %= len(parts)
        first, *rest = wrapped(_said(parts[self._part]), width)
        lines = [
            Line.of((SAY, "bold quiet"), (first.removeprefix(SAY), "ink")),
            *(Line.of((row, "ink")) for row in rest),
        ]
        return _with_more(lines, width) if self._part < len(parts) - 1 else lines

    def _take_rows(self) -> None:
        """A long sentence has as many rows as it needs, up to the most."""
        if width := self.content_size.width:
            rows = wrapped(_said(self._sentence), width) if self._sentence else []
            self.screen.set_class(len(rows) >= MOST_ROWS, LONG)


def _with_more(lines: list[Line], width: int) -> list[Line]:
    """With the key that reads on behind them, or below them where it does not fit there."""
    last = lines[-1].then((f" {SAY_MORE}", "quiet"))
    return [*lines[:-1], last] if cells(last) <= width else [*lines, Line.of((SAY_MORE, "quiet"))]


def _said(part: str) -> str:
    return f"{SAY} {part}"


@lru_cache(maxsize=64)
def parts_of(sentence: str, width: int, rows: int) -> tuple[str, ...]:
    """``sentence`` in parts of so many rows, each behind *Say:*, with room for the key that reads on.

    They end with a sentence where one fits, else with a word.
    """
    parts, rest = [], sentence
    while rest and len(wrapped(_said(rest), width)) > rows:
        parts.append(_begun(rest, width, rows))
        rest = rest[len(parts[-1]) :].lstrip()
    return (*parts, rest) if rest else tuple(parts)


def _begun(text: str, width: int, rows: int) -> str:
    """The beginning that fits; where words are not parted by blanks, as many signs as fit."""
    for ends in (_ends(_SENTENCE_ENDS, text), _ends(_WORD_ENDS, text), accumulate(map(len, signs(text)))):
        laid_out = ((end, wrapped(_said(text[:end]), width)) for end in ends)
        in_rows = takewhile(lambda each: len(each[1]) <= rows, laid_out)
        if fitting := [end for end, lines in in_rows if _has_room(lines, width, rows)]:
            return text[: fitting[-1]]
    return next(signs(text))


def _ends(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    return (found.end() for found in pattern.finditer(text))


def _has_room(lines: list[str], width: int, rows: int) -> bool:
    """Whether the key that reads on fits, too."""
    return len(_with_more([Line.of(line) for line in lines], width)) <= rows
