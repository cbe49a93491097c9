"""A text area that wraps, moves and deletes by whole grapheme clusters ("signs").

Textual treats each code point as a sign: it breaks lines within a joined emoji or a flag, and counts too many cells
up to a click.
"""

from functools import lru_cache
from typing import overload

from rich.cells import cell_len
from textual import events
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Document, DocumentBase, EditResult, Location, WrappedDocument

from coprod_tui.tui.kit.line import signs
from coprod_tui.tui.kit.typed import unprinted
from coprod_tui.tui.kit.whole_signs import WholeText, around, cropped, deleted

_NARROW, _WIDE, _MARK = "x", "漢", "\u0301"
_WIDEST_SIGN = 2


@lru_cache(maxsize=256)
def _measurable(line: str) -> str:
    """The line with letters and marks for its joined signs: as many code points and cells, but nothing is joined."""
    if line.isascii():
        return line
    return "".join(sign if len(sign) == 1 else _letters(sign) for sign in signs(line))


def _letters(sign: str) -> str:
    wide, narrow = divmod(cell_len(sign), 2)
    return (_WIDE * wide + _NARROW * narrow).ljust(len(sign), _MARK)


class _Measurable(Document):
    """A document as Textual can measure it, code point by code point."""

    def __init__(self, document: DocumentBase) -> None:
        super().__init__("")
        self._document = document

    @property
    def lines(self) -> list[str]:
        return [_measurable(line) for line in self._document.lines]

    @property
    def line_count(self) -> int:
        return self._document.line_count

    @overload
    def __getitem__(self, line_index: int) -> str: ...

    @overload
    def __getitem__(self, line_index: slice) -> list[str]: ...

    def __getitem__(self, line_index: int | slice) -> str | list[str]:
        return self.lines[line_index] if isinstance(line_index, slice) else _measurable(self._document[line_index])


class WholeArea(TextArea):
    """A text area in which the cursor moves by whole signs."""

    @property
    def wrapped_document(self) -> WrappedDocument:
        """The lines in which the text is shown."""
        return self._wrapped_document

    @wrapped_document.setter
    def wrapped_document(self, wrapped: WrappedDocument) -> None:
        self._wrapped_document = WrappedDocument(_Measurable(wrapped.document))

    @property
    def wrap_width(self) -> int:
        """How many cells a row has: enough for the widest sign, or 0 where nothing is wrapped."""
        width = super().wrap_width
        return max(width, _WIDEST_SIGN) if width else 0

    def _on_resize(self) -> None:
        """Repaint: on resize Textual wraps the text again but does not repaint it."""
        self.refresh()

    def get_line(self, line_index: int) -> WholeText:
        """A line whose cursor covers a whole sign."""
        return WholeText(self.document.get_line(line_index))

    def render_line(self, y: int) -> Strip:
        """A line; one that is not to be broken, or a sign wider than the area, is cut off."""
        return cropped(super().render_line(y), self.content_size.width)

    def delete(self, start: Location, end: Location, *, maintain_selection_offset: bool = True) -> EditResult:
        """Delete a range, extended to whole signs."""
        (row, column), (last_row, last_column) = sorted((start, end))
        if row == last_row:
            column, last_column = deleted(self.document.get_line(row), column, last_column)
        else:
            column = self._begin_of_sign((row, column))[1]
            last_column = self._end_of_sign((last_row, last_column))[1]
        return super().delete(
            (row, column), (last_row, last_column), maintain_selection_offset=maintain_selection_offset
        )

    def move_cursor(
        self, location: Location, select: bool = False, center: bool = False, record_width: bool = True
    ) -> None:
        """Move the cursor to a location, or to the start of the sign around it."""
        super().move_cursor(self._begin_of_sign(self.clamp_visitable(location)), select, center, record_width)

    def get_cursor_right_location(self) -> Location:
        """The cursor location one sign to the right."""
        return self._end_of_sign(super().get_cursor_right_location())

    def get_cursor_word_right_location(self) -> Location:
        """The cursor location one word to the right."""
        return self._end_of_sign(super().get_cursor_word_right_location())

    def get_target_document_location(self, event: events.MouseEvent) -> Location:
        """The cursor location of a click."""
        return self._begin_of_sign(super().get_target_document_location(event))

    async def _on_key(self, event: events.Key) -> None:
        if text := unprinted(event):
            event.prevent_default()
            event.stop()
            self.replace(text, *self.selection, maintain_selection_offset=False)

    def _begin_of_sign(self, location: Location) -> Location:
        return location[0], self._around(location)[0]

    def _end_of_sign(self, location: Location) -> Location:
        return location[0], self._around(location)[1]

    def _around(self, location: Location) -> tuple[int, int]:
        """The columns around a place; Textual counts a line more behind the last, to delete that one whole."""
        row, column = location
        return around(self.document.get_line(row) if row < self.document.line_count else "", column)
