"""Applies the events about voices: joining, renaming, going away and coming back."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.draft import Draft, add, change
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Voice


def _joined(draft: Draft, event: e.VoiceJoined) -> None:
    add(draft.voices, Voice(event.voice, event.name, event.at, openings_before=event.opened_before))
    _in_running_round(draft, event.voice)


def _renamed(draft: Draft, event: e.VoiceRenamed) -> None:
    change(draft.voices, event.voice, name=event.name)
    if event.opened_before is not None:
        change(draft.voices, event.voice, openings_before=event.opened_before)


def _went_away(draft: Draft, event: e.VoiceWentAway) -> None:
    change(draft.voices, event.voice, here=False)


def _came_back(draft: Draft, event: e.VoiceCameBack) -> None:
    change(draft.voices, event.voice, here=True)
    _in_running_round(draft, event.voice)


def _in_running_round(draft: Draft, voice: VoiceId) -> None:
    """Adds a voice that joins or returns during a round to the end of its order, with a full share."""
    round_ = draft.round
    if round_ and voice not in round_.order:
        draft.rounds[-1] = round_.but(order=(*round_.order, voice))


CHANGES: dict[type[e.Event], Callable[[Draft, Any], None]] = {
    e.VoiceJoined: _joined,
    e.VoiceRenamed: _renamed,
    e.VoiceWentAway: _went_away,
    e.VoiceCameBack: _came_back,
}
"""The function that applies each kind of event."""
