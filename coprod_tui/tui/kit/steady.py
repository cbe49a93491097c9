"""Caches the rendered strips of a widget until its style or content changes.

Whenever one line of a screen changes, Textual renders every widget of that screen again and computes all its colours.
Most widgets of the room do not change from key to key.
"""

from typing import Self

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Steady(Widget):
    """Returns the cached strips until ``refresh`` or a style update; caches one crop region."""

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
