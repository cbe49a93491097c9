"""The lines of the stage, put together in the rows that its layout gives each part."""

from functools import lru_cache

from rich.cells import cell_len

from coprod_tui.presentation.clock import ClockView, Shown
from coprod_tui.presentation.stage import StageView
from coprod_tui.presentation.text import Line, Paragraph
from coprod_tui.presentation.ways import Group
from coprod_tui.tui.kit.large_letters import Letters, can_be_drawn, drawn, lines_of
from coprod_tui.tui.kit.line import cells, shortened, wrapped
from coprod_tui.tui.panels import clock_lines
from coprod_tui.tui.panels.stage_cards import lines_of_cards
from coprod_tui.tui.panels.stage_layout import BETWEEN, FOOT, NEXT, Layout, Needs, layout

HEADING_LINES = 3
NAME_LINES = 2
NOTE_GAP = 3


def picture(view: StageView, clock: ClockView, width: int, height: int) -> list[Line]:
    """The whole stage, from its first row to its last."""
    needs = needs_of(view, clock, width)
    cards = lines_of_cards(view.cards, needs, width, height)
    rows = layout(needs, width, height - len(cards))
    air = _blank(rows.air)
    lines: list[Line] = []
    if rows.lead:
        lines += [*_quiet(view.lead, width), *air]
    if rows.above:
        lines += [*_question(view.heading, rows, width), *air]
    lines += _middle(view, needs, rows, clock, width, cards)
    lines += _foot(clock, rows, width)
    lines += cards if rows.clock_at else []
    free = height - NEXT - len(lines)
    top, rest = (1, free - 1) if free > 0 else (0, 0)
    return [*_blank(top), *lines, *_blank(rest), Line.of((view.coming, "ink"))][:height]


def needs_of(view: StageView, clock: ClockView, width: int) -> Needs:
    """What of the view takes room: the same for every voice, and at every moment of a turn."""
    shape = max(clock.text, clock_lines.USUAL, key=len) if clock.text else ""
    return _needs(view, shape, clock.shown, width)


@lru_cache(maxsize=64)
def _needs(view: StageView, shape: str, look: Shown, width: int) -> Needs:
    if is_named(view):
        large, lines = view.names if view.name in view.names else (*view.names, view.name), NAME_LINES
        above = min(HEADING_LINES, len(_wrapped(view.heading, width)))
        question = view.heading
    else:
        large, lines, above, question = (view.heading,), len(view.heading), 0, ""
    return Needs(
        large,
        lines,
        max(len(_wrapped(text, width)) for text in large),
        lead=len(_wrapped(view.lead, width)),
        above=above,
        question=question,
        groups=tuple(len(_group(group, width)) for group in view.lines),
        titles=tuple(len(_wrapped(group.title, width)) for group in view.lines),
        hint=len(_wrapped(view.hint, width)),
        look=look,
        shape=shape,
        is_plain=is_named(view) and not can_be_drawn(large),
    )


def is_named(view: StageView) -> bool:
    """Whether a name stands in large letters, and not the question."""
    return view.large == "name" and bool(view.name)


def _wrapped(text: str, width: int) -> list[str]:
    return wrapped(text, width) if text else []


def _blank(rows: int) -> list[Line]:
    return [Line()] * rows


def _quiet(text: str, width: int) -> list[Line]:
    return [Line.of((line, "quiet")) for line in _wrapped(text, width)]


def _question(text: str, rows: Layout, width: int) -> list[Line]:
    if rows.question:
        return [*_large(text, rows.question, width, "ink")]
    return shortened([Line.of((line, "ink")) for line in _wrapped(text, width)], rows.above, width)


@lru_cache(maxsize=256)
def _large(text: str, letters: Letters, width: int, tone: str) -> Paragraph:
    return tuple(Line.of((row, tone)) for row in drawn(lines_of(text, letters, width), letters))


def _middle(view: StageView, needs: Needs, rows: Layout, clock: ClockView, width: int, cards: list[Line]) -> list[Line]:
    """The large letters and the clock, beside or below each other; cards and what is read aloud between them."""
    digits = _clock(clock, needs, rows, width - rows.clock_at)
    room = rows.clock_at - BETWEEN if rows.clock_at else width
    large, gap = _named(view, needs, rows, room) if is_named(view) else (_asked(view.heading, rows, room), _gap(rows))
    if rows.clock_at:
        digits += _blank(rows.hanging)
        beside = zip(_to_the_ground(large, rows.both), _to_the_ground(digits, rows.both), strict=True)
        return [*(_column(left, rows.clock_at).then(*right.pieces) for left, right in beside), *gap]
    return [*large, *cards, *_below(view, rows, width), *gap, *digits]


def _asked(question: str, rows: Layout, width: int) -> list[Line]:
    """A question that stands largest."""
    if rows.letters:
        return [*_large(question, rows.letters, width, "ink")]
    return shortened([Line.of((line, "bold ink")) for line in _wrapped(question, width)], rows.large, width)


def _below(view: StageView, rows: Layout, width: int) -> list[Line]:
    """What is read aloud, and the key that leads on."""
    parts = [_group(group, width, titled=rows.titled) for group in view.lines[: rows.groups]]
    parts += [_quiet(view.hint, width)] if rows.hint else []
    return [line for part in parts for line in (*_blank(rows.air), *part)]


def _group(group: Group, width: int, *, titled: bool = True) -> list[Line]:
    title = [Line.of((row, "bold ink")) for row in _wrapped(group.title, width) if titled]
    return title + [Line.of((row, "ink")) for line in group.lines for row in _wrapped(line, width)]


def _named(view: StageView, needs: Needs, rows: Layout, width: int) -> tuple[list[Line], list[Line]]:
    """The name and its note, and the gap below them, into which a note comes that has no room beside it."""
    if rows.letters:
        lines = _to_the_ground([*_large(view.name, rows.letters, width, "now")], rows.large)
        on = rows.standing - 1
    else:
        plain = [Line.of((line, "bold now")) for line in _wrapped(view.name, width)][: rows.large]
        lines = _in_the_middle(plain, rows.large) if needs.is_plain else _to_the_ground(plain, rows.large)
        on = max((place for place, line in enumerate(lines) if line.pieces), default=0)
    gap = _gap(rows)
    if not view.note or not lines:
        return lines, gap
    if cells(lines[on]) + NOTE_GAP + cell_len(view.note) <= width:
        lines[on] = lines[on].then((" " * NOTE_GAP, ""), (view.note, "quiet"))
    elif rows.hanging and not lines[-1].plain.strip():
        lines[-1] = Line.of((view.note, "quiet"))
    elif gap:
        gap[0] = Line.of((view.note, "quiet"))
    return lines, gap


def _gap(rows: Layout) -> list[Line]:
    """The free rows below the large letters: above the clock or, where that stands beside them, above the bar."""
    if rows.clock_at:
        return _blank(FOOT - 1) if rows.foot else []
    return _blank(rows.gap)


def _clock(clock: ClockView, needs: Needs, rows: Layout, width: int) -> list[Line]:
    """The digits or the bar, in the rows that they have; else the time in ordinary letters."""
    if not rows.clock:
        return []
    if clock.words_lead and rows.clock > 1:
        return _in_words(clock, rows, width)[: rows.clock]
    if needs.look == "bar":
        return _bar(clock, rows, width)
    if dot := clock_lines.digits_for(clock.text, width, rows.clock):
        lines = clock_lines.captioned(clock, dot, width)
    elif rows.foot and (dot := clock_lines.bare_digits_for(clock.text, width, rows.clock)):
        lines = clock_lines.digits(clock, dot)
    else:
        return [clock_lines.small(clock, width), *_blank(rows.clock - 1)]
    return [*lines, *_blank(rows.clock - len(lines))]


def _bar(clock: ClockView, rows: Layout, width: int) -> list[Line]:
    """The bar; its last row goes to the words beside it where there is no row below for them."""
    words = [clock_lines.small(clock, width)] if clock.caption and not rows.foot else []
    return [*clock_lines.thick_bar(clock, width, rows.clock - len(words)), *words]


def _in_words(clock: ClockView, rows: Layout, width: int) -> list[Line]:
    """Beyond an offer: the words and the bar. The bar, which is full, gives its row to words that are large."""
    if rows.clock_at:
        return _to_the_ground(clock_lines.in_words(clock, width, rows.clock), rows.clock)
    whole = rows.clock + rows.foot
    words = clock_lines.in_words(clock, width, whole)
    if len(words) > rows.clock or not rows.foot:
        return _in_the_middle(words, whole)
    return [*_in_the_middle(words, rows.clock), *_blank(FOOT - 1), clock_lines.bar(clock, width)]


def _foot(clock: ClockView, rows: Layout, width: int) -> list[Line]:
    """The bar below the digits; and the caption, where it has no room beside them."""
    if not rows.foot:
        return []
    if clock.words_lead and rows.clock > 1 and not rows.clock_at:
        return _in_words(clock, rows, width)[rows.clock :]
    if not clock.text:
        return [*_blank(FOOT - 1), clock_lines.small(clock, width)]
    across = width - rows.clock_at
    has_caption = clock.words_lead or bool(clock_lines.digits_for(clock.text, across, rows.clock))
    is_bare = not has_caption and rows.clock > 1
    bar = clock_lines.bar_before_caption(clock, rows.clock_at, width) if is_bare else clock_lines.bar(clock, width)
    return [bar] if rows.clock_at else [*_blank(FOOT - 1), bar]


def _in_the_middle(lines: list[Line], rows: int) -> list[Line]:
    above = (rows - len(lines)) // 2
    return [*_blank(above), *lines, *_blank(rows - len(lines) - above)]


def _to_the_ground(lines: list[Line], rows: int) -> list[Line]:
    return [*_blank(rows - len(lines)), *lines]


def _column(line: Line, width: int) -> Line:
    return line.then((" " * (width - cells(line)), ""))
