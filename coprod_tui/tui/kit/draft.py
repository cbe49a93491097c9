"""What was typed and chosen in a dialog, to go on with it when the dialog is opened again in the same place."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from textual.screen import Screen

from coprod_tui.tui.kit.choices import Choices
from coprod_tui.tui.kit.line_input import LineInput


class Draft(NamedTuple):
    """The content of a dialog by widget id: text of fields, chosen ids of lists. Not stored with the session."""

    lines: Mapping[str, str] = {}
    chosen: Mapping[str, tuple[str, ...]] = {}

    def __bool__(self) -> bool:
        return any(text.strip() for text in self.lines.values()) or any(self.chosen.values())

    def line(self, name: str) -> LineInput:
        """A field with this id, filled from the draft."""
        return LineInput(self.lines.get(name, ""), widget_id=name)


def draft_of(dialog: Screen[Any]) -> Draft:
    """The current content of ``dialog``."""
    return Draft(
        {line.id: line.value for line in dialog.query(LineInput) if line.id},
        {choices.id: choices.chosen for choices in dialog.query(Choices) if choices.id},
    )
