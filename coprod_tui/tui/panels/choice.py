"""A list of the room that can be walked through.

If it is longer than its panel it shows the part around the chosen or newest entry and says how many more there are.
"""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.reactive import reactive

from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.explained import Explained
from coprod_tui.presentation import room as say
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.room_view import RoomView
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.line import marked, wrapped
from coprod_tui.tui.panels.panel import Panel


class ChoicePanel(Panel, can_focus=True):
    """A list in which one line can be chosen with the arrow keys and opened with Enter."""

    BINDINGS = bindings(keys_of("lists"))
    chosen: reactive[int | None] = reactive(None, repaint=False)

    class Opened(Message):
        """Posted when the contribution, decision or word ``chosen_id`` is opened."""

        def __init__(self, panel: "ChoicePanel", chosen_id: str) -> None:
            super().__init__()
            self.panel = panel
            self.chosen_id = chosen_id

    title: ClassVar[str] = ""
    empty: ClassVar[str] = ""
    opens: ClassVar[str] = ""
    """The story that an entry opens."""

    def entries(self, now: RoomView) -> Sequence[Contribution | Decision | Explained]:
        """What can be chosen, oldest first."""
        raise NotImplementedError

    def entry(self, now: RoomView, place: int, width: int, height: int | None) -> list[Line]:
        """The lines of one entry, in at most ``height`` lines: what is left out is never how it stands."""
        raise NotImplementedError

    def on_mount(self) -> None:
        self.border_title = self.title

    @property
    def chosen_id(self) -> str | None:
        """The id of the selected entry; None if there is none."""
        entries = self.entries(self.now)
        return entries[self.chosen].id if self.chosen is not None and self.chosen < len(entries) else None

    def changes(self, now: RoomView) -> bool:
        """Whether any entry is another one in ``now`` than in what is shown."""
        return self.entries(now) != self.entries(self.now)

    def show(self, now: RoomView) -> None:
        """Show a changed Session. If an entry is selected and one was added, select the newest instead."""
        more = len(self.entries(now)) > len(self.entries(self.now))
        super().show(now)
        if more and self.chosen is not None:
            self.chosen = len(self.entries(now)) - 1

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Mark the newest entry, or the one that was chosen before something was written in a strip."""
        super().watch_has_focus(_has_focus)
        count = len(self.entries(self.now))
        if _has_focus and self.chosen is None and count:
            self.chosen = count - 1
        self.look()

    def let_go(self) -> None:
        """None is chosen any more: somebody goes to the other list, or back to the room."""
        self.chosen = None

    def watch_chosen(self) -> None:
        self.look()

    def action_choose(self, by: int) -> None:
        count = len(self.entries(self.now))
        if count:
            self.chosen = max(0, min(count - 1, (count - 1 if self.chosen is None else self.chosen) + by))

    def action_choose_first(self) -> None:
        self.action_choose(-len(self.entries(self.now)))

    def action_choose_last(self) -> None:
        self.action_choose(len(self.entries(self.now)))

    def action_turn(self, pages: int) -> None:
        """Move the selection by one page."""
        count = len(self.entries(self.now))
        if count:
            width, height = self.content_size
            rows = height - len(self.below(self.now, width, height))
            first, last, _ = self._around(self.now, self._anchor(count), count, width, rows)
            self.action_choose(pages * (last - first + 1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._roll(event, -1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._roll(event, 1)

    def _roll(self, event: events.MouseEvent, by: int) -> None:
        """The wheel first focuses the list, as a click does, then moves from entry to entry."""
        event.stop()
        if self.has_focus:
            self.action_choose(by)
        elif self.entries(self.now):
            self.focus(scroll_visible=False)

    def action_open(self) -> None:
        if self.chosen_id is not None:
            self.post_message(self.Opened(self, self.chosen_id))

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        below = self.below(now, width, height)
        rows = height - len(below)
        lines = self._listed(now, width, rows)[:rows]
        return [*lines, *[Line()] * (rows - len(lines)), *below] if below else lines

    def _listed(self, now: RoomView, width: int, height: int) -> list[Line]:
        count = len(self.entries(now))
        if not count:
            return [Line.of((line, "quiet")) for text in self.nothing(now).split("\n") for line in wrapped(text, width)]
        return self._around(now, self._anchor(count), count, width, height)[2]

    def below(self, now: RoomView, width: int, height: int) -> list[Line]:
        """What stands below the list, in some of its rows."""
        return []

    def nothing(self, now: RoomView) -> str:
        """What stands there while there is no entry."""
        return self.empty

    def _anchor(self, count: int) -> int:
        """The index of the entry that is always visible."""
        here = self.chosen if self.has_focus else None
        return min(self.newest(count) if here is None else here, count - 1)

    def newest(self, count: int) -> int:
        """The index of the entry that is visible while none is chosen."""
        return count - 1

    def _around(self, now: RoomView, anchor: int, count: int, width: int, height: int) -> tuple[int, int, list[Line]]:
        """Fit whole entries before, and then after, the anchor into ``height`` lines, and count those left out.

        Returns the indices of the first and the last entry shown, and the lines.
        """
        shown = self._marked(now, anchor, width, height if count == 1 else max(1, height - 1))
        first = last = anchor
        while first > 0:
            before = self._marked(now, first - 1, width)
            if len(before) + len(shown) + (first > 1) + (last < count - 1) > height:
                break
            shown, first = before + shown, first - 1
        while last < count - 1:
            following = self._marked(now, last + 1, width)
            if len(following) + len(shown) + (first > 0) + (last + 1 < count - 1) > height:
                break
            shown, last = shown + following, last + 1
        if first:
            shown = [Line.of((say.more_above(first), "quiet")), *shown]
        if last < count - 1:
            shown.append(Line.of((say.more_below(count - 1 - last), "quiet")))
        return first, last, shown[:height] if height > 1 else shown[-1:]

    def _marked(self, now: RoomView, place: int, width: int, height: int | None = None) -> list[Line]:
        lines = self.entry(now, place, width - 2 if self.has_focus else width, height)
        return marked(lines, is_here=place == self.chosen) if self.has_focus else lines
