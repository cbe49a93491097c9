"""The colours: a dark, a light and a cream theme, every text of which stands at 7:1 or more on what it stands on.

Words and signs carry every meaning; a colour only helps. ``now`` is the one accent, for whose turn it is; ``over`` is
the calm amber of time beyond an offer; ``quiet`` is for headings and hints; ``line`` is for borders, which are no text.
"""

from textual.theme import Theme

TEXT_COLOURS = ("ink", "quiet", "now", "over")
"""The variables that colour text; each must be readable on each of ``GROUNDS``."""

GROUNDS = ("ground", "raised", "chosen")
"""The variables that colour what text stands on."""


def _theme(
    name: str,
    *,
    dark: bool,
    ground: str,
    raised: str,
    chosen: str,
    ink: str,
    quiet: str,
    now: str,
    over: str,
    line: str,
) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        primary=now,
        secondary=now,
        accent=now,
        warning=over,
        error=over,
        success=now,
        foreground=ink,
        background=ground,
        surface=raised,
        panel=raised,
        boost=chosen,
        text_alpha=1.0,
        variables={
            "ground": ground,
            "raised": raised,
            "chosen": chosen,
            "ink": ink,
            "quiet": quiet,
            "now": now,
            "over": over,
            "line": line,
            "footer-background": ground,
            "input-cursor-background": ink,
            "input-cursor-foreground": ground,
            "input-selection-background": chosen,
            "input-selection-foreground": ink,
            "block-cursor-background": chosen,
            "block-cursor-foreground": ink,
            "block-cursor-blurred-background": chosen,
            "block-cursor-blurred-foreground": ink,
            "block-cursor-text-style": "bold",
            "border": now,
            "border-blurred": line,
            "scrollbar": line,
            "scrollbar-hover": quiet,
            "scrollbar-active": quiet,
            "scrollbar-background": ground,
            "scrollbar-background-hover": ground,
            "scrollbar-background-active": ground,
            "scrollbar-corner-color": ground,
        },
    )


DARK = _theme(
    "dark",
    dark=True,
    ground="#14171a",
    raised="#1d2125",
    chosen="#2b3138",
    ink="#f4f1ea",
    quiet="#bdc0be",
    now="#8fe0c6",
    over="#ffc46b",
    line="#4a525a",
)
LIGHT = _theme(
    "light",
    dark=False,
    ground="#ffffff",
    raised="#f4f5f4",
    chosen="#e3e8e6",
    ink="#16191b",
    quiet="#414647",
    now="#004d40",
    over="#6a3500",
    line="#a8afae",
)
CREAM = _theme(
    "cream",
    dark=False,
    ground="#fbf3df",
    raised="#f6ecd3",
    chosen="#ecdfbf",
    ink="#221c12",
    quiet="#463d2c",
    now="#003f4d",
    over="#612d00",
    line="#b5a787",
)
THEMES = (DARK, LIGHT, CREAM)
