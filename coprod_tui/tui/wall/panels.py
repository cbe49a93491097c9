"""What only the wall has: its lists, which nobody walks through."""

from textual.geometry import Size

from coprod_tui.presentation import wall as say
from coprod_tui.tui.panels.lists import DecidedPanel, HeardPanel
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
