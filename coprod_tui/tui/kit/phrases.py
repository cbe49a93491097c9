"""Short phrases with dots between them, in which no phrase is torn that has room in a line."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

DOT = " · "


class Phrases(Widget):
    """As many phrases in a line as fit; where two do not, a new line takes the place of the dot.

    ``more`` phrases stand behind them as far as the last line has room.
    """

    def __init__(self, sentence: str, more: Sequence[str] = (), *, widget_id: str) -> None:
        super().__init__(id=widget_id)
        self._phrases = sentence.split(DOT)
        self._more = tuple(more)

    def show(self, sentence: str, more: Sequence[str] = ()) -> None:
        """Show other phrases, if they are others."""
        if (phrases := (sentence.split(DOT), tuple(more))) != (self._phrases, self._more):
            self._phrases, self._more = phrases
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._shown(width).wrap(width)) if width else 0

    def render(self) -> Content:
        return self._shown(self.content_size.width)

    def _shown(self, width: int) -> Content:
        lines: list[Content] = []
        for phrase in map(Content, self._phrases):
            if lines and lines[-1].cell_length + len(DOT) + phrase.cell_length <= width:
                lines[-1] = Content.assemble(lines[-1], DOT, phrase)
            else:
                lines.append(phrase)
        for one_more in self._more:
            longer = Content.assemble(lines[-1], DOT, one_more)
            if longer.cell_length > width:
                break
            lines[-1] = longer
        return Content("\n").join(lines)
