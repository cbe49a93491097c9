"""How equal the time was at each meeting, as a line of bars with its figures in words."""

from coprod_tui.presentation.evenness import in_words
from coprod_tui.presentation.language import _

NEWEST = _("The newest {shown} of {all} meetings:")
OFFERED = _("time offered")
SPOKEN = _("time spoken")
_LAST = _("at the last meeting {evenness}")
_LAST_AND_LEAST = _("at the last meeting {evenness}; at the least {least}")


def figures(known: list[float]) -> str:
    """The evenness of the last meeting with a ``known`` value, and the lowest one."""
    if not known:
        return in_words(None)
    said = _LAST_AND_LEAST if min(known) < known[-1] else _LAST
    return said.format(evenness=in_words(known[-1]), least=in_words(min(known)))
