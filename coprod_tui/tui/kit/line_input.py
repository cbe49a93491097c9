"""A field of one line that cleans what is pasted into it instead of dropping it."""

from typing import Any

from rich.cells import cell_len
from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from coprod_tui.domain.words import TEXT_CHARACTERS
from coprod_tui.tui.kit.typed import Shortened, pasted, unprinted
from coprod_tui.tui.kit.whole_signs import WholeText, around, cropped, deleted, position_at, widened


class _Whole(Highlighter):
    """Makes Textual cut the visible part of the line between signs: it cuts the text a highlighter returns."""

    def __call__(self, text: str | Text) -> Text:
        return WholeText(str(text))

    def highlight(self, text: Text) -> None:
        """Highlight nothing."""


class LineInput(Input):
    """A one-line field of at most 2,000 characters; more posts ``Shortened``. The cursor moves by whole signs."""

    def __init__(self, value: str = "", *, placeholder: str = "", widget_id: str | None = None) -> None:
        super().__init__(value, placeholder=placeholder, highlighter=_Whole(), id=widget_id, select_on_focus=False)

    def render_line(self, y: int) -> Strip:
        """Crop the line: Textual renders one cell too many."""
        return cropped(super().render_line(y), self.content_size.width)

    def scroll_to_region(self, region: Region, **how: Any) -> Offset:
        """Scroll to the whole sign under the cursor; Textual considers only its first cell."""
        begin, end = widened(self.value, self.cursor_position, self.cursor_position + 1)
        cells = max(region.width, cell_len(self.value[begin:end]))
        return super().scroll_to_region(Region(region.x, region.y, cells, region.height), **how)

    def replace(self, text: str, start: int, end: int) -> None:
        """Replace a range, and scroll to the cursor: Textual does not after the first text of an empty field."""
        super().replace(text, start, end)
        before = cell_len(self.value[: self.cursor_position])
        self.scroll_to_region(Region(before, 0, 1, 1), force=True, animate=False)

    def delete(self, start: int, end: int) -> None:
        super().delete(*deleted(self.value, start, end))

    def action_cursor_left(self, select: bool = False) -> None:
        super().action_cursor_left(select)
        self._stand_beside_sign(before=True)

    def action_cursor_left_word(self, select: bool = False) -> None:
        super().action_cursor_left_word(select)
        self._stand_beside_sign(before=True)

    def action_cursor_right(self, select: bool = False) -> None:
        super().action_cursor_right(select)
        self._stand_beside_sign(before=False)

    def action_cursor_right_word(self, select: bool = False) -> None:
        super().action_cursor_right_word(select)
        self._stand_beside_sign(before=False)

    def _stand_beside_sign(self, *, before: bool) -> None:
        """Move the cursor out of a sign to its start or end; Textual moves by code points."""
        start, end = self.selection
        edge = around(self.value, end)[0 if before else 1]
        self.selection = Selection(edge if start == end else start, edge)

    def _cell_offset_to_index(self, offset: int) -> int:
        """The cursor position of a click. Textual counts each code point of a joined emoji separately.

        tests/tui/kit/test_line_input.py guards that Textual calls it.
        """
        return position_at(self.value, offset + self.scroll_offset.x)

    async def _on_key(self, event: events.Key) -> None:
        text = unprinted(event)
        if (event.is_printable or text) and len(self.value) >= TEXT_CHARACTERS and not self.selected_text:
            event.prevent_default()
            event.stop()
            self.post_message(Shortened())
        elif text:
            event.prevent_default()
            event.stop()
            self.replace(text, *self.selection)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        words = pasted(event, TEXT_CHARACTERS - len(self.value) + len(self.selected_text))
        self.replace(words.text, *self.selection)
        if words.shortened:
            self.post_message(Shortened())
