"""What was heard and what was decided, laid out as lists."""

from collections.abc import Sequence

from rich.cells import cell_len

from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.explained import Explained
from coprod_tui.presentation import jargon
from coprod_tui.presentation import room as say
from coprod_tui.presentation.room_view import RoomView, list_titles
from coprod_tui.presentation.text import Line, Piece
from coprod_tui.tui.kit.line import column, cut, cut_line, shortened, wrapped
from coprod_tui.tui.panels.choice import ChoicePanel

NAME_CELLS = 14
"""The minimum width of a name beside words, in cells; if there is room, a third of the line."""


LEAST_WITH_WORD = 3
"""With fewer rows the word that was explained last has none of them."""

ROOM_FOR_AIR = 7
"""With so many rows it may have two, and one above it stays free."""

WORD_ROWS = 2


class HeardPanel(ChoicePanel):
    """What was said, in their words, the newest at the bottom."""

    title = say.HEARD
    opens = "words.about_words"
    empty = say.HEARD_EMPTY

    def entries(self, now: RoomView) -> Sequence[Contribution]:
        return now.heard.entries

    def shown(self, now: RoomView) -> object:
        return now.heard

    def nothing(self, now: RoomView) -> str:
        return now.heard.instead or super().nothing(now)

    def below(self, now: RoomView, width: int, height: int) -> list[Line]:
        """The word that was explained last, where it leaves rows for what was heard."""
        if now.heard.newest_word is None or height < LEAST_WITH_WORD:
            return []
        rows = WORD_ROWS if height >= ROOM_FOR_AIR else 1
        air = [Line()] if height >= ROOM_FOR_AIR else []
        return [*air, *_at_most(rows, _explained(now.heard.newest_word, width), width)]

    def entry(self, now: RoomView, place: int, width: int, height: int | None) -> list[Line]:
        number, name, said, mark = now.heard.entry(place)
        names = min(max(map(cell_len, now.heard.names)), max(NAME_CELLS, width // 3))
        if width < 40:
            head = f"{number}  {name if height is None else cut(name, width // 2)}"
            mark = _giving_way(mark, f"{head}  {said}", width, height)
            return _in_bold(_with_mark((f"{head}  {said}", ""), mark, "  ", width, height), head)
        names += len(number) + 2
        room = width - names - 2
        lines = _with_mark((said, ""), _giving_way(mark, said, room, height), "  ", room, height)
        heads = [column(f"{number}  {name}", names), *[" " * names] * (len(lines) - 1)]
        return [
            Line.of((head, "bold" if head.strip() else ""), "  ", *line.pieces)
            for head, line in zip(heads, lines, strict=True)
        ]


class JargonPanel(ChoicePanel):
    """The words that were explained, the newest at the bottom."""

    title = jargon.TITLE
    opens = "jargon.again"
    empty = jargon.EMPTY

    def entries(self, now: RoomView) -> Sequence[Explained]:
        return now.explained

    def shown(self, now: RoomView) -> object:
        return now.explained

    def entry(self, now: RoomView, place: int, width: int, height: int | None) -> list[Line]:
        return _at_most(height, _explained(now.explained[place], width), width)


class DecidedPanel(ChoicePanel):
    """The sentences the group shares, numbered, each with how it stands."""

    title = say.DECIDED
    opens = "decisions.settle"
    empty = say.DECIDED_EMPTY
    _changed_last: int | None = None

    def entries(self, now: RoomView) -> Sequence[Decision]:
        return now.decided.entries

    def shown(self, now: RoomView) -> object:
        return now.decided

    def show(self, now: RoomView) -> None:
        before = self.entries(self.now)
        for place, decision in enumerate(self.entries(now)):
            if before[place : place + 1] != (decision,):
                self._changed_last = place
        super().show(now)

    def newest(self, count: int) -> int:
        """The index of the decision that was made or changed last."""
        return count - 1 if self._changed_last is None else self._changed_last

    def entry(self, now: RoomView, place: int, width: int, height: int | None) -> list[Line]:
        number, words, mark, carried = now.decided.entry(place)
        room = max(4, width - len(number) - 1)
        lines = _with_mark(words, mark, " · ", room, height)
        who = [Line.of((line, "quiet")) for line in wrapped(carried, room)] if carried else []
        lines += _at_most(None if height is None else height - len(lines), who, room)
        heads = [f"{number} ", *[" " * (len(number) + 1)] * (len(lines) - 1)]
        return [Line.of((head, words[1]), *line.pieces) for head, line in zip(heads, lines, strict=True)]


def name_lists(lists: Sequence[ChoicePanel], now: RoomView, *, are_tabs: bool) -> None:
    """Set the titles of the lists. As tabs only one is visible, so each title names the next one, too."""
    for panel, title in zip(lists, list_titles(now, are_tabs=are_tabs), strict=False):
        if panel.border_title != title:
            panel.border_title = title


def _explained(word: Explained, width: int) -> list[Line]:
    line = jargon.line_of(word)
    return _in_bold([Line.of((row, "")) for row in wrapped(line.plain, width)], line.pieces[0][0])


def _in_bold(lines: list[Line], head: str) -> list[Line]:
    """The lines, with their first words in bold as far as they are those of ``head``."""
    shown: list[Line] = []
    left = head
    for line in lines:
        (text, tone), *behind = line.pieces
        length = len(text) if left.startswith(text) else len(left) if text.startswith(left) else 0
        shown.append(Line.of((text[:length], "bold"), (text[length:], tone), *behind))
        left = left[length:].lstrip()
    return shown


def _giving_way(mark: Piece, said: str, width: int, height: int | None) -> Piece:
    """The mark beside what was said, which comes first: where lines are few, a long mark is cut to a part of one."""
    if height is None:
        return mark
    words, tone = mark
    return cut(words, width if height > 1 else max(width // 2, width - cell_len(said)) - 2), tone


def _with_mark(words: Piece, mark: Piece, gap: str, width: int, height: int | None) -> list[Line]:
    """Wrap ``words`` and append a mark; if the mark does not fit, it starts a line of its own.

    Of words that are too long for ``height`` lines as much is left out as the mark needs, which is always there.
    """
    behind = Line.of((gap, "quiet"), mark)
    room = width - cell_len(behind.plain)
    *lines, last = (Line.of((line, words[1])) for line in wrapped(words[0], width))
    if height == 1:
        return [cut_line(Line.of(words), room).then(*behind.pieces)]
    if cell_len(last.plain) <= room:
        return [*_at_most(height and height - 1, lines, width), last.then(*behind.pieces)]
    below = [Line.of((line, mark[1])) for line in wrapped(mark[0], width)]
    return [*_at_most(height and height - len(below), [*lines, last], width), *below]


def _at_most(height: int | None, lines: list[Line], width: int) -> list[Line]:
    """So many of the lines, which say where some are left out; all of them if ``height`` is None."""
    return lines if height is None else shortened(lines, height, width)
