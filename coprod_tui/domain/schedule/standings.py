"""Where each voice stands in the round, or in an open discussion, for the list of voices."""

from collections.abc import Sequence
from typing import Literal

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.model.voice import Voice
from coprod_tui.domain.schedule.floor import who_comes
from coprod_tui.domain.schedule.rotation import Coming, all_coming, queue

Standing = Literal[
    "waiting",
    "speaking",
    "held",
    "next",
    "hand",
    "to_come",
    "spoke",
    "passed",
    "passed_back_later",
    "away",
    "away_kept",
]


def standings(session: Session) -> dict[VoiceId, Standing]:
    """The standing of every voice, by id."""
    coming, voices = queue(session), [voice.id for voice in session.voices]
    had = session.round.turns_by_voice(voices) if session.round else {}
    return {voice.id: _standing(session, voice, coming, had.get(voice.id, ())) for voice in session.voices}


def _standing(session: Session, voice: Voice, coming: Sequence[Coming], turns: Sequence[Turn]) -> Standing:
    turn = session.open_turn
    if turn and turn.voice == voice.id:
        return "speaking" if turn.clock == "running" else turn.clock
    if not voice.here:
        return "away_kept" if any(each.voice == voice.id for each in all_coming(session)) else "away"
    if voice.id in who_comes(session)[:1]:
        return "next"
    if voice.id in session.raised:
        return "hand"
    if any(turn.outcome == "spoke" for turn in turns):
        return "spoke"
    if turns and turns[-1].outcome == "passed":
        later = any(each.voice == voice.id and each.why == "again" for each in coming)
        return "passed_back_later" if later else "passed"
    return "to_come"
