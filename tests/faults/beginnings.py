"""Histories compared, of which the later one may have let go of words since."""

from coprod_tui.domain.events import Events
from coprod_tui.domain.taking_out import as_left_by


def begins(earlier: Events, later: Events) -> bool:
    """Whether ``later`` begins with ``earlier``, without what ``later`` has let go of."""
    return as_left_by(later[len(earlier) :], earlier) == later[: len(earlier)]
