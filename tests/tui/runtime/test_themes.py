"""Every text can be read from the back of the room: a contrast of 7:1 or more, in every theme.

The colours are checked as they are given; ``tests/tui/pictures`` looks at them as they are painted, cell by cell.
"""

from itertools import product

import pytest
from textual.theme import Theme

from coprod_tui.tui.runtime.themes import GROUNDS, TEXT_COLOURS, THEMES
from tests.tui.contrast import READABLE, contrast


def test_contrast_itself() -> None:
    """Black on white is 21, and a colour on itself 1."""
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert contrast("#4a525a", "#4a525a") == 1


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_colour_on_every_ground(theme: Theme) -> None:
    """And the banner, which is written in the colour of the ground."""
    colours = theme.variables
    for text, ground in product(TEXT_COLOURS, GROUNDS):
        assert contrast(colours[text], colours[ground]) >= READABLE, (text, ground)
    assert contrast(colours["ground"], colours["over"]) >= READABLE
