"""Histories compared, of which the later one may have let go of words since."""

from coprod_tui.domain.events import Events
from coprod_tui.domain.taking_out import taken_out, without_words


def begins(earlier: Events, later: Events) -> bool:
    """Whether ``later`` begins with ``earlier``, without the words that ``later`` has taken out."""
    return without_words(earlier, taken_out(later)) == later[: len(earlier)]
