"""How the close of a session and events of its voices change it."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.changes_of_turns import lower_hand
from coprod_tui.domain.apply.draft import Draft, add, change
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.voice import Voice


def _session_closed(draft: Draft, event: e.SessionClosed) -> None:
    draft.closed_at = event.at
    for voice in event.nameless:
        change(draft.voices, voice, name=None)


def _voice_joined(draft: Draft, event: e.VoiceJoined) -> None:
    add(draft.voices, Voice(event.voice, event.name, event.at, openings_before=event.opened_before))
    _in_running_round(draft, event.voice)


def _voice_renamed(draft: Draft, event: e.VoiceRenamed) -> None:
    change(draft.voices, event.voice, name=event.name)
    if event.opened_before is not None:
        change(draft.voices, event.voice, openings_before=event.opened_before)


def _voice_went_away(draft: Draft, event: e.VoiceWentAway) -> None:
    change(draft.voices, event.voice, here=False)
    lower_hand(draft, event.voice)


def _pace_chosen(draft: Draft, event: e.PaceChosen) -> None:
    change(draft.voices, event.voice, pace=event.pace)


def _came_alongside(draft: Draft, _: e.CameAlongside) -> None:
    draft.alongside += 1


def _became_alongside(draft: Draft, event: e.BecameAlongside) -> None:
    change(draft.voices, event.voice, here=False, alongside=True)
    lower_hand(draft, event.voice)
    draft.alongside += 1


def _became_voice(draft: Draft, event: e.BecameVoice) -> None:
    draft.alongside -= 1
    change(draft.voices, event.voice, here=True, alongside=False)
    _in_running_round(draft, event.voice)


def _voice_came_back(draft: Draft, event: e.VoiceCameBack) -> None:
    change(draft.voices, event.voice, here=True)
    _in_running_round(draft, event.voice)


def _in_running_round(draft: Draft, voice: VoiceId) -> None:
    """Adds a voice that joins or returns during a round to the end of its order, with a full share."""
    round_ = draft.round
    if round_ and voice not in round_.order:
        draft.rounds[-1] = round_.but(order=(*round_.order, voice))


CHANGES: dict[type[e.Event], Callable[[Draft, Any], None]] = {
    e.SessionClosed: _session_closed,
    e.VoiceJoined: _voice_joined,
    e.VoiceRenamed: _voice_renamed,
    e.VoiceWentAway: _voice_went_away,
    e.VoiceCameBack: _voice_came_back,
    e.PaceChosen: _pace_chosen,
    e.CameAlongside: _came_alongside,
    e.BecameAlongside: _became_alongside,
    e.BecameVoice: _became_voice,
}
