"""Who takes turns, and in what time: the time that suits, and those who are here for someone."""

from typing import Any, Self

from coprod_tui.domain import events as e
from coprod_tui.domain.commands.turns import leave_turn
from coprod_tui.domain.commands.voices import must_be_new, name_given
from coprod_tui.domain.decide import Act, Command, known
from coprod_tui.domain.ids import VoiceId, nth
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.plan.plan import LIMIT_VOICES
from coprod_tui.domain.rejection import Rejection


class ChoosePace(Command, frozen=True):
    """A voice says what time suits them, from their next turn on."""

    voice: VoiceId
    pace: Pace

    def decide(self, act: Act) -> None:
        voice = known(act.session.voices, self.voice)
        if voice.alongside:
            raise Rejection("is_alongside", name=voice.name)
        if not voice.here:
            raise Rejection("not_here", name=voice.name)
        if voice.pace == self.pace:
            raise Rejection("same_pace")
        act.add(e.PaceChosen(*act.stamp, voice.id, self.pace))


class ComeAlongside(Command, frozen=True):
    """Somebody comes who is here for someone, or at the keyboard, without turns of their own."""

    def decide(self, act: Act) -> None:
        if act.session.alongside >= LIMIT_VOICES:
            raise Rejection("circle_full", most=LIMIT_VOICES)
        act.add(e.CameAlongside(*act.stamp))


class BecomeAlongside(Command, frozen=True):
    """A voice is here for someone from now on. A turn of theirs that is open ends if it was begun."""

    voice: VoiceId

    def decide(self, act: Act) -> None:
        voice = known(act.session.voices, self.voice)
        if voice.alongside:
            raise Rejection("is_alongside", name=voice.name)
        leave_turn(act, voice.id)
        act.add(e.BecameAlongside(*act.stamp, voice.id))


class BecomeVoice(Command, frozen=True):
    """Somebody who is here for someone takes turns of their own: a voice again, or a new one under ``name``."""

    voice: VoiceId | None
    name: str | None = None
    opened_before: int = 0

    def decide(self, act: Act) -> None:
        session = act.session
        before = next((voice for voice in session.voices if voice.id == self.voice), None)
        if before is not None:
            if not before.alongside:
                raise Rejection("is_voice", name=before.name)
            act.add(e.BecameVoice(*act.stamp, before.id))
            return
        if not session.alongside_unnamed:
            raise Rejection("nobody_alongside")
        if len(session.voices) >= LIMIT_VOICES:
            raise Rejection("circle_full", most=LIMIT_VOICES)
        chosen = name_given(self.name or "")
        must_be_new(session, chosen)
        new = nth(VoiceId, len(session.voices) + 1)
        act.add(e.VoiceJoined(*act.stamp, new, chosen, self.opened_before))
        act.add(e.BecameVoice(*act.stamp, new))

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        *joined, became = events
        if not isinstance(became, e.BecameVoice):
            raise ValueError("nobody became a voice")
        return cls(None, joined[0].name, joined[0].opened_before) if joined else cls(became.voice)
