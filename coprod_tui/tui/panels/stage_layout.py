"""Which rows of the stage go to what: the question, the large letters, the clock, and what stands around them.

Of all ways to share them out the best is taken, by what matters most: that the clock has digits, that the question is
whole, that what is read aloud stands there with air around it, that letters are large, that there is air and the bar;
then that letters and digits are as large as can be. It depends on all names and on the length of the question, never on
whose turn it is or what the clock shows, so that nothing moves from turn to turn.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from coprod_tui.presentation.clock import Shown
from coprod_tui.tui.kit.large_letters import FACES, Letters, lines_of, size_for, width_of
from coprod_tui.tui.panels import blocks
from coprod_tui.tui.panels.clock_lines import BAR_ROWS, CAPTION_CELLS, bare_digits_for, digits_for

NEXT = 1
"""The row of who comes next."""
FOOT = 2
"""A row below the clock, for the bar or the caption, and the gap above it."""
BETWEEN = 4
"""The cells between large letters and the clock beside them."""
A_FREE_ROW = 1.25
"""How much larger letters and digits have to be to be worth the last free row."""
MOST_AIR = 4
"""The free rows above and below names that are in ordinary letters."""
LEAST_DIGITS = blocks.rows_of(blocks.SIZES[-1])
_CAPITALS = {face.name: face.capitals for face in FACES}
_WANTED = {"": 0, "none": 1, "bar": BAR_ROWS, "numbers": LEAST_DIGITS}
"""How many rows a clock should have at least, by its look."""


class Needs(NamedTuple):
    """What stands on the stage, from top to bottom, in lines of ordinary letters.

    ``lead``: what is said above everything. ``above``: the question of a turn, whose words are ``question``: it is
    large, too, where there is room. ``large``: the texts of which one is in large letters, each on at most ``lines``
    lines, and ``plain``: the lines that they take in ordinary ones. ``groups``: what is read aloud, group by group,
    and ``titles``: how much of each is its title. ``is_plain``: no letters draw them at any size, so that they stand
    in ordinary ones among free rows, above digits that are no larger than they must be. ``hint``: the key that leads
    on. ``look``: how the clock looks, empty where there is none, and ``shape``: a text as wide as its digits.
    """

    large: tuple[str, ...]
    lines: int
    plain: int
    lead: int = 0
    above: int = 0
    question: str = ""
    groups: tuple[int, ...] = ()
    titles: tuple[int, ...] = ()
    hint: int = 0
    look: Shown = ""
    shape: str = ""
    is_plain: bool = False


class Layout(NamedTuple):
    """The rows of each part, from top to bottom, and ``air``: the rows between two of them.

    ``question``: the letters of the question, if they are large; ``letters``: the large letters, None where ordinary
    ones stand there. ``groups``: how many groups there is room for, and ``titled``: whether also for their titles.
    ``gap``: the rows above the clock, and ``clock_at``: its column where it stands beside the large letters, 0 where
    it is below them.
    """

    lead: int = 0
    above: int = 0
    question: Letters | None = None
    large: int = 0
    letters: Letters | None = None
    groups: int = 0
    titled: bool = True
    read: int = 0
    hint: int = 0
    air: int = 0
    gap: int = 0
    clock: int = 0
    clock_at: int = 0
    foot: int = 0

    @property
    def both(self) -> int:
        """The rows of the large letters and the clock, without what stands between them."""
        return max(self.standing, self.clock) + self.hanging if self.clock_at else self.large + self.clock

    @property
    def hanging(self) -> int:
        """The rows of the large letters below the line on which they stand; the clock beside them stands there, too."""
        return self.letters.below * self.letters.times // 2 if self.letters else 0

    @property
    def standing(self) -> int:
        """The rows of the large letters above that line."""
        return self.large - self.hanging

    @property
    def rows(self) -> int:
        """All rows but that of who comes next, and those that are left free."""
        around = (self.lead, self.above, self.read, self.hint)
        return sum(around) + self.air * sum(map(bool, around)) + self.both + self.gap + self.foot


@lru_cache(maxsize=256)
def layout(needs: Needs, width: int, height: int) -> Layout:
    """The best layout for so many cells and rows."""
    rows = height - NEXT
    fitting = (each for each in _layouts(needs, width, rows) if each.rows <= rows and _may_be(each, needs))
    return max(fitting, key=lambda each: _worth(each, needs, rows), default=Layout(large=max(0, min(1, rows))))


def _worth(it: Layout, needs: Needs, height: int) -> tuple[object, ...]:
    return (
        it.clock > 0,
        it.above > 0,
        it.clock >= _WANTED[needs.look],
        (needs.above if it.question else it.above) + (needs.plain if it.letters else it.large),
        it.groups,
        it.titled,
        it.air + it.hint + it.lead if it.groups else 0,
        it.letters is not None,
        it.hint + it.lead,
        it.air,
        it.foot,
        it.question is not None,
        size_of(it.letters) * max(1, it.clock) * (A_FREE_ROW if height > it.rows else 1),
        -it.clock_at,
    )


def size_of(letters: Letters | None) -> int:
    """How high a capital is, in dots."""
    return _CAPITALS[letters.face] * letters.times if letters else 1


def _may_be(it: Layout, needs: Needs) -> bool:
    """A question is large only where name and clock are half as large again, but for names that no letters draw."""
    beside = 2 * it.clock if needs.is_plain else min(size_of(it.letters), 2 * it.clock)
    return it.question is None or 2 * beside >= 3 * size_of(it.question)


def _layouts(needs: Needs, width: int, height: int) -> Iterator[Layout]:
    for top in _tops(needs, width, height):
        for around in _read_aloud(top, needs):
            for foot in (FOOT, 0) if needs.look in ("numbers", "bar") else (0,):
                start = around._replace(foot=foot)
                yield from _below_each_other(start, needs, width, height)
                yield from _beside_each_other(start, needs, width, height)


def _read_aloud(top: Layout, needs: Needs) -> Iterator[Layout]:
    """As many of the groups as can be, with air and titles or without; untitled ones stand close together."""
    for groups in range(len(needs.groups), -1, -1):
        read = sum(needs.groups[:groups])
        for air in (1, 0):
            yield top._replace(air=air, groups=groups, read=read + max(0, groups - 1) * air)
        if titles := sum(needs.titles[:groups]):
            yield top._replace(groups=groups, titled=False, read=read - titles)


def _tops(needs: Needs, width: int, height: int) -> Iterator[Layout]:
    """The question in large letters, in ordinary ones, and in fewer lines than it needs; and all else left out."""
    around = Layout(lead=needs.lead, hint=needs.hint)
    for letters in _letters_of_question(needs, width, height):
        rows = letters.rows_of(len(lines_of(needs.question, letters, width)))
        yield around._replace(above=rows, question=letters)
    for lines in range(needs.above, -1, -1):
        yield around._replace(above=lines)
    if needs.lead or needs.hint:
        yield Layout(hint=needs.hint)
        yield Layout()


def _letters_of_question(needs: Needs, width: int, height: int) -> Iterable[Letters]:
    """The largest in a third of the rows, and in less: it is not to be as large as the name, or as the clock alone."""
    text, parts = needs.question, (3, 4, 5, 8) if needs.is_plain else (3, 4, 5)
    sizes = (size_for([text], width, height // part, lines=len(text)) for part in parts) if text else ()
    return dict.fromkeys(letters for letters in sizes if letters)


def _below_each_other(start: Layout, needs: Needs, width: int, height: int) -> Iterator[Layout]:
    wanted = _WANTED[needs.look]
    for gap in sorted({start.air, 1}) if wanted else (0,):
        above = start._replace(gap=gap)
        free = height - above.rows
        for most in {free // 2, free * 2 // 3, free - wanted} if wanted > 1 else {free - wanted}:
            if gap >= bool(wanted) and (letters := size_for(needs.large, width, most, lines=needs.lines)):
                yield _with_clock(
                    above._replace(large=_rows(letters, needs, width), letters=letters), needs, width, height
                )
        for large in range(needs.plain + (MOST_AIR if needs.is_plain else 0), 0, -1):
            yield _with_clock(above._replace(large=large), needs, width, height)


def _with_clock(it: Layout, needs: Needs, width: int, height: int) -> Layout:
    """The clock in the rows that are left for it."""
    rows = min(height - it.rows, LEAST_DIGITS) if needs.is_plain else height - it.rows
    return it._replace(clock=_clock_rows(needs, width, rows, it.foot))


def _beside_each_other(start: Layout, needs: Needs, width: int, height: int) -> Iterator[Layout]:
    if not needs.shape or start.read or start.hint:
        return
    free = height - start.rows
    for dot in blocks.SIZES:
        if blocks.rows_of(dot) > free:
            continue
        for beside in (0, CAPTION_CELLS):
            across = width - BETWEEN - blocks.width_of(needs.shape, dot) - beside
            if across < 1 or not (letters := size_for(needs.large, across, free, lines=needs.lines)):
                break
            at = BETWEEN + max(_width(text, letters, across) for text in needs.large)
            clock = _clock_rows(needs, width - at, free, start.foot)
            yield start._replace(large=_rows(letters, needs, across), letters=letters, clock=clock, clock_at=at)
            if clock >= LEAST_DIGITS or free >= blocks.rows_of(dot) + FOOT:
                break  # the caption has its place, or would have it in a foot


def _rows(letters: Letters, needs: Needs, width: int) -> int:
    return letters.rows_of(max(len(lines_of(text, letters, width)) for text in needs.large))


def _width(text: str, letters: Letters, width: int) -> int:
    return letters.times * max(width_of(line, letters.face) or 0 for line in lines_of(text, letters, width))


def _clock_rows(needs: Needs, width: int, height: int, foot: int) -> int:
    """So many of the rows as the clock takes. Digits whose caption has no room beside them need the foot for it."""
    if not needs.look or height < 1:
        return 0
    if needs.look == "numbers":
        dot = digits_for(needs.shape, width, height) or (foot and bare_digits_for(needs.shape, width, height))
        return blocks.rows_of(dot) if dot else 1
    return min(_WANTED[needs.look], height)
