"""Short phrases with dots between them, in which no phrase is torn that has room in a line."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

DOT = " · "


class Phrases(Widget):
    """As many phrases in a line as fit; where two do not, a new line takes the place of the dot."""

    def __init__(self, sentence: str, *, widget_id: str) -> None:
        super().__init__(id=widget_id)
        self._phrases = sentence.split(DOT)

    def show(self, sentence: str) -> None:
        """Show other phrases, if they are others."""
        if (phrases := sentence.split(DOT)) != self._phrases:
            self._phrases = phrases
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
        return Content("\n").join(lines)
