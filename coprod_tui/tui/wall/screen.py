"""The wall: the second window, which the room sees. Of a session it shows what everybody may see, and nothing else."""

from functools import cached_property

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size

from coprod_tui.breakpoints import classes_for
from coprod_tui.live.following import FollowedSession
from coprod_tui.presentation import turn_line, wall
from coprod_tui.presentation import wall as say
from coprod_tui.presentation.clock import ClockView
from coprod_tui.presentation.keys import keys_of
from coprod_tui.tui.kit.base_screen import BaseScreen
from coprod_tui.tui.kit.lines import HeadLine
from coprod_tui.tui.panels.decision import DecisionPanel
from coprod_tui.tui.panels.large_words import LargeWords
from coprod_tui.tui.panels.lists import DecidedPanel, HeardPanel
from coprod_tui.tui.panels.panel import LastDecision, NewestWord, Panel
from coprod_tui.tui.panels.room_lists import RoomLists
from coprod_tui.tui.panels.stage import Stage, TooSmall
from coprod_tui.tui.panels.stage_cards import CardsLine
from coprod_tui.tui.panels.words import WordsPanel

ANY_ROWS = 100_000
"""More than any list has."""


class HeardOnWall(HeardPanel, can_focus=False):
    """What was heard."""

    empty = say.HEARD_EMPTY


class WordsOnWall(WordsPanel, can_focus=False):
    """All that was heard, over the whole wall, around the words that were chosen in the room."""

    def newest(self, count: int) -> int:
        return count - 1 if self.chosen is None else self.chosen


class DecidedOnWall(DecidedPanel, can_focus=False):
    """What was decided."""

    empty = say.DECIDED_EMPTY

    def rows_for(self, width: int) -> int:
        """How many rows all that was decided takes."""
        return len(self.lines(self.now, max(4, width), ANY_ROWS))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self.rows_for(width)


LOW_ROWS = 22
"""In a window with fewer rows one of the lists has to do."""
CLOSED_ROWS = 7
"""So many rows the stage has at the close where the lists stand below each other."""
BORDER = 2
DECIDED_AROUND = 4
"""Cells around a line of what was decided."""
HEARD_ROWS = 5
"""With fewer rows what was heard is not shown at the close."""


class OfTheWall(BaseScreen[None]):
    """A screen of the wall. It has no line of keys, and says nothing about them."""

    KEYS = keys_of("wall")
    AUTO_FOCUS = ""

    def on_resize(self, event: events.Resize) -> None:
        self.update_classes(classes_for(*event.size) | {"-low": event.size.height < LOW_ROWS})


class WaitingWall(OfTheWall):
    """The wall before a session begins."""

    def compose(self) -> ComposeResult:
        yield LargeWords(wall.waiting())


class WallScreen(OfTheWall):
    """The wall of one session."""

    def __init__(self, source: FollowedSession) -> None:
        super().__init__()
        self._source = source
        self._view = self._look()
        self._lists = RoomLists(self)

    def compose(self) -> ComposeResult:
        now = self._view.room
        yield HeadLine(tells_turn=False)
        yield CardsLine(self._source)
        yield Stage(self._source, now, self._tell_turn)
        yield LastDecision(now, id="last-decision")
        yield NewestWord(now, id="newest-word")
        yield LargeWords(self._instead, id="instead")
        yield HeardOnWall(now, id="heard")
        yield DecidedOnWall(now, id="decided")
        yield LargeWords(self._view.whole)
        yield WordsOnWall(now, id="words")
        yield DecisionPanel(self._view.decision)
        yield TooSmall()

    def on_mount(self) -> None:
        self._unsubscribe = self._source.subscribe(self._changed)
        self._changed()

    def on_resize(self, event: events.Resize) -> None:
        super().on_resize(event)
        self._find_room()

    def on_unmount(self) -> None:
        self._unsubscribe()

    @cached_property
    def _panels(self) -> tuple[Panel, ...]:
        return tuple(self.query(Panel))

    def _look(self) -> wall.WallView:
        return wall.wall(self._source.session, self._source.on_the_wall, self._source.moment)

    @property
    def _instead(self) -> wall.Whole | None:
        """What stands in the place of the lists."""
        return self._view.moment or self._view.wording

    def _changed(self) -> None:
        self._view = self._look()
        self._lists.bring_forward_what_changes(self._view.room)
        for panel in self._panels:
            panel.show(self._view.room)
        self.query_one("#instead", LargeWords).show(self._instead)
        self.query_one("#whole", LargeWords).show(self._view.whole)
        self.query_one(DecisionPanel).show(self._view.decision)
        self._mark()

    def _tell_turn(self, clock: ClockView) -> None:
        """Above a decision or words, which take the place of the clock."""
        self.query_one(HeadLine).tell(turn_line.told(self._source.session, clock))

    def _find_room(self) -> None:
        """At the close what was heard stands below what was decided, where this leaves rows."""
        width, height = self.size
        heard, decided = self.query_one(HeardOnWall), self.query_one(DecidedOnWall)
        rows = height - CLOSED_ROWS - decided.rows_for(width - DECIDED_AROUND) - BORDER
        has_room = self._view.room.is_closed and not self.has_class("-wide") and rows >= HEARD_ROWS
        self.set_class(has_room, "-has-room")
        first, second = (decided, heard) if has_room else (heard, decided)
        if self.children.index(first) > self.children.index(second):
            self.move_child(first, before=second)

    def _mark(self) -> None:
        """Which parts there are now."""
        self.set_class(self._view.whole is not None, "-whole")
        self.set_class(self._view.words is not None, "-words")
        self.query_one(WordsOnWall).chosen = self._view.words
        self.set_class(self._view.decision is not None, "-decision")
        self.query_one(HeadLine).tells_turn = self._view.tells_turn
        self.set_class(self._view.tells_turn, "-tells-turn")
        self.set_class(self._view.wording is not None, "-wording")
        self.set_class(self._instead is not None, "-instead")
        self.set_class(self._view.room.is_closed, "-closed")
        self.set_class(self._view.room.is_closed and not self._view.room.decided.entries, "-nothing-decided")
        self.set_class(self._view.room.is_stage_alone and self._instead is None, "-stage-alone")
        self._find_room()
