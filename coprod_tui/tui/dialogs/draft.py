"""What was typed and chosen in a dialog, to go on with it when the dialog is opened again in the same place."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from textual.screen import Screen

from coprod_tui.tui.widgets.choices import Choices
from coprod_tui.tui.widgets.line_input import LineInput


class Draft(NamedTuple):
    """By the id of a line its text, by that of a list what is chosen in it. It is not kept with the session yet."""

    lines: Mapping[str, str] = {}
    chosen: Mapping[str, tuple[str, ...]] = {}

    def __bool__(self) -> bool:
        return any(text.strip() for text in self.lines.values()) or any(self.chosen.values())

    def line(self, name: str) -> LineInput:
        """The line of that name, with what was typed into it."""
        return LineInput(self.lines.get(name, ""), widget_id=name)


def draft_of(dialog: Screen[Any]) -> Draft:
    """What is typed and chosen in ``dialog`` now."""
    return Draft(
        {line.id: line.value for line in dialog.query(LineInput) if line.id},
        {choices.id: choices.chosen for choices in dialog.query(Choices) if choices.id},
    )
