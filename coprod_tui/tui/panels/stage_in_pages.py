"""The stage of the window in which somebody leads: what is read aloud has as many pages as it needs."""

from collections.abc import Iterator

from textual.message import Message

from coprod_tui.presentation.clock import ClockView
from coprod_tui.presentation.room_view import RoomView
from coprod_tui.presentation.stage import StageView
from coprod_tui.presentation.text import Line
from coprod_tui.presentation.ways import Group
from coprod_tui.tui.panels.stage import Stage
from coprod_tui.tui.panels.stage_layout import layout
from coprod_tui.tui.panels.stage_picture import needs_of, picture


def in_pages(view: StageView, clock: ClockView, width: int, height: int) -> tuple[StageView, ...]:
    """The same stage once for each page of what is read aloud, of which no line is left out. One page where all fits.

    A page ends between two groups, and within one only where that is too long for a page of its own.
    """
    return tuple(view._replace(lines=groups) for groups in _pages(view, clock, width, height)) or (view,)


def _pages(view: StageView, clock: ClockView, width: int, height: int) -> Iterator[tuple[Group, ...]]:
    def fits(groups: tuple[Group, ...]) -> bool:
        needs = needs_of(view._replace(lines=groups), clock, width)
        return layout(needs, width, height).groups == len(groups)

    rest = view.lines
    while rest:
        whole = next((count for count in range(len(rest), 0, -1) if fits(rest[:count])), 0)
        if whole:
            page, rest = rest[:whole], rest[whole:]
        else:
            (title, lines), *others = rest
            count = next((some for some in range(len(lines) - 1, 1, -1) if fits((Group(title, lines[:some]),))), 1)
            page, rest = (Group(title, lines[:count]),), (Group(title, lines[count:]), *others)
            rest = rest if rest[0].lines else rest[1:]
        yield page


class StageInPages(Stage):
    """Begins with the first page again when something else is read aloud."""

    class GoesOn(Message):
        """Another page follows the one that is shown now, or none any more."""

        def __init__(self, *, goes_on: bool) -> None:
            super().__init__()
            self.goes_on = goes_on

    _page = 0
    _goes_on = False

    def show(self, now: RoomView) -> None:
        if now.stage.lines != self.now.stage.lines:
            self._page = 0
        super().show(now)
        self._divide()

    def on_resize(self) -> None:
        self._page = 0
        self._divide()

    def turn(self) -> bool:
        """Turn to the next page; behind the last comes the first. Returns whether there is more than one."""
        pages = self._pages(self.now, *self.content_size)
        self._page = (self._page + 1) % len(pages)
        self.look()
        self._divide()
        return len(pages) > 1

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        pages = self._pages(now, width, height)
        return picture(pages[min(self._page, len(pages) - 1)], self.clock, width, height)

    def _divide(self) -> None:
        goes_on = self._page < len(self._pages(self.now, *self.content_size)) - 1
        if goes_on != self._goes_on:
            self._goes_on = goes_on
            self.post_message(self.GoesOn(goes_on=goes_on))

    def _pages(self, now: RoomView, width: int, height: int) -> tuple[StageView, ...]:
        """Where there are lists, their key is not for pages."""
        return in_pages(now.stage, self.clock, width, height) if now.is_stage_alone and width > 0 else (now.stage,)
