"""A writing strip of several short fields, each in one row behind its label."""

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coprod_tui.presentation.keys import Key, key
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.stories import Answer
from coprod_tui.tui.kit.strip import Together, WritingStrip


class Row(Together):
    """Parts beside each other."""


class Rows(Together):
    """What has no room is scrolled to; where there is less room than before, the field that has the cursor stays."""

    def on_resize(self) -> None:
        field = self.screen.focused
        if field and self in field.ancestors:
            self.call_after_refresh(field.scroll_visible, animate=False)


class RowsStrip(WritingStrip[Answer]):
    """Its keys stay below the rows."""

    KEYS = (*WritingStrip.KEYS, key("app.was_said"))
    needs_its_rows = True
    _may_be_words = False

    def __init__(self, keep: Keep[Answer], draft: Draft | None = None) -> None:
        super().__init__(keep, draft)
        self.add_class("-rows")

    @property
    def keys_in_sight(self) -> Sequence[Key]:
        """Where a sentence may have been typed into it by mistake, also how it becomes what was said."""
        was_said = (key("app.was_said"),)
        return [each for each in super().keys_in_sight if self._may_be_words or each not in was_said]

    def began_with(self, field: Widget, typed: str) -> None:
        super().began_with(field, typed)
        self._may_be_words = True
        self.offer()

    def parts(self) -> ComposeResult:
        yield Rows(*self.rows())

    def rows(self) -> Iterable[Widget]:
        """Its rows, from top to bottom."""
        raise NotImplementedError


def row(label: str, field: Widget) -> Row:
    """A field behind its label."""
    return Row(text(label), field)


def text(words: str, classes: str = "label") -> Static:
    """A text by itself, or in a row."""
    return Static(Content(words), classes=classes)
