"""How equal the time was, in plain words: one scale for the screen and the shell.

The figure beside the words is Jain's index in hundredths: 100 is exactly equal. See ``insights.Evenness``.
"""

from coprod_tui.presentation.language import _

SAME = _("the same for everyone")
NO_TIME = _("no time yet")
SCALE = (
    (0.995, SAME),
    (0.95, _("nearly the same for everyone")),
    (0.8, _("different from person to person")),
    (0.0, _("very different from person to person")),
)
"""The words for each index, from its lower bound on."""


def in_words(index: float | None) -> str:
    """``nearly the same for everyone (97)``; ``index`` is from 0 to 1, None if nobody had any time."""
    if index is None:
        return NO_TIME
    words = next(words for least, words in SCALE if index >= least)
    return f"{words} ({index * 100:.0f})"
