"""The clock in lines: solid digits as large as fit, a caption, and a bar that fills."""

from rich.cells import cell_len

from coprod_tui.presentation.clock import ClockView
from coprod_tui.presentation.text import Line, Piece
from coprod_tui.tui.kit.large_letters import fitted
from coprod_tui.tui.kit.line import cut_line, wrapped
from coprod_tui.tui.panels import blocks
from coprod_tui.tui.panels.blocks import Dot

CAPTION_GAP = 3
NARROWEST_CAPTION = 9
"""The cells that a caption needs beside the digits; it is broken into lines there."""
CAPTION_CELLS = CAPTION_GAP + NARROWEST_CAPTION
USUAL = "+0:00"
"""As wide as what most turns come to show. The digits keep their size from the first second to the last."""
BAR_ROWS = 3
"""How thick the bar is that stands in the place of digits."""
BAR_GAP = 2
SHORTEST_BAR = 8


def digits_for(text: str, width: int, height: int) -> Dot | None:
    """The size of the digits with their caption beside them; None where none fit."""
    return bare_digits_for(text, width - CAPTION_CELLS, height)


def bare_digits_for(text: str, width: int, height: int) -> Dot | None:
    """The size of the digits where their caption stands elsewhere."""
    usual = blocks.size_for(USUAL, width, height) if len(text) <= len(USUAL) else None
    return usual or blocks.size_for(text, width, height)


def digits(clock: ClockView, dot: Dot) -> list[Line]:
    """Nothing but the digits."""
    return [Line.of((line, clock.digits_tone)) for line in blocks.solid(clock.text, dot)]


def captioned(clock: ClockView, dot: Dot, width: int) -> list[Line]:
    """The digits with the caption at their right, ending where they end."""
    lines = digits(clock, dot)
    across = cell_len(lines[0].plain) + CAPTION_GAP
    caption = wrapped(clock.caption, width - across)[: len(lines)] if clock.caption else []
    beside = [""] * (len(lines) - len(caption)) + caption
    gap = (" " * CAPTION_GAP, "")
    return [
        line.then(gap, (text, clock.caption_tone)) if text else line for line, text in zip(lines, beside, strict=True)
    ]


def in_words(clock: ClockView, width: int, height: int) -> list[Line]:
    """The caption as large as it fits, and the time as small as text: below it, or beside it where it isn't large."""
    time = "" if clock.text in clock.caption else clock.text
    if large := fitted(clock.caption, width, height - bool(time)):
        return [Line.of((row, clock.caption_tone)) for row in large] + [Line.of((time, clock.caption_tone))] * bool(
            time
        )
    words = [Line.of((line, clock.words_tone)) for line in wrapped(clock.caption, width)]
    if time and cell_len(words[-1].plain) + BAR_GAP + cell_len(time) <= width:
        words[-1] = words[-1].then((" " * BAR_GAP, ""), (time, clock.caption_tone))
    elif time:
        words.append(Line.of((time, clock.caption_tone)))
    return words[:height]


def small(clock: ClockView, width: int) -> Line:
    """The time and its caption in ordinary letters; nothing where there is no clock."""
    told = [(clock.text, clock.text_tone)] if clock.text else []
    gap: list[Piece] = [("  ", "")] if clock.text and clock.caption else []
    return cut_line(Line.of(*told, *gap, _caption(clock)), width)


def thick_bar(clock: ClockView, width: int, rows: int) -> list[Line]:
    """How much of the time is used, where there are no digits."""
    full = round(width * clock.used)
    return [Line.of(("█" * full, clock.used_tone), ("░" * (width - full), "line"))] * rows


def bar(clock: ClockView, width: int) -> Line:
    """How much of the time is used, over the whole width."""
    full = round(width * clock.used)
    return Line.of(("━" * full, clock.used_tone), ("─" * (width - full), "line"))


def bar_before_caption(clock: ClockView, at: int, width: int) -> Line:
    """The bar up to near the column ``at``, and the caption from there on."""
    beginning = (
        bar(clock, at - BAR_GAP).then((" " * BAR_GAP, "")) if at >= BAR_GAP + SHORTEST_BAR else Line.of(" " * at)
    )
    return cut_line(beginning.then(_caption(clock)), width)


def _caption(clock: ClockView) -> Piece:
    return (clock.caption, clock.words_tone if clock.words_lead and not clock.text else clock.caption_tone)
