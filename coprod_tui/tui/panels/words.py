"""Everything that was heard as a wall of words: the chosen ones in large letters, the others around them."""

from coprod_tui.presentation.room_view import RoomView
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.large_letters import fitted
from coprod_tui.tui.kit.line import shortened, wrapped
from coprod_tui.tui.panels.lists import HeardPanel

LARGE_PART = 3 / 5
"""So much of the panel large letters take at most."""


class WordsPanel(HeardPanel):
    """The newest at the bottom; below each whose words they are, as in the list."""

    def on_mount(self) -> None:
        """Without a title: it is the whole screen."""

    def entry(self, now: RoomView, place: int, width: int, height: int | None) -> list[Line]:
        said = now.heard.entry(place).words
        signed = [Line.of(now.heard.signed(place))]
        words = self._large(said, width) if place == self._anchor(len(now.heard.entries)) else []
        words = words or [Line.of((line, "bold ink")) for line in wrapped(said, width)]
        if height is not None:
            words = shortened(words, max(1, height - len(signed)), width)
        return [*words, *signed, Line()] if height is None or len(words) + 2 <= height else [*words, *signed]

    def _large(self, said: str, width: int) -> list[Line]:
        return [Line.of((row, "bold ink")) for row in fitted(said, width, int(self.content_size.height * LARGE_PART))]
