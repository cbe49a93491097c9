"""A voice: somebody who takes part."""

from datetime import datetime

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.model.value import Value


class Voice(Value, frozen=True):
    """A participant; ``name`` is None once it was forgotten.

    ``openings``: rounds opened here; ``openings_before``: in the group's earlier sessions.
    ``pace``: the time that suits them, from their next turn on. ``alongside``: they are here for someone now, without
    turns of their own; then they are not ``here`` as a voice.
    """

    id: VoiceId
    name: str | None
    joined_at: datetime
    here: bool = True
    openings: int = 0
    openings_before: int = 0
    pace: Pace = "as_planned"
    alongside: bool = False
