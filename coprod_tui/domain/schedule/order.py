"""Another order of those who are still to come in a round."""

from collections.abc import Sequence

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.schedule.rotation import Coming


def with_next(coming: Sequence[Coming], voice: VoiceId) -> tuple[VoiceId, ...]:
    """Somebody comes next; whoever has passed, next after those who had no turn yet."""
    return _order(coming, voice, -1)


def with_last(coming: Sequence[Coming], voice: VoiceId) -> tuple[VoiceId, ...]:
    """Somebody comes last; who had no turn yet, last before those who have passed."""
    return _order(coming, voice, 1)


def is_after_others(coming: Sequence[Coming], voice: VoiceId) -> bool:
    """Whether somebody has passed while others had no turn yet: they come after these, in whatever order."""
    passed = {each.voice for each in coming if each.why == "again"}
    return voice in passed and len(passed) < len(coming)


def _order(coming: Sequence[Coming], voice: VoiceId, side: int) -> tuple[VoiceId, ...]:
    """Sorting keeps the order of all others."""
    ordered = sorted(coming, key=lambda each: (each.why == "again", side * (each.voice == voice)))
    return tuple(each.voice for each in ordered)
