"""Widgets that are not asked again for what they painted.

Whenever one line of a screen changes, Textual asks every widget of it for all its lines, and works out each time with
which colours they would be painted. Most widgets of a room stay as they are from key to key.
"""

from typing import Self

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Steady(Widget):
    """Gives the lines it gave last, until it is to be painted again."""

    _given: tuple[Region, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._given is None or self._given[0] != crop:
            self._given = (crop, super().render_lines(crop))
        return self._given[1]

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        self._given = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        self._given = None
        super().notify_style_update()
