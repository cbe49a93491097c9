"""Lays plain text with tones out in cells, and makes it Textual's text."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from coprod_tui.presentation.text import Line, Piece

ELLIPSIS = "…"
MORE: Piece = (f" {ELLIPSIS}", "quiet")
"""Ends the last line shown where some are left out."""
HERE = "›"
"""The mark before what is chosen in a list that has the focus."""
LEFT = "│"
"""The mark before what is chosen in a list that has none."""
_ZERO_WIDTH_JOINER = "\u200d"
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))


def style_of(tone: str) -> str:
    """Textual's style for a tone: ``bold $now`` for ``bold now``."""
    return " ".join(name if name == "bold" else f"${name}" for name in tone.split())


def content(*lines: Line) -> Content:
    """Textual's text of these lines."""
    return Content("\n").join(
        Content.assemble(*((text, style_of(tone)) for text, tone in line.pieces if text)) for line in lines
    )


def shortened(lines: Sequence[Line], height: int, width: int, end: Piece = MORE) -> list[Line]:
    """At most ``height`` lines; where some are left out, the last one says so with ``end``."""
    if len(lines) <= height or height < 1:
        return list(lines[: max(0, height)])
    return [*lines[: height - 1], cut_line(lines[height - 1].then(end), width, end)]


def marked(lines: Sequence[Line], *, is_here: bool) -> list[Line]:
    """The lines of an entry of a list, moved in for the mark, which stands before the first if it is chosen."""
    marks = [f"{HERE} " if is_here and not number else "  " for number in range(len(lines))]
    return [Line.of((mark, "bold now"), *line.pieces) for mark, line in zip(marks, lines, strict=True)]


@lru_cache(maxsize=1024)
def cells(line: Line) -> int:
    """How many cells the line takes."""
    return cell_len(line.plain)


def cut_line(line: Line, width: int, end: Piece | None = None) -> Line:
    """The line in at most ``width`` cells; what is left out is replaced by ``end``, else by ``…``."""
    if cells(line) <= width:
        return line
    closing = end or (ELLIPSIS, "")
    left = max(0, width - cell_len(closing[0]))
    kept: list[Piece] = []
    for text, tone in line.pieces:
        kept.append((split(text, left)[0], tone))
        left -= cell_len(kept[-1][0])
        if not left:
            break
    if end is None:
        closing = (ELLIPSIS, kept[-1][1])
    return Line((*kept, closing))


def cut(text: str, width: int) -> str:
    """``text`` in at most ``width`` cells; where something is left out, it ends in ``…``."""
    if cell_len(text) <= width:
        return text
    return split(text, width - len(ELLIPSIS))[0] + ELLIPSIS if width >= len(ELLIPSIS) else ""


def column(text: str, width: int) -> str:
    """``text`` in exactly ``width`` cells."""
    return set_cell_size(cut(text, width), width)


def split(text: str, at: int) -> tuple[str, str]:
    """``text`` before and from a cell on; a sign across it is shown on neither side, but its cells stay, as blanks."""
    if text.isascii():
        return text[:at], text[at:]
    end = cells = 0
    for sign in signs(text):
        width = cell_len(sign)
        if cells + width > at:
            blanks = at - cells
            behind = " " * (width - blanks) + text[end + len(sign) :] if blanks else text[end:]
            return text[:end] + " " * blanks, behind
        end += len(sign)
        cells += width
    return text, ""


def signs(text: str) -> Iterator[str]:
    """The text in pieces that are not to be parted: what terminals draw as one sign."""
    start = 0
    for position in range(1, len(text)):
        sign = text[start:position]
        if not _continues(sign, text[position]):
            yield sign
            start = position
    yield text[start:]


def _continues(sign: str, character: str) -> bool:
    """Whether a character is drawn into the sign before it; of flag letters each two make a flag."""
    is_flag = sign in _FLAG_LETTERS and character in _FLAG_LETTERS
    return is_flag or sign[-1] == _ZERO_WIDTH_JOINER or not cell_len(character)


def wrapped(text: str, width: int) -> list[str]:
    """``text`` in lines of at most ``width`` cells, broken between words where that can be."""
    return list(_wrapped(text, max(1, width)))


@lru_cache(maxsize=512)
def _wrapped(text: str, width: int) -> tuple[str, ...]:
    return tuple(line.plain for line in Content(text).wrap(width))
