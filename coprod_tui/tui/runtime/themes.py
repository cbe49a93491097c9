"""The colours: a dark, a light and a cream theme, every text of which stands at 7:1 or more on what it stands on.

Words and signs carry every meaning; a colour only helps. ``now`` is the one accent, for whose turn it is; ``over`` is
the calm amber of time beyond an offer; ``quiet`` is for headings and hints; ``line`` is for borders, which are no text.
"""

from collections.abc import Mapping

from textual.theme import Theme

TEXT_COLOURS = ("ink", "quiet", "now", "over")
"""The variables that colour text; each must be readable on each of ``GROUNDS``."""

GROUNDS = ("ground", "raised", "chosen")
"""The variables that colour what text stands on."""

_COLOURS = {  # dark, light, cream
    "ground": ("#14171a", "#ffffff", "#fbf3df"),
    "raised": ("#1d2125", "#f4f5f4", "#f6ecd3"),
    "chosen": ("#2b3138", "#e3e8e6", "#ecdfbf"),
    "ink": ("#f4f1ea", "#16191b", "#221c12"),
    "quiet": ("#bdc0be", "#414647", "#463d2c"),
    "now": ("#8fe0c6", "#004d40", "#003f4d"),
    "over": ("#ffc46b", "#6a3500", "#612d00"),
    "line": ("#4a525a", "#a8afae", "#b5a787"),
}
_PAINTED: Mapping[str, tuple[str, ...]] = {
    "ground": (
        *("footer-background", "input-cursor-foreground", "scrollbar-background", "scrollbar-background-hover"),
        *("scrollbar-background-active", "scrollbar-corner-color"),
    ),
    "chosen": ("input-selection-background", "block-cursor-background", "block-cursor-blurred-background"),
    "ink": (
        *("input-cursor-background", "input-selection-foreground", "block-cursor-foreground"),
        "block-cursor-blurred-foreground",
    ),
    "quiet": ("scrollbar-hover", "scrollbar-active"),
    "now": ("border",),
    "line": ("border-blurred", "scrollbar"),
}
"""The parts of Textual's widgets that each colour paints."""


def _theme(name: str, place: int, *, dark: bool) -> Theme:
    colours = {variable: each[place] for variable, each in _COLOURS.items()}
    painted = {part: colours[variable] for variable, parts in _PAINTED.items() for part in parts}
    now, over, ground, raised = (colours[variable] for variable in ("now", "over", "ground", "raised"))
    return Theme(
        name=name,
        dark=dark,
        primary=now,
        secondary=now,
        accent=now,
        warning=over,
        error=over,
        success=now,
        foreground=colours["ink"],
        background=ground,
        surface=raised,
        panel=raised,
        boost=colours["chosen"],
        text_alpha=1.0,
        variables={**colours, **painted, "block-cursor-text-style": "bold"},
    )


DARK = _theme("dark", 0, dark=True)
LIGHT = _theme("light", 1, dark=False)
CREAM = _theme("cream", 2, dark=False)
THEMES = (DARK, LIGHT, CREAM)
