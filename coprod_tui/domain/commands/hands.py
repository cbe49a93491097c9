"""Hands in an open discussion, and who has the floor."""

from coprod_tui.domain import events as e
from coprod_tui.domain.commands.turns import give_floor, must_not_be_on_break
from coprod_tui.domain.decide import Act, Command, known
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.steps import rules_of


class RaiseOrLowerHand(Command, frozen=True):
    """A voice asks to speak, or does not any more. Whoever has the floor may ask again when they have spoken."""

    voice: VoiceId

    def decide(self, act: Act) -> None:
        voice = known(act.session.voices, self.voice)
        must_not_be_on_break(act.session)  # the key for hands is not offered in one, whether they are up or not
        if voice.id in act.session.raised:
            act.add(e.HandLowered(*act.stamp, self.voice))
            return
        _must_be_able_to_speak(act.session, self.voice)
        act.add(e.HandRaised(*act.stamp, self.voice))


class GiveFloor(Command, frozen=True):
    """A voice answers what they were asked, before the hands that are up; whoever has the floor has spoken.

    A hand of their own goes down: what they wanted to say they may say with the answer.
    """

    voice: VoiceId

    def decide(self, act: Act) -> None:
        _must_be_able_to_speak(act.session, self.voice)
        if act.session.open_turn is not None:
            act.add(e.TurnEnded(*act.stamp, act.session.open_turn.id))
        give_floor(act, self.voice, "answer")


def _must_be_able_to_speak(session: Session, voice_id: VoiceId) -> None:
    """Raises ``Rejection`` where nobody can be given the floor, or not this voice."""
    voice = known(session.voices, voice_id)
    must_not_be_on_break(session)
    if session.step is None or session.thinking or not rules_of(session.step).has_floor:
        raise Rejection("no_discussion")
    if voice.alongside:
        raise Rejection("is_alongside", name=voice.name)
    if not voice.here:
        raise Rejection("hand_away", name=voice.name)
    if session.open_turn is not None and session.open_turn.voice == voice.id:
        raise Rejection("has_floor", name=voice.name)
